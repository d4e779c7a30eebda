import { type CompiledBank, posterior } from './eap.js';
import type { Estimate, ResponseFault } from './responses.js';

export type SumTableResult =
  | { readonly ok: true; readonly bySum: readonly Estimate[] }
  | { readonly ok: false; readonly faults: readonly ResponseFault[] };

/**
 * S_0(0) = 1,  S_i(s) = Σ_k S_(i-1)(s - k) P_ik;  then EAP and posterior SD with S_n(s | theta_q) as the likelihood.
 *
 * Lord & Wingersky 1984, Appl Psychol Meas 8:453; Thissen et al. 1995, Appl Psychol Meas 19:39. In logarithms. Holds
 * for complete forms only: a sum with a blank in it is not a sum of this bank. theta need not rise with the sum where
 * items have more than two categories (Hemker et al. 1997, Psychometrika 62:331); with the response pattern it does.
 *
 * @returns by sum score, from 0 (every item in its lowest category) to Σ m_i; or `no-posterior` at the sum that has none
 */
export function eapBySum(bank: CompiledBank): SumTableResult {
  const perNode = bank.nodes.map((_, q) => logSums(bank, q));
  const sums = perNode[0]!.length;
  const bySum: Estimate[] = [];
  const faults: ResponseFault[] = [];
  for (let s = 0; s < sums; s++) {
    const logs = Float64Array.from(bank.logWeights, (weight, q) => weight + perNode[q]![s]!);
    const result = posterior(bank.nodes, logs);
    if (result.ok) bySum.push(result.estimate);
    else faults.push({ path: `/${s}`, code: 'no-posterior' });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, bySum };
}

/** ln S_n(s | theta_q), by s. */
function logSums(bank: CompiledBank, q: number): Float64Array {
  let sums = Float64Array.of(0);
  for (const tables of bank.logProbabilities) {
    const next = new Float64Array(sums.length + tables.length - 1).fill(Number.NEGATIVE_INFINITY);
    for (const [s, sum] of sums.entries()) {
      for (const [k, table] of tables.entries()) next[s + k] = logAdd(next[s + k]!, sum + table[q]!);
    }
    sums = next;
  }
  return sums;
}

/** ln(e^x + e^y); of nothing yet (e^x = 0) the other. */
function logAdd(x: number, y: number): number {
  const [low, high] = [Math.min(x, y), Math.max(x, y)];
  return high + Math.log1p(Math.exp(low - high));
}
