import { type FormEvent, type ReactNode, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { DialogButtons, Window } from './dialog';
import { Lines } from './fields';

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

/** What is done once the question is answered. */
interface Acting<Result> extends Omit<AskProps, 'fault' | 'onSubmit' | 'children'> {
  /** what went wrong, as a sentence that says what to do */
  refusal: (error: unknown) => string;
  /** once it is done; until then the dialog stays */
  done: (result: Result) => void;
}

interface AskFirstProps<Result> extends Acting<Result> {
  act: () => Promise<Result>;
}

/** Asks before something is done that is not undone with a key. */
export function AskFirst<Result>({ act, done, refusal, ...asked }: AskFirstProps<Result>) {
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => void act().then(done, (error: unknown) => setFault(refusal(error)));
  return <Ask {...asked} fault={fault} onSubmit={submit} />;
}

interface AskWhyProps<Result> extends Acting<Result> {
  field: { readonly name: string; readonly label: string; readonly help?: string; readonly missing: string };
  act: (text: string) => Promise<Result>;
}

/** The same with a sentence that must be written: why, or what was looked at. */
export function AskWhy<Result>({ act, done, refusal, field, ...asked }: AskWhyProps<Result>) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (!text.trim()) return setMissing(field.missing);
    setMissing(null);
    act(text.trim()).then(done, (error: unknown) => setFault(refusal(error)));
  };
  return (
    <Ask {...asked} fault={fault} onSubmit={submit}>
      <Lines
        label={field.label}
        {...(field.help ? { help: field.help } : {})}
        name={field.name}
        value={text}
        onChange={setText}
        fault={missing}
        required
        autoFocus
      />
    </Ask>
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
      <div className={options.some(({ help }) => help) ? 'outcome-list' : 'outcome-grid'}>
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
