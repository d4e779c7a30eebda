/** Which codes a rule set reads, and which answers a pathway sends that nobody would look at. */
import { builtIn } from './built-in.js';
import { type CodesRead, codesIn } from './codes-read.js';
import type { RuleSet } from './rule-set.js';
import { type Code, type Vocabulary, vocabularyScale } from './vocabulary.js';

/** Everything the rules and `requires` read, the built-in rules included. */
export function codesRead(ruleSet: RuleSet, vocabulary: Vocabulary): CodesRead {
  const rules = [...ruleSet.rules, ...builtIn()];
  const read = codesIn(
    rules.flatMap(({ when, unless, suppress }) => [when, unless, suppress?.when].filter((part) => part !== undefined)),
    vocabulary,
  );
  const items = new Set(read.items);
  const scales = new Set(read.scales);
  for (const code of ruleSet.requires) (vocabularyScale(vocabulary, code) ? scales : items).add(code);
  return { ...read, items, scales };
}

/** Items sent that no rule reads, neither itself nor through a scale, and that `notTriaged` does not list. */
export function unread(ruleSet: RuleSet, sent: Iterable<Code>, vocabulary: Vocabulary): Code[] {
  const { items, scales } = codesRead(ruleSet, vocabulary);
  const known = new Set([...items, ...(ruleSet.notTriaged ?? [])]);
  for (const scale of scales) for (const item of vocabularyScale(vocabulary, scale)?.items ?? []) known.add(item);
  return [...sent].filter((code) => !known.has(code));
}
