import { PATIENT_INITIATED } from './facts.js';
import { millis } from './heard.js';
import type { Appointment, Changes, PlannedAssignment, StoredAssignment } from './planning.js';
import { plannedId } from './step-of.js';

/**
 * What a new plan asks of the stored rows of one enrolment. `appointments` are those the plan was made with.
 * - Rows that have not opened follow the plan: inserted, moved, revoked.
 * - An open row changes only with its appointment: moved with it (`reopen` when its new window has not opened), revoked when
 *   the appointment is gone.
 * - Answered, missed and revoked rows are history. A step that was missed, or revoked by a plan, comes again as a new row
 *   (`before-visit:17+2`) when its new window opens after the missed one closed, or has not closed.
 * - A held row is left alone, also when it is history, unless its appointment is gone.
 * Inserted windows may be over: whether they are owed is the caller's to decide. Done again on the result it asks for nothing
 * more. Throws `bad-instant`.
 */
export function reconcile(
  stored: readonly StoredAssignment[],
  planned: readonly PlannedAssignment[],
  appointments: readonly Pick<Appointment, 'id'>[],
  now: string,
): Changes {
  const at = millis(now);
  const standing = new Set(appointments.map(({ id }) => id));
  const rows = new Map<string, StoredAssignment[]>();
  for (const row of stored) rows.set(plannedId(row.step), [...(rows.get(plannedId(row.step)) ?? []), row]);
  const changes: Changes = { insert: [], move: [], revoke: [] };
  const wanted = new Map(planned.map((one) => [one.step, one]));
  for (const [step, family] of rows) {
    for (const row of family) if (isLive(row)) changeLive(row, wanted.get(step), { standing, at, changes });
  }
  for (const one of planned) {
    const step = nextId(one, rows.get(one.step) ?? [], at);
    if (step !== null) changes.insert.push(step === one.step ? one : { ...one, step });
  }
  return changes;
}

function isLive({ state }: StoredAssignment): boolean {
  return state === 'planned' || state === 'open';
}

function changeLive(
  row: StoredAssignment,
  to: PlannedAssignment | undefined,
  { standing, at, changes }: { standing: ReadonlySet<string>; at: number; changes: Changes },
): void {
  if (row.appointment !== undefined && !standing.has(row.appointment)) {
    changes.revoke.push({ id: row.id, why: 'appointment-cancelled' });
    return;
  }
  if (row.held || row.step.startsWith(PATIENT_INITIATED)) return;
  if (!to) {
    if (row.state === 'planned') changes.revoke.push({ id: row.id, why: 'not-planned' });
    return;
  }
  const hasMoved = row.opens !== to.opens || row.due !== to.due || row.closes !== to.closes;
  const isOpen = row.state === 'open';
  if (isOpen ? !hasMoved || row.appointment === undefined : !hasMoved && row.questionnaire === to.questionnaire) return;
  const reopen = isOpen && millis(to.opens) > at;
  changes.move.push({ id: row.id, to: { ...to, step: row.step }, reopen });
}

/** The id under which a planned window needs a row of its own; null when it has one, or is history. */
function nextId(one: PlannedAssignment, family: readonly StoredAssignment[], at: number): string | null {
  if (family.length === 0) return one.step;
  const isSettled = family.some((row) => isLive(row) || row.held || row.state === 'answered');
  const comesAfter = family.every(({ state, closes }) =>
    state === 'missed' ? millis(one.opens) > millis(closes) : millis(one.closes) > at,
  );
  return isSettled || !comesAfter ? null : `${one.step}+${highest(family) + 1}`;
}

function highest(family: readonly StoredAssignment[]): number {
  return Math.max(...family.map(({ step }) => Number(/\+(\d+)$/.exec(step)?.[1] ?? 1)));
}
