import type { Coding, Extension } from '../shared/r4.js';
import type { Question } from '../../document.js';
import type { LanguageTag, Text } from '../../language.js';
import { quantityOf } from '../response/values.js';
import { maxSizeOf } from '../shared/max-size.js';
import { withNames } from '../shared/carried.js';
import { CALCULATION, WHOLE_DATE } from '../shared/stemme.js';
import { controls } from './common.js';
import { calculatedSum } from './condition.js';
import { worded, wordedExtension } from './languages.js';
import { linkIdAt, type Places } from './places.js';
import {
  CALCULATED,
  ENTRY_FORMAT,
  MAX_DECIMALS,
  MAX_QUANTITY,
  MAX_SIZE,
  MAX_VALUE,
  MIME_TYPE,
  MIN_LENGTH,
  MIN_QUANTITY,
  MIN_VALUE,
  OPEN_LABEL,
  ORIENTATION,
  REGEX,
  SLIDER_STEP,
  UCUM_SYSTEM,
  UNIT,
  UNIT_OPTION,
} from './urls.js';

/** What a question accepts, is measured in and is calculated from, and how it is drawn. */
export function questionExtensions(question: Question, places: Places, language: LanguageTag): Extension[] {
  const { minLength, decimals, step, pattern } = question;
  return [
    ...limit(question, 'min', language),
    ...limit(question, 'max', language),
    ...(decimals === undefined ? [] : [{ url: MAX_DECIMALS, valueInteger: decimals }]),
    ...(step === undefined ? [] : [{ url: SLIDER_STEP, ...number(step) }]),
    ...(minLength === undefined ? [] : [{ url: MIN_LENGTH, valueInteger: minLength }]),
    ...(pattern === undefined ? [] : [{ url: REGEX, valueString: pattern }]),
    ...wordedExtension(ENTRY_FORMAT, question.format, language),
    ...wordedExtension(OPEN_LABEL, question.open, language),
    ...unitExtensions(question, language),
    ...fileExtensions(question),
    ...(isWholeDate(question) ? [{ url: WHOLE_DATE, valueBoolean: true }] : []),
    ...calculation(question, places),
    ...drawn(question),
  ];
}

function isWholeDate({ type, partial }: Question): boolean {
  return (type === 'date' || type === 'dateTime') && !partial;
}

function number(value: number): Pick<Extension, 'valueInteger' | 'valueDecimal'> {
  return Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value };
}

function limit(question: Question, side: 'min' | 'max', language: LanguageTag): Extension[] {
  const value = question[side];
  if (value === undefined) return [];
  const url = side === 'min' ? MIN_VALUE : MAX_VALUE;
  switch (question.type) {
    case 'integer':
      return [{ url, ...number(Number(value)) }];
    case 'decimal':
      return [{ url, valueDecimal: Number(value) }];
    case 'quantity': {
      const unit = question.units?.[0]?.code;
      const quantity = quantityOf(question, { value: Number(value), ...(unit !== undefined && { unit }) }, language);
      return [{ url: side === 'min' ? MIN_QUANTITY : MAX_QUANTITY, valueQuantity: quantity }];
    }
    case 'date':
      return [{ url, valueDate: String(value) }];
    case 'dateTime':
      return [{ url, valueDateTime: String(value) }];
    case 'time':
      return [{ url, valueTime: String(value) }];
    default:
      return [];
  }
}

// UCUM is written in ASCII without blanks.
const UCUM = /^[!-~]+$/;

/** A unit that cannot be UCUM is the word that people read. */
function unitCoding(unit: string, unitText: Text | undefined, language: LanguageTag): Coding {
  const display = worded('display', unitText, language);
  if (UCUM.test(unit)) return { system: UCUM_SYSTEM, code: unit, ...display };
  return unitText ? { code: unit, ...display } : { display: unit };
}

function unitExtensions({ unit, unitText, units = [] }: Question, language: LanguageTag): Extension[] {
  return [
    ...(unit === undefined ? [] : [{ url: UNIT, valueCoding: unitCoding(unit, unitText, language) }]),
    ...units.map(({ code, system, text }) => ({
      url: UNIT_OPTION,
      valueCoding: { ...(system !== undefined && { system }), code, ...worded('display', text, language) },
    })),
  ];
}

function fileExtensions({ maxBytes, mimeTypes = [] }: Question): Extension[] {
  return [
    ...(maxBytes === undefined ? [] : [{ url: MAX_SIZE, valueDecimal: maxSizeOf(maxBytes) }]),
    ...mimeTypes.map((valueCode) => ({ url: MIME_TYPE, valueCode })),
  ];
}

/** A sum stands beside the expression that was made of it, or alone when no expression says it. */
function calculation({ code, calculated }: Question, places: Places): Extension[] {
  if (!calculated) return [];
  const expression = 'sum' in calculated ? calculatedSum(places, code, calculated.sum) : calculated.fhirpath;
  const written = expression === undefined ? [] : [{ language: 'text/fhirpath', expression }];
  const carried = 'sum' in calculated ? [withNames(calculated, (summand) => linkIdAt(places, summand))] : [];
  return [
    ...written.map((valueExpression) => ({ url: CALCULATED, valueExpression })),
    ...carried.map((calculation) => ({
      url: CALCULATION,
      valueString: JSON.stringify({ calculation, ...(expression !== undefined && { expression }) }),
    })),
  ];
}

function drawn({ type, presentation }: Question): Extension[] {
  switch (presentation) {
    case 'list':
      return controls(type === 'multiple' ? 'check-box' : 'radio-button');
    case 'dropdown':
      return controls('drop-down');
    case 'slider':
      return controls('slider');
    case 'horizontal':
      return [{ url: ORIENTATION, valueCode: 'horizontal' }];
    default:
      return [];
  }
}
