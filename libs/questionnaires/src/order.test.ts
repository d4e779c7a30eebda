import fc from 'fast-check';
import { orderOf } from './order.js';

describe('the order of working out', () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

  /** By its meaning: what can be reached, and comes back. */
  const reaches = (reads: readonly (readonly number[])[], from: number): Set<number> => {
    const seen = new Set<number>();
    const walk = (at: number): void => {
      for (const next of reads[at] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        walk(next);
      }
    };
    walk(from);
    return seen;
  };

  it('has everything once, after what it reads, and knows the loops', () => {
    fc.assert(
      fc.property(graph, (reads) => {
        const { order, loops } = orderOf(reads);
        expect([...order].sort((a, b) => a - b)).toEqual(reads.map((_, index) => index));
        for (const [position, targets] of reads.entries()) {
          expect(loops.has(position)).toBe(reaches(reads, position).has(position));
          for (const target of targets) {
            const isTogether = reaches(reads, target).has(position) || target === position;
            if (isTogether) expect(loops.get(target)).toBe(loops.get(position));
            else expect(order.indexOf(target)).toBeLessThan(order.indexOf(position));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows a chain of a hundred thousand', () => {
    const { order, loops } = orderOf(
      Array.from({ length: 100_000 }, (_, index) => (index < 99_999 ? [index + 1] : [])),
    );
    expect([order[0], order.at(-1), loops.size]).toEqual([99_999, 0, 0]);
  });
});
