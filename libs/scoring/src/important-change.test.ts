import fc from 'fast-check';
import { difference, importantChange, type ImportantChangeParameters } from './important-change.js';

const phq9: ImportantChangeParameters = { midImprovement: 5, midDeterioration: 5, direction: -1 };

it.each([
  // pre, post, at the limit less one, at it and beyond; lower is better
  [20, 16, 'unchanged'],
  [20, 15, 'improved'],
  [20, 14, 'improved'],
  [11, 15, 'unchanged'],
  [11, 16, 'deteriorated'],
  [11, 17, 'deteriorated'],
  [11, 11, 'unchanged'],
])('%d → %d: %s; turned round where higher is better', (pre, post, category) => {
  expect(importantChange(pre, post, phq9)).toEqual({ ok: true, category });
  expect(importantChange(-pre, -post, { ...phq9, direction: 1 })).toEqual({ ok: true, category });
});

it('the two limits are two', () => {
  const uneven = { midImprovement: 6, midDeterioration: 3, direction: 1 } as const;
  expect([55, 56, 47, 48].map((post) => importantChange(50, post, uneven))).toEqual(
    ['unchanged', 'improved', 'deteriorated', 'unchanged'].map((category) => ({ ok: true, category })),
  );
});

it('a change of exactly the limit in decimals is the limit', () => {
  expect(10.2 - 6.2).toBeLessThan(4);
  const t = { midImprovement: 4, midDeterioration: 4, direction: -1 } as const;
  expect(importantChange(10.2, 6.2, t)).toEqual({ ok: true, category: 'improved' });
  const tenth = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(tenth, tenth, (from, to) => {
      expect(difference(from / 10, to / 10)).toBe((to - from) / 10);
    }),
  );
});

it('numbers too large to be rounded are subtracted as they are', () => {
  expect(difference(1e305, 3e305)).toBe(2e305);
});

it.each([
  [Number.NaN, 1, phq9, '/pre', 'wrong-type'],
  [1, '2', phq9, '/post', 'wrong-type'],
  [1e308, -1e308, phq9, '', 'not-finite'],
  [1, 2, null, '/params', 'wrong-type'],
  [1, 2, { ...phq9, midImprovement: 0 }, '/params/midImprovement', 'not-positive'],
  [1, 2, { ...phq9, midDeterioration: -5 }, '/params/midDeterioration', 'not-positive'],
  [1, 2, { ...phq9, midDeterioration: Number.POSITIVE_INFINITY }, '/params/midDeterioration', 'wrong-type'],
  [1, 2, { ...phq9, midDeterioration: '-5' }, '/params/midDeterioration', 'wrong-type'],
  [1, 2, { ...phq9, direction: 0 }, '/params/direction', 'off-list'],
  [1, 2, { midImprovement: 5, direction: 1 }, '/params/midDeterioration', 'missing-field'],
  [1, 2, { ...phq9, mid: 5 }, '/params/mid', 'unknown-field'],
])('%d → %d with %j: a fault and no category', (pre, post, params, path, code) => {
  expect(importantChange(pre, post as never, params as never)).toEqual({ ok: false, faults: [{ path, code }] });
});
