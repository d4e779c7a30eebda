import * as shape from './check-shape.js';
import { isRecord } from './is-record.js';
import type { Fault } from './vocabulary.js';

/** Which way is better: 1 = a rising score, -1 = a falling one. */
export const BENEFICIAL_DIRECTIONS = [1, -1] as const;
export type BeneficialDirection = (typeof BENEFICIAL_DIRECTIONS)[number];

export const IMPORTANT_CHANGE_CATEGORIES = ['improved', 'unchanged', 'deteriorated'] as const;
export type ImportantChangeCategory = (typeof IMPORTANT_CHANGE_CATEGORIES)[number];

/** Published anchor-based limits in points of the scale, both > 0; a change of exactly this size is important. */
export interface ImportantChangeParameters {
  readonly midImprovement: number;
  readonly midDeterioration: number;
  readonly direction: BeneficialDirection;
}

/**
 * `wrong-way-round`: the functional population is not on the better side of the clinical one.
 * `not-finite`: out of these numbers comes a result that is no number; without a path, of measurements and parameters.
 */
export const CHANGE_FAULTS = ['not-positive', 'out-of-range', 'wrong-way-round', 'not-finite'] as const;
export type ChangeFaultCode = shape.ShapeFaultCode | (typeof CHANGE_FAULTS)[number];
export type ChangeFault = Fault<ChangeFaultCode>;

const DECIMALS = 1e9;

/**
 * to - from, rounded to nine decimals.
 *
 * Scores carry one or two decimals that binary numbers do not hold: 10.2 - 6.2 is 3.999999999999999, and a patient who
 * changed by exactly the limit of 4 would be called unchanged. Limits are therefore met by this difference.
 */
export function difference(from: number, to: number): number {
  const rounded = Math.round((to - from) * DECIMALS) / DECIMALS;
  return Number.isFinite(rounded) ? rounded : to - from;
}

/**
 * improved: d (post - pre) >= MID_improvement;  deteriorated: d (post - pre) <= -MID_deterioration;  else unchanged
 *
 * Both inclusive. Jaeschke, Singer & Guyatt 1989, Control Clin Trials 10:407 (the concept); applied to one person's change
 * with an anchor-based limit.
 *
 * @returns the category, or every fault (paths `/pre`, `/post`, `/params/…`, or none)
 */
export function importantChange(
  pre: number,
  post: number,
  params: ImportantChangeParameters,
): { ok: true; category: ImportantChangeCategory } | { ok: false; faults: ChangeFault[] } {
  const faults = [
    ...scoreFaults(pre, '/pre'),
    ...scoreFaults(post, '/post'),
    ...checkImportantChange(params, '/params'),
  ];
  if (faults.length > 0) return { ok: false, faults };
  if (!Number.isFinite(post - pre)) return { ok: false, faults: [{ path: '', code: 'not-finite' }] };
  const gain = params.direction * difference(pre, post);
  if (gain >= params.midImprovement) return { ok: true, category: 'improved' };
  return { ok: true, category: gain <= -params.midDeterioration ? 'deteriorated' : 'unchanged' };
}

const parameterShape = shape.fields({
  midImprovement: shape.number,
  midDeterioration: shape.number,
  direction: shape.number,
});

/** Every fault of the limits, at paths below `path`. */
export function checkImportantChange(value: unknown, path: string): ChangeFault[] {
  const faults = shapeFaults(parameterShape, value, path);
  const limits = numbersOf(value);
  return [
    ...faults,
    ...directionFaults(limits, path),
    ...notPositive(limits, ['midImprovement', 'midDeterioration'], path),
  ];
}

/** A score to be compared must be a finite number. */
export function scoreFaults(value: unknown, path: string): ChangeFault[] {
  return shapeFaults(shape.number, value, path);
}

export function shapeFaults(check: shape.Check, value: unknown, path: string): ChangeFault[] {
  const faults: Fault<shape.ShapeFaultCode>[] = [];
  check(value, path, faults);
  return faults;
}

/** The fields that are finite numbers, so that those can be checked further though another is not. */
export function numbersOf(value: unknown): ReadonlyMap<string, number> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
}

export function directionFaults(numbers: ReadonlyMap<string, number>, path: string): ChangeFault[] {
  const direction = numbers.get('direction');
  const known = direction === undefined || BENEFICIAL_DIRECTIONS.some((one) => one === direction);
  return known ? [] : [{ path: `${path}/direction`, code: 'off-list' }];
}

export function notPositive(
  numbers: ReadonlyMap<string, number>,
  names: readonly string[],
  path: string,
): ChangeFault[] {
  return names
    .filter((name) => (numbers.get(name) ?? 1) <= 0)
    .map((name) => ({ path: `${path}/${name}`, code: 'not-positive' }));
}
