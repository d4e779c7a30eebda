import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useId } from 'react';

interface FieldProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** what is wrong, in words; absent when nothing is */
  fault?: string | null;
  help?: string;
  name: string;
  required?: boolean;
  autoFocus?: boolean;
}
interface LineProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'search';
  inputMode?: 'numeric' | 'email' | 'tel' | 'text';
  autoComplete?: string;
  min?: string;
  max?: string;
}

/** One line of text with its label, help and fault tied to it. */
export function Line({
  label,
  value,
  onChange,
  fault,
  help,
  required,
  type = 'text',
  autoComplete = 'off',
  ...rest
}: LineProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      isRequired={required ?? false}
      validationBehavior="aria"
      type={type}
      autoComplete={autoComplete}
      name={rest.name}
      {...(rest.inputMode ? { inputMode: rest.inputMode } : {})}
      {...(rest.autoFocus ? { autoFocus: true } : {})}
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <Input
        className={`input input-${type}`}
        spellCheck={false}
        {...(rest.min ? { min: rest.min } : {})}
        {...(rest.max ? { max: rest.max } : {})}
      />
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  );
}

/** Several lines of text. */
export function Lines({ label, value, onChange, fault, help, name, required, autoFocus }: FieldProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      isRequired={required ?? false}
      validationBehavior="aria"
      name={name}
      {...(autoFocus ? { autoFocus: true } : {})}
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <TextArea className="input" rows={3} maxLength={2000} />
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  );
}

interface ChoiceProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  /** shown first, chosen when the value is empty */
  empty?: string;
}

/** One of a few, with the browser's own list: it works by keyboard, by voice and on a tablet. */
export function Choice({
  label,
  value,
  onChange,
  fault,
  help,
  name,
  options,
  empty,
  required,
  autoFocus,
}: ChoiceProps) {
  const id = useId();
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      <select
        className="input"
        id={id}
        name={name}
        value={value}
        required={required ?? false}
        {...(autoFocus ? { autoFocus: true } : {})}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
