import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { addDays, localDate } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import type { Call } from './data';
import { nextTry, WHENS, type When } from './next-try';

interface Props {
  patient: Call['patient'];
  busy: boolean;
  save: (nextTryAt: string, note: string) => void;
  onClose: () => void;
}

/** Not reached: the patient stays on the list, and somebody tries again at a time that is chosen here. */
export function NotReached({ patient, busy, save, onClose }: Props) {
  const { t } = useText();
  const m = t.messages.calls;
  const now = useNow(60_000);
  const [when, setWhen] = useState<When>('hours');
  const [date, setDate] = useState(addDays(localDate(now), 1));
  const [time, setTime] = useState('09:00');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const next = nextTry(when, date, time, now);
    if (!next) return setFault(m.whenFault);
    setFault(null);
    save(next, note.trim().slice(0, 500));
  };
  return (
    <Window title={m.notReached} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <form onSubmit={submit} noValidate>
        <Choice
          label={m.when}
          name="when"
          value={when}
          onChange={(value) => setWhen(value as When)}
          fault={when === 'other' ? null : fault}
          options={WHENS.map((value) => ({ value, label: m.whens[value] }))}
        />
        {when === 'other' && (
          <div className="side-by-side">
            <Line label={m.date} name="date" type="date" value={date} onChange={setDate} fault={fault} required />
            <Line label={m.time} name="time" type="time" value={time} onChange={setTime} required />
          </div>
        )}
        <Lines label={m.note} name="note" value={note} onChange={setNote} help={m.noteHelp} />
        <DialogButtons onCancel={onClose} submit={t.common.save} busy={busy} />
      </form>
    </Window>
  );
}

/** Reached: what was said, and whether it was more than about the message. Enter is enough when it was not. */
export function Reached({
  patient,
  busy,
  save,
  onClose,
}: Omit<Props, 'save'> & { save: (talked: boolean, note: string) => void }) {
  const { t } = useText();
  const m = t.messages.calls;
  const [talked, setTalked] = useState(false);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) save(talked, note.trim().slice(0, 500));
  };
  return (
    <Window title={m.reached} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <form onSubmit={submit} noValidate>
        <label className="call-talked">
          <input type="checkbox" checked={talked} onChange={(event) => setTalked(event.target.checked)} /> {m.talked}
        </label>
        <p className="second">{m.talkedHelp}</p>
        <Lines label={m.note} name="note" value={note} onChange={setNote} help={m.noteHelp} />
        <DialogButtons onCancel={onClose} submit={t.common.save} busy={busy} />
      </form>
    </Window>
  );
}
