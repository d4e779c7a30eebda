import type { Condition, Group, ItemCode, Op, Question } from '../../document.js';
import { itemRange } from '../../item-range.js';
import { both, either, numeral, plus } from './fhirpath-text.js';
import { isOption, meets } from './match.js';
import { gatesOf, isSaid, needsOf, needsOfSum } from './needs.js';
import { groupBelow, instancesOf, type Places, questionAt, wayTo } from './places.js';

/**
 * A condition of ours in FHIRPath, as seen from an item; true exactly when the item is shown, of a response as FHIR has
 * it (an instance that holds nothing is in none).
 *
 * What is asked under one of several answers cannot name its answer, nor an expression that stands at another item.
 * Then the nearest is said that is true whenever ours is: that the condition is met under any of the answers, else
 * nothing. Who has only that may be shown too much, and never too little.
 */
export function conditionText(places: Places, from: ItemCode, condition: Condition): string {
  const needs = needsOf(places, from, condition);
  const [group, ...others] = needs.answers;
  if (isSaid(needs)) return exactText(places, from, condition);
  if (group && others.length === 0 && !needs.isForeign && !needs.isExpression) {
    const criterion = exactText({ ...places, each: group.code }, from, condition);
    return `${instancesOf(places, group, from)}.where(${criterion}).exists()`;
  }
  if ('all' in condition) return both(condition.all.map((part) => conditionText(places, from, part)));
  if ('any' in condition) return either(condition.any.map((part) => conditionText(places, from, part)));
  return 'true';
}

function exactText(places: Places, from: ItemCode, condition: Condition): string {
  if ('all' in condition) return both(condition.all.map((part) => exactText(places, from, part)));
  if ('any' in condition) return either(condition.any.map((part) => exactText(places, from, part)));
  if ('never' in condition) return 'false';
  // an expression that gives nothing is not met; as a part of others it must say so itself
  if ('fhirpath' in condition) return `(${condition.fhirpath}).exists() and (${condition.fhirpath})`;
  if ('sum' in condition) return sumText(places, from, condition);
  const way = wayTo(places, condition.item, from);
  if ('answered' in condition) return condition.answered ? `${way}.exists()` : `${way}.empty()`;
  const question = questionAt(places, condition.item);
  const test = question && meets(question, condition.op, condition.value);
  if (condition.op === '!=') return test ? `${way}.where(${notCertainlyOther(question, test)}).empty()` : 'true';
  return test ? `${way}.where(${test}).exists()` : 'false';
}

/** 2022-06 is neither 2022 nor another: what may be equal is not different. */
function notCertainlyOther(question: Question, test: string): string {
  const mayBeOpen = ['date', 'dateTime', 'quantity'].includes(question.type);
  return mayBeOpen ? `(${test}).empty() or (${test})` : test;
}

interface SumCondition {
  readonly sum: readonly ItemCode[];
  readonly op: Op;
  readonly value: number;
}

/** Decided as soon as the ranges of the blank ones leave no doubt; what is not shown adds nothing. */
function sumText(places: Places, from: ItemCode, { sum, op, value }: SumCondition): string {
  const limit = numeral(value);
  const low = () => `(${plus(sum.map((code) => boundText(places, from, code, 'min')))})`;
  const high = () => `(${plus(sum.map((code) => boundText(places, from, code, 'max')))})`;
  const shown = sum.map((code) => askedText(places, from, code));
  const decided: Readonly<Record<Op, () => string>> = {
    '=': () => `${low()} = ${limit} and ${high()} = ${limit}`,
    '!=': () => `${low()} > ${limit} or ${high()} < ${limit}`,
    '<': () => `${high()} < ${limit}`,
    '<=': () => `${high()} <= ${limit}`,
    '>': () => `${low()} > ${limit}`,
    '>=': () => `${low()} >= ${limit}`,
  };
  if (shown.includes(undefined)) return decided[op]();
  const isAsked = either(shown as string[]);
  return op === '!=' ? `(${isAsked}).not() or (${decided[op]()})` : `(${isAsked}) and (${decided[op]()})`;
}

function boundText(places: Places, from: ItemCode, code: ItemCode, side: 'min' | 'max'): string {
  const question = questionAt(places, code);
  const range = question && itemRange(question);
  const blank = range ? numeral(range[side]) : '0';
  const group = groupBelow(places, code, from);
  if (group) return acrossText(places, from, code, group, blank);
  const shown = shownText(places, from, code);
  const otherwise = shown ? `iif(${shown}, ${blank}, 0)` : blank;
  return `iif(${wayTo(places, code, from)}.exists(), ${numberText(places, from, code, 'value')}, ${otherwise})`;
}

/** Over all instances; those that are there are asked, but for what is decided in each. */
function acrossText(places: Places, from: ItemCode, code: ItemCode, group: Group, blank: string): string {
  const instances = instancesOf(places, group, from);
  const way = wayTo(places, code, from);
  const given = `iif(${way}.exists(), ${numberText(places, from, code, 'value')}.sum(), 0)`;
  const shown = shownInEach(places, group, code);
  const blanks =
    shown === undefined
      ? `(${instances}.count() - ${way}.count())`
      : `${instances}.where((${shown}) and ${wayTo({ ...places, each: group.code }, code, code)}.empty()).count()`;
  return `(${given} + ${blanks} * ${blank})`;
}

/** When a question is asked in an instance (`$this`) of the group around it; `undefined`: always. */
function shownInEach(places: Places, group: Group, code: ItemCode): string | undefined {
  return shownText({ ...places, each: group.code }, group.code, code);
}

/** When there is something to add up; `undefined`: always. */
function askedText(places: Places, from: ItemCode, code: ItemCode): string | undefined {
  const group = groupBelow(places, code, from);
  if (!group) return shownText(places, from, code);
  const shown = shownInEach(places, group, code);
  const instances = instancesOf(places, group, from);
  return shown === undefined ? `${instances}.exists()` : `${instances}.where(${shown}).exists()`;
}

/** The number an answer is in a condition (`value`), or counts as in a calculation (`score`). */
export function numberText(places: Places, from: ItemCode, code: ItemCode, as: 'value' | 'score'): string {
  const way = wayTo(places, code, from);
  const question = questionAt(places, code);
  if (!question?.options) return way;
  const nested = question.options.reduceRight((rest, option) => {
    const counts = as === 'score' ? (option.score ?? option.value) : option.value;
    return typeof counts === 'number' ? `iif(${isOption(option)}, ${numeral(counts)}, ${rest})` : rest;
  }, '{}');
  const numbers = `${way}.select(${nested})`;
  return question.type === 'multiple' ? `${numbers}.sum()` : numbers;
}

/** When an item is shown, as far as that is not said by where it is seen from; `undefined`: always. */
export function shownText(places: Places, from: ItemCode, code: ItemCode): string | undefined {
  const parts = gatesOf(places, from, code).flatMap(({ item, under }) => [
    ...(under ? [`${wayTo(places, under, item.code)}.exists()`] : []),
    // a condition reads what is nearest to the item it stands at
    ...(item.shownWhen ? [exactText(places, item.code, item.shownWhen)] : []),
  ]);
  return parts.length === 0 ? undefined : both(parts);
}

/**
 * A sum that is there only when every shown summand is answered; `undefined` when FHIRPath cannot say it: no sum is
 * better than one over the answers of others.
 */
export function calculatedSum(places: Places, from: ItemCode, sum: readonly ItemCode[]): string | undefined {
  if (!isSaid(needsOfSum(places, from, sum))) return undefined;
  const asked = sum.map((code) => askedText(places, from, code));
  const answered = sum.map((code) => answeredText(places, from, code));
  const total = plus(
    sum.map((code) => {
      const number = numberText(places, from, code, 'score');
      const isSure = askedText(places, from, code) === undefined;
      return isSure ? number : `iif(${wayTo(places, code, from)}.exists(), ${number}.sum(), 0)`;
    }),
  );
  const isAsked = asked.includes(undefined) ? [] : [either(asked as string[])];
  return `iif(${both([...isAsked, ...answered])}, ${total}, {})`;
}

function answeredText(places: Places, from: ItemCode, code: ItemCode): string {
  const way = wayTo(places, code, from);
  const group = groupBelow(places, code, from);
  // where a condition may have left one unasked, it is only known to be there when all are
  if (group) return `${way}.count() = ${instancesOf(places, group, from)}.count()`;
  const shown = shownText(places, from, code);
  return shown === undefined ? `${way}.exists()` : `(${shown}).not() or ${way}.exists()`;
}
