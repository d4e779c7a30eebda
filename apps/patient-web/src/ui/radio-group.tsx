import { useId } from 'react';

/** Large choices, none of them chosen beforehand. */
export function RadioGroup(props: {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="form-group choices">
      <legend className="form-label">{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            className="choice-input"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span className="choice-mark" aria-hidden="true" />
          <span className="choice-text">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
