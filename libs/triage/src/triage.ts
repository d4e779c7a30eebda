/** The result of a triage: codes and numbers, ready to be stored and read again years later. */
import type { Level, RuleLevel } from './level.js';
import type { Reading } from './reading.js';
import type { Code } from './vocabulary.js';

export interface Finding {
  readonly rule: string;
  readonly level: RuleLevel;
  readonly due?: 'today';
  /** The level of the rule, when it was suppressed: `level` is what is left of it. */
  readonly suppressed?: RuleLevel;
  readonly read: readonly Reading[];
}

export interface Triage {
  readonly ruleSet: { readonly id: string; readonly version: number };
  readonly level: Level;
  /** The level of a rule that could not be decided, when that is worse than `level`. */
  readonly atWorst: Level | null;
  /** Worst first, then by rule id: the order of the rules does not show. */
  readonly fired: readonly Finding[];
  readonly unknown: readonly Finding[];
  /** Required codes that are not known, by code: why a response that no rule fired on is not green. */
  readonly lacks: readonly Code[];
}
