import { waitBefore } from './live';

it('waits longer each time, at most half a minute, and never all screens at the same moment', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((tries) => waitBefore(tries, 0))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
  ]);
  for (const tries of [1, 3, 30]) {
    const [soonest, latest] = [waitBefore(tries, 0), waitBefore(tries, 0.999)];
    expect(latest).toBeGreaterThan(soonest * 1.9);
    expect(latest).toBeLessThanOrEqual(30_000);
  }
});
