/** What a predicate may look at: this response, the ones before it, the patient, the words. */
import { type Answered, itemState, type Span, type Subject, spanOf } from './answered.js';
import type { Limits } from './rule-set.js';
import { type Code, instrumentOf, type Vocabulary } from './vocabulary.js';

/** A response and its instant in milliseconds. */
export interface Timed {
  readonly response: Answered;
  readonly at: number;
}

export interface Context {
  readonly now: Timed;
  /** Oldest first; the first `index` of them came before now. */
  readonly timeline: readonly Timed[];
  readonly index: number;
  readonly subject: Subject;
  /** The rule set's own limits. */
  readonly limits: Limits;
  readonly vocabulary: Vocabulary;
  /** Not handed in: what is not answered is unknown, and so is everything but answers. */
  readonly draft: boolean;
}

const UNSEEN: Span = { low: -Infinity, high: Infinity, why: 'unknown', mayBeHidden: true };

/** The numbers a code stands for now; null = not asked. */
export function seen(context: Context, code: Code): Span | null {
  const { response } = context.now;
  if (context.draft && itemState(response, code).kind !== 'answered') return UNSEEN;
  return spanOf(response, code, context.vocabulary);
}

/** The same patient, looked at when an earlier response came in. */
export function backTo(context: Context, index: number): Context {
  return { ...context, now: context.timeline[index]!, index };
}

/** An answer on the phone is another mode; the same form on a screen is not. */
const SELF_REPORT_ON_SCREEN: readonly string[] = ['web', 'tablet'];

function modeClass(mode: string): string {
  return SELF_REPORT_ON_SCREEN.includes(mode) ? 'screen' : mode;
}

/** Whether two responses may be compared on a code: same instrument version, language and mode. */
export function comparable(a: Answered, b: Answered, code: Code, vocabulary: Vocabulary): boolean {
  if (a.language !== b.language || modeClass(a.mode) !== modeClass(b.mode)) return false;
  const instrument = instrumentOf(vocabulary, code);
  return version(a, instrument) === version(b, instrument);
}

/** Whether some earlier response that asked (or may have asked) the code may not be compared with this one. */
export function someIncomparable({ now, timeline, index, vocabulary }: Context, code: Code): boolean {
  return timeline
    .slice(0, index)
    .filter(({ response }) => spanOf(response, code, vocabulary) !== null)
    .some(({ response }) => !comparable(now.response, response, code, vocabulary));
}

function version(response: Answered, instrument: string): string | undefined {
  return Object.hasOwn(response.versions, instrument) ? response.versions[instrument] : undefined;
}

/** Earlier responses oldest first by their instants, whatever order they came in. Later ones are not history. */
export function timeline(history: readonly Answered[], now: Answered): Context['timeline'] {
  const until = instant(now);
  return history
    .map((response) => ({ response, at: instant(response) }))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at);
}

/** Milliseconds of a response's `at`. Throws a RangeError when it is no instant: order and age rest on it. */
export function instant(response: Answered): number {
  const at = Date.parse(response.at);
  if (Number.isNaN(at)) throw new RangeError('a response without a readable instant cannot be triaged');
  return at;
}
