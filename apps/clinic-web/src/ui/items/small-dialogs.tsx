import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { DialogButtons, Window } from '../dialog';
import { Choice, Lines } from '../fields';
import type { ActionView, ItemView } from './item';
import { PatientLine } from './patient-line';
import { readWhen, type When, WhenField } from './when-field';

interface Props {
  item: ItemView;
  onClose: () => void;
  onSubmit: (action: ActionView) => Promise<boolean>;
}

/** Gives the item to a named colleague. */
export function HandOverDialog({
  item,
  onClose,
  onSubmit,
  colleagues,
}: Props & { colleagues: readonly { id: string; name: string }[] }) {
  const { t } = useText();
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!to) return setFault(t.items.handOverChoose);
    setBusy(true);
    const done = await onSubmit({ verb: 'hand-over', to });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Window title={t.items.handOver} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <form onSubmit={submit} noValidate>
        <Choice
          label={t.items.handOverTo}
          name="to"
          value={to}
          onChange={setTo}
          empty={t.items.handOverChoose}
          fault={fault}
          required
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DialogButtons onCancel={onClose} submit={t.items.handOver} busy={busy} />
      </form>
    </Window>
  );
}

/** Puts the item off to a stated time, with a reason; the deadline stays. */
export function SnoozeDialog({ item, onClose, onSubmit }: Props) {
  const { t } = useText();
  const clock = useClock();
  const [when, setWhen] = useState<When>({ date: '', time: '' });
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<{ when?: string; reason?: string }>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const until = readWhen(when, clock.now());
    if (!until.ok) return setFaults({ when: until.why === 'past' ? t.items.timePast : t.items.timeRequired });
    if (!reason.trim()) return setFaults({ reason: t.items.snoozeRequired });
    setFaults({});
    setBusy(true);
    const done = await onSubmit({ verb: 'snooze', until: until.at, reason: reason.trim() });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Window title={t.items.snoozeTitle} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <p className="second">{t.items.snoozeWarn}</p>
      <form onSubmit={submit} noValidate>
        <WhenField label={t.items.snoozeUntil} value={when} onChange={setWhen} fault={faults.when ?? null} />
        <Lines
          label={t.items.snoozeWhy}
          name="reason"
          value={reason}
          onChange={setReason}
          fault={faults.reason ?? null}
          required
        />
        <DialogButtons onCancel={onClose} submit={t.items.snooze} busy={busy} />
      </form>
    </Window>
  );
}
