import { bandOf } from './bands.js';
import { definitionOf, answers, scaleOf, scoreOf } from './testing/shipped.js';
import { type Score } from './result.js';

/** An exact score of that size: only the number matters to a band. */
function exact(id: string, code: string, value: number): Score {
  const complete = scoreOf(id, code, Object.fromEntries(definitionOf(id).items.map((item) => [item.code, item.min])));
  if (complete.kind !== 'exact') throw new Error('not exact');
  return { ...complete, value };
}

const span = (id: string, code: string, value: number) => {
  const found = bandOf(scaleOf(id, code), exact(id, code, value));
  return found && [found.from.code, found.to.code];
};

describe('the edges of the published bands', () => {
  it.each([
    // Kroenke 2001 J Gen Intern Med 16:606: cut-points 5, 10, 15, 20
    ['phq-9', 'TOTAL', 0, 'minimal'],
    ['phq-9', 'TOTAL', 4, 'minimal'],
    ['phq-9', 'TOTAL', 5, 'mild'],
    ['phq-9', 'TOTAL', 9, 'mild'],
    ['phq-9', 'TOTAL', 10, 'moderate'],
    ['phq-9', 'TOTAL', 14, 'moderate'],
    ['phq-9', 'TOTAL', 15, 'moderately-severe'],
    ['phq-9', 'TOTAL', 19, 'moderately-severe'],
    ['phq-9', 'TOTAL', 20, 'severe'],
    ['phq-9', 'TOTAL', 27, 'severe'],
    // Spitzer 2006 Arch Intern Med 166:1092: cut-points 5, 10, 15
    ['gad-7', 'TOTAL', 0, 'minimal'],
    ['gad-7', 'TOTAL', 4, 'minimal'],
    ['gad-7', 'TOTAL', 5, 'mild'],
    ['gad-7', 'TOTAL', 9, 'mild'],
    ['gad-7', 'TOTAL', 10, 'moderate'],
    ['gad-7', 'TOTAL', 14, 'moderate'],
    ['gad-7', 'TOTAL', 15, 'severe'],
    ['gad-7', 'TOTAL', 21, 'severe'],
    // Arroll 2010, PMC2906530: 3 or more
    ['phq-2', 'TOTAL', 0, 'negative'],
    ['phq-2', 'TOTAL', 2, 'negative'],
    ['phq-2', 'TOTAL', 3, 'positive'],
    ['phq-2', 'TOTAL', 6, 'positive'],
    // Danish bands 0-35, 36-50, 51-100; the score moves in steps of 4
    ['who-5', 'PERCENT', 0, 'high-risk'],
    ['who-5', 'PERCENT', 32, 'high-risk'],
    ['who-5', 'PERCENT', 36, 'risk'],
    ['who-5', 'PERCENT', 48, 'risk'],
    ['who-5', 'PERCENT', 52, 'no-immediate-risk'],
    ['who-5', 'PERCENT', 100, 'no-immediate-risk'],
  ])('%s.%s %i is %s', (id, code, value, band) => {
    expect(span(id, code, value)).toEqual([band, band]);
  });

  it('a number between two bands belongs to the lower: the next begins at its cut-off', () => {
    expect(span('phq-9', 'TOTAL', 4.9)).toEqual(['minimal', 'minimal']);
  });

  it('outside the range there is no band', () => {
    expect(span('phq-9', 'TOTAL', -1)).toBeNull();
    expect(span('phq-9', 'TOTAL', 28)).toBeNull();
  });

  it.each([
    [-1, 4],
    [26, 28],
  ])('nor where one end lies outside: %d to %d', (low, high) => {
    const ends = { ...exact('phq-9', 'TOTAL', 0), kind: 'bounded', low, high, missing: [] } as Score;
    expect(bandOf(scaleOf('phq-9', 'TOTAL'), ends)).toBeNull();
  });
});

describe('bounded scores', () => {
  const total = (...values: (number | null)[]) =>
    bandOf(scaleOf('phq-9', 'TOTAL'), scoreOf('phq-9', 'TOTAL', answers(...values)));

  it('may span bands', () => {
    const found = total(1, 1, 1, 1, null, null, 0, 0, 0);
    expect([found?.from.code, found?.to.code]).toEqual(['minimal', 'moderate']);
  });

  it('or be settled inside one', () => {
    const found = total(3, 3, 3, 3, 3, 3, 3, null, 0);
    expect([found?.from.code, found?.to.code]).toEqual(['severe', 'severe']);
  });

  it('prorated: what is proven counts, not the point', () => {
    const point = exact('phq-9', 'TOTAL', 9);
    if (point.kind !== 'exact') throw new Error('not exact');
    const found = bandOf(scaleOf('phq-9', 'TOTAL'), { ...point, kind: 'prorated', low: 8, high: 11 });
    expect([found?.from.code, found?.to.code]).toEqual(['mild', 'moderate']);
  });
});

it('no score, no band; no bands, no band', () => {
  const none: Score = { kind: 'none', why: 'not-applicable', missing: [] };
  expect(bandOf(scaleOf('phq-9', 'TOTAL'), none)).toBeNull();
  expect(bandOf(scaleOf('phq-9', 'N_CORE'), exact('phq-9', 'N_CORE', 1))).toBeNull();
});

it('bands carry their words in both languages', () => {
  const severe = scaleOf('phq-9', 'TOTAL').bands.at(-1);
  expect(severe?.label).toEqual({ da: 'svær', en: 'severe' });
});
