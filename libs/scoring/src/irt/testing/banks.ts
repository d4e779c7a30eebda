import fc from 'fast-check';
import { type CompiledBank, compileBank } from '../eap.js';
import type { GradedItem } from '../graded.js';
import type { Grid, Prior } from '../quadrature.js';
import type { Estimate, EstimateResult, Responses } from '../responses.js';

/** For tests: made-up parameters, and estimates or a failing test. */
export const STANDARD: Prior = { mean: 0, sd: 1 };
export const GRID: Grid = { from: -6, to: 6, points: 61, weights: 'equal' };

/** Two to five categories, their thresholds at least 0.1 apart. */
export function itemNamed(code: string): fc.Arbitrary<GradedItem> {
  const steps = fc.array(fc.double({ min: 0.1, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.double({ min: 0.3, max: 4, noNaN: true }), fc.double({ min: -3, max: 2, noNaN: true }), steps)
    .map(([a, start, widths]) => ({ code, a, b: widths.map((_, k) => start + sum(widths.slice(0, k + 1))) }));
}

export function bankOf(sizes: { min: number; max: number }): fc.Arbitrary<GradedItem[]> {
  return fc
    .integer(sizes)
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => itemNamed(`i${index + 1}`))));
}

/** A bank and complete responses to it. */
export function answeredBank(sizes: { min: number; max: number }): fc.Arbitrary<[GradedItem[], number[]]> {
  return bankOf(sizes).chain((items) =>
    fc.tuple(fc.constant(items), fc.tuple(...items.map(({ b }) => fc.integer({ min: 0, max: b.length })))),
  );
}

/** Every complete pattern of responses to the items. */
export function patterns(items: readonly GradedItem[]): number[][] {
  return items.reduce<number[][]>(
    (all, { b }) => all.flatMap((pattern) => [...b, null].map((_, k) => [...pattern, k])),
    [[]],
  );
}

export function compiled(items: readonly GradedItem[], grid: Grid = GRID, prior: Prior = STANDARD): CompiledBank {
  const result = compileBank(items, grid, prior);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.bank;
}

/** Its nodes weigh nothing any more, and no answer has a posterior: within the limits of a bank there is none like it. */
export function weightless(bank: CompiledBank): CompiledBank {
  (bank.logWeights as number[]).fill(Number.NEGATIVE_INFINITY);
  return bank;
}

export function found(result: EstimateResult | { ok: false; faults: readonly unknown[] }): Estimate {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  if (result.estimate === null) throw new Error('no estimate');
  return result.estimate;
}

export function eapOf(items: readonly GradedItem[], responses: Responses, grid?: Grid, prior?: Prior): Estimate {
  return found(compiled(items, grid, prior).estimate(responses));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
