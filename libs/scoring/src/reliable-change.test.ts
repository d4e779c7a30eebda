import fc from 'fast-check';
import {
  cutoffOf,
  reliableChange,
  type ReliableChangeParameters,
  standardErrorOfDifference,
} from './reliable-change.js';

/** S_diff = 1 and a cutoff of 10 make every limit a number one can see. */
const plain: ReliableChangeParameters = {
  sdPre: Math.SQRT1_2,
  reliability: 0,
  critical: 2,
  direction: -1,
  cutoffType: 'a',
  mClinical: 20,
  sdClinical: 5,
};
const turned: ReliableChangeParameters = { ...plain, direction: 1, mClinical: -20 };

it('S_diff of Jacobson & Truax 1991: s₁ 7.5 and r 0.80 give 4.74', () => {
  expect(standardErrorOfDifference(7.5, 0.8)).toBeCloseTo(4.74, 2);
});

it('their example: from 32.5 to 47.5 is an RCI of 3.16; cutoff a is 55, c is 50', () => {
  // marital satisfaction, higher is better: clinical 40 ± 7.5, functional 60 ± 7.5
  const params = {
    ...plain,
    sdPre: 7.5,
    reliability: 0.8,
    critical: 1.96,
    direction: 1,
    mClinical: 40,
    sdClinical: 7.5,
  } as const;
  const functional = { mFunctional: 60, sdFunctional: 7.5 };
  const result = reliableChange(32.5, 47.5, params);
  expect(result).toMatchObject({ ok: true, cutoff: 55, category: 'improved' });
  expect(result.ok && result.rci).toBeCloseTo(3.16, 2);
  expect(cutoffOf({ ...params, ...functional, cutoffType: 'c' })).toBe(50);
});

it('c lies equally many SDs from both means', () => {
  const positive = fc.double({ min: 0.1, max: 30, noNaN: true });
  const mean = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(mean, positive, mean, positive, (mClinical, sdClinical, mFunctional, sdFunctional) => {
      const c = cutoffOf({ ...plain, cutoffType: 'c', mClinical, sdClinical, mFunctional, sdFunctional });
      expect((mClinical - c) / sdClinical).toBeCloseTo((c - mFunctional) / sdFunctional, 6);
    }),
  );
});

it.each([
  // pre, post, category: beyond the critical 2, at it, and on either side of, and exactly on, the cutoff 10
  [15, 13, 'unchanged'],
  [15, 12, 'improved'],
  [15, 10, 'improved'],
  [15, 9, 'recovered'],
  [11, 9, 'unchanged'],
  [11, 8, 'recovered'],
  [10, 7, 'improved'],
  [9, 6, 'improved'],
  [9, 11, 'unchanged'],
  [8, 9, 'unchanged'],
  [5, 8, 'deteriorated'],
  [5, 9, 'deteriorated'],
  [5, 10, 'harmed'],
  [5, 11, 'harmed'],
  [10, 13, 'harmed'],
  [11, 14, 'deteriorated'],
  [12, 12, 'unchanged'],
])('%d → %d: %s; turned round where higher is better', (pre, post, category) => {
  expect(reliableChange(pre, post, plain)).toMatchObject({ cutoff: 10, category });
  expect(reliableChange(-pre, -post, turned)).toMatchObject({ cutoff: -10, category });
});

it('a score on the cutoff is on it in decimals too', () => {
  // 0.3 - 2 · 0.1 is 0.09999999999999998 in binary
  const params = { ...plain, sdPre: 0.01, mClinical: 0.3, sdClinical: 0.1 };
  expect(reliableChange(0.2, 0.1, params)).toMatchObject({ category: 'improved' });
});

const c = { ...plain, cutoffType: 'c', mFunctional: 5, sdFunctional: 4 };

it.each([
  [{ ...plain, sdPre: 0 }, '/params/sdPre', 'not-positive'],
  [{ ...plain, sdClinical: -1 }, '/params/sdClinical', 'not-positive'],
  [{ ...c, sdFunctional: 0 }, '/params/sdFunctional', 'not-positive'],
  [{ ...plain, critical: 0 }, '/params/critical', 'not-positive'],
  [{ ...plain, reliability: 1 }, '/params/reliability', 'out-of-range'],
  [{ ...plain, reliability: -0.1 }, '/params/reliability', 'out-of-range'],
  [{ ...plain, reliability: Number.NaN }, '/params/reliability', 'wrong-type'],
  [{ ...plain, reliability: '0.8' }, '/params/reliability', 'wrong-type'],
  [{ ...plain, direction: 2 }, '/params/direction', 'off-list'],
  [{ ...c, direction: 1 }, '/params/direction', 'wrong-way-round'],
  [{ ...c, mFunctional: c.mClinical }, '/params/direction', 'wrong-way-round'],
  [{ ...c, mFunctional: c.mClinical, direction: 1 }, '/params/direction', 'wrong-way-round'],
  [{ ...c, direction: Number.NaN }, '/params/direction', 'wrong-type'],
  [{ ...c, mClinical: '20' }, '/params/mClinical', 'wrong-type'],
  [{ ...c, mFunctional: null }, '/params/mFunctional', 'wrong-type'],
  [{ ...plain, cutoffType: 'b' }, '/params/cutoffType', 'off-list'],
  [{ ...plain, cutoffType: 'c', mFunctional: 5 }, '/params/sdFunctional', 'missing-field'],
  [{ ...plain, sd: 1 }, '/params/sd', 'unknown-field'],
  [null, '/params', 'wrong-type'],
])('params %j: a fault and no number', (params, path, code) => {
  expect(reliableChange(15, 9, params as never)).toEqual({ ok: false, faults: [{ path, code }] });
});

it.each([
  ['its mean', { mFunctional: 5 }],
  ['its spread', { sdFunctional: 4 }],
])('cutoff c with no more of the functional population than %s is no number', (_, functional) => {
  expect(() => cutoffOf({ ...plain, cutoffType: 'c', ...functional })).toThrow('without a functional population');
});

it.each([
  ['an index without an end', [1e308, -1e308], {}, ''],
  ['an index without an end, of a small error', [1e10, 0], { sdPre: 1e-300 }, ''],
  ['an error of 0', [15, 9], { sdPre: 1e-320, reliability: 0.9999999999999999 }, '/params'],
  ['an error without an end', [15, 9], { sdPre: 1.7e308 }, '/params'],
  ['a cutoff without an end', [15, 9], { mClinical: 1e308, sdClinical: 1e308, direction: 1 }, '/params'],
  ['a cutoff c of no number', [15, 9], { ...c, mFunctional: -1e308, mClinical: 1e308, sdClinical: 1e308 }, '/params'],
] as const)('%s is refused', (_, [pre, post], changes, path) => {
  const result = reliableChange(pre, post, { ...plain, ...changes } as ReliableChangeParameters);
  expect(result).toEqual({ ok: false, faults: [{ path, code: 'not-finite' }] });
});

it('of any numbers there is a result in which all are finite, or a fault', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  const positive = fc.double({ min: Number.MIN_VALUE, noDefaultInfinity: true, noNaN: true });
  const reliability = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const direction = fc.constantFrom(1 as const, -1 as const);
  const cutoffType = fc.constantFrom('a' as const, 'c' as const);
  const params = fc.record({
    ...{ sdPre: positive, critical: positive, sdClinical: positive, sdFunctional: positive },
    ...{ mClinical: any, mFunctional: any, reliability, direction, cutoffType },
  });
  fc.assert(
    fc.property(any, any, params, (pre, post, params) => {
      const result = reliableChange(pre, post, params);
      if (result.ok) expect([result.rci, result.sDiff, result.cutoff].every(Number.isFinite)).toBe(true);
      else expect(result.faults.length).toBeGreaterThan(0);
    }),
  );
});

it('all faults at once', () => {
  expect(reliableChange(Number.NaN, Number.POSITIVE_INFINITY, { ...plain, sdPre: -1, reliability: 2 })).toEqual({
    ok: false,
    faults: [
      { path: '/pre', code: 'wrong-type' },
      { path: '/post', code: 'wrong-type' },
      { path: '/params/sdPre', code: 'not-positive' },
      { path: '/params/reliability', code: 'out-of-range' },
    ],
  });
});
