/** What would these rules have said, response by response? */
import type { Answered, Subject } from './answered.js';
import { prepare } from './prepare.js';
import type { RuleSet } from './rule-set.js';
import type { Triage } from './triage.js';
import type { Vocabulary } from './vocabulary.js';

export interface Replayed {
  readonly at: string;
  readonly triage: Triage;
}

/** One result per response of one patient, in the order given; as `prepare(…).past`, with the facts and limits of one day. */
export function replay(
  ruleSet: RuleSet,
  subject: Subject,
  responses: readonly Answered[],
  vocabulary: Vocabulary,
): Replayed[] {
  const triages = prepare(ruleSet, vocabulary).past(responses.map((response) => ({ subject, response })));
  return responses.map(({ at }, place) => ({ at, triage: triages[place]! }));
}
