import type { Work } from '../engines.js';
import type { Costs } from './costs.js';

/**
 * Most steps of one judging of answers: all expressions, in all rounds. What any form may spend takes less than a tenth
 * of a second; one of many expressions gets more, up to a second or two: a patient who cannot hand in is worse than that.
 */
const STEPS = 100_000;
const STEPS_PER_EXPRESSION = 60_000;
const MOST_STEPS = 2_000_000;
/** Most things one step may give, and longest text of all of them. */
const MOST_RESULTS = 20_000;
const LONGEST_TEXT = 20_000;
/** The same in an expression whose cost is a product of two sizes. */
const MOST_COMPARED = 500;
const LONGEST_PUT = 2000;
/** Comparing is quicker than a step. */
const PAIRS_PER_STEP = 10;
const CHARACTERS_PER_STEP = 100;
/** Steps that are slower than others. */
const SLOW: Readonly<Record<string, number>> = {
  MultiplicativeExpression: 15,
  QuantityLiteral: 5,
  DateLiteral: 5,
  DateTimeLiteral: 5,
  TimeLiteral: 5,
};

/** The evaluation was stopped because it cost too much. */
export class OutOfFuel extends Error {}

/** The part of a step the library tells about. */
export interface Step {
  readonly type: string;
}

/**
 * A limit that needs no clock: every step of every expression is counted, and so is what goes in and what comes out.
 * Expressions double easily (`%a.combine(%a)`, a replacement that grows a text), and there is no other way to stop
 * one.
 */
export class Fuel {
  readonly #most: number;
  #work: Work = { steps: 0, stopped: new Set() };

  /** @param expressions how many there are in the form */
  constructor(expressions: number) {
    this.#most = Math.min(MOST_STEPS, STEPS + STEPS_PER_EXPRESSION * expressions);
  }

  /** What is spent from here on is put down there. */
  use(work: Work): void {
    this.#work = work;
  }

  get isOut(): boolean {
    return this.#work.steps > this.#most;
  }

  burn(steps: number): void {
    this.#work.steps += Math.ceil(steps);
    if (this.isOut) throw new OutOfFuel();
  }

  /** For one expression: looks at every step of it. */
  meter({ multiplies }: Costs): (input: unknown, result: unknown, step: Step) => void {
    const most = multiplies ? MOST_COMPARED : MOST_RESULTS;
    const longest = multiplies ? LONGEST_PUT : LONGEST_TEXT;
    let before = 0;
    return (input, result, { type }) => {
      const given = sizeOf(result);
      const read = type === 'MemberInvocation' || type === 'FunctionInvocation' ? sizeOf(input) : 0;
      const pairs = multiplies && !PLAIN.has(type) ? Math.max(read, given) * Math.max(before, given) : 0;
      before = given;
      const characters = given === 0 ? 0 : charactersOf(result as readonly unknown[]);
      this.burn((SLOW[type] ?? 1) + read + given + pairs / PAIRS_PER_STEP + characters / CHARACTERS_PER_STEP);
      if (given > most || characters > longest) throw new OutOfFuel();
    };
  }
}

/** Steps that compare nothing. */
const PLAIN: ReadonlySet<string> = new Set(['MemberInvocation', 'ExternalConstantTerm', 'ThisInvocation']);

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Of texts that were made, and of those that were answered. */
function charactersOf(results: readonly unknown[]): number {
  let sum = 0;
  for (const each of results) {
    const text = typeof each === 'object' && each !== null && 'data' in each ? each.data : each;
    if (typeof text === 'string') sum += text.length;
  }
  return sum;
}
