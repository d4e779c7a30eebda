/** The rule set document: a department's versioned triage rules for one pathway. Data only. */
import type { RuleLevel } from './level.js';
import type { Predicate, Side } from './predicate.js';
import type { Code, Text } from './vocabulary.js';

/**
 * Makes an alarm that was looked at before, and has not changed since, a yellow one. Only when all of it is known to hold;
 * only of a red rule; never of a built-in one.
 */
export interface Suppression {
  readonly to: 'yellow';
  /** The item whose answer must be the same in this response and in every earlier one of the last `days` days that asked it. */
  readonly unchanged: Code;
  /** At least so long (x 24 hours) unchanged: one of the earlier responses is at least as old. 21 or more. */
  readonly days: number;
  /** The only answer it may be unchanged at. */
  readonly at: number;
  /** What the patient must say of it: that it can wait. Known true. */
  readonly when: Predicate;
}

export interface Rule {
  readonly id: string;
  readonly level: RuleLevel;
  readonly when: Predicate;
  /** Takes the rule back, only when it is known to hold. */
  readonly unless?: Predicate;
  /** What was seen, in the field's words, without numbers: screens add the values read. */
  readonly because: Text;
  readonly source: string;
  /** What the patient may be told was seen in the answers: no level, no colour, no severity. Absent = nothing of this rule. */
  readonly tell?: Text;
  readonly suppress?: Suppression;
  /** Only on built-in rules: the item is due today whatever the level's own deadline. */
  readonly due?: 'today';
}

/** The value at which a side is reached, per side. */
export type Limit = Readonly<Partial<Record<Side, number>>>;
export type Limits = Readonly<Record<Code, Limit>>;

export interface RuleSet {
  readonly id: string;
  readonly version: number;
  readonly pathway: string;
  readonly description?: Text;
  /** What must be known before a response may be green. */
  readonly requires: readonly Code[];
  readonly rules: readonly Rule[];
  /** Defaults for patients without limits of their own. */
  readonly limits?: Limits;
  /**
   * What the patient is told happens next, by the level that is acted on; braces {hvem}, {hvornår}, {telefon}, {lægevagt}. Absent = the
   * pathway's own text of when answers are read.
   */
  readonly told?: Readonly<Partial<Record<'acute' | 'red' | 'yellow' | 'grey', Text>>>;
  /** Codes the pathway sends that, on purpose, no rule reads. */
  readonly notTriaged?: readonly Code[];
}
