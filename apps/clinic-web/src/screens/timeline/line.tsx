import { type KeyboardEvent, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day, instantOf, localDate, moment } from '../../text/time';
import type { AppointmentActions } from '../../ui/appointments/appointment';
import { AppointmentMenu } from '../../ui/appointments/appointments';
import { AppointmentDialog, type Asked as AppointmentAsked } from '../../ui/appointments/dialog';
import { useNotify } from '../../ui/notices';
import { ActLine } from './act-line';
import { type Asked, AssignmentEntry } from './assignment-entry';
import { refused, type SentMessage, type Timeline, useMove } from './data';
import { type Entry, entriesOf, pastCount } from './entries';
import { MoveDialog, useRefusedWords } from './move-dialog';

interface Props {
  timeline: Timeline;
  patient: { id: string; name: string; cpr: string };
  only: string | null;
  messages: readonly SentMessage[];
  appointments: AppointmentActions;
}

/** Up and down move between the items, so that a year is walked through without the mouse. */
function walk(event: KeyboardEvent<HTMLOListElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function useAsked(patient: Props['patient']) {
  const { t } = useText();
  const notify = useNotify();
  const [asked, setAsked] = useState<Asked | null>(null);
  const undo = useMove(patient.id);
  const sentence = useRefusedWords();
  const ask = (next: Asked) => {
    if (next.move !== 'undo') return setAsked(next);
    // the dialog, or the item, may be gone when the answer comes
    undo.mutateAsync({ move: 'undo', assignment: next.assignment, reason: '' }).then(
      () => notify({ tone: 'good', text: t.timeline.done.undo }),
      (error: unknown) => notify({ tone: 'bad', text: sentence(refused(error)) }),
    );
  };
  return { asked, ask, close: () => setAsked(null) };
}

/** What one entry says. */
function Content({
  entry,
  timeline,
  several,
  messages,
  patient,
  ask,
  meet,
}: {
  entry: Entry;
  timeline: Timeline;
  several: boolean;
  messages: readonly SentMessage[];
  patient: string;
  ask: (asked: Asked) => void;
  meet: (asked: AppointmentAsked) => void;
}) {
  const { t, say, language } = useText();
  const words = t.timeline;
  if (entry.kind === 'assignment') {
    const { assignment, acts } = entry;
    const enrolment = timeline.enrolments.find(({ id }) => id === assignment.enrolment);
    return (
      <AssignmentEntry
        assignment={assignment}
        acts={acts}
        messages={messages.filter(({ assignments = [] }) => assignments.includes(assignment.id))}
        patient={patient}
        pathway={enrolment && several ? say(enrolment.title) : null}
        ask={ask}
      />
    );
  }
  if (entry.kind === 'act') return <ActLine act={entry.act} words />;
  if (entry.kind === 'pause') {
    const from = day(entry.from, language);
    return <h3>{entry.to ? words.pauseFrom(from, day(entry.to, language)) : words.pauseOpen(from)}</h3>;
  }
  const { appointment } = entry;
  return (
    <>
      <div className="entry-head">
        <h3>{wordFor(t.appointments.kinds, appointment.kind)}</h3>
        <AppointmentMenu appointment={appointment} ask={meet} />
      </div>
      <p className="second">
        {day(appointment.date, language)} {appointment.time} · {wordFor(t.appointments.states, appointment.state)}
      </p>
    </>
  );
}

/** Everything on one line of time: what is past is faded, a line says where now is, what is to come follows. */
export function Line({ timeline, patient, only, messages, appointments }: Props) {
  const { t, language } = useText();
  const { asked, ask, close } = useAsked(patient);
  const [meeting, setMeeting] = useState<AppointmentAsked | null>(null);
  const entries = entriesOf(timeline, only, instantOf);
  const past = pastCount(entries, timeline.now);
  const several = only === null && timeline.enrolments.length > 1;
  const isNewDay = (at: number) => at === 0 || localDate(entries[at - 1]!.at) !== localDate(entries[at]!.at);
  const content = { timeline, several, messages, patient: patient.id, ask, meet: setMeeting };
  return (
    <>
      <ol className="timeline" aria-label={t.timeline.list} onKeyDown={walk}>
        {entries.map((entry, at) => (
          <li
            key={entry.key}
            className={`entry entry-${entry.kind} ${at < past ? 'entry-past' : 'entry-coming'}`}
            data-entry
            tabIndex={-1}
          >
            {at === past && <NowLine now={timeline.now} />}
            <div className="entry-date">{isNewDay(at) ? day(entry.at, language) : ''}</div>
            <div className="entry-body">
              <Content entry={entry} {...content} />
            </div>
          </li>
        ))}
        {past === entries.length && (
          <li className="entry" data-entry tabIndex={-1}>
            <NowLine now={timeline.now} />
          </li>
        )}
      </ol>
      {asked && asked.move !== 'undo' && (
        <MoveDialog move={asked.move} assignment={asked.assignment} patient={patient} onClose={close} />
      )}
      {meeting && (
        <AppointmentDialog asked={meeting} patient={patient} actions={appointments} onClose={() => setMeeting(null)} />
      )}
    </>
  );
}

function NowLine({ now }: { now: string }) {
  const { t, language } = useText();
  return (
    <div className="now-line" id="now">
      <span>
        {t.timeline.now}: {moment(now, Date.parse(now), language)}
      </span>
    </div>
  );
}
