import type { PathwayDraft, ReminderRule, Silence, Step } from './document.js';
import { parsePeriod } from './period.js';

/** What stands after a step's own id: the appointment or the answer it hangs on, and the count of a row asked again. */
const AGAIN = /\+\d+$/;

/** The id of a stored step without the count of a row that was asked again: `before-visit:17+2` → `before-visit:17`. */
export function plannedId(step: string): string {
  return step.replace(AGAIN, '');
}

/** The id that rules read, without what a step hangs on: `before-visit:17+2` → `before-visit`, `week-6` → `week-6`. */
export function ownId(step: string): string {
  return plannedId(step).split(':', 1)[0] ?? step;
}

/** The step of the document that a stored step comes from: `week-6` and `week-6:17` from `week-{n}`; undefined where none fits. */
export function stepOf(pathway: PathwayDraft, stored: string): Step | undefined {
  const own = ownId(stored);
  const fits = pathway.steps.filter(({ id }) => numberIn(id, own) !== null);
  return fits.find((step) => comes(step, numberIn(step.id, own) ?? 0)) ?? fits[0];
}

/** The number of a stored step in its series, 0 where its step has none; null where it comes from another step. */
export function numberOf({ id }: Pick<Step, 'id'>, stored: string): number | null {
  return numberIn(id, ownId(stored));
}

/** The number a stored id has in place of `{n}`, 0 where the id has none; null where it is another step's. */
function numberIn(id: string, own: string): number | null {
  const [before = '', after] = id.split('{n}');
  if (after === undefined) return id === own ? 0 : null;
  const middle = own.slice(before.length, own.length - after.length);
  return own.startsWith(before) && own.endsWith(after) && /^-?\d+$/.test(middle) ? Number(middle) : null;
}

/** Can the repeat give this number? Several steps may share an id (`week-{n}`) and differ in their numbers. */
function comes(step: Step, n: number): boolean {
  const { repeat } = step;
  if (!repeat || repeat.on || repeat.from) return true;
  const every = parsePeriod(repeat.every);
  const offset = parsePeriod(step.offset);
  if (!every || !offset) return false;
  const k = (n - (offset.unit === every.unit ? offset.amount : 0)) / every.amount;
  const first = repeat.first ?? 0;
  return Number.isInteger(k) && k >= first && k < first + (repeat.count ?? Number.POSITIVE_INFINITY);
}

/** The messages of a stored step: its phase's own, else the pathway's. */
export function remindersOf(pathway: PathwayDraft, step: string): readonly ReminderRule[] {
  return cadenceOf(pathway, stepOf(pathway, step)).reminders;
}

/** What no answer to a stored step means: its phase's own, else the pathway's; undefined = each closed window is an item. */
export function silenceOf(pathway: PathwayDraft, step: string): Silence | undefined {
  return cadenceOf(pathway, stepOf(pathway, step)).silence;
}

/** The messages and the meaning of silence of a step of the document. */
export function cadenceOf(
  pathway: PathwayDraft,
  step: Pick<Step, 'phase'> | undefined,
): { reminders: readonly ReminderRule[]; silence: Silence | undefined } {
  const phase = step?.phase === undefined ? undefined : pathway.phases?.find(({ id }) => id === step.phase);
  return { reminders: phase?.reminders ?? pathway.reminders, silence: phase?.silence ?? pathway.silence };
}
