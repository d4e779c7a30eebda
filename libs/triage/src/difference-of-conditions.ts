/** How two conditions differ: in their numbers, or in more than that. */
import { under } from './check/faults.js';
import { given, type RuleChange } from './rule-change.js';
import type { Predicate } from './predicate.js';
import { isSame } from './strictness.js';

/** One change per number, where nothing else differs; else the condition is told as a whole. */
export function changesOfCondition(
  rule: string,
  before: Predicate | undefined,
  after: Predicate | undefined,
  path: string,
): RuleChange[] {
  if (isSame(before, after)) return [];
  const numbers = before && after ? changesOfNumbers(rule, before, after, path) : null;
  if (numbers) return numbers;
  return [{ rule, path, code: 'condition', ...given(before, after) }];
}

/** null = they differ in more than numbers. */
function changesOfNumbers(rule: string, before: Predicate, after: Predicate, path: string): RuleChange[] | null {
  if ('all' in before && 'all' in after) return changesOfParts(rule, before.all, after.all, under(path, 'all'));
  if ('any' in before && 'any' in after) return changesOfParts(rule, before.any, after.any, under(path, 'any'));
  if ('not' in before && 'not' in after) return changesOfNumbers(rule, before.not, after.not, under(path, 'not'));
  if ('repeated' in before && 'repeated' in after) {
    const inside = changesOfNumbers(rule, before.repeated, after.repeated, under(path, 'repeated'));
    return inside && [...inside, ...changesOfFields(rule, before, after, path, ['times'])];
  }
  if (shapeOf(before) !== shapeOf(after)) return null;
  return changesOfFields(rule, before, after, path, ['value', 'days']);
}

/** Parts in another order are the same: first those that are equal find each other, then those of equal shape. */
function changesOfParts(
  rule: string,
  before: readonly Predicate[],
  after: readonly Predicate[],
  path: string,
): RuleChange[] | null {
  if (before.length !== after.length) return null;
  const left = [...before];
  const take = (fits: (one: Predicate) => boolean): Predicate | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const others = after
    .map((part, index) => ({ part, at: under(path, index) }))
    .filter(({ part }) => take((one) => isSame(one, part)) === undefined);
  const changes: RuleChange[] = [];
  for (const { part, at } of others) {
    const was = take((one) => shapeOf(one) === shapeOf(part));
    const inside = was && changesOfNumbers(rule, was, part, at);
    if (!inside) return null;
    changes.push(...inside);
  }
  return changes;
}

/** All of a condition but its numbers, with the parts of `all` and `any` in an order of their own. */
function shapeOf(predicate: Predicate): string {
  if ('all' in predicate) return `all(${predicate.all.map(shapeOf).sort().join()})`;
  if ('any' in predicate) return `any(${predicate.any.map(shapeOf).sort().join()})`;
  if ('not' in predicate) return `not(${shapeOf(predicate.not)})`;
  if ('repeated' in predicate) return `repeated(${shapeOf(predicate.repeated)})`;
  const fields = Object.entries(predicate).map(([key, value]) => {
    const isNumber = (key === 'value' || key === 'days') && typeof value === 'number';
    return [key, isNumber ? '#' : value] as const;
  });
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function changesOfFields(
  rule: string,
  before: Predicate,
  after: Predicate,
  path: string,
  keys: readonly string[],
): RuleChange[] {
  const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return keys
    .filter((key) => !isSame(from.get(key), to.get(key)))
    .map((key) => ({
      rule,
      path: under(path, key),
      code: 'threshold',
      ...codeOf(after),
      before: from.get(key),
      after: to.get(key),
    }));
}

function codeOf(predicate: Predicate): { of?: string } {
  for (const key of ['item', 'scale', 'change', 'within', 'fact']) {
    const code: unknown = new Map<string, unknown>(Object.entries(predicate)).get(key);
    if (typeof code === 'string') return { of: code };
  }
  return {};
}
