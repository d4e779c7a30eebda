import { Temporal } from 'temporal-polyfill';
import type { Step } from './document.js';
import { addPeriod, span } from './period.js';

/** One time a step comes: its stable id (`week-6`) and the local date its window opens. */
export interface Occurrence {
  id: string;
  date: Temporal.PlainDate;
}

/**
 * The occurrences of a step that open on or before `until`, in order.
 * The number in the id is the distance from the anchor in the unit of the repeat, so an id keeps its meaning
 * when a later version of the pathway adds or drops occurrences.
 */
export function* occurrences(
  step: Step,
  anchor: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Generator<Occurrence, void> {
  const offset = span(step.offset);
  const base = addPeriod(anchor, offset);
  if (!step.repeat) {
    if (Temporal.PlainDate.compare(base, until) <= 0) yield { id: step.id, date: base };
    return;
  }
  const every = span(step.repeat.every);
  const first = step.repeat.first ?? 0;
  const last = step.repeat.until === undefined ? until : earlier(until, addPeriod(anchor, span(step.repeat.until)));
  const start = offset.unit === every.unit ? offset.amount : 0;
  for (let k = first; k < first + (step.repeat.count ?? Number.POSITIVE_INFINITY); k++) {
    const date = addPeriod(base, every, k);
    if (Temporal.PlainDate.compare(date, last) > 0) return;
    yield { id: step.id.replace('{n}', String(start + k * every.amount)), date };
  }
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}
