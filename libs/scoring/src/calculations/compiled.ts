import { type CompiledBank, type CompileResult, compileBank } from '../irt/eap.js';
import { eapBySum, type SumTableResult } from '../irt/eap-sum.js';
import type { GradedItem } from '../irt/graded.js';
import type { Grid, Prior } from '../irt/quadrature.js';

interface Kept {
  readonly definition: string;
  readonly bank: CompiledBank;
}

/** The last compilation of each bank: thousands of lines name the same one, and compiling costs more than estimating. */
const lastOf = new WeakMap<readonly GradedItem[], Kept>();
const tables = new WeakMap<CompiledBank, SumTableResult>();

/** `compileBank`, not done twice in a row for the same bank. Parameters changed in between are noticed. */
export function compiledBank(items: readonly GradedItem[], grid: Grid, prior: Prior): CompileResult {
  const definition = JSON.stringify([items, grid, prior]);
  const kept = lastOf.get(items);
  if (kept?.definition === definition) return { ok: true, bank: kept.bank };
  const result = compileBank(items, grid, prior);
  if (result.ok) lastOf.set(items, { definition, bank: result.bank });
  return result;
}

/** `eapBySum`, once per compiled bank. */
export function sumTableOf(bank: CompiledBank): SumTableResult {
  const known = tables.get(bank);
  if (known !== undefined) return known;
  const table = eapBySum(bank);
  tables.set(bank, table);
  return table;
}
