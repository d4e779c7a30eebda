import type { Coding, Extension, QuestionnaireItem, EnableWhen } from '../shared/r4.js';
import { type Condition, type ItemCode, linkIdOf, type Literal, type Question } from '../../document.js';
import { optionValue, quantityOf } from '../response/values.js';
import { withNames } from '../shared/carried.js';
import { CONDITION } from '../shared/stemme.js';
import { conditionText } from './condition.js';
import { optionsMeeting } from './match.js';
import { linkIdAt, type Places, questionAt } from './places.js';
import { ENABLE_WHEN } from './urls.js';

export interface Enabled {
  readonly fields: Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;
  readonly extension: Extension[];
}

/**
 * `enableWhen` says one comparison, or all or any of several; it reads the nearest as we do. Everything else is an
 * enableWhenExpression, with the condition it was made from beside it.
 */
export function enabledOf(places: Places, from: ItemCode, condition: Condition | undefined): Enabled {
  if (!condition) return { fields: {}, extension: [] };
  const plain = plainOf(places, condition);
  if (plain) {
    const behaviour = plain.list.length > 1 ? { enableBehavior: plain.behaviour } : {};
    return { fields: { enableWhen: [...plain.list], ...behaviour }, extension: [] };
  }
  const expression = 'fhirpath' in condition ? condition.fhirpath : conditionText(places, from, condition);
  const written = { url: ENABLE_WHEN, valueExpression: { language: 'text/fhirpath', expression } };
  if ('fhirpath' in condition) return { fields: {}, extension: [written] };
  const carried = { condition: withNames(condition, (code) => linkIdAt(places, code)), expression };
  return { fields: {}, extension: [written, { url: CONDITION, valueString: JSON.stringify(carried) }] };
}

interface Plain {
  readonly behaviour: 'all' | 'any';
  readonly list: readonly EnableWhen[];
}

function plainOf(places: Places, condition: Condition): Plain | undefined {
  if ('all' in condition) {
    const parts = condition.all.map((part) => atomOf(places, part));
    if (parts.length === 0 || parts.some((part) => part?.length !== 1)) return undefined;
    return { behaviour: 'all', list: parts.flatMap((part) => part ?? []) };
  }
  // what is never met adds nothing to an any
  const any = 'any' in condition ? condition.any.filter((part) => !('never' in part)) : [condition];
  const parts = any.map((part) => atomOf(places, part));
  if (parts.length === 0 || parts.some((part) => part === undefined || part.length === 0)) return undefined;
  return { behaviour: 'any', list: parts.flatMap((part) => part ?? []) };
}

/** One comparison as `enableWhen` entries of which any is to be met; `undefined` when they cannot say it. */
function atomOf(places: Places, condition: Condition): readonly EnableWhen[] | undefined {
  if (!('item' in condition)) return undefined;
  const question = questionAt(places, condition.item);
  if (!question) return undefined;
  const linkId = linkIdOf(question);
  if ('answered' in condition) {
    return [{ question: linkId, operator: 'exists', answerBoolean: condition.answered }];
  }
  const { op, value } = condition;
  const answers = answersOf(question, op, value);
  // none equal is one entry for one option; a list of options cannot be an any of "not equal"
  if (op === '!=' && answers.length !== 1) return undefined;
  const operator = isListed(question, value) && op !== '!=' ? '=' : op;
  return answers.map((answer) => ({ question: linkId, operator, ...answer }));
}

type EnableWhenAnswer = Omit<EnableWhen, 'question' | 'operator'>;

function isListed({ type }: Question, value: Literal): boolean {
  return (type === 'choice' || type === 'multiple') && typeof value !== 'object';
}

function answersOf(question: Question, op: Parameters<typeof optionsMeeting>[1], value: Literal): EnableWhenAnswer[] {
  if (typeof value === 'object') {
    return 'other' in value ? [{ answerString: value.other }] : [{ answerQuantity: quantityOf(question, value, 'en') }];
  }
  if (isListed(question, value)) {
    return optionsMeeting(question, op, value).map((option) => {
      const { valueCoding, valueString, valueInteger, valueDate, valueTime, valueReference } = optionValue(
        option,
        'en',
      );
      if (valueCoding) return { answerCoding: withoutDisplay(valueCoding) };
      if (valueString !== undefined) return { answerString: valueString };
      if (valueInteger !== undefined) return { answerInteger: valueInteger };
      if (valueDate !== undefined) return { answerDate: valueDate };
      return valueTime === undefined ? { answerReference: valueReference } : { answerTime: valueTime };
    });
  }
  switch (question.type) {
    case 'boolean':
      return [{ answerBoolean: value as boolean }];
    case 'integer':
      return [Number.isInteger(value) ? { answerInteger: value as number } : { answerDecimal: value as number }];
    case 'decimal':
      return [{ answerDecimal: value as number }];
    case 'date':
      return [{ answerDate: value as string }];
    case 'dateTime':
      return [{ answerDateTime: value as string }];
    case 'time':
      return [{ answerTime: value as string }];
    case 'reference':
      return [{ answerReference: { reference: value as string } }];
    default:
      return [{ answerString: value as string }];
  }
}

function withoutDisplay({ system, code }: Coding): Coding {
  return { ...(system !== undefined && { system }), ...(code !== undefined && { code }) };
}
