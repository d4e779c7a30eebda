import { bandAreas, bandSpan, importantLines, scaleTicks, type SeriesView } from './series';

const text = (word: string) => ({ da: word, en: word });
const series = (more: Partial<SeriesView>): SeriesView => ({
  scale: 'phq-9.TOTAL',
  title: text('PHQ-9'),
  min: 0,
  max: 27,
  direction: 'higher-worse',
  bands: [
    { from: 5, to: 9, label: text('mild') },
    { from: 0, to: 4, label: text('minimal') },
    { from: 10, to: 27, label: text('more') },
  ],
  important: 5,
  points: [],
  ...more,
});
const point = (kind: 'exact' | 'prorated' | 'bounded' | 'none', value: number | null) =>
  ({ response: 'r', at: '2027-01-01T08:00:00Z', kind, value, low: value, high: value }) as const;

it('bands meet, in order, and reach the end of the scale', () => {
  expect(bandAreas(series({})).map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [5, 10],
    [10, 27],
  ]);
});

describe('bandSpan', () => {
  const spanOf = (kind: 'exact' | 'prorated' | 'bounded' | 'none', low: number | null, high: number | null) => {
    const span = bandSpan(series({}), { kind, low, high });
    return span && [span.low.en, span.high.en];
  };
  it('is what is proven, of an estimate too', () => {
    expect(spanOf('exact', 5, 5)).toEqual(['mild', 'mild']);
    expect(spanOf('bounded', 4, 10)).toEqual(['minimal', 'more']);
    expect(spanOf('prorated', 4, 10)).toEqual(['minimal', 'more']);
  });
  it('a band reaches to where the next begins', () => {
    expect(spanOf('exact', 4.5, 4.5)).toEqual(['minimal', 'minimal']);
    expect(spanOf('exact', 4.99, 5)).toEqual(['minimal', 'mild']);
  });
  it('is nothing without a score, and below the first band', () => {
    expect(spanOf('none', null, null)).toBeNull();
    expect(spanOf('exact', -1, -1)).toBeNull();
  });
});

describe('importantLines', () => {
  it('stand around the first score, inside the scale', () => {
    expect(importantLines(series({ points: [point('exact', 19), point('exact', 3)] }))).toEqual({
      from: 19,
      low: 14,
      high: 24,
    });
    expect(importantLines(series({ points: [point('none', null), point('exact', 2)] }))).toEqual({
      from: 2,
      low: 0,
      high: 7,
    });
  });
  it('are not drawn from an interval, from nothing, or without a known step', () => {
    expect(importantLines(series({ points: [point('bounded', 10), point('exact', 12)] }))).toBeNull();
    expect(importantLines(series({ points: [point('prorated', 10), point('exact', 12)] }))).toBeNull();
    expect(importantLines(series({ points: [] }))).toBeNull();
    expect(importantLines(series({ important: null, points: [point('exact', 19)] }))).toBeNull();
  });
});

it.each([
  [0, 27, [0, 5, 10, 15, 20, 27]],
  [0, 21, [0, 5, 10, 15, 21]],
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [0, 6, [0, 1, 2, 3, 4, 5, 6]],
])('ticks of %d to %d', (min, max, ticks) => {
  expect(scaleTicks(min, max)).toEqual(ticks);
});
