import type { Attachment, Coding, Option, Quantity, Question, SingleAnswer } from '../../document.js';
import { inLanguage, type LanguageTag } from '../../language.js';
import type { Coding as FhirCoding, Quantity as FhirQuantity, Value } from '../shared/r4.js';

/** How one answer is written in a QuestionnaireResponse: which `value[x]`, by the question's type and its options. */

export type FhirValue = Value;

/** The value of an option. A number or a word of ours, which FHIR has no text for, is a coding without a system. */
export function optionValue(option: Option, language: LanguageTag): FhirValue {
  const { as } = option;
  if (!as) return { valueCoding: { code: String(option.value), display: inLanguage(option.text, language) } };
  if ('coding' in as) return { valueCoding: codingOf(as.coding) };
  if ('string' in as) return { valueString: as.string };
  if ('integer' in as) return { valueInteger: as.integer };
  if ('date' in as) return { valueDate: as.date };
  if ('time' in as) return { valueTime: as.time };
  return { valueReference: { reference: as.reference } };
}

/** `undefined` for an answer the question cannot have: it was not checked. */
export function fhirValueOf(question: Question, answer: SingleAnswer, language: LanguageTag): FhirValue | undefined {
  if (question.type === 'choice' || question.type === 'multiple') {
    if (typeof answer === 'object' && 'other' in answer) return { valueString: answer.other };
    const option = question.options?.find(({ value }) => value === answer);
    return option && optionValue(option, language);
  }
  if (typeof answer === 'number') return numeric(question, answer);
  if (typeof answer === 'boolean') return { valueBoolean: answer };
  if (typeof answer === 'string') return worded(question, answer);
  if ('contentType' in answer) return { valueAttachment: attachmentOf(answer) };
  return 'value' in answer ? { valueQuantity: quantityOf(question, answer, language) } : undefined;
}

function numeric(question: Question, answer: number): FhirValue | undefined {
  if (question.type === 'integer') return { valueInteger: answer };
  return question.type === 'decimal' ? { valueDecimal: answer } : undefined;
}

function worded(question: Question, answer: string): FhirValue | undefined {
  switch (question.type) {
    case 'text':
      return { valueString: answer };
    case 'url':
      return { valueUri: answer };
    case 'date':
      return { valueDate: answer };
    case 'dateTime':
      return { valueDateTime: answer };
    case 'time':
      return { valueTime: answer };
    case 'reference':
      return { valueReference: { reference: answer } };
    default:
      return undefined;
  }
}

function attachmentOf({ contentType, data, title }: Attachment) {
  return { contentType, data, ...(title !== undefined && { title }) };
}

/** A unit without a system is a word, and a word stands in `unit`. */
export function quantityOf(question: Question, { value, unit }: Quantity, language: LanguageTag): FhirQuantity {
  if (unit === undefined) return { value };
  const known = question.units?.find(({ code }) => code === unit);
  if (!known?.system) return { value, unit };
  return { value, unit: inLanguage(known.text, language), system: known.system, code: unit };
}

export function codingOf({ system, version, code, display }: Coding): FhirCoding {
  return {
    ...(system !== undefined && { system }),
    ...(version !== undefined && { version }),
    ...(code !== undefined && { code }),
    ...(display !== undefined && { display }),
  };
}
