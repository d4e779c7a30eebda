import { type FormEvent, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { addDays, instantOf, localDate, moment, timeField } from '../../text/time';
import { useClock } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { type Move, type Moved, type Refused, refused, type TimelineAssignment, useMove } from './data';

interface Props {
  move: Exclude<Move, 'undo'>;
  assignment: TimelineAssignment;
  patient: { id: string; name: string; cpr: string };
  onClose: () => void;
}

/** Why it was refused, in words. */
export function useRefusedWords() {
  const { t } = useText();
  const words = t.timeline;
  return ({ code, why, faults }: Refused): string => {
    if (code === null) return t.common.lost;
    if (code === 'already-answered') return words.answered;
    if (why !== null && Object.hasOwn(words.changed, why)) return wordFor(words.changed, why);
    const fault = faults[0]?.code;
    return fault && Object.hasOwn(words.faults, fault) ? wordFor(words.faults, fault) : t.common.refused(fault ?? code);
  };
}

/** What the patient will be told, before anything is done. */
export function useTold() {
  const tell = useText().t.timeline.tell;
  return (move: Exclude<Move, 'undo'>, state: string, later: boolean): string[] => {
    const open = state === 'open';
    if (move === 'move') return [open ? tell.moveOpen : tell.movePlanned, tell.length];
    if (move === 'skip') return [open ? tell.skipOpen : tell.skipPlanned];
    return [later ? tell.againLater : tell.againNow, ...(open ? [tell.againOpen] : [])];
  };
}

function When({
  move,
  later,
  setLater,
  when,
  set,
  fault,
}: {
  move: Props['move'];
  later: boolean;
  setLater: (later: boolean) => void;
  when: { on: string; at: string };
  set: (when: { on: string; at: string }) => void;
  fault: string | null;
}) {
  const { t, language } = useText();
  const words = t.timeline;
  const now = useClock().now();
  // said back in words: the browser writes dates in its own language's order
  const chosen = instantOf(when.on, when.at);
  return (
    <>
      {move === 'send-again' && (
        <Choice
          label={words.when}
          name="when"
          value={later ? 'later' : 'now'}
          onChange={(value) => setLater(value === 'later')}
          options={(['now', 'later'] as const).map((value) => ({ value, label: words.againWhen[value] }))}
        />
      )}
      {later && (
        <>
          <div className="side-by-side">
            <Line
              label={words.opensOn}
              name="on"
              type="date"
              min={localDate(now)}
              value={when.on}
              onChange={(on) => set({ ...when, on })}
              fault={fault}
              required
            />
            <Line
              label={words.opensAt}
              name="at"
              type="time"
              value={when.at}
              onChange={(at) => set({ ...when, at })}
              required
            />
          </div>
          {chosen && (
            <p className="second" aria-live="polite">
              {moment(chosen, now, language)}
            </p>
          )}
        </>
      )}
    </>
  );
}

interface Faults {
  readonly on?: string;
  readonly reason?: string;
  readonly all?: string;
}

/** Says what was done, with the way back while there is one. */
function useDone(patient: Props['patient']) {
  const words = useText().t.timeline;
  const notify = useNotify();
  const sentence = useRefusedWords();
  const undo = useMove(patient.id);
  return (move: Props['move'], { assignment: id, state, opensAt, undo: may }: Moved) => {
    const back = () =>
      // the dialog, or the item, may be gone when the answer comes
      undo.mutateAsync({ move: 'undo', assignment: { id, state, opensAt }, reason: '' }).then(
        () => notify({ tone: 'good', text: words.done.undo }),
        (error: unknown) => notify({ tone: 'bad', text: sentence(refused(error)) }),
      );
    const action = may ? { action: { label: words.can.undo, do: back } } : {};
    notify({ tone: 'good', text: `${patient.name}: ${words.done[move]}`, ...action });
  };
}

/** Asks when and why, with name and CPR number, and says what the patient will be told. */
export function MoveDialog({ move, assignment, patient, onClose }: Props) {
  const { t, say } = useText();
  const words = t.timeline;
  const now = useClock().now();
  const change = useMove(patient.id);
  const done = useDone(patient);
  const sentence = useRefusedWords();
  const told = useTold();
  const [later, setLater] = useState(move === 'move');
  const opens = assignment.state === 'planned' ? localDate(assignment.opensAt) : addDays(localDate(now), 1);
  const [when, setWhen] = useState({ on: opens, at: timeField(assignment.opensAt) });
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const found = {
      ...(later && !instantOf(when.on, when.at) ? { on: words.faults['bad-date'] } : {}),
      ...(reason.trim() ? {} : { reason: words.reasonRequired }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    change.mutate(
      { move, assignment, reason: reason.trim(), ...(later ? when : {}) },
      {
        onSuccess: (moved) => {
          done(move, moved);
          onClose();
        },
        onError: (error) => {
          const why = refused(error);
          setFaults(why.faults[0]?.path === 'on' ? { on: sentence(why) } : { all: sentence(why) });
        },
      },
    );
  };
  return (
    <Window title={words.dialog[move]} onClose={onClose} role={move === 'skip' ? 'alertdialog' : 'dialog'}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p>
        <strong>{say(assignment.title)}</strong> · {say(assignment.words)}
      </p>
      <div className="timeline-told">
        {told(move, assignment.state, later).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <form onSubmit={submit} noValidate>
        {move !== 'skip' && (
          <When move={move} later={later} setLater={setLater} when={when} set={setWhen} fault={faults.on ?? null} />
        )}
        <Lines
          label={words.reason}
          name="reason"
          help={words.reasonHelp}
          value={reason}
          onChange={setReason}
          fault={faults.reason ?? null}
          required
        />
        {faults.all && (
          <p className="fault" role="alert">
            {faults.all}
          </p>
        )}
        <DialogButtons onCancel={onClose} submit={words.can[move]} busy={change.isPending} danger={move === 'skip'} />
      </form>
    </Window>
  );
}
