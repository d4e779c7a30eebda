/** Thresholds of items and facts. */
import type { VocabularyItem } from '../vocabulary.js';
import { type Report, under } from './faults.js';

const EQUALITIES: readonly unknown[] = ['=', '!=', 'in'];

/** `item` null = a fact, whose values are not listed anywhere. */
export function checkItemValue(
  item: VocabularyItem | null,
  op: unknown,
  value: unknown,
  path: string,
  report: Report,
): void {
  if (op !== 'in') {
    checkScalar(item, op, value, path, report);
    return;
  }
  if (!Array.isArray(value)) {
    report(path, 'wrong-type');
    return;
  }
  if (value.length === 0) report(path, 'empty');
  for (const [index, entry] of value.entries()) checkScalar(item, op, entry, under(path, index), report);
}

function checkScalar(item: VocabularyItem | null, op: unknown, value: unknown, path: string, report: Report): void {
  if (typeof value === 'string' || typeof value === 'boolean') {
    // Words have no order; a boolean answer is compared as no = 0, yes = 1.
    if (!EQUALITIES.includes(op) || (item && item.min !== undefined && typeof value === 'string')) {
      report(path, 'wrong-type');
    }
    return;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(path, 'wrong-type');
    return;
  }
  if (item?.values && EQUALITIES.includes(op) && !item.values.includes(value)) {
    report(path, 'off-list');
    return;
  }
  const { min = -Infinity, max = Infinity } = item ?? {};
  if (value < min || value > max) report(path, 'out-of-range');
}
