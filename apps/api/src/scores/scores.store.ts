import { Injectable } from '@nestjs/common';
import type { Score } from '@stemme/scoring';
import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import type { ScoreRow } from './scoring.js';

/** A stored score. */
export interface StoredScore {
  readonly response: string;
  readonly instrument: string;
  readonly scale: string;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  readonly score: Score;
}

/** Whose scores they are: the same on every row. */
export interface ScoredResponse {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
}

const KEEP = `with kept as (
    insert into score (department_id, patient_id, response_id, instrument, scale, definition_version, engine_version, kind,
      value, low, high, body)
    select $1, $2, $3, s.instrument, s.scale, s."definitionVersion", s."engineVersion", s.kind, s.value, s.low, s.high, s.body
    from jsonb_to_recordset($4::jsonb) as s (instrument text, scale text, "definitionVersion" text, "engineVersion" text,
      kind text, value double precision, low double precision, high double precision, body jsonb)
    on conflict do nothing
  ) insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
  select event, version, hearer, payload, department_id, patient_id, priority, key
  from jsonb_to_recordset($5::jsonb) as o (event text, version int, hearer text, payload jsonb, department_id uuid,
    patient_id uuid, priority int, key text)
  on conflict do nothing`;

@Injectable()
export class ScoresStore {
  /** The whole set of a response's scores and the news of it, as one statement. */
  async keep(
    tx: Tx,
    { id, department, patient }: ScoredResponse,
    rows: readonly ScoreRow[],
    outbox: readonly OutboxRow[],
  ): Promise<void> {
    await tx.sql(KEEP, [department, patient, id, JSON.stringify(rows), JSON.stringify(outbox)]);
  }

  /** The latest score of each scale of these responses. */
  async of(tx: Tx, responses: readonly string[]): Promise<StoredScore[]> {
    return tx.sql<StoredScore>(
      `select distinct on (response_id, instrument, scale) response_id as response, instrument, scale,
         definition_version as "definitionVersion", engine_version as "engineVersion", body as score
       from score where response_id = any ($1::uuid[])
       order by response_id, instrument, scale, created_at desc, definition_version desc`,
      [responses],
    );
  }
}
