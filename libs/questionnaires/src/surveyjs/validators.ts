import { step } from '../check/faults.js';
import type { Question } from '../document.js';
import { checkRest } from './properties.js';
import { amount, flag, given, type Part, parts, type Source } from './source.js';
import { textOf } from './texts.js';

/** The limits of a question, to be put into it. */
export type Limits = Pick<Question, 'min' | 'max' | 'minLength' | 'maxLength' | 'pattern' | 'format' | 'repeats'>;

/** Close to what SurveyJS takes for an address, in syntax that runs in linear time. */
export const EMAIL = '[^\\s@<>()\\[\\]\\\\,;:"]{1,64}@[A-Za-z0-9.\\-]{1,250}\\.[A-Za-z]{2,63}';

const KINDS: Readonly<Record<string, 'number' | 'text' | 'several'>> = {
  numeric: 'number',
  text: 'text',
  answercount: 'several',
  regex: 'text',
  email: 'text',
};

/** What validators ask for. One that fits no answer of the question, and one that is an expression, are refused. */
export function validatorsOf(source: Source, part: Part, path: string, kind: 'number' | 'text' | 'several' | 'other') {
  const limits: { -readonly [Key in keyof Limits]: Limits[Key] } = {};
  for (const [each, at] of parts(source, part, path, 'validators')) {
    const type = String(given(each, 'type') ?? '').replace(/validator$/, '');
    if (!Object.hasOwn(KINDS, type) || KINDS[type] !== kind) source.refuse(at, 'unsupported-validator', type);
    else if (given(each, 'notificationType') !== undefined && given(each, 'notificationType') !== 'error') {
      // a warning refuses no answer
      source.ignore(at, 'warning', type);
    } else Object.assign(limits, merged(source, limits, each, at, type));
  }
  return limits;
}

function merged(source: Source, before: Limits, each: Part, path: string, type: string): Limits {
  const number = (name: string) => amount(source, each, path, name);
  if (type === 'numeric') {
    checkRest(source, each, path, ['type', 'text', 'notificationType', 'minValue', 'maxValue']);
    return within(before, number('minValue'), number('maxValue'));
  }
  if (type === 'text') {
    checkRest(source, each, path, ['type', 'text', 'notificationType', 'minLength', 'maxLength', 'allowDigits']);
    if (given(each, 'allowDigits') === false) source.refuse(step(path, 'allowDigits'), 'unsupported-property');
    const [minLength, maxLength] = [number('minLength'), number('maxLength')];
    return { ...(minLength && { minLength }), ...(maxLength && { maxLength }) };
  }
  if (type === 'answercount') {
    checkRest(source, each, path, ['type', 'text', 'notificationType', 'minCount', 'maxCount']);
    const [min, max] = [number('minCount'), number('maxCount')];
    return { repeats: { ...(min && { min }), ...(max && { max }) } };
  }
  checkRest(source, each, path, ['type', 'text', 'notificationType', 'regex', 'caseInsensitive', 'insensitive']);
  if (before.pattern !== undefined) source.refuse(path, 'several-patterns');
  const text = textOf(source, each, path, 'text');
  return { pattern: type === 'email' ? EMAIL : regexOf(source, each, path), ...(text && { format: text }) };
}

/** The narrower of two pairs of limits. */
export function within(before: Limits, min: number | undefined, max: number | undefined): Limits {
  const low = [before.min, min].filter((each) => typeof each === 'number');
  const high = [before.max, max].filter((each) => typeof each === 'number');
  return { ...(low.length > 0 && { min: Math.max(...low) }), ...(high.length > 0 && { max: Math.min(...high) }) };
}

/** SurveyJS looks for the expression anywhere in the text; our pattern is one of the whole text. */
function regexOf(source: Source, each: Part, path: string): string {
  const regex = given(each, 'regex');
  if (typeof regex !== 'string') {
    source.refuse(step(path, 'regex'), 'wrong-type');
    return '';
  }
  const anyCase = flag(source, each, path, 'caseInsensitive') || flag(source, each, path, 'insensitive');
  const isWhole = regex.startsWith('^') && /(^|[^\\])\$$/.test(regex) && !regex.includes('|');
  const whole = isWhole ? regex : `[\\s\\S]*(?:${regex})[\\s\\S]*`;
  return anyCase ? `(?i)${whole}` : whole;
}
