import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { DialogButtons, Window } from '../dialog';
import { Choice, Lines } from '../fields';
import { Conflict } from './conflict';
import type { ActionView, ItemView } from './item';
import { Meanwhile } from './meanwhile';
import { PatientLine } from './patient-line';
import { type Said, saidAt } from './said';
import { useSubmit } from './use-submit';
import { readWhen, type When, WhenField } from './when-field';

interface Props {
  item: ItemView;
  me: string;
  /** the item as a colleague has made it since; null while it is as it was */
  meanwhile: ItemView | null;
  onClose: () => void;
  onSubmit: (action: ActionView) => Promise<Said | null>;
}

/** Gives the item to a named colleague. */
export function HandOverDialog({
  item,
  me,
  meanwhile,
  onClose,
  onSubmit,
  colleagues,
}: Props & { colleagues: readonly { id: string; name: string }[] }) {
  const { t } = useText();
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, said, send } = useSubmit(onSubmit, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!to) return setFault(t.items.handOverChoose);
    setFault(null);
    void send({ verb: 'hand-over', to });
  };
  return (
    <Window title={t.items.handOver} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <Meanwhile item={meanwhile} me={me} />
      <form onSubmit={submit} noValidate>
        <Choice
          label={t.items.handOverTo}
          name="to"
          value={to}
          onChange={setTo}
          empty={t.items.handOverChoose}
          fault={fault ?? saidAt(said, 'to')}
          required
          autoFocus
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {colleagues.length === 0 && <p className="second">{t.items.handOverNobody}</p>}
        <Conflict said={said} item={item} me={me} send={send} typed="" />
        <DialogButtons onCancel={onClose} submit={t.items.handOver} busy={busy} />
      </form>
    </Window>
  );
}

/** Puts the item off to a stated time, with a reason; the deadline stays. */
export function SnoozeDialog({ item, me, meanwhile, onClose, onSubmit }: Props) {
  const { t } = useText();
  const clock = useClock();
  const [when, setWhen] = useState<When>({ date: '', time: '' });
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<{ when?: string; reason?: string }>({});
  const { busy, said, send } = useSubmit(onSubmit, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const until = readWhen(when, clock.now());
    if (!until.ok) return setFaults({ when: until.why === 'past' ? t.items.timePast : t.items.timeRequired });
    if (!reason.trim()) return setFaults({ reason: t.items.snoozeRequired });
    setFaults({});
    void send({ verb: 'snooze', until: until.at, reason: reason.trim() });
  };
  return (
    <Window title={t.items.snoozeTitle} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <Meanwhile item={meanwhile} me={me} />
      <p className="second">{t.items.snoozeWarn}</p>
      <form onSubmit={submit} noValidate>
        <WhenField
          label={t.items.snoozeUntil}
          value={when}
          onChange={setWhen}
          fault={faults.when ?? saidAt(said, 'until')}
          autoFocus
        />
        <Lines
          label={t.items.snoozeWhy}
          name="reason"
          value={reason}
          onChange={setReason}
          fault={faults.reason ?? saidAt(said, 'reason')}
          required
        />
        <Conflict said={said} item={item} me={me} send={send} typed={reason} />
        <DialogButtons onCancel={onClose} submit={t.items.snoozeSubmit} busy={busy} />
      </form>
    </Window>
  );
}
