import type { FormEvent, ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { DialogButtons, Window } from '../../ui/dialog';

interface AskProps {
  title: string;
  text: string;
  submit: string;
  busy: boolean;
  danger?: boolean;
  fault: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A question with its form; what went wrong stands above the buttons and the dialog stays. */
export function Ask({ title, text, submit, busy, danger, fault, onSubmit, onClose, children }: AskProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Window title={title} onClose={onClose} role={danger ? 'alertdialog' : 'dialog'}>
      <p>{text}</p>
      <form onSubmit={send} noValidate>
        {children}
        {fault && (
          <div className="fault-summary" role="alert">
            {fault}
          </div>
        )}
        <DialogButtons onCancel={onClose} submit={submit} busy={busy} {...(danger ? { danger } : {})} />
      </form>
    </Window>
  );
}

interface OneOfProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { readonly value: Value; readonly name: string; readonly help?: string }[];
}

/** One of a few that need a sentence each. */
export function OneOf<Value extends string>({ label, value, onChange, options }: OneOfProps<Value>) {
  return (
    <RadioGroup className="outcomes" value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label>{label}</Label>
      <div className={options.some(({ help }) => help) ? 'pathway-choices' : 'outcome-grid'}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="outcome">
            <span className="outcome-name">{option.name}</span>
            {option.help && <span className="help">{option.help}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
