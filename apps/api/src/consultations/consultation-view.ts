import type { Text } from '@stemme/pathways';
import { dueAt, isOpen, UNDO_WITHIN_MS } from './consultation.js';
import type { ActRow, ConsultationRow } from './consultations.store.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly cpr: string;
  readonly age: number;
  readonly phone: string | null;
}

/** A consultation as staff see it. */
export function consultationView(
  row: ConsultationRow,
  { id, name, cpr, age, phone }: Person,
  pathway: Text,
  acts: readonly ActRow[],
  reader: { readonly me: string; readonly now: Date },
) {
  const {
    windowFrom,
    windowTo,
    department: _d,
    pathwayVersion: _v,
    round: _r,
    outcome: _o,
    changedAt: _c,
    ...rest
  } = row;
  return {
    ...rest,
    wishes: [...row.wishes],
    patient: { id, name, cpr, age },
    phone,
    pathway,
    dueAt: dueAt(row),
    overdue: isOpen(row.state) && new Date(dueAt(row)) <= reader.now,
    window: windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null,
    undoable: isUndoable(acts.at(-1), reader),
    history: acts.map(({ consultation: _, byId: _b, hasBefore: _h, ...act }) => act),
  };
}

function isUndoable(last: ActRow | undefined, { me, now }: { readonly me: string; readonly now: Date }): boolean {
  if (!last?.hasBefore || last.act === 'undo' || last.byId !== me) return false;
  return now.getTime() - new Date(last.at).getTime() <= UNDO_WITHIN_MS;
}
