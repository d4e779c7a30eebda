import type { Option, Question } from '../../document.js';
import { codingOf, originalText } from '../cda/codings.js';
import { CODES, PART } from '../cda/oids.js';
import { attribute, child, children, pathOf, unwrapped, wordsOf, type XmlElement } from '../xml/element.js';
import { endsOf } from './range.js';
import { count, follows, type Reading, textIn } from './reading.js';

/** The options of a multiple choice question, in their order. */
export function optionsOf(reading: Reading, question: XmlElement): readonly Option[] {
  const values = children(question, 'value');
  const codes = values.map((value) => attribute(value, 'code'));
  // The code alone is stored where it tells the options apart; else the system stands before it.
  const apart = new Set(codes).size === codes.length;
  const seen = new Set<string>();
  return values.flatMap((value) => {
    const coding = codingOf(value);
    const path = pathOf(value);
    if (coding?.code === undefined) return reading.notes.fault(path, 'option-without-code') ?? [];
    const stored = apart ? coding.code : `${coding.system ?? ''}|${coding.code}`;
    if (seen.has(stored)) reading.notes.fault(path, 'duplicate-option', stored);
    seen.add(stored);
    const words = unwrapped(value.attributes.get('displayName') ?? '') || wordsOf(originalText(value));
    if (words === '') reading.notes.ignore(path, 'option-without-text', stored);
    if (child(value, 'translation')) reading.notes.ignore(path, 'option-translation', stored);
    count(reading, 'option');
    const { display: _, ...bare } = coding;
    return {
      value: stored,
      text: textIn(reading, words || coding.code),
      as: { coding: words ? { ...bare, display: words } : bare },
    };
  });
}

export type Counts = Pick<Question, 'type' | 'required' | 'repeats'>;

/** How many answers are wanted: `undefined` when nothing says so. */
export function countsOf(reading: Reading, question: XmlElement): { low: number; high: number } | undefined {
  const counts = children(question, 'entryRelationship')
    .flatMap((each) => children(each, 'observation'))
    .filter(isOptionCount);
  const [observation] = counts;
  const value = child(observation, 'value');
  if (!observation) return undefined;
  const ends = value && endsOf(value);
  const low = Number(ends?.low.value ?? 0);
  const high = Number(ends?.high.value ?? Number.POSITIVE_INFINITY);
  const whole = Number.isInteger(low) && (Number.isInteger(high) || high === Number.POSITIVE_INFINITY);
  const inclusive = ends?.low.inclusive && ends.high.inclusive;
  if (counts.length === 1 && whole && inclusive && low >= 0 && high >= 1 && low <= high) {
    count(reading, 'optionCount');
    return { low, high };
  }
  return reading.notes.fault(pathOf(observation), 'bad-option-count');
}

/** Some documents write the LOINC code with a digit too many: the template alone tells as much. */
export function isOptionCount(observation: XmlElement): boolean {
  return follows(observation, PART.optionCount) || attribute(child(observation, 'code'), 'code') === CODES.optionCount;
}

/** A choice of one, or a choice of several with its limits. Without counts: one of them, none is an answer too. */
export function choiceOf(reading: Reading, question: XmlElement, options: number): Counts {
  const counts = countsOf(reading, question);
  if (!counts) {
    reading.notes.ignore(pathOf(question), 'option-count-missing');
    return { type: 'choice' };
  }
  const required = counts.low >= 1 ? { required: true } : {};
  if (counts.high === 1) return { type: 'choice', ...required };
  const min = counts.low > 1 ? { min: counts.low } : {};
  const max = counts.high < options ? { max: counts.high } : {};
  const repeats = Object.keys({ ...min, ...max }).length > 0 ? { repeats: { ...min, ...max } } : {};
  return { type: 'multiple', ...required, ...repeats };
}
