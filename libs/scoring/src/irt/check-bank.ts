import * as shape from '../check-shape.js';
import type { Fault } from '../vocabulary.js';
import { NODE_WEIGHTS } from './quadrature.js';

/** `not-in-range`: beyond what any published bank has. `too-many`: more than can be computed while somebody waits. */
export const BANK_FAULTS = [
  'not-positive',
  'not-rising',
  'not-in-range',
  'duplicate-code',
  'too-few-points',
  'too-many',
  'empty-range',
] as const;
export type BankFaultCode = shape.ShapeFaultCode | (typeof BANK_FAULTS)[number];
export type BankFault = Fault<BankFaultCode>;

/**
 * With these no likelihood and no posterior leaves the numbers there are: within them every answer has an estimate.
 */
export const STEEPEST = 50;
export const FARTHEST = 100;
export const WIDEST_PRIOR = 100;
export const NARROWEST_PRIOR = 0.01;
export const MOST_ITEMS = 1000;
export const MOST_THRESHOLDS = 100;
export const MOST_POINTS = 10_001;
/** Of items, categories and nodes together: each is a number that is computed and kept. */
export const MOST_PROBABILITIES = 2_000_000;

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

/** Every fault of a list of item parameters: a > 0, b strictly rising, all in range, no code twice, at least one item. */
export function checkItems(value: unknown, path: string): BankFault[] {
  if (!Array.isArray(value)) return [{ path, code: 'wrong-type' }];
  if (value.length === 0) return [{ path, code: 'empty' }];
  if (value.length > MOST_ITEMS) return [{ path, code: 'too-many' }];
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
    if (b.length > MOST_THRESHOLDS) faults.push({ path: `${at}/b`, code: 'too-many' });
    else if (a <= 0) faults.push({ path: `${at}/a`, code: 'not-positive' });
    else faults.push(...beyond(a, STEEPEST, `${at}/a`), ...thresholdFaults(a, b, `${at}/b`));
  }
  return faults;
}

/** a (b_(k+1) - b_k) > 0 is the width of category k; two thresholds too close for it to be told from 0 are one. */
function thresholdFaults(a: number, b: readonly number[], path: string): BankFault[] {
  return b.flatMap((threshold, k) => {
    const below = b[k - 1];
    const rises = below === undefined || a * (threshold - below) > 0;
    const at = `${path}/${k}`;
    return rises ? beyond(threshold, FARTHEST, at) : [{ path: at, code: 'not-rising' as const }];
  });
}

/** A number that lies farther from 0. */
function beyond(value: number, limit: number, path: string): BankFault[] {
  return Math.abs(value) > limit ? [{ path, code: 'not-in-range' }] : [];
}

/** Every fault of a quadrature grid: from < to, all in range, a number of nodes, a known way to weigh them. */
export function checkGrid(value: unknown, path: string): BankFault[] {
  const faults = shapeFaults(gridShape, value, path);
  if (faults.length > 0) return faults;
  const { from, to, points } = value as { from: number; to: number; points: number };
  faults.push(...beyond(from, FARTHEST, `${path}/from`));
  if (to <= from) faults.push({ path: `${path}/to`, code: 'empty-range' });
  else faults.push(...beyond(to, FARTHEST, `${path}/to`));
  if (points < 2) faults.push({ path: `${path}/points`, code: 'too-few-points' });
  if (points > MOST_POINTS) faults.push({ path: `${path}/points`, code: 'not-in-range' });
  return faults;
}

/** Every fault of a normal prior: sd > 0, both in range. */
export function checkPrior(value: unknown, path: string): BankFault[] {
  const faults = shapeFaults(priorShape, value, path);
  if (faults.length > 0) return faults;
  const { mean, sd } = value as { mean: number; sd: number };
  faults.push(...beyond(mean, FARTHEST, `${path}/mean`));
  if (sd <= 0) faults.push({ path: `${path}/sd`, code: 'not-positive' });
  else if (sd < NARROWEST_PRIOR || sd > WIDEST_PRIOR) faults.push({ path: `${path}/sd`, code: 'not-in-range' });
  return faults;
}

/** Every fault of a bank with its grid and prior, all at once; paths are `/items/…`, `/grid/…` and `/prior/…`. */
export function checkBank(items: unknown, grid: unknown, prior: unknown): BankFault[] {
  const faults = [...checkItems(items, '/items'), ...checkGrid(grid, '/grid'), ...checkPrior(prior, '/prior')];
  return faults.length > 0 ? faults : sizeFaults(items as { b: number[] }[], grid as { points: number }, '/grid');
}

/** Of items and a grid that are sound one by one: every category's probability is kept at every node. */
export function sizeFaults(
  items: readonly { readonly b: readonly number[] }[],
  { points }: { readonly points: number },
  path: string,
): BankFault[] {
  const categories = items.reduce((sum, { b }) => sum + b.length + 1, 0);
  return categories * points > MOST_PROBABILITIES ? [{ path: `${path}/points`, code: 'too-many' }] : [];
}

function shapeFaults(check: shape.Check, value: unknown, path: string): BankFault[] {
  const faults: Fault<shape.ShapeFaultCode>[] = [];
  check(value, path, faults);
  return faults;
}
