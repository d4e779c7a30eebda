import type { Trace } from './result.js';
import type { Method, Scale } from './vocabulary.js';

/** What every trace of a scale says alike: made once. */
export interface Paper {
  readonly method: Trace['method'];
  /** The missing rule over a form from which nothing is missing. */
  readonly whole: Trace['missing'];
}

/** `of`: how many items or parts the missing rule counts. */
export function paperOf(scale: Scale, of: number): Paper {
  return { method: withoutTables(scale.method), whole: { ...scale.missing, items: [], of } };
}

/** Tables and weights stay in the definition; the entries that were used stand in the trace's working. */
const KEPT_BACK = ['values', 'se', 'weights', 'items'];

function withoutTables(method: Method): Trace['method'] {
  const kept = Object.entries(method).filter(([name]) => !KEPT_BACK.includes(name));
  return { ...Object.fromEntries(kept), name: method.name };
}
