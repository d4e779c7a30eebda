/** What two rule sets say of the same past. */
import { type Past, prepare } from './prepare.js';
import type { RuleSet } from './rule-set.js';
import type { Triage } from './triage.js';
import type { Vocabulary } from './vocabulary.js';

export interface Compared {
  readonly at: string;
  readonly before: Triage;
  readonly after: Triage;
}

/** One result per response of one patient, in the order given. Throws as `evaluate` does. */
export function compare(a: RuleSet, b: RuleSet, past: readonly Past[], vocabulary: Vocabulary): Compared[] {
  const before = prepare(a, vocabulary).past(past);
  const after = prepare(b, vocabulary).past(past);
  return past.map(({ response }, index) => ({
    at: response.at,
    before: before[index]!,
    after: after[index]!,
  }));
}
