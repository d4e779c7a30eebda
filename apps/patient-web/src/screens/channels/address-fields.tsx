import { useWords } from '../../ui/language';
import type { Choices } from './choices';

interface Props {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly faults: readonly ('email' | 'phone')[];
}

/** The addresses a patient may correct: whoever has signed in with MitID as the patient is the patient. */
export function AddressFields({ choices, onChange, faults }: Props) {
  const { t } = useWords();
  const field = (name: 'email' | 'phone', type: 'email' | 'tel') => {
    const id = `channels-${name}`;
    const fault = faults.includes(name);
    return (
      <div className={fault ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={id}>
          {t.channels[name]}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {t.channels[`${name}Hint`]}
        </span>
        {fault && (
          <span className="form-error-message" id={`${id}-fault`} role="alert">
            {t.channels[`${name}Fault`]}
          </span>
        )}
        <input
          id={id}
          className="form-input"
          type={type}
          autoComplete={name === 'email' ? 'email' : 'tel'}
          aria-invalid={fault}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
          maxLength={254}
          value={choices[name]}
          onChange={(event) => onChange({ ...choices, [name]: event.target.value })}
        />
      </div>
    );
  };
  return (
    <section className="panel" aria-labelledby="channels-addresses">
      <h2 id="channels-addresses">{t.channels.addresses}</h2>
      {field('email', 'email')}
      {field('phone', 'tel')}
    </section>
  );
}
