import * as shape from './check-shape.js';
import {
  type BeneficialDirection,
  type ChangeFault,
  difference,
  directionFaults,
  notPositive,
  numbersOf,
  scoreFaults,
  shapeFaults,
} from './important-change.js';
import { isRecord } from './is-record.js';

/**
 * In which population the score lies after treatment: `a` beyond 2 SD of the clinical one, `c` nearer to the functional
 * one. Jacobson & Truax's cutoff `b` (within 2 SD of the functional one) is left out on purpose: the published
 * definition uses the functional population's SD, the program these functions are checked against the clinical one's,
 * and nobody has settled it. A `b` is refused, not guessed.
 */
export const CUTOFF_TYPES = ['a', 'c'] as const;
export type CutoffType = (typeof CUTOFF_TYPES)[number];

export const RELIABLE_CHANGE_CATEGORIES = ['recovered', 'improved', 'unchanged', 'deteriorated', 'harmed'] as const;
export type ReliableChangeCategory = (typeof RELIABLE_CHANGE_CATEGORIES)[number];

/** All in points of the scale, except `reliability` in [0, 1), `critical` in standard errors and `direction`. */
export interface ReliableChangeParameters {
  readonly sdPre: number;
  readonly reliability: number;
  /** 1.96: beyond it lie 5 % of those in whom nothing changed. */
  readonly critical: number;
  readonly direction: BeneficialDirection;
  readonly cutoffType: CutoffType;
  readonly mClinical: number;
  readonly sdClinical: number;
  /** Of the functional population; cutoff `c` needs them, `a` does not. */
  readonly mFunctional?: number;
  readonly sdFunctional?: number;
}

export interface ReliableChange {
  readonly rci: number;
  readonly sDiff: number;
  readonly cutoff: number;
  readonly category: ReliableChangeCategory;
}

/** S_diff = √2 · S_E,  S_E = s₁ √(1 - r_xx)      Jacobson & Truax 1991, J Consult Clin Psychol 59:12 */
export function standardErrorOfDifference(sdPre: number, reliability: number): number {
  return sdPre * Math.sqrt(1 - reliability) * Math.SQRT2;
}

/**
 * a = M_clinical + 2 d s_clinical,   d = 1 where higher is better, -1 where lower is
 * c = (s_clinical M_functional + s_functional M_clinical) / (s_clinical + s_functional)
 *
 * Jacobson & Truax 1991. c lies equally many SDs from both means. The parameters have passed `checkReliableChange`.
 */
export function cutoffOf(params: ReliableChangeParameters): number {
  const { mClinical, sdClinical, mFunctional, sdFunctional } = params;
  if (params.cutoffType === 'a') return mClinical + 2 * params.direction * sdClinical;
  if (mFunctional === undefined || sdFunctional === undefined)
    throw new Error('cutoff c without a functional population');
  return (sdClinical * mFunctional + sdFunctional * mClinical) / (sdClinical + sdFunctional);
}

/**
 * RCI = (x₂ - x₁) / S_diff;   with gain = d · RCI, clinical(x) = d x < d cutoff, functional(x) = d x > d cutoff:
 *
 *   gain >  critical:  recovered when clinical(x₁) and functional(x₂), else improved
 *   gain < -critical:  harmed when neither clinical(x₁) nor functional(x₂), else deteriorated
 *   else unchanged
 *
 * Jacobson & Truax 1991; `harmed` as in clinicalsignificance 3.0.0. Every comparison is strict: exactly critical is
 * unchanged, and a score exactly on the cutoff lies in neither population.
 *
 * @returns the index and its category, or every fault (paths `/pre`, `/post`, `/params/…`, or none)
 */
export function reliableChange(
  pre: number,
  post: number,
  params: ReliableChangeParameters,
): ({ ok: true } & ReliableChange) | { ok: false; faults: ChangeFault[] } {
  const faults = [
    ...scoreFaults(pre, '/pre'),
    ...scoreFaults(post, '/post'),
    ...checkReliableChange(params, '/params'),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const sDiff = standardErrorOfDifference(params.sdPre, params.reliability);
  const cutoff = cutoffOf(params);
  const rci = (post - pre) / sDiff;
  if (!Number.isFinite(rci)) return { ok: false, faults: [{ path: '', code: 'not-finite' }] };
  return { ok: true, rci, sDiff, cutoff, category: categoryOf(pre, post, rci, cutoff, params) };
}

function categoryOf(
  pre: number,
  post: number,
  rci: number,
  cutoff: number,
  { critical, direction }: ReliableChangeParameters,
): ReliableChangeCategory {
  const gain = direction * rci;
  // sides of the cutoff: > 0 functional, < 0 clinical, 0 neither; `difference` sees 4 where binary numbers see 4 + 4e-16
  const [before, after] = [direction * difference(cutoff, pre), direction * difference(cutoff, post)];
  if (difference(critical, gain) > 0) return before < 0 && after > 0 ? 'recovered' : 'improved';
  if (difference(critical, -gain) > 0) return before >= 0 && after <= 0 ? 'harmed' : 'deteriorated';
  return 'unchanged';
}

const required = {
  sdPre: shape.number,
  reliability: shape.number,
  critical: shape.number,
  direction: shape.number,
  cutoffType: shape.oneOf(CUTOFF_TYPES),
  mClinical: shape.number,
  sdClinical: shape.number,
};
const functional = { mFunctional: shape.number, sdFunctional: shape.number };
const withA = shape.fields(required, functional);
const withC = shape.fields({ ...required, ...functional });

/** Every fault of the parameters, at paths below `path`. */
export function checkReliableChange(value: unknown, path: string): ChangeFault[] {
  const isC = isRecord(value) && value.cutoffType === 'c';
  const faults = shapeFaults(isC ? withC : withA, value, path);
  const numbers = numbersOf(value);
  faults.push(...notPositive(numbers, ['sdPre', 'critical', 'sdClinical', 'sdFunctional'], path));
  const reliability = numbers.get('reliability') ?? 0;
  // at 1 the test would have no error at all, and S_diff would be 0
  if (reliability < 0 || reliability >= 1) faults.push({ path: `${path}/reliability`, code: 'out-of-range' });
  const direction = directionFaults(numbers, path);
  faults.push(...(direction.length > 0 ? direction : wayRoundFaults(numbers, path)));
  return faults.length > 0 || isComputable(value as ReliableChangeParameters) ? faults : [{ path, code: 'not-finite' }];
}

/** Parameters that are sound one by one may together leave an S_diff of 0 or a cutoff without an end. */
function isComputable(params: ReliableChangeParameters): boolean {
  const sDiff = standardErrorOfDifference(params.sdPre, params.reliability);
  return sDiff > 0 && Number.isFinite(sDiff) && Number.isFinite(cutoffOf(params));
}

/** A direction that contradicts the two means would turn recovered into harmed. */
function wayRoundFaults(numbers: ReadonlyMap<string, number>, path: string): ChangeFault[] {
  const [d, clinical, functional] = ['direction', 'mClinical', 'mFunctional'].map((name) => numbers.get(name));
  if (d === undefined || clinical === undefined || functional === undefined) return [];
  return d * (functional - clinical) > 0 ? [] : [{ path: `${path}/direction`, code: 'wrong-way-round' }];
}
