import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';

export interface JudgementRow {
  readonly id: string;
  readonly response: string;
  readonly clinician: string;
  readonly by: string;
  readonly level: Level;
  readonly because: string;
  readonly at: Date;
  /** 1 worse than the rules, -1 milder, 0 the same; null where no rules spoke. */
  readonly direction: -1 | 0 | 1 | null;
  /** The latest of its clinician: it is the one that counts. */
  readonly current: boolean;
  readonly item: string | null;
}

export interface Judged {
  readonly department: string;
  readonly patient: string;
  readonly response: string;
  readonly level: Level;
  readonly because: string;
  readonly rules: { readonly level: Level; readonly atWorst: Level | null } | null;
  readonly direction: -1 | 0 | 1 | null;
}

const FIELDS = `select j.id, j.response_id as response, j.clinician_id as clinician, j.clinician_name as by, j.level, j.because,
    j.at, j.direction, not exists (select from judgement n where n.response_id = j.response_id
      and n.clinician_id = j.clinician_id and (n.at, n.id) > (j.at, j.id)) as current,
    (select w.id from worklist_item w where w.key = 'judgement:' || j.id) as item
  from judgement j`;

/** What clinicians said they would have said. Rows are never changed. */
@Injectable()
export class JudgementsStore {
  async of(tx: Tx, response: string): Promise<JudgementRow[]> {
    return tx.sql<JudgementRow>(`${FIELDS} where j.response_id = $1 order by j.at desc, j.id desc`, [response]);
  }

  async find(tx: Tx, id: string): Promise<JudgementRow | null> {
    const [row] = await tx.sql<JudgementRow>(`${FIELDS} where j.id = $1`, [id]);
    return row ?? null;
  }

  async rules(tx: Tx, response: string): Promise<Judged['rules']> {
    const [row] = await tx.sql<NonNullable<Judged['rules']>>(
      `select level, at_worst as "atWorst" from triage where response_id = $1`,
      [response],
    );
    return row ?? null;
  }

  async put(tx: Tx, judged: Judged, who: { readonly id: string; readonly name: string }): Promise<void> {
    await tx.sql(
      `insert into judgement (department_id, patient_id, response_id, clinician_id, clinician_name, level, because,
         rule_level, rule_at_worst, direction)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        judged.department,
        judged.patient,
        judged.response,
        who.id,
        who.name,
        judged.level,
        judged.because,
        judged.rules?.level ?? null,
        judged.rules?.atWorst ?? null,
        judged.direction,
      ],
    );
  }
}
