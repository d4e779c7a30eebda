import type { Timeline, TimelineAct, TimelineAppointment, TimelineAssignment } from './data';

/** One thing on the line of time. `at` is what it stands by; `day` its local date. */
export type Entry = { readonly at: string; readonly key: string } & (
  | { readonly kind: 'assignment'; readonly assignment: TimelineAssignment; readonly acts: readonly TimelineAct[] }
  | { readonly kind: 'appointment'; readonly appointment: TimelineAppointment }
  | { readonly kind: 'act'; readonly act: TimelineAct }
  | { readonly kind: 'pause'; readonly enrolment: string; readonly from: string; readonly to: string | null }
);

/** Acts that are told at the questionnaire they are about, and not by themselves as well. */
const OF_ASSIGNMENT = new Set([
  'staff-moved',
  'skipped',
  'sent-again',
  'unskipped',
  'move-undone',
  'again-undone',
  'moved',
  'revoked',
  'planned',
  'put-back',
  'condition',
]);

/** All pages as one, in the order they lie in time. */
export function together(pages: readonly Timeline[]): Timeline | null {
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last) return null;
  const once = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return {
    ...last,
    assignments: once(pages.flatMap((page) => page.assignments)),
    appointments: once(pages.flatMap((page) => page.appointments)),
    acts: once(pages.flatMap((page) => page.acts)),
    actsCut: pages.some(({ actsCut }) => actsCut),
    earlier: first.earlier,
    later: last.later,
  };
}

/**
 * Everything in order, the oldest first. What happened to a questionnaire stands with it; a pause stands where it begins.
 * @param only an enrolment, or null for all of them
 * @param instantOf the instant of a local date and time, in the department's zone
 */
export function entriesOf(
  timeline: Timeline,
  only: string | null,
  instantOf: (date: string, time: string) => string | null,
): Entry[] {
  const shown = (enrolment: string) => only === null || enrolment === only;
  const assignments = timeline.assignments.filter(({ enrolment }) => shown(enrolment));
  const known = new Set(assignments.map(({ id }) => id));
  const acts = timeline.acts.filter(({ enrolment }) => shown(enrolment));
  const told = (act: TimelineAct) => act.assignment !== null && known.has(act.assignment) && OF_ASSIGNMENT.has(act.act);
  const at = (date: string, time: string) => instantOf(date, time) ?? `${date}T${time}:00Z`;
  const entries: Entry[] = [
    ...assignments.map((assignment) => ({
      kind: 'assignment' as const,
      at: assignment.opensAt,
      key: assignment.id,
      assignment,
      acts: acts.filter((act) => act.assignment === assignment.id && told(act)),
    })),
    ...timeline.appointments.map((appointment) => ({
      kind: 'appointment' as const,
      at: at(appointment.date, appointment.time ?? '00:00'),
      key: appointment.id,
      appointment,
    })),
    ...acts.filter((act) => !told(act)).map((act) => ({ kind: 'act' as const, at: act.at, key: `act-${act.id}`, act })),
    ...timeline.enrolments
      .filter(({ id }) => shown(id))
      .flatMap(({ id, pauses }) =>
        pauses
          .map(({ from, to }) => ({
            kind: 'pause' as const,
            at: at(from, '00:00'),
            key: `pause-${id}-${from}`,
            enrolment: id,
            from,
            to: to ?? null,
          }))
          .filter((pause) => withinPages(timeline, pause.at)),
      ),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.key.localeCompare(b.key));
}

/** Not before the first page when there is an earlier one, nor after the last when there is a later. */
function withinPages({ assignments, earlier, later }: Timeline, at: string): boolean {
  const [first, last] = [assignments[0]?.opensAt, assignments.at(-1)?.opensAt];
  if (earlier && first && Date.parse(at) < Date.parse(first)) return false;
  return !(later && last && Date.parse(at) > Date.parse(last));
}

/** How many entries lie before now: the line of now stands after them. */
export function pastCount(entries: readonly Entry[], now: string): number {
  return entries.filter(({ at }) => Date.parse(at) <= Date.parse(now)).length;
}
