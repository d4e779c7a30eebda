import { weekdayOf } from './days.js';
import type { Step } from './document.js';
import { addPeriod, inDays, span } from './period.js';

/** One time a step comes: its stable id (`week-6`) and the local day its window opens. */
export interface Occurrence {
  id: string;
  day: number;
}

/**
 * The occurrences of a step that open on or before the day `until`, in order, counted from the day of its anchor.
 * The number in the id is the distance from the anchor in the unit of the repeat (in days with `on`), so an id keeps its
 * meaning when a later version of the pathway adds or drops occurrences.
 */
export function* occurrences(step: Step, anchor: number, until: number): Generator<Occurrence, void> {
  const { repeat, monthEnd } = step;
  const offset = span(step.offset);
  const base = addPeriod(anchor, offset, 1, monthEnd);
  if (!repeat) {
    if (base <= until) yield { id: step.id, day: base };
    return;
  }
  const last = lastDay(step, anchor, until);
  if (repeat.on) {
    yield* onWeekdays(step, { anchor, base, last });
    return;
  }
  const every = span(repeat.every);
  const first = repeat.first ?? 0;
  const start = offset.unit === every.unit ? offset.amount : 0;
  for (let k = first; k < first + (repeat.count ?? Number.POSITIVE_INFINITY); k++) {
    const day = addPeriod(base, every, k, monthEnd);
    if (day > last) return;
    yield { id: numbered(step, start + k * every.amount), day };
  }
}

/** A step's id with a number in place of `{n}`. */
export function numbered(step: Step, n: number): string {
  return step.id.replace('{n}', String(n));
}

/** The last day on which a repeat may open: the horizon, or the end that the document gives. */
export function lastDay(step: Step, anchor: number, until: number): number {
  return step.repeat?.until === undefined ? until : Math.min(until, addPeriod(anchor, span(step.repeat.until)));
}

/** Its weekdays in every first of so many weeks; a week begins on the weekday of the first day. */
function* onWeekdays(
  step: Step,
  { anchor, base, last }: { anchor: number; base: number; last: number },
): Generator<Occurrence, void> {
  const { every = 'P1W', first = 0, count = Number.POSITIVE_INFINITY, on = [] } = step.repeat ?? {};
  const stride = inDays(span(every)) ?? 7;
  let left = on.length === 0 ? 0 : count;
  for (let week = base + first * stride; left > 0 && week <= last; week += stride) {
    for (let day = week; day < week + 7 && day <= last && left > 0; day++) {
      if (!on.includes(weekdayOf(day))) continue;
      yield { id: numbered(step, day - anchor), day };
      left -= 1;
    }
  }
}
