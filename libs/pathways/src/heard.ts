import { parseInstant } from './local-time.js';
import type { Answered } from './planning.js';
import type { ZoneClock } from './zones.js';

/** An answer with its instant (milliseconds) and its local day. */
export interface Heard {
  answer: Answered;
  at: number;
  day: number;
}

const PLAIN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Milliseconds since 1970. Throws `bad-instant`. */
export function millis(instant: string): number {
  const fast = PLAIN.test(instant) ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(fast) ? parseInstant(instant).epochMilliseconds : fast;
}

/** In order of hand-in, whatever order they came in. Throws `bad-instant`. */
export function inOrder(answers: readonly Answered[], clock: ZoneClock): Heard[] {
  return answers
    .map((answer) => {
      const at = millis(answer.at);
      return { answer, at, day: clock.dayAt(at) };
    })
    .sort((a, b) => a.at - b.at || compareText(a.answer.step, b.answer.step));
}

/** How many of the answers, in order, were handed in before an instant. */
export function countBefore(heard: readonly Heard[], instant: number): number {
  let low = 0;
  let high = heard.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heard[middle]?.at ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
