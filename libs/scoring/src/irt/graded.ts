import type { ItemCode } from '../vocabulary.js';

/**
 * An item of Samejima's graded response model, logistic metric (D = 1), with the categories 0..m.
 * `a` > 0 is its discrimination; `b`, strictly rising, its m thresholds on the theta scale.
 */
export interface GradedItem {
  readonly code: ItemCode;
  readonly a: number;
  readonly b: readonly number[];
}

/** How the log-likelihood of one answered item bends at a theta. */
export interface Curve {
  /** d/dtheta ln P_k */
  readonly slope: number;
  /** -d²/dtheta² ln P_k, the item's observed information; never negative. */
  readonly curvature: number;
}

/** L(x) = 1 / (1 + e^-x); where e^-x overflows, it is 0. */
function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln L(x) = -ln(1 + e^-x) = min(0, x) - ln(1 + e^-|x|), without overflow at either end. */
function logLogistic(x: number): number {
  return Math.min(0, x) - Math.log1p(Math.exp(-Math.abs(x)));
}

/** x_k = a (theta - b_k); below the first threshold +∞, above the last -∞, since P(X >= 0) = 1 and P(X >= m+1) = 0. */
function distance({ a, b }: GradedItem, k: number, theta: number): number {
  if (k === 0) return Number.POSITIVE_INFINITY;
  const threshold = b[k - 1];
  return threshold === undefined ? Number.NEGATIVE_INFINITY : a * (theta - threshold);
}

/** x_k - x_(k+1) = a (b_(k+1) - b_k): taken from the thresholds, since far from them the x themselves are nearly equal. */
function width({ a, b }: GradedItem, k: number): number {
  const [below, above] = [b[k - 1], b[k]];
  return below === undefined || above === undefined ? Number.POSITIVE_INFINITY : a * (above - below);
}

/** How many categories the item has: m + 1. */
export function categories(item: GradedItem): number {
  return item.b.length + 1;
}

/**
 * P(X >= k | theta) = L(x_k),  P_k = L(x_k) - L(x_(k+1)) = L(x_k) · L(-x_(k+1)) · (1 - e^-(x_k - x_(k+1)))
 *
 * Samejima 1969, Psychometrika Monograph 17. The product is the same number as the difference, but two logistics near 1
 * are never subtracted: a probability of 1e-9 keeps all its digits.
 *
 * @param theta finite
 * @returns the probabilities of the categories 0..m; they sum to 1
 */
export function categoryProbabilities(item: GradedItem, theta: number): number[] {
  return Array.from({ length: categories(item) }, (_, k) => {
    const [x, next] = [distance(item, k, theta), distance(item, k + 1, theta)];
    return logistic(x) * logistic(-next) * -Math.expm1(-width(item, k));
  });
}

/** ln P_k of every category, finite where P_k itself would underflow to 0. */
export function logCategoryProbabilities(item: GradedItem, theta: number): number[] {
  return Array.from({ length: categories(item) }, (_, k) => {
    const [x, next] = [distance(item, k, theta), distance(item, k + 1, theta)];
    return logLogistic(x) + logLogistic(-next) + Math.log(-Math.expm1(-width(item, k)));
  });
}

/**
 * d/dtheta ln P_k = a (L(-x_k) - L(x_(k+1)))
 * -d²/dtheta² ln P_k = a² (L(x_k) L(-x_k) + L(x_(k+1)) L(-x_(k+1)))
 *
 * @param k a category of the item
 */
export function curveOf(item: GradedItem, k: number, theta: number): Curve {
  const [x, next] = [distance(item, k, theta), distance(item, k + 1, theta)];
  const slope = item.a * (logistic(-x) - logistic(next));
  const curvature = item.a ** 2 * (logistic(x) * logistic(-x) + logistic(next) * logistic(-next));
  return { slope, curvature };
}

/**
 * I(theta) = Σ_k (P'_k)² / P_k = Σ_k P_k (d/dtheta ln P_k)²
 *
 * Fisher information; Samejima 1969. The right-hand form divides by nothing.
 *
 * @param theta finite
 * @returns in theta^-2; never negative
 */
export function itemInformation(item: GradedItem, theta: number): number {
  let information = 0;
  for (const [k, p] of categoryProbabilities(item, theta).entries()) {
    information += p * curveOf(item, k, theta).slope ** 2;
  }
  return information;
}
