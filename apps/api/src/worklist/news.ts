import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import { ACUTE_RANK, type NewItem } from './items.js';
import { triageRaised } from './worklist.events.js';

/** A new item is told to whoever is to know of it: what is acute before everything else. */
export function news(
  tx: Pick<Tx, 'outbox'>,
  { department, patient }: { readonly department: string; readonly patient: string },
  item: NewItem | null,
): readonly OutboxRow[] {
  if (!item) return [];
  const priority = item.rank === ACUTE_RANK ? 1 : 5;
  return tx.outbox(triageRaised, { item: item.id }, { department, patient, priority, key: item.id });
}
