import fc from 'fast-check';
import { type Score } from './result.js';
import { definitionOf, scoresOf } from './testing/shipped.js';

/**
 * Published rules once more, written from their words and not from the definitions: judges of the bounds. Every other
 * instrument is its own judge, in `bounds-of-all.test.ts`, and its complete forms are held against reference vectors.
 * PHQ-9 as in CamCOPS tasks/phq9.py, the others as their sums.
 */
const judges: Record<string, (x: readonly number[]) => Record<string, number>> = {
  'phq-9': (x) => {
    const core = x.slice(0, 2).filter((value) => value >= 2).length;
    const n = x.slice(0, 8).filter((value) => value >= 2).length + (x[8]! >= 1 ? 1 : 0);
    return {
      TOTAL: total(x),
      N_CORE: core,
      N_SYMPTOMS: n,
      MDS: core >= 1 && n >= 5 ? 1 : 0,
      ODS: core >= 1 && n >= 2 && n <= 4 ? 1 : 0,
    };
  },
  'phq-2': (x) => ({ TOTAL: total(x) }),
  'gad-7': (x) => ({ TOTAL: total(x) }),
  'who-5': (x) => ({ RAW: total(x), PERCENT: 4 * total(x) }),
};

const ids = Object.keys(judges);

function total(x: readonly number[]): number {
  return x.reduce((sum, value) => sum + value, 0);
}

const scoredItems = (id: string) => definitionOf(id).items.filter((item) => item.scored !== false);

function asItems(id: string, values: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(scoredItems(id).map((item, index) => [item.code, values[index] ?? null]));
}

/** Complete answers of one instrument. */
function completeOf(id: string): fc.Arbitrary<number[]> {
  return fc.tuple(...scoredItems(id).map((item) => fc.integer({ min: item.min, max: item.max })));
}

/** Answers with at most `blanks` left out. */
function partialOf(id: string, blanks: number): fc.Arbitrary<(number | null)[]> {
  const places = fc.uniqueArray(fc.nat(scoredItems(id).length - 1), { maxLength: blanks });
  return fc
    .tuple(completeOf(id), places)
    .map(([x, out]) => x.map((value, index) => (out.includes(index) ? null : value)));
}

function* completions(id: string, values: readonly (number | null)[]): Generator<number[]> {
  const blank = values.indexOf(null);
  if (blank === -1) {
    yield values as number[];
    return;
  }
  const { min, max } = scoredItems(id)[blank]!;
  for (let value = min; value <= max; value++) yield* completions(id, values.with(blank, value));
}

function ends(score: Score | undefined): { low: number; high: number } {
  if (score?.kind === 'exact') return { low: score.value, high: score.value };
  if (score?.kind === 'bounded') return { low: score.low, high: score.high };
  throw new Error('neither exact nor bounded');
}

/** The lowest and highest score over all completions, by trying every one. */
function byTrying(id: string, values: readonly (number | null)[]): Record<string, { low: number; high: number }> {
  const found: Record<string, { low: number; high: number }> = {};
  for (const completion of completions(id, values)) {
    for (const [code, value] of Object.entries(judges[id]!(completion))) {
      const { low, high } = found[code] ?? { low: value, high: value };
      found[code] = { low: Math.min(low, value), high: Math.max(high, value) };
    }
  }
  return found;
}

describe.each(ids)('%s', (id) => {
  it('a complete form gives what the published rule gives, exactly', () => {
    fc.assert(
      fc.property(completeOf(id), (x) => {
        for (const [code, value] of Object.entries(judges[id]!(x))) {
          expect(scoresOf(id, asItems(id, x))[code]).toMatchObject({ kind: 'exact', value });
        }
      }),
    );
  });

  it('low and high are what the completions reach: nothing outside, both ends reached', () => {
    fc.assert(
      fc.property(partialOf(id, 4), (values) => {
        const scores = scoresOf(id, asItems(id, values));
        const found = Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, ends(score)]));
        expect(found).toEqual(byTrying(id, values));
      }),
    );
  });

  it('a score is exact when and only when nothing is blank', () => {
    fc.assert(
      fc.property(partialOf(id, 9), (values) => {
        const kind = values.includes(null) ? 'bounded' : 'exact';
        for (const score of Object.values(scoresOf(id, asItems(id, values)))) expect(score.kind).toBe(kind);
      }),
    );
  });

  it('the order in which items arrive changes nothing', () => {
    fc.assert(
      fc.property(partialOf(id, 3), fc.infiniteStream(fc.nat()), (values, keys) => {
        const items = asItems(id, values);
        const shuffled = Object.entries(items)
          .map((entry) => ({ entry, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(scoresOf(id, Object.fromEntries(shuffled))).toEqual(scoresOf(id, items));
      }),
    );
  });

  it('answering one more item never widens what is known', () => {
    fc.assert(
      fc.property(completeOf(id), partialOf(id, 9), (x, values) => {
        const blank = values.indexOf(null);
        if (blank === -1) return;
        const before = scoresOf(id, asItems(id, values));
        const after = scoresOf(id, asItems(id, values.with(blank, x[blank]!)));
        for (const [code, score] of Object.entries(after)) {
          expect(ends(score).low).toBeGreaterThanOrEqual(ends(before[code]).low);
          expect(ends(score).high).toBeLessThanOrEqual(ends(before[code]).high);
        }
      }),
    );
  });

  it('one item up: no scale goes down, except ODS, which says so by having no direction', () => {
    const rising = definitionOf(id).scales.filter((scale) => scale.direction !== 'none');
    fc.assert(
      fc.property(partialOf(id, 3), fc.nat(), (values, place) => {
        const index = place % values.length;
        const value = values[index] ?? null;
        if (value === null || value === scoredItems(id)[index]!.max) return;
        const before = scoresOf(id, asItems(id, values));
        const after = scoresOf(id, asItems(id, values.with(index, value + 1)));
        for (const { code } of rising) {
          expect(ends(after[code]).low).toBeGreaterThanOrEqual(ends(before[code]).low);
          expect(ends(after[code]).high).toBeGreaterThanOrEqual(ends(before[code]).high);
        }
      }),
    );
  });
});

it('PHQ-9 with nothing answered, tried in all 262,144 completions', () => {
  const blank = Array.from({ length: 9 }, () => null);
  const scores = scoresOf('phq-9', asItems('phq-9', blank));
  expect(Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, ends(score)]))).toEqual(
    byTrying('phq-9', blank),
  );
});

it('any numbers at all: a score, or faults, and never a number that is not one', () => {
  const names = fc.constantFrom('q1', 'q2', 'q5', 'q9', 'phq9.1', 'phq9.10', 'x', '__proto__', 'constructor');
  const values = fc.oneof(fc.double(), fc.integer({ min: -1, max: 4 }), fc.constant(null), fc.constant(-0));
  fc.assert(
    fc.property(fc.dictionary(names, values), (items) => {
      let result: Readonly<Record<string, Score>>;
      try {
        result = scoresOf('phq-9', items);
      } catch (error) {
        expect(String(error)).toContain('refused');
        return;
      }
      for (const score of Object.values(result)) {
        const { low, high } = ends(score);
        expect(Number.isInteger(low) && Number.isInteger(high) && low <= high).toBe(true);
      }
    }),
  );
});
