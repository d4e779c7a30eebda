import { type BankFault, checkItems, checkPrior } from './check-bank.js';
import { curveOf, type Curve, type GradedItem } from './graded.js';
import type { Prior } from './quadrature.js';
import {
  type EstimateResult,
  finiteEstimate,
  type ResponseFault,
  responseFaults,
  type Responses,
} from './responses.js';

/** How often the bracket of the mode is halved: to 1e-24 of its width, far below the error of any theta. */
const HALVINGS = 80;

export type MapResult =
  | Extract<EstimateResult, { ok: true }>
  | { readonly ok: false; readonly faults: readonly (BankFault | ResponseFault)[] };

interface Answered {
  readonly item: GradedItem;
  readonly category: number;
}

/**
 * The mode of the posterior:  Σ_i d/dtheta ln P_(x_i)(theta) - (theta - mean)/sd² = 0
 * se = 1/√J,  J = Σ_i -d²/dtheta² ln P_(x_i)(theta) + 1/sd²
 *
 * J is the observed information at the mode and not the expected one, as in mirt's `fscores(method = 'MAP')`.
 *
 * @returns the mode, null when nothing is answered, or every fault (paths `/items/…`, `/prior/…`, `/<index>` of a response)
 */
export function mapEstimate(items: readonly GradedItem[], prior: Prior, responses: Responses): MapResult {
  const bankFaults = [...checkItems(items, '/items'), ...checkPrior(prior, '/prior')];
  if (bankFaults.length > 0) return { ok: false, faults: bankFaults };
  const faults = responseFaults(items, responses);
  if (faults.length > 0) return { ok: false, faults };
  const answered = items.flatMap((item, index): Answered[] => {
    const category = responses[index] ?? null;
    return category === null ? [] : [{ item, category }];
  });
  if (answered.length === 0) return { ok: true, estimate: null };
  const theta = mode(answered, prior);
  return finiteEstimate(theta, 1 / Math.sqrt(curveAt(answered, prior, theta).curvature));
}

/**
 * Where the mode must lie: at it theta = mean + sd² Σ_i slope_i, and no slope is steeper than its item's a.
 */
function bracket(answered: readonly Answered[], prior: Prior): { low: number; high: number } {
  const reach = prior.sd ** 2 * answered.reduce((sum, { item }) => sum + item.a, 0);
  return { low: prior.mean - reach, high: prior.mean + reach };
}

/** Left of the mode the log-posterior rises, right of it it falls: each halving keeps the half that holds the mode. */
function mode(answered: readonly Answered[], prior: Prior): number {
  let { low, high } = bracket(answered, prior);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (curveAt(answered, prior, middle).slope > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** Of the log-posterior: it is concave, so its slope falls through 0 exactly once. */
function curveAt(answered: readonly Answered[], prior: Prior, theta: number): Curve {
  let slope = -(theta - prior.mean) / prior.sd ** 2;
  let curvature = 1 / prior.sd ** 2;
  for (const { item, category } of answered) {
    const curve = curveOf(item, category, theta);
    slope += curve.slope;
    curvature += curve.curvature;
  }
  return { slope, curvature };
}
