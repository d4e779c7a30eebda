import * as shape from '../check-shape.js';
import type { Fault } from '../vocabulary.js';
import { NODE_WEIGHTS } from './quadrature.js';

export const BANK_FAULTS = ['not-positive', 'not-rising', 'duplicate-code', 'too-few-points', 'empty-range'] as const;
export type BankFaultCode = shape.ShapeFaultCode | (typeof BANK_FAULTS)[number];
export type BankFault = Fault<BankFaultCode>;

const itemShape = shape.fields({
  code: shape.text,
  a: shape.number,
  b: shape.listOf(shape.number, { mayBeEmpty: false }),
});
const gridShape = shape.fields({
  from: shape.number,
  to: shape.number,
  points: shape.integer,
  weights: shape.oneOf(NODE_WEIGHTS),
});
const priorShape = shape.fields({ mean: shape.number, sd: shape.number });

/** Every fault of a list of item parameters: a > 0, b strictly rising, all finite, no code twice, at least one item. */
export function checkItems(value: unknown, path: string): BankFault[] {
  if (!Array.isArray(value)) return [{ path, code: 'wrong-type' }];
  if (value.length === 0) return [{ path, code: 'empty' }];
  const faults: BankFault[] = [];
  const seen = new Set<string>();
  // entries() and not forEach: a hole in the list is a fault too
  for (const [index, item] of (value as unknown[]).entries()) {
    const at = `${path}/${index}`;
    const found = shapeFaults(itemShape, item, at);
    faults.push(...found);
    if (found.length > 0) continue;
    const { code, a, b } = item as { code: string; a: number; b: number[] };
    if (seen.has(code)) faults.push({ path: `${at}/code`, code: 'duplicate-code' });
    seen.add(code);
    if (a <= 0) faults.push({ path: `${at}/a`, code: 'not-positive' });
    else faults.push(...thresholdFaults(a, b, `${at}/b`));
  }
  return faults;
}

/** a (b_(k+1) - b_k) > 0 is the width of category k; two thresholds too close for it to be told from 0 are one. */
function thresholdFaults(a: number, b: readonly number[], path: string): BankFault[] {
  return b.flatMap((threshold, k) => {
    const below = b[k - 1];
    const rises = below === undefined || a * (threshold - below) > 0;
    return rises ? [] : [{ path: `${path}/${k}`, code: 'not-rising' as const }];
  });
}

/** Every fault of a quadrature grid: from < to, at least two nodes, a known way to weigh them. */
export function checkGrid(value: unknown, path: string): BankFault[] {
  const faults = shapeFaults(gridShape, value, path);
  if (faults.length > 0) return faults;
  const { from, to, points } = value as { from: number; to: number; points: number };
  if (!(to > from && Number.isFinite(to - from))) faults.push({ path: `${path}/to`, code: 'empty-range' });
  if (points < 2) faults.push({ path: `${path}/points`, code: 'too-few-points' });
  return faults;
}

/** Every fault of a normal prior: finite, sd > 0. */
export function checkPrior(value: unknown, path: string): BankFault[] {
  const faults = shapeFaults(priorShape, value, path);
  if (faults.length > 0) return faults;
  return (value as { sd: number }).sd > 0 ? [] : [{ path: `${path}/sd`, code: 'not-positive' }];
}

/** Every fault of a bank with its grid and prior, all at once; paths are `/items/…`, `/grid/…` and `/prior/…`. */
export function checkBank(items: unknown, grid: unknown, prior: unknown): BankFault[] {
  return [...checkItems(items, '/items'), ...checkGrid(grid, '/grid'), ...checkPrior(prior, '/prior')];
}

function shapeFaults(check: shape.Check, value: unknown, path: string): BankFault[] {
  const faults: Fault<shape.ShapeFaultCode>[] = [];
  check(value, path, faults);
  return faults;
}
