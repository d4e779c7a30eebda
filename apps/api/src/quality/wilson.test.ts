import fc from 'fast-check';
import { FEW, shareOf } from './wilson.js';

describe('the interval', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857-72, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is as published for %d of %d', (count, of, low, high) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
    expect(share.share).toBe(count / of);
  });

  it('holds the share, lies inside 0..1, and mirrors when counted from the other end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const count = Math.round(part * of);
        const { low, high, share } = shareOf(count, of);
        const other = shareOf(of - count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share!);
        expect(high).toBeGreaterThanOrEqual(share!);
        expect(other.high).toBeCloseTo(1 - low!, 10);
      }),
    );
  });

  it('is no narrower for fewer', () => {
    const width = (of: number): number => shareOf(of / 2, of).high! - shareOf(of / 2, of).low!;
    expect(width(10)).toBeGreaterThan(width(100));
    expect(width(100)).toBeGreaterThan(width(10_000));
  });
});

it('says nothing of nothing, and that few are few', () => {
  expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null, low: null, high: null, few: true });
  expect([shareOf(0, FEW - 1).few, shareOf(0, FEW).few]).toEqual([true, false]);
});

it.each([
  [2, 1],
  [-1, 1],
  [0.5, 1],
  [0, Number.NaN],
])('refuses %d of %d', (count, of) => {
  expect(() => shareOf(count, of)).toThrow(RangeError);
});
