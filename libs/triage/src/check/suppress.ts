/** When an alarm may be made yellow: only what can be waited with, and never so that a worse answer would be calmer. */
import { codesIn } from '../codes-read.js';
import { holds } from '../compare.js';
import type { ItemPredicate, Predicate } from '../predicate.js';
import { SUICIDE_ITEMS } from '../suicide.js';
import { type Code, type VocabularyItem, vocabularyItem } from '../vocabulary.js';
import { under } from './faults.js';
import { checkPredicate, type Walk } from './predicate.js';
import { checkKeys, checkNumber, checkOneOf, checkWhole, type Fields, isObject } from './shape.js';

/** Three weeks: the shortest that two courses of treatment can show that nothing changes. */
export const LEAST_DAYS = 21;
export const MOST_DAYS = 366;

/** Clinical safety section 6, Cancer: what turns within hours, by the last part of the code. */
const NEVER: readonly string[] = ['nausea', 'vomiting', 'diarrhoea', 'dyspnoea', 'intake'];

const KEYS = { required: ['to', 'unchanged', 'days', 'at', 'when'] };

/** `rule`: the rule it stands in, unchecked but for its `when`, of which `isReadable` says whether it passed. */
export function checkSuppress(rule: Fields, isReadable: boolean, path: string, walk: Walk): void {
  const { report } = walk;
  const value = rule.suppress;
  if (!isObject(value)) {
    report(path, 'wrong-type');
    return;
  }
  if (rule.level !== 'red') report(path, 'suppress-not-red');
  if (!checkKeys(value, KEYS, path, report)) return;
  checkOneOf(value.to, ['yellow'], under(path, 'to'), report);
  checkWhole(value.days, LEAST_DAYS, MOST_DAYS, under(path, 'days'), report);
  checkPredicate(value.when, under(path, 'when'), walk);
  const item = checkItem(value.unchanged, under(path, 'unchanged'), walk);
  if (!checkNumber(value.at, under(path, 'at'), report) || !item) return;
  if (!isAnswer(item, value.at)) report(under(path, 'at'), 'out-of-range');
  else if (isReadable) checkMildest(rule.when as Predicate, value.unchanged as Code, value.at, path, walk);
}

function checkItem(code: unknown, path: string, { report, vocabulary }: Walk): VocabularyItem | undefined {
  if (typeof code !== 'string') {
    report(path, 'wrong-type');
    return undefined;
  }
  const item = vocabularyItem(vocabulary, code);
  if (!item) report(path, 'unknown-item');
  else if (item.min === undefined || item.max === undefined) report(path, 'not-a-number-item');
  else if (isNever(code)) report(path, 'suppress-never');
  else return item;
  return undefined;
}

function isNever(code: Code): boolean {
  const parts = code.split('.');
  return parts[0] === 'contact' || NEVER.includes(parts.at(-1)!) || SUICIDE_ITEMS.some((item) => item.code === code);
}

function isAnswer({ min = -Infinity, max = Infinity, values }: VocabularyItem, at: number): boolean {
  return values ? values.includes(at) : at >= min && at <= max;
}

/**
 * `at` is the mildest answer at which the rule can fire. Else a patient who answered more mildly would be red for having
 * changed, and one who answered `at` yellow: a worse answer would be calmer.
 */
function checkMildest(when: Predicate, code: Code, at: number, path: string, { report, vocabulary }: Walk): void {
  if (!codesIn([when]).items.has(code)) {
    report(under(path, 'unchanged'), 'suppress-not-read');
    return;
  }
  const item = vocabularyItem(vocabulary, code)!;
  const milder = milderThan(at, item);
  const decides = conjuncts(when).some(
    (part) => 'item' in part && part.item === code && fires(part, at) && !milder.some((value) => fires(part, value)),
  );
  if (!decides) report(under(path, 'at'), 'suppress-not-mildest');
}

/** Of an item without a list, its mild end and the nearest neighbour. */
function milderThan(at: number, { values, min = -Infinity, max = Infinity, direction }: VocabularyItem): number[] {
  const isHigherBetter = direction === 'higher-better';
  const some = values ?? (isHigherBetter ? [max, at + 1e-6] : [min, at - 1e-6]);
  return some.filter((value) => (isHigherBetter ? value > at : value < at));
}

function conjuncts(predicate: Predicate): readonly Predicate[] {
  return 'all' in predicate ? predicate.all.flatMap(conjuncts) : [predicate];
}

function fires(predicate: ItemPredicate, value: number): boolean {
  if (predicate.op === 'answered') return true;
  if (predicate.op === 'in') return predicate.value.includes(value);
  return holds(predicate.op, value, Number(predicate.value));
}
