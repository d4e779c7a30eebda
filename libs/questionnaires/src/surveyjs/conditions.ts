import type { Condition, ItemCode, Op } from '../document.js';
import { type Expression, type LiteralValue, parse } from './expression.js';
import type { Named, Source, Waiting } from './source.js';

/**
 * The conditions of all items, by code. SurveyJS compares more loosely than we do: 'A' equals 'a' and '1' equals 1, a
 * text contains each of its parts, an answer that is not there equals nothing but is not unequal to anything. Where
 * the difference can show for the question at hand, the condition is spelled out, or refused as `expression-not-exact`.
 */
export function conditionsOf(source: Source): ReadonlyMap<ItemCode, Condition> {
  const conditions = new Map<ItemCode, Condition>();
  for (const waiting of source.waiting) {
    const parsed = parse(waiting.expression);
    if (!parsed || parsed.kind === 'sum') {
      source.refuse(waiting.path, 'unsupported-expression', waiting.expression);
      continue;
    }
    const condition = conditionOf(parsed, (name) => lookUp(source, waiting, name), false);
    if (condition) {
      conditions.set(waiting.code, condition);
      source.count('visibleIf');
    } else source.refuse(waiting.path, 'expression-not-exact', waiting.expression);
  }
  return conditions;
}

type LookUp = (name: string) => Named | undefined;

/** `{panel.x}` and `{row.x}` are in the same instance; a plain name is at the top. Case counts where it decides. */
function lookUp(source: Source, { scope }: Waiting, name: string): Named | undefined {
  const local = /^(?:panel|row)\.(.+)$/.exec(name)?.[1];
  if (scope !== undefined && local !== undefined) return source.names.get(`${scope}.${local}`);
  const same = source.alike.get(name.toLowerCase()) ?? [];
  const found = same.length === 1 ? source.names.get(same[0] as string) : undefined;
  return found?.scope === undefined ? found : undefined;
}

/** What an expression, or its opposite, is in our conditions; `undefined` where it is not exactly anything. */
function conditionOf(expression: Expression, named: LookUp, isNegated: boolean): Condition | undefined {
  switch (expression.kind) {
    case 'not':
      return conditionOf(expression.part, named, !isNegated);
    case 'and':
    case 'or': {
      const parts = expression.parts.map((part) => conditionOf(part, named, isNegated));
      if (parts.includes(undefined)) return undefined;
      return joined((expression.kind === 'and') !== isNegated, parts as Condition[]);
    }
    case 'answered': {
      const found = named(expression.name);
      return found && { item: found.question.code, answered: expression.answered !== isNegated };
    }
    case 'true': {
      const found = named(expression.name);
      if (found?.question.type !== 'boolean') return undefined;
      return { item: found.question.code, op: isNegated ? '!=' : '=', value: true };
    }
    case 'compare': {
      const found = named(expression.name);
      return found && comparison(found, expression.op, expression.values, isNegated);
    }
    case 'compare-sum':
      return isNegated ? undefined : sum(expression.names.map(named), expression.op, expression.value);
    default:
      return undefined;
  }
}

function joined(isAll: boolean, parts: readonly Condition[]): Condition | undefined {
  if (parts.length === 0) return undefined;
  if (parts.length === 1) return parts[0];
  return isAll ? { all: parts } : { any: parts };
}

/** A list operator is several comparisons; `not` turns each of them, and how they are joined. */
function comparison(
  found: Named,
  op: string,
  values: readonly LiteralValue[],
  isNegated: boolean,
): Condition | undefined {
  const isSeveral = found.question.type === 'multiple';
  if (found.question.repeats && !isSeveral) return undefined;
  // for SurveyJS a list operator finds nothing where the answer is 0
  const hasNought = [...found.stored.values(), ...values].some((each) => each === 0 || each === false || each === '0');
  if (hasNought && LIST_OPERATORS.has(op)) return undefined;
  switch (op) {
    case 'contains':
    case 'allof':
      // on one choice, `contains` looks for a part of the text
      return isSeveral ? equal(found, values, true, isNegated) : undefined;
    case 'notcontains':
      return isSeveral ? equal(found, values, true, !isNegated) : undefined;
    case 'anyof':
      return found.question.options ? equal(found, values, false, isNegated) : undefined;
    case 'noneof':
      return found.question.options ? equal(found, values, false, !isNegated) : undefined;
    case '=':
    case '!=':
      // SurveyJS compares the whole list
      return isSeveral ? undefined : equal(found, values, true, (op === '!=') !== isNegated);
    default:
      return ordered(found, op as Op, values[0], isNegated);
  }
}

const LIST_OPERATORS: ReadonlySet<string> = new Set(['contains', 'notcontains', 'anyof', 'allof', 'noneof']);

/** That the answer is each (or any) of the values, or that it is not. */
function equal(
  found: Named,
  values: readonly LiteralValue[],
  isEach: boolean,
  isNegated: boolean,
): Condition | undefined {
  const parts = values.map((value) => equalTo(found, value, isNegated));
  return parts.includes(undefined) ? undefined : joined(isEach !== isNegated, parts as Condition[]);
}

function equalTo({ question, stored }: Named, value: LiteralValue, isNegated: boolean): Condition | undefined {
  const op = isNegated ? '!=' : '=';
  const item = question.code;
  if (value === '') return undefined;
  if (question.options) {
    // SurveyJS takes false for 0 and 'true' for true
    if ([...stored.values()].some((own) => (typeof own === 'boolean') !== (typeof value === 'boolean')))
      return undefined;
    const meant = [...stored].filter(([, own]) => isSame(own, value)).map(([option]) => option);
    if (meant.length > 0)
      return joined(
        isNegated,
        meant.map((option) => ({ item, op, value: option })),
      );
    // nobody can choose it; in the patient's own words they could write it
    if (question.open) return undefined;
    return isNegated
      ? {
          any: [
            { item, answered: true },
            { item, answered: false },
          ],
        }
      : { never: true };
  }
  if (question.type === 'boolean') return typeof value === 'boolean' ? { item, op, value } : undefined;
  const isNumber = question.type === 'integer' || question.type === 'decimal';
  const number = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
  return isNumber && typeof number === 'number' ? { item, op, value: number } : undefined;
}

/** Without regard to case, to space around, and to whether a number is written as a text. */
function isSame(own: unknown, value: LiteralValue): boolean {
  const [one, other] = [own, value].map((each) => String(each).trim().toLowerCase());
  return one === other || (one !== '' && other !== '' && Number(one) === Number(other));
}

const OPPOSITE: Readonly<Record<string, Op>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** No answer is not less than anything; so it is among what is "not less". */
function ordered(
  { question }: Named,
  op: Op,
  value: LiteralValue | undefined,
  isNegated: boolean,
): Condition | undefined {
  const { code: item, type, options } = question;
  const isNumber =
    type === 'integer' || type === 'decimal' || (type === 'choice' && areNumbers(options) && !question.open);
  if (!isNumber || typeof value !== 'number') return undefined;
  if (!isNegated) return { item, op, value };
  return {
    any: [
      { item, op: OPPOSITE[op] as Op, value },
      { item, answered: false },
    ],
  };
}

function areNumbers(options: Named['question']['options']): boolean {
  return (options ?? []).every(({ value }) => typeof value === 'number');
}

/**
 * SurveyJS counts a blank as 0. Ours counts it as the lowest it can be where the sum is to be high, which is the same
 * where that is 0; in any other case the two can differ.
 */
function sum(found: readonly (Named | undefined)[], op: string, value: number): Condition | undefined {
  if ((op !== '>=' && op !== '>') || value <= 0) return undefined;
  const codes = found.map((each) => (each && startsAtNought(each) ? each.question.code : undefined));
  if (codes.includes(undefined) || new Set(codes).size < codes.length) return undefined;
  return { sum: codes as ItemCode[], op, value };
}

function startsAtNought({ question, scope }: Named): boolean {
  if (scope !== undefined) return false;
  if (question.type === 'integer') return question.min === 0 && question.max !== undefined;
  const values = question.type === 'choice' && !question.open ? (question.options ?? []).map(({ value }) => value) : [];
  return values.includes(0) && values.every((value) => Number.isInteger(value) && (value as number) >= 0);
}
