import { type BankFault, checkBank } from './check-bank.js';
import { type GradedItem, logCategoryProbabilities } from './graded.js';
import { type Grid, logWeightsOf, nodesOf, type Prior } from './quadrature.js';
import { type EstimateResult, finiteEstimate, type Found, responseFaults, type Responses } from './responses.js';

/** A bank on its grid, with everything computed that does not depend on an answer. */
export interface CompiledBank {
  readonly items: readonly GradedItem[];
  readonly nodes: readonly number[];
  /** ln w_q, by node. */
  readonly logWeights: readonly number[];
  /** ln P_k(theta_q), by item, category and node. */
  readonly logProbabilities: readonly (readonly Float64Array[])[];
  /** EAP and posterior SD of these responses. */
  readonly estimate: (responses: Responses) => EstimateResult;
}

export type CompileResult =
  | { readonly ok: true; readonly bank: CompiledBank }
  | { readonly ok: false; readonly faults: readonly BankFault[] };

/**
 * The only way from item parameters to an estimate: checked, then computed once for all answers to come.
 *
 * @returns the bank, or every fault of items, grid and prior (paths `/items/…`, `/grid/…`, `/prior/…`)
 */
export function compileBank(items: readonly GradedItem[], grid: Grid, prior: Prior): CompileResult {
  const faults = checkBank(items, grid, prior);
  if (faults.length > 0) return { ok: false, faults };
  const nodes = nodesOf(grid);
  const own = items.map(({ code, a, b }) => ({ code, a, b: [...b] }));
  const tables = {
    items: own,
    nodes,
    logWeights: logWeightsOf(grid, prior),
    logProbabilities: own.map((item) => byCategory(item, nodes)),
  };
  return { ok: true, bank: { ...tables, estimate: (responses) => eap(tables, responses) } };
}

function byCategory(item: GradedItem, nodes: readonly number[]): Float64Array[] {
  const perNode = nodes.map((theta) => logCategoryProbabilities(item, theta));
  return [...item.b, null].map((_, k) => Float64Array.from(perNode, (logs) => logs[k]!));
}

/**
 * ln L_q = Σ_i ln P_(x_i)(theta_q) over the answered items; the rest follows in `posterior`.
 *
 * Bock & Mislevy 1982, Appl Psychol Meas 6:431. An item not answered drops out; with none answered the posterior would
 * be the prior, which says nothing about this person: no estimate.
 */
function eap(bank: Omit<CompiledBank, 'estimate'>, responses: Responses): EstimateResult {
  const faults = responseFaults(bank.items, responses);
  if (faults.length > 0) return { ok: false, faults };
  if (responses.every((response) => response === null)) return { ok: true, estimate: null };
  const logs = Float64Array.from(bank.logWeights);
  for (const [index, response] of responses.entries()) {
    if (response === null) continue;
    const table = bank.logProbabilities[index]![response]!;
    for (let q = 0; q < logs.length; q++) logs[q]! += table[q]!;
  }
  return posterior(bank.nodes, logs);
}

/**
 * theta = Σ theta_q L_q w_q / Σ L_q w_q,  se² = Σ (theta_q - theta)² L_q w_q / Σ L_q w_q
 *
 * From ln L_q w_q, less their largest: a product of many small likelihoods would underflow, its ratio to the largest
 * cannot.
 */
export function posterior(nodes: readonly number[], logs: Float64Array): Found {
  let largest = Number.NEGATIVE_INFINITY;
  for (const log of logs) largest = Math.max(largest, log);
  let total = 0;
  let first = 0;
  for (const [q, node] of nodes.entries()) {
    const mass = Math.exp(logs[q]! - largest);
    total += mass;
    first += mass * node;
  }
  const theta = first / total;
  let second = 0;
  for (const [q, node] of nodes.entries()) second += Math.exp(logs[q]! - largest) * (node - theta) ** 2;
  return finiteEstimate(theta, Math.sqrt(second / total));
}
