import type { Predicate, RuleChange, RuleSet } from '@stemme/triage';
import { dictionaries } from '../../../text/dictionary';
import type { ChangeInWords } from '../../../ui/documents/difference-list';
import { partsOf, valueAt } from '../../../ui/editing/path';
import { codeName, figure, withUnit } from './names';
import { conditionSentence, ruleSentence, suppressionSentence } from './rule-sentence';
import { type Reading, whereInWords } from './where';

/** A version that is compared. */
export interface ReadVersion {
  readonly reading: Reading;
  readonly document: RuleSet;
}

/** `old` and `now` read the version before and after: names and defaults may be others in each. */
export function changeInWords(
  change: RuleChange,
  old: ReadVersion,
  now: ReadVersion,
): ChangeInWords<RuleChange['code']> {
  const side = change.code === 'removed' ? old : now;
  const said = (at: ReadVersion, value: unknown) => (value === undefined ? [] : valueInWords(at, change, value));
  return {
    kind: change.code,
    where: whereOf(change, side),
    before: [...said(old, change.before), ...sentenceOf(change, old)],
    after: [...said(now, change.after), ...sentenceOf(change, now)],
  };
}

/** A rule by its name, whatever place it has in either version. */
function whereOf(change: RuleChange, { reading, document }: ReadVersion): string {
  const where = whereInWords(reading, document, change.path);
  return change.of === undefined || change.code === 'limit'
    ? where
    : `${where} – ${codeName(change.of, reading.material, reading.language)}`;
}

/** Beside a number that is another the whole rule is said, for a number alone says little. */
function sentenceOf({ code, rule }: RuleChange, { reading, document }: ReadVersion): string[] {
  if ((code !== 'threshold' && code !== 'level') || rule === null) return [];
  const found = document.rules.find(({ id }) => id === rule);
  return found ? [ruleSentence(found, reading.material, reading.language, reading.levels)] : [];
}

function valueInWords({ reading, document }: ReadVersion, { code, path, of }: RuleChange, value: unknown): string[] {
  const { material, language, levels } = reading;
  switch (code) {
    case 'added':
    case 'removed':
      return ruleInWords(reading, value);
    case 'level':
      return typeof value === 'string' && Object.hasOwn(levels, value)
        ? [levels[value as keyof typeof levels]]
        : plainly(reading, value);
    case 'threshold':
    case 'limit':
      if (typeof value === 'number') return [of ? withUnit(value, of, material, language) : figure(value, language)];
      return plainly(reading, value);
    case 'condition':
    case 'suppression':
      return conditionInWords(reading, partsOf(path), value);
    case 'requires':
    case 'not-triaged':
      return [value].flat().map((one) => (typeof one === 'string' ? codeName(one, material, language) : String(one)));
    case 'text':
      return plainly(reading, value ?? valueAt(document, partsOf(path)));
  }
}

function ruleInWords(reading: Reading, value: unknown): string[] {
  try {
    const rule = value as RuleSet['rules'][number];
    const { material, language, levels } = reading;
    return [
      ruleSentence(rule, material, language, levels),
      ...(rule.suppress ? [suppressionSentence(rule.suppress, material, language, levels)] : []),
    ];
  } catch {
    // of another shape than this page knows: shown as it is
    return plainly(reading, value);
  }
}

function conditionInWords(reading: Reading, parts: readonly string[], value: unknown): string[] {
  const { material, language, levels } = reading;
  try {
    if (parts.at(-1) === 'suppress')
      return [
        suppressionSentence(value as NonNullable<RuleSet['rules'][number]['suppress']>, material, language, levels),
      ];
    return [conditionSentence(value as Predicate, material, language)];
  } catch {
    return plainly(reading, value);
  }
}

function plainly(reading: Reading, value: unknown): string[] {
  if (typeof value === 'number') return [figure(value, reading.language)];
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value)) return value.flatMap((one) => plainly(reading, one));
  if (typeof value !== 'object' || value === null) return [String(value)];
  const { da, en } = value as { da?: unknown; en?: unknown };
  const words = dictionaries[reading.language].editing;
  if (typeof da === 'string' && typeof en === 'string') return [`${words.da}: ${da}`, `${words.en}: ${en}`];
  return Object.entries(value).map(([key, inner]) => `${key}: ${plainly(reading, inner).join(', ')}`);
}
