/** When a rule looks: at this response, with the ones before it, of this patient. */
import type { Answered, Subject } from './answered.js';
import { Seen } from './seen.js';
import type { Word } from './words.js';

export interface Moment {
  readonly now: Seen;
  /** Oldest first; the first `index` of them came before now. */
  readonly timeline: readonly Seen[];
  readonly index: number;
  readonly subject: Subject;
}

/** The same patient, looked at when an earlier response came in. */
export function backTo(moment: Moment, index: number): Moment {
  return { now: moment.timeline[index]!, timeline: moment.timeline, index, subject: moment.subject };
}

/** Whether some earlier response that asked (or may have asked) the code may not be compared with this one. */
export function someIncomparable({ now, timeline, index }: Moment, word: Word): boolean {
  for (let at = 0; at < index; at += 1) {
    const then = timeline[at]!;
    if (then.span(word) !== null && !now.isComparable(then, word)) return true;
  }
  return false;
}

/** Milliseconds of a response's `at`. Throws a RangeError when it is no instant: order and age rest on it. */
export function instant(response: Answered): number {
  const at = Date.parse(response.at);
  if (Number.isNaN(at)) throw new RangeError('a response without a readable instant cannot be triaged');
  return at;
}

/** Oldest first. Two of one instant stand in an order of their own, whichever came in first. */
export function oldestFirst(responses: readonly Seen[]): Seen[] {
  return [...responses].sort((a, b) => a.at - b.at || byContent(a.response, b.response));
}

function byContent(a: Answered, b: Answered): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
