/** Steps of one evaluation of all expressions of a questionnaire: a thousand expressions of a thousand steps. */
const STEPS = 1_000_000;
/** Most things one step may give, and longest text. */
const MOST_RESULTS = 20_000;
const LONGEST_TEXT = 100_000;

/** The evaluation was stopped because it grew without end. */
export class OutOfFuel extends Error {}

/**
 * A limit that needs no clock: every step of every expression is counted, and so is what it gives. Expressions double
 * easily (`%a.combine(%a)`, a replacement that grows a text), and there is no other way to stop one.
 */
export class Fuel {
  #left = 0;

  fill(): void {
    this.#left = STEPS;
  }

  readonly spend = (result: unknown): void => {
    if (!Array.isArray(result)) return;
    this.#left -= 1 + result.length;
    if (this.#left < 0 || result.length > MOST_RESULTS) throw new OutOfFuel();
    for (const each of result) if (typeof each === 'string' && each.length > LONGEST_TEXT) throw new OutOfFuel();
  };
}
