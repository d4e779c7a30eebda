/** How two versions of a rule set differ: data, no sentence. The order of rules, and of parts of a condition, is no difference. */
import { under } from './check/faults.js';
import { changesOfCondition } from './difference-of-conditions.js';
import { SIDES } from './predicate.js';
import { given, type RuleChange, type RuleChangeCode } from './rule-change.js';
import type { Rule, RuleSet } from './rule-set.js';
import { isSame } from './strictness.js';
import type { Code } from './vocabulary.js';

/** What a reader of two versions must know, in the order of the new one; what was removed last. */
export function difference(before: RuleSet, after: RuleSet): RuleChange[] {
  const was = new Map(before.rules.map((rule) => [rule.id, rule]));
  const is = new Set(after.rules.map(({ id }) => id));
  return [
    ...after.rules.flatMap((rule, index): RuleChange[] => {
      const path = `/rules/${index}`;
      const old = was.get(rule.id);
      return old ? changesOfRule(old, rule, path) : [{ rule: rule.id, path, code: 'added', after: rule }];
    }),
    ...before.rules.flatMap((rule, index): RuleChange[] =>
      is.has(rule.id) ? [] : [{ rule: rule.id, path: `/rules/${index}`, code: 'removed', before: rule }],
    ),
    ...changesOfLimits(before, after),
    ...changesOfCodes(before.requires, after.requires, '/requires', 'requires'),
    ...changesOfCodes(before.notTriaged ?? [], after.notTriaged ?? [], '/notTriaged', 'not-triaged'),
    ...changesOfTexts(before, after),
  ];
}

function changesOfRule(before: Rule, after: Rule, path: string): RuleChange[] {
  const rule = after.id;
  const field = (key: 'level' | 'because' | 'source' | 'tell' | 'suppress', code: RuleChangeCode): RuleChange[] =>
    isSame(before[key], after[key]) ? [] : [{ rule, path: under(path, key), code, ...given(before[key], after[key]) }];
  return [
    ...field('level', 'level'),
    ...changesOfCondition(rule, before.when, after.when, under(path, 'when')),
    ...changesOfCondition(rule, before.unless, after.unless, under(path, 'unless')),
    ...field('suppress', 'suppression'),
    ...field('because', 'text'),
    ...field('tell', 'text'),
    ...field('source', 'text'),
  ];
}

function changesOfLimits({ limits: from = {} }: RuleSet, { limits: to = {} }: RuleSet): RuleChange[] {
  const codes = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return codes.flatMap((of) =>
    SIDES.flatMap((side): RuleChange[] => {
      const [before, after] = [from[of]?.[side], to[of]?.[side]];
      const path = under(under('/limits', of), side);
      return before === after ? [] : [{ rule: null, path, code: 'limit', of, ...given(before, after) }];
    }),
  );
}

function changesOfCodes(
  before: readonly Code[],
  after: readonly Code[],
  path: string,
  code: 'requires' | 'not-triaged',
): RuleChange[] {
  const more = after.filter((of) => !before.includes(of));
  const fewer = before.filter((of) => !after.includes(of));
  return [
    ...more.map((of) => ({ rule: null, path: under(path, after.indexOf(of)), code, of, after: of })),
    ...fewer.map((of) => ({ rule: null, path: under(path, before.indexOf(of)), code, of, before: of })),
  ];
}

function changesOfTexts(before: RuleSet, after: RuleSet): RuleChange[] {
  const levels = ['acute', 'red', 'yellow', 'grey'] as const;
  return [
    ...levels.map((level) => [`/told/${level}`, before.told?.[level], after.told?.[level]] as const),
    ['/description', before.description, after.description] as const,
  ].flatMap(([path, from, to]): RuleChange[] =>
    isSame(from, to) ? [] : [{ rule: null, path, code: 'text', ...given(from, to) }],
  );
}
