import type { CalculationResult } from './line.js';
import { genericScale } from './generic-scale.js';

const run = (line: object): CalculationResult => genericScale.run({ items: { x: 1, y: 1 }, ...line }, {});

function scores(line: object): object {
  const result = run(line);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.scores;
}

const spec = { type: 'mean', min: 1, max: 4, maxMissingFraction: 1 / 3, reverse: [] };

it.each([
  [{ type: 'median' }, { path: '/spec/type', code: 'off-list' }],
  [{ max: 1 }, { path: '/spec/max', code: 'out-of-range' }],
  [{ max: 10_001 }, { path: '/spec/max', code: 'out-of-range' }],
  [{ max: 40_000_000 }, { path: '/spec/max', code: 'out-of-range' }],
  [{ max: 1e300 }, { path: '/spec/max', code: 'out-of-range' }],
  [
    { min: 1_000_001, max: 1_000_009 },
    { path: '/spec/min', code: 'out-of-range' },
  ],
  [{ maxMissingFraction: 1 }, { path: '/spec/maxMissingFraction', code: 'out-of-range' }],
  [{ reverse: ['z'] }, { path: '/spec/reverse/0', code: 'unknown-item' }],
])('%j is refused', (change, fault) => {
  expect(run({ spec: { ...spec, ...change } })).toEqual({ ok: false, faults: [fault] });
});

it('an answer outside of the range is refused, and so is a line without items', () => {
  const faults = [{ path: '/items/x', code: 'out-of-range' }];
  expect(run({ spec, items: { x: 9, y: 1 } })).toEqual({ ok: false, faults });
  expect(run({ spec, items: {} })).toEqual({
    ok: false,
    faults: [{ path: '/items', code: 'empty' }],
  });
});

it('at its limits is scored, and one item more is refused', () => {
  const wide = { ...spec, type: 'sum', min: -4999, max: 5000 };
  const items = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`i${index}`, 5000]));
  expect(scores({ spec: wide, items })).toEqual({ score: { kind: 'exact', value: 5_000_000 } });
  const faults = [{ path: '/items', code: 'too-many' }];
  expect(run({ spec: wide, items: { ...items, x: 1 } })).toEqual({ ok: false, faults });
});

it('a third of three may be missing, and two may not', () => {
  expect(scores({ spec, items: { x: 1, y: 4, z: null } })).toEqual({
    score: { kind: 'exact', value: 2.5 },
  });
  expect(scores({ spec, items: { x: 1, y: null, z: null } })).toEqual({
    score: { kind: 'none', why: 'too-many-missing' },
  });
});
