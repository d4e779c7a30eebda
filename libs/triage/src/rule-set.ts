/** The rule set document: a department's versioned triage rules for one pathway. Data only. */
import type { RuleLevel } from './level.js';
import type { Predicate, Side } from './predicate.js';
import type { Code, Text } from './vocabulary.js';

export interface Rule {
  readonly id: string;
  readonly level: RuleLevel;
  readonly when: Predicate;
  /** Takes the rule back, only when it is known to hold. */
  readonly unless?: Predicate;
  /** What was seen, in the field's words, without numbers: screens add the values read. */
  readonly because: Text;
  readonly source: string;
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
  /** Codes the pathway sends that, on purpose, no rule reads. */
  readonly notTriaged?: readonly Code[];
}
