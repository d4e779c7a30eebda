import type { Question } from '../../document.js';
import { isoOf } from '../cda/times.js';
import { attribute, child, children, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import type { Reading } from './reading.js';

/** What a reference range says about the answers of a numeric question. */
export type Range = Pick<Question, 'type' | 'min' | 'max' | 'step' | 'unit' | 'presentation'>;

/** One end of an interval: `value` as written, none when it is open. */
export interface End {
  readonly value: string | undefined;
  readonly inclusive: boolean;
}

export const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Low and high of an interval; `undefined` when it is given in a way that is not an interval of two ends. */
export function endsOf(value: XmlElement): { readonly low: End; readonly high: End } | undefined {
  if (child(value, 'width') || child(value, 'center')) return undefined;
  return { low: endOf(child(value, 'low')), high: endOf(child(value, 'high')) };
}

function endOf(element: XmlElement | undefined): End {
  return { value: attribute(element, 'value'), inclusive: attribute(element, 'inclusive') !== 'false' };
}

/** Without a range any number is an answer. */
export function rangeOf(reading: Reading, question: XmlElement): Range {
  const ranges = children(question, 'referenceRange');
  const [range] = ranges;
  if (!range) return { type: 'decimal' };
  if (ranges.length > 1) reading.notes.fault(pathOf(question), 'several-ranges');
  const observed = child(range, 'observationRange');
  const value = child(observed, 'value');
  const text = wordsOf(child(observed, 'text'));
  if (!value) return bad(reading, range);
  switch (value.type) {
    case 'IVL_INT':
    case 'IVL_REAL':
    case 'IVL_PQ':
      if (text !== '') reading.notes.ignore(pathOf(range), 'range-text', text);
      return numbers(reading, value);
    case 'IVL_TS':
      return times(reading, value, text);
    case 'GLIST_PQ':
      return slider(reading, value);
    default:
      return bad(reading, value, value.type);
  }
}

function bad(reading: Reading, element: XmlElement, detail?: string): Range {
  reading.notes.fault(pathOf(element), 'bad-range', detail);
  return { type: 'decimal' };
}

function numbers(reading: Reading, value: XmlElement): Range {
  const ends = endsOf(value);
  if (!ends) return bad(reading, value);
  const type = value.type === 'IVL_INT' ? 'integer' : 'decimal';
  const unit = attribute(child(value, 'low'), 'unit') ?? attribute(child(value, 'high'), 'unit');
  const range: { -readonly [Key in 'min' | 'max']?: number } = {};
  for (const [key, { value: written, inclusive }, inwards] of [
    ['min', ends.low, 1],
    ['max', ends.high, -1],
  ] as const) {
    if (written === undefined) continue;
    const number = Number(written);
    // Between an excluded end and the next decimal number lies nothing that could be named.
    if (!NUMBER.test(written) || (!inclusive && type === 'decimal') || (type === 'integer' && number % 1 !== 0)) {
      return bad(reading, value, written);
    }
    range[key] = inclusive ? number : number + inwards;
  }
  return { type, ...range, ...(unit === undefined || unit === '1' ? {} : { unit }) };
}

/** How the text of an `IVL_TS` range says that a whole point in time is asked for, where no end shows it. */
export const MOMENT = 'yyyyMMddHHmmss+zzzz';

function times(reading: Reading, value: XmlElement, text: string): Range {
  const ends = endsOf(value);
  if (!ends) return bad(reading, value);
  const range: { -readonly [Key in 'min' | 'max']?: string } = {};
  for (const [key, { value: written, inclusive }] of [
    ['min', ends.low],
    ['max', ends.high],
  ] as const) {
    if (written === undefined) continue;
    const iso = isoOf(written);
    if (iso === undefined || !inclusive) return bad(reading, value, written);
    range[key] = iso;
  }
  const moments = [range.min, range.max].flatMap((each) => each?.includes('T') ?? []);
  if (moments.includes(true) && moments.includes(false)) return bad(reading, value);
  return { type: moments.includes(true) || text === MOMENT ? 'dateTime' : 'date', ...range };
}

/** An analog slider: from `head` in steps of `increment` to `denominator`. */
function slider(reading: Reading, value: XmlElement): Range {
  const written = [
    attribute(child(value, 'head'), 'value'),
    attribute(child(value, 'increment'), 'value'),
    attribute(value, 'denominator'),
  ];
  if (written.some((each) => each === undefined || !NUMBER.test(each))) return bad(reading, value);
  const [min, step, max] = written.map(Number) as [number, number, number];
  if (step <= 0 || min > max) return bad(reading, value);
  const unit = attribute(child(value, 'head'), 'unit');
  const whole = [min, step, max].every(Number.isInteger);
  return {
    ...{ type: whole ? 'integer' : 'decimal', min, max, step, presentation: 'slider' },
    ...(unit === undefined || unit === '1' ? {} : { unit }),
  };
}
