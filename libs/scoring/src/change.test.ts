import { type Change, type Comparable, change } from './change.js';
import { type Score } from './result.js';
import { answers, scaleOf, scoreOf } from './testing/shipped.js';

const web = (score: Score): Comparable => ({ score, language: 'da', mode: 'web' });

/** PHQ-9 answers that make this total, complete. */
function phq9(total: number): Score {
  let left = total;
  const values = Array.from({ length: 9 }, () => {
    const value = Math.min(3, left);
    left -= value;
    return value;
  });
  return scoreOf('phq-9', 'TOTAL', answers(...values));
}

const total = scaleOf('phq-9', 'TOTAL');

describe('exact scores: the smallest change that matters is 5 on PHQ-9, and 5 is enough', () => {
  it.each([
    [10, 10, 0, 'no', 'same'],
    [10, 14, 4, 'no', 'worse'],
    [10, 15, 5, 'yes', 'worse'],
    [10, 6, -4, 'no', 'better'],
    [10, 5, -5, 'yes', 'better'],
    [0, 27, 27, 'yes', 'worse'],
  ])('%i → %i is %i, important: %s, %s', (before, now, value, important, direction) => {
    expect(change(total, web(phq9(before)), web(phq9(now)))).toEqual({
      kind: 'known',
      value,
      low: value,
      high: value,
      important,
      reliable: 'unknown',
      direction,
    });
  });

  it('WHO-5: higher is better', () => {
    const percent = scaleOf('who-5', 'PERCENT');
    const before = web(scoreOf('who-5', 'PERCENT', answers(1, 1, 1, 1, 1)));
    const now = web(scoreOf('who-5', 'PERCENT', answers(2, 2, 2, 1, 1)));
    expect(change(percent, before, now)).toMatchObject({ value: 12, important: 'yes', direction: 'better' });
    expect(change(percent, now, before)).toMatchObject({ value: -12, important: 'yes', direction: 'worse' });
  });

  it.each([
    [46.3, 50.3, 4, 'yes'],
    [0.1 + 0.2, 0.3, 0, 'no'],
    [0.3, 0.1 + 0.2, 0, 'no'],
  ])('%d → %d: binary numbers hold no decimals, and still it is %d', (before, now, value, important) => {
    const decimal = (points: number): Comparable => {
      const score = phq9(10);
      if (score.kind !== 'exact') throw new Error('not exact');
      return web({ ...score, value: points });
    };
    const scale = { ...total, minimalImportantChange: { value: 4, source: 'made up', basis: 'sourced' } as const };
    const direction = value === 0 ? 'same' : 'worse';
    const ends = { low: value, high: value };
    expect(change(scale, decimal(before), decimal(now))).toMatchObject({ value, ...ends, important, direction });
  });

  it('without a published limit importance is unknown, without a better end so is direction', () => {
    const none = scaleOf('phq-9', 'ODS');
    const before = web(scoreOf('phq-9', 'ODS', answers(2, 2, 0, 0, 0, 0, 0, 0, 0)));
    const now = web(scoreOf('phq-9', 'ODS', answers(3, 3, 3, 3, 3, 3, 0, 0, 0)));
    expect(change(none, before, now)).toMatchObject({ value: -1, important: 'unknown', direction: 'unknown' });
    expect(change(none, now, now)).toMatchObject({ value: 0, important: 'unknown', direction: 'same' });
  });
});

it.each([
  // Löwe 2004 Med Care 42:1194; Toussaint 2020 J Affect Disord; Topp 2015 Psychother Psychosom 84:167
  ['phq-9', 'TOTAL', 5],
  ['gad-7', 'TOTAL', 4],
  ['who-5', 'PERCENT', 10],
  ['phq-2', 'TOTAL', undefined],
])('the smallest change that matters on %s.%s is %s', (id, code, value) => {
  expect(scaleOf(id, code).minimalImportantChange?.value).toBe(value);
});

describe('bounded scores give an interval', () => {
  // item 9 blank: 12..15
  const open = scoreOf('phq-9', 'TOTAL', answers(3, 3, 3, 3, 0, 0, 0, 0, null));

  const cases: readonly [string, Score, Score, Partial<Extract<Change, { kind: 'known' }>>][] = [
    ['surely important', phq9(7), open, { low: 5, high: 8, important: 'yes', direction: 'worse' }],
    ['perhaps important', phq9(8), open, { low: 4, high: 7, important: 'unknown', direction: 'worse' }],
    ['important at its far end only', phq9(10), open, { low: 2, high: 5, important: 'unknown', direction: 'worse' }],
    [
      'better, important at its far end only',
      open,
      phq9(10),
      { low: -5, high: -2, important: 'unknown', direction: 'better' },
    ],
    ['surely not', phq9(12), open, { low: 0, high: 3, important: 'no', direction: 'unknown' }],
    ['perhaps better, perhaps worse', phq9(13), open, { low: -1, high: 2, important: 'no', direction: 'unknown' }],
    ['worse or the same', open, phq9(15), { low: 0, high: 3, important: 'no', direction: 'unknown' }],
    ['better or the same', open, phq9(12), { low: -3, high: 0, important: 'no', direction: 'unknown' }],
    ['surely better', open, phq9(7), { low: -8, high: -5, important: 'yes', direction: 'better' }],
    ['both open', open, open, { low: -3, high: 3, important: 'no', direction: 'unknown' }],
  ];
  it.each(cases)('%s', (_, before, now, expected) => {
    expect(change(total, web(before), web(now))).toEqual({
      kind: 'known',
      value: null,
      reliable: 'unknown',
      ...expected,
    });
  });

  it('a prorated point is not compared, what is proven is', () => {
    const point = phq9(10);
    if (point.kind !== 'exact') throw new Error('not exact');
    const prorated: Score = { ...point, kind: 'prorated', low: 9, high: 12 };
    expect(change(total, web(phq9(5)), web(prorated))).toMatchObject({
      value: null,
      low: 4,
      high: 7,
      important: 'unknown',
    });
  });
});

describe('reliable: larger than the error of measurement, |RCI| > 1.96 over all that is possible', () => {
  // S_diff = 5 · √(1 - 0.68) · √2 = 4: the limit is 7.84 points
  const reliability = { r: 0.68, sd: 5, source: 'made up', basis: 'sourced' } as const;
  const scale = { ...total, reliability };
  const known = (before: number, now: Score) => change(scale, web(phq9(before)), web(now));
  const between = (low: number, high: number): Score => {
    const point = phq9(10);
    if (point.kind !== 'exact') throw new Error('not exact');
    return { ...point, kind: 'bounded', low, high, missing: [] };
  };

  it.each([
    [7, 'no'],
    [8, 'yes'],
    [-7, 'no'],
    [-8, 'yes'],
    [0, 'no'],
  ])('%i points: %s', (points, reliable) => {
    expect(known(13, phq9(13 + points))).toMatchObject({ value: points, reliable });
  });

  it.each([
    ['all of it beyond', 18, 21, 'yes'],
    ['all of it beyond, downwards', 0, 2, 'yes'],
    ['its far end alone', 15, 18, 'unknown'],
    ['its far end alone, downwards', 2, 9, 'unknown'],
    ['both ends, and nothing between', 0, 27, 'unknown'],
    ['none of it', 4, 17, 'no'],
  ])('%s', (_, low, high, reliable) => {
    expect(known(10, between(low, high))).toMatchObject({ value: null, reliable });
  });

  it('exactly 1.96 is not beyond it, though binary numbers cannot hold it', () => {
    // S_diff = 1 / 1.96, so that one point is 1.96 of it
    const exactly = { ...total, reliability: { ...reliability, r: 0.5, sd: 1 / 1.96 } };
    expect(change(exactly, web(phq9(10)), web(phq9(11)))).toMatchObject({ reliable: 'no' });
    expect(change(exactly, web(phq9(10)), web(phq9(12)))).toMatchObject({ reliable: 'yes' });
  });

  it('without a published reliability nobody knows', () => {
    expect(change(total, web(phq9(0)), web(phq9(27)))).toMatchObject({ reliable: 'unknown' });
  });
});

describe('not comparable', () => {
  const before = web(phq9(10));
  const other = (patch: object): Comparable => {
    const score = phq9(10);
    if (score.kind === 'none') throw new Error('none');
    return web({ ...score, trace: { ...score.trace, ...patch } });
  };
  it.each([
    ['no-score', web({ kind: 'none', why: 'not-applicable', missing: [] })],
    ['other-scale', other({ scale: 'N_CORE' })],
    ['other-scale', other({ instrument: 'gad-7' })],
    ['other-version', other({ definitionVersion: '2.0.0' })],
    ['other-language', { ...before, language: 'en' }],
    ['other-mode', { ...before, mode: 'phone' }],
  ])('%s', (why, now) => {
    expect(change(total, before, now)).toEqual({ kind: 'not-comparable', why });
    expect(change(total, now, before)).toEqual({ kind: 'not-comparable', why });
  });

  it('web and tablet are one mode', () => {
    expect(change(total, before, { ...before, mode: 'tablet' })).toMatchObject({ kind: 'known', value: 0 });
  });
});
