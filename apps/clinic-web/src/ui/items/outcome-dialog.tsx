import { type FormEvent, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { DialogButtons, Window } from '../dialog';
import { Lines } from '../fields';
import { LevelChip } from '../level';
import { type ActionView, type ItemView, OUTCOMES, type Outcome } from './item';
import { PatientLine } from './patient-line';
import { Reasons } from './reasons';
import { readWhen, type When, WhenField } from './when-field';

interface Props {
  item: ItemView;
  onClose: () => void;
  /** answers true when it is done and the dialog may close */
  onSubmit: (action: ActionView) => Promise<boolean>;
}
type Faults = { outcome?: string; note?: string; when?: string };

function OutcomeChoice({
  value,
  onChange,
  fault,
}: {
  value: Outcome | null;
  onChange: (outcome: Outcome) => void;
  fault: string | undefined;
}) {
  const { t } = useText();
  return (
    <RadioGroup
      className="outcomes"
      value={value}
      onChange={(chosen) => onChange(chosen as Outcome)}
      isInvalid={Boolean(fault)}
      isRequired
      validationBehavior="aria"
      name="outcome"
    >
      <Label>{t.items.outcomeWhat}</Label>
      <div className="outcome-grid">
        {OUTCOMES.map((outcome) => (
          <Radio key={outcome} value={outcome} className="outcome" autoFocus={outcome === 'phoned'}>
            <span className="outcome-name">{t.items.outcomes[outcome]}</span>
            <span className="second">{t.items.outcomeHelp[outcome]}</span>
          </Radio>
        ))}
      </div>
      <FieldError className="fault">{fault}</FieldError>
    </RadioGroup>
  );
}

/** Records what was done. The patient's name and CPR number stand on top; not reached keeps the item open. */
export function OutcomeDialog({ item, onClose, onSubmit }: Props) {
  const { t } = useText();
  const clock = useClock();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const [when, setWhen] = useState<When>({ date: '', time: '' });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!outcome) return setFaults({ outcome: t.items.chooseOutcome });
    if (outcome === 'no-action' && !note.trim()) return setFaults({ note: t.items.noteRequired });
    const next = outcome === 'not-reached' ? readWhen(when, clock.now()) : null;
    if (next && !next.ok) return setFaults({ when: next.why === 'past' ? t.items.timePast : t.items.timeRequired });
    setFaults({});
    setBusy(true);
    const done = await onSubmit({
      verb: 'outcome',
      outcome,
      note: note.trim(),
      ...(next ? { nextAttemptAt: next.at } : {}),
    });
    setBusy(false);
    if (done) onClose();
  };

  return (
    <Window title={t.items.outcomeTitle} onClose={onClose} wide>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <div className="dialog-why">
        <LevelChip level={item.level} atWorst={item.atWorst} />
        <Reasons reasons={item.reasons} />
      </div>
      <form onSubmit={submit} noValidate>
        <OutcomeChoice value={outcome} onChange={setOutcome} fault={faults.outcome} />
        {outcome === 'not-reached' && (
          <WhenField label={t.items.nextAttemptAt} value={when} onChange={setWhen} fault={faults.when ?? null} />
        )}
        <Lines
          label={t.items.note}
          name="note"
          help={t.items.noteHelp}
          value={note}
          onChange={setNote}
          required={outcome === 'no-action'}
          fault={faults.note ?? null}
        />
        <DialogButtons onCancel={onClose} submit={t.items.register} busy={busy} />
      </form>
    </Window>
  );
}
