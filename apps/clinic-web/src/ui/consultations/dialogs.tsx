import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import { instantOf, localDate } from '../../text/time';
import { OneOf } from '../ask';
import { useClock } from '../clock';
import { DialogButtons, Window } from '../dialog';
import { Line, Lines } from '../fields';
import { PatientLine } from '../items/patient-line';
import { readWhen, type When, WhenField } from '../items/when-field';
import { type ConsultationView, firstWindow, promiseWords, wishWords } from './consultation';
import type { StepBody } from './use-steps';

interface Props {
  one: ConsultationView;
  /** null when it is done */
  take: (step: StepBody) => Promise<string | null>;
  onClose: () => void;
}

function Form(props: {
  title: string;
  one: ConsultationView;
  submit: string;
  danger?: boolean;
  /** the step, or what is wrong with what is typed */
  read: () => StepBody | string;
  take: Props['take'];
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const step = props.read();
    if (typeof step === 'string') return setFault(step);
    setBusy(true);
    setFault(await props.take(step));
    setBusy(false);
  };
  return (
    <Window title={props.title} onClose={props.onClose} role={props.danger ? 'alertdialog' : 'dialog'}>
      <PatientLine intro={t.items.outcomeFor} patient={props.one.patient} />
      <form onSubmit={(event) => void send(event)} noValidate>
        {props.children}
        {fault && (
          <p className="fault-summary" role="alert">
            {fault}
          </p>
        )}
        <DialogButtons
          onCancel={props.onClose}
          submit={props.submit}
          busy={busy}
          {...(props.danger ? { danger: true } : {})}
        />
      </form>
    </Window>
  );
}

/** Sets the time, and shows the sentence that the patient will read. */
export function AgreeDialog({ one, take, onClose }: Props) {
  const { t, language } = useText();
  const c = t.consultations;
  const now = useClock().now();
  const [time, setTime] = useState(() => firstWindow(one, now));
  const [move, setMove] = useState(false);
  const [outside, setOutside] = useState<{ time: typeof time; yes: boolean } | null>(null);
  // what was said of another time says nothing of this one
  const asked = outside?.time === time ? outside : null;
  const [from, to] = [instantOf(time.date, time.from), instantOf(time.date, time.to)];
  const after = to !== null && to > one.byAt;
  const read = (): StepBody | string => {
    if (!from || !to) return c.faults.required ?? '';
    if (after && !move) return c.faults['after-by'] ?? '';
    return { verb: 'agree', from, to, ...(after ? { byAt: to } : {}), ...(asked?.yes ? { outside: true } : {}) };
  };
  const send = async (step: StepBody) => {
    const fault = await take(step);
    if (fault !== null && fault === c.faults['outside-hours']) setOutside({ time, yes: false });
    return fault;
  };
  return (
    <Form title={c.agreeTitle} one={one} submit={c.verbs.agree} read={read} take={send} onClose={onClose}>
      {one.answeredAt !== null && (
        <p className="second">{one.wishes.length > 0 ? c.suits(wishWords(one.wishes, t)) : c.anyTime}</p>
      )}
      <div className="side-by-side">
        <Line
          label={c.date}
          name="date"
          type="date"
          value={time.date}
          min={localDate(now)}
          onChange={(date) => setTime({ ...time, date })}
          required
          autoFocus
        />
        <Line
          label={c.from}
          name="from"
          type="time"
          value={time.from}
          onChange={(v) => setTime({ ...time, from: v })}
          required
        />
        <Line
          label={c.to}
          name="to"
          type="time"
          value={time.to}
          onChange={(v) => setTime({ ...time, to: v })}
          required
        />
      </div>
      {from && to && from < to && (
        <p className="talk-promise" aria-live="polite">
          {c.patientSees(promiseWords(one.kind, from, to, t, language))}
        </p>
      )}
      {after && (
        <label className="check">
          <input type="checkbox" checked={move} onChange={(event) => setMove(event.target.checked)} /> {c.moveDeadline}
        </label>
      )}
      {asked && (
        <label className="check">
          <input
            type="checkbox"
            checked={asked.yes}
            onChange={(event) => setOutside({ time, yes: event.target.checked })}
          />{' '}
          {c.outsideHours}
        </label>
      )}
    </Form>
  );
}

/** The talk took place, and ends in what was agreed. */
export function HoldDialog({ one, take, onClose }: Props) {
  const { t } = useText();
  const c = t.consultations;
  const [agreed, setAgreed] = useState('');
  const [note, setNote] = useState('');
  const read = (): StepBody => ({
    verb: 'hold',
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(agreed.trim() ? { agreed: agreed.trim() } : {}),
  });
  return (
    <Form title={c.holdTitle} one={one} submit={c.verbs.hold} read={read} take={take} onClose={onClose}>
      <Lines label={c.agreed} help={c.agreedHelp} name="agreed" value={agreed} onChange={setAgreed} autoFocus />
      <Lines label={c.holdNote} name="note" value={note} onChange={setNote} />
    </Form>
  );
}

const NEXTS = ['not-reached', 'new-time', 'later'] as const;

/** It did not take place: what now. */
export function NotHeldDialog({ one, take, onClose }: Props) {
  const { t } = useText();
  const c = t.consultations;
  const now = useClock().now();
  const [next, setNext] = useState<(typeof NEXTS)[number]>('not-reached');
  const [by, setBy] = useState<When>({ date: '', time: '' });
  const [note, setNote] = useState('');
  const read = (): StepBody | string => {
    const said = note.trim() ? { note: note.trim() } : {};
    if (next === 'later') return { verb: 'not-held', next, ...said };
    const when = readWhen(by, now);
    if (!when.ok) return c.faults[when.why === 'past' ? 'past' : 'required'] ?? '';
    return { verb: 'not-held', next, byAt: when.at, ...said };
  };
  return (
    <Form title={c.notHeldTitle} one={one} submit={t.common.save} read={read} take={take} onClose={onClose}>
      <OneOf
        label={c.next}
        value={next}
        onChange={setNext}
        options={NEXTS.filter((value) => value !== 'later' || one.state !== 'not-held').map((value) => ({
          value,
          name: c.nexts[value],
          ...(value === 'later' ? { help: c.laterHelp } : {}),
        }))}
      />
      {next !== 'later' && (
        <WhenField label={c.nextBy} value={by} onChange={setBy} fault={null} days={next === 'new-time'} />
      )}
      <Lines label={c.note} name="note" value={note} onChange={setNote} />
    </Form>
  );
}

export function CancelDialog({ one, take, onClose }: Props) {
  const { t } = useText();
  const c = t.consultations;
  const [reason, setReason] = useState('');
  const read = (): StepBody | string =>
    reason.trim() ? { verb: 'cancel', reason: reason.trim() } : (c.faults.required ?? '');
  return (
    <Form title={c.cancelTitle} one={one} submit={c.verbs.cancel} danger read={read} take={take} onClose={onClose}>
      <p>{c.cancelText}</p>
      <Lines label={c.reason} name="reason" value={reason} onChange={setReason} required autoFocus />
    </Form>
  );
}
