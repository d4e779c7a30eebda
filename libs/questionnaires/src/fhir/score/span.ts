import type { Answers, Question } from '../../document.js';

/** Most sets of answers that are tried out. */
const MOST_TRIALS = 600;

interface Span {
  readonly low: number;
  readonly high: number;
}
type Calculate = (tried: Answers) => number | undefined;
/** For each blank question which of its options is tried, by index. */
type Pick = readonly number[];

/**
 * The least and most a calculation can give, whatever the blank choices would have been. Proven by trying every set of
 * answers where these are few. Else each answer is tried by itself, and any two and all of them together: when what
 * they add does not depend on each other, the ends are those of each by itself. `undefined` when that cannot be said.
 */
export function spanOf(blank: readonly Question[], calculate: Calculate): Span | undefined {
  const sizes = blank.map(({ type, options = [] }) => (type === 'choice' ? options.length : 0));
  if (sizes.includes(0)) return undefined;
  const at = (pick: Pick) =>
    calculate(
      Object.fromEntries(
        blank.map(({ code, options }, index) => [code, options?.[pick[index] as number]?.value as string]),
      ),
    );
  const all = sizes.reduce((product, size) => Math.min(product * size, MOST_TRIALS + 1), 1);
  return all <= MOST_TRIALS ? everySpan(sizes, at) : additiveSpan(sizes, at);
}

function everySpan(sizes: readonly number[], at: (pick: Pick) => number | undefined): Span | undefined {
  let picks: Pick[] = [[]];
  for (const size of sizes)
    picks = picks.flatMap((pick) => Array.from({ length: size }, (_, index) => [...pick, index]));
  const values = picks.map(at);
  if (values.includes(undefined)) return undefined;
  return { low: Math.min(...(values as number[])), high: Math.max(...(values as number[])) };
}

function additiveSpan(sizes: readonly number[], at: (pick: Pick) => number | undefined): Span | undefined {
  const pairs = (sizes.length * (sizes.length - 1)) / 2;
  if (sizes.reduce((sum, size) => sum + size, pairs) > MOST_TRIALS) return undefined;
  const base: Pick = sizes.map(() => 0);
  const start = at(base);
  if (start === undefined) return undefined;
  const adds = sizes.map((size, place) =>
    Array.from({ length: size }, (_, index) => (at(base.with(place, index)) ?? Number.NaN) - start),
  );
  if (adds.flat().some(Number.isNaN)) return undefined;
  const sum = (pick: Pick) => pick.reduce((value, index, place) => value + (adds[place]?.[index] as number), start);
  const isAdditive = (pick: Pick) => isClose(at(pick), sum(pick));
  const last: Pick = sizes.map((size) => size - 1);
  const extreme = (most: boolean): Pick =>
    adds.map((list) => list.indexOf(most ? Math.max(...list) : Math.min(...list)));
  const together = sizes.flatMap((_, one) =>
    sizes
      .slice(one + 1)
      .map((__, more) => base.with(one, last[one] as number).with(one + 1 + more, last[one + 1 + more] as number)),
  );
  if (![last, extreme(true), extreme(false), ...together].every(isAdditive)) return undefined;
  return { low: sum(extreme(false)), high: sum(extreme(true)) };
}

function isClose(value: number | undefined, expected: number): boolean {
  return value !== undefined && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
