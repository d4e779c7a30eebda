import { escapePointer } from '../answers.js';
import { checkItems } from '../irt/check-bank.js';
import type { GradedItem } from '../irt/graded.js';
import { isRecord } from '../is-record.js';
import { type CalculationContext, type CalculationFault, type Line, own } from './line.js';

/** The bank that the line names, its parameters checked. */
export function bankOf(
  line: Line,
  context: CalculationContext,
): { name: string; items: readonly GradedItem[]; faults: [] } | { items: null; faults: CalculationFault[] } {
  const wrong = (path: string, code: CalculationFault['code']) => ({ items: null, faults: [{ path, code }] });
  const name = own(line, 'bank');
  if (name !== undefined && typeof name !== 'string') return wrong('/bank', 'wrong-type');
  if (name === undefined || context.banks === undefined) return wrong('/bank', 'unknown-bank');
  if (!isRecord(context.banks) || !isRecord(own(context.banks, 'banks'))) return wrong('/banks', 'wrong-type');
  const items = own(context.banks.banks as Line, name);
  if (items === undefined) return wrong('/bank', 'unknown-bank');
  const faults = checkItems(items, `/banks/${escapePointer(name)}`);
  return faults.length > 0 ? { items: null, faults } : { name, items: items as readonly GradedItem[], faults: [] };
}
