import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Range } from './date-range.js';
import type { After } from './fhir.store.js';
import type { TalkRow } from './talked.js';

export interface TalkFilter {
  readonly ids?: readonly string[] | undefined;
  readonly patients?: readonly string[] | undefined;
  readonly changed: readonly Range[];
  readonly after: After | null;
  readonly limit: number;
}

const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FIELDS = `c.id, c.patient_id as patient, c.kind, c.reason, c.who, c.created_by_name as by, ${ISO('c.by_at')} as "byAt",
  ${ISO('c.due_at')} as "dueAt", c.state, c.outcome, ${ISO('c.window_from')} as "windowFrom", ${ISO('c.window_to')} as "windowTo",
  c.response_id as response, c.note, ${ISO('c.created_at')} as "createdAt", ${ISO('c.held_at')} as "heldAt",
  ${ISO('c.changed_at')} as "changedAt", c.changed_at::text as "cursorAt"
  from consultation c join patient p on p.id = c.patient_id`;

/** Consultations as systems and clinicians read them over FHIR; row security decides what there is. */
@Injectable()
export class TalkedStore {
  /** The last changed first. */
  find(tx: Tx, { ids, patients, changed, after, limit }: TalkFilter): Promise<TalkRow[]> {
    const params: unknown[] = [];
    const given = (value: unknown): string => `$${params.push(value)}`;
    const where = ['not p.synthetic'];
    if (ids) where.push(`c.id = any (${given(ids)}::uuid[])`);
    if (patients) where.push(`c.patient_id = any (${given(patients)}::uuid[])`);
    for (const { low, high, not } of changed) {
      const ends = [
        ...(low === undefined ? [] : [`c.changed_at >= ${given(low)}::timestamptz`]),
        ...(high === undefined ? [] : [`c.changed_at < ${given(high)}::timestamptz`]),
      ].join(' and ');
      where.push(not ? `not (${ends})` : ends);
    }
    if (after) where.push(`(c.changed_at, c.id) < (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`);
    return tx.sql<TalkRow>(
      `select ${FIELDS} where ${where.join(' and ')} order by c.changed_at desc, c.id desc limit ${given(limit)}`,
      params,
    );
  }
}
