/** `trapezoid` gives the two end nodes half weight; `equal` does not. catR does the first, mirt the second. */
export const NODE_WEIGHTS = ['equal', 'trapezoid'] as const;
export type NodeWeights = (typeof NODE_WEIGHTS)[number];

/**
 * `points` equally spaced nodes from `from` to `to`, both ends included. A part of an instrument's definition: at the
 * extremes another range, number or weighting changes theta by more than 0.01. Nodes must lie closer together than the
 * smallest standard error that is to be told apart from 0.
 */
export interface Grid {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly weights: NodeWeights;
}

/** How theta is spread in the population before anything is answered: N(mean, sd²). */
export interface Prior {
  readonly mean: number;
  readonly sd: number;
}

/** theta_q = from + q (to - from) / (points - 1),  q = 0..points-1 */
export function nodesOf({ from, to, points }: Grid): number[] {
  return Array.from({ length: points }, (_, q) => from + (q * (to - from)) / (points - 1));
}

/**
 * ln w_q = -((theta_q - mean) / sd)² / 2 + ln c_q,  c_q = 1/2 at the ends of a trapezoid grid, else 1
 *
 * Up to a constant, which cancels in every posterior.
 */
export function logWeightsOf(grid: Grid, prior: Prior): number[] {
  const last = grid.points - 1;
  return nodesOf(grid).map((theta, q) => {
    const half = grid.weights === 'trapezoid' && (q === 0 || q === last);
    return -(((theta - prior.mean) / prior.sd) ** 2) / 2 + (half ? -Math.LN2 : 0);
  });
}
