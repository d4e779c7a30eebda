import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Move, Moved } from './rehearsal.js';

export interface MovedRow {
  readonly entry: string;
  readonly patient: string;
  readonly response: string;
  readonly place: number;
  readonly at: Date;
  readonly stored: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly moves: readonly Move[];
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  readonly outcome: string | null;
  readonly outcomeAt: Date | null;
  readonly contactWithin14: boolean;
  readonly why: string | null;
  readonly lookedAt: Date | null;
  readonly lookedBy: string | null;
  readonly note: string | null;
}

/** What happened to those who move. */
export interface Happened {
  readonly outcomes: readonly { readonly code: string; readonly count: number }[];
  /** Responses without a recorded outcome. */
  readonly none: number;
  /** Responses after which the patient asked for contact, or another answer was red or acute, within 14 days. */
  readonly contacts14: number;
}

const CONTACT = `exists (select from worklist_item w where w.patient_id = p.patient_id and w.created_at > p.at
  and w.created_at <= p.at + interval '14 days' and w.response_id is distinct from p.response_id and not w.synthetic
  and (w.kind in ('contact', 'draft') or w.level in ('acute', 'red')))`;

const FIELDS = `p.id as entry, p.patient_id as patient, p.response_id as response, p.place, p.at, p.stored, p.before, p.after,
  p.moves, p.rules_before as "rulesBefore", p.rules_after as "rulesAfter", p.outcome, p.outcome_at as "outcomeAt",
  ${CONTACT} as "contactWithin14", p.why, p.looked_at as "lookedAt", p.looked_name as "lookedBy", p.note`;

/** Responses that a rehearsal moves, and who has looked at them. */
@Injectable()
export class RehearsalPatientsStore {
  /** @param first place of the first of them */
  async insert(tx: Tx, rehearsal: string, department: string, moved: readonly Moved[], first: number): Promise<void> {
    await tx.sql(
      `insert into rehearsal_patient (rehearsal_id, department_id, patient_id, response_id, place, at, stored, before, after,
         moves, rules_before, rules_after, outcome, outcome_at, why)
       select $1, $2, m.patient, m.response, $4 + m.n - 1, m.at, m.stored, m.before, m.after, m.moves, m."rulesBefore",
         m."rulesAfter", m.outcome, m."outcomeAt", m.why
       from rows from (jsonb_to_recordset($3::jsonb) as (patient uuid, response uuid, at timestamptz, stored text, before text,
         after text, moves text[], "rulesBefore" text[], "rulesAfter" text[], outcome text, "outcomeAt" timestamptz, why text))
         with ordinality as m (patient, response, at, stored, before, after, moves, "rulesBefore", "rulesAfter", outcome,
           "outcomeAt", why, n)`,
      [rehearsal, department, JSON.stringify(moved), first],
    );
  }

  /** In the order they came, after a place; `most` at once. */
  page(tx: Tx, rehearsal: string, move: Move, after: number, most: number): Promise<MovedRow[]> {
    return tx.sql<MovedRow>(
      `select ${FIELDS} from rehearsal_patient p
       where p.rehearsal_id = $1 and p.moves @> array[$2::text] and p.place > $3 order by p.place limit $4`,
      [rehearsal, move, after, most],
    );
  }

  async one(tx: Tx, rehearsal: string, entry: string): Promise<MovedRow | null> {
    const [row] = await tx.sql<MovedRow>(
      `select ${FIELDS} from rehearsal_patient p where p.rehearsal_id = $1 and p.id = $2`,
      [rehearsal, entry],
    );
    return row ?? null;
  }

  async count(tx: Tx, rehearsal: string, move: Move): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from rehearsal_patient p where p.rehearsal_id = $1 and p.moves @> array[$2::text]`,
      [rehearsal, move],
    );
    return row!.n;
  }

  /** Somebody has looked at every newly green response of a patient; what another has looked at before stays theirs. */
  async look(
    tx: Tx,
    rehearsal: string,
    patient: string,
    who: { readonly id: string; readonly name: string },
    note: string | null,
  ): Promise<void> {
    await tx.sql(
      `update rehearsal_patient set looked_at = app.now(), looked_by = $3, looked_name = $4, note = $5
       where rehearsal_id = $1 and patient_id = $2 and moves @> array['newly-green'] and looked_at is null`,
      [rehearsal, patient, who.id, who.name, note],
    );
  }

  /** As if nobody had looked. */
  async unlook(tx: Tx, rehearsal: string, patient: string): Promise<void> {
    await tx.sql(
      `update rehearsal_patient set looked_at = null, looked_by = null, looked_name = null, note = null
       where rehearsal_id = $1 and patient_id = $2 and moves @> array['newly-green']`,
      [rehearsal, patient],
    );
  }

  /** Newly green responses that nobody has looked at. */
  async left(tx: Tx, rehearsal: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from rehearsal_patient
       where rehearsal_id = $1 and moves @> array['newly-green'] and looked_at is null`,
      [rehearsal],
    );
    return row!.n;
  }

  /** What happened to the responses of a move. */
  async happened(tx: Tx, rehearsal: string, move: Move): Promise<Happened> {
    const rows = await tx.sql<{ code: string | null; count: number; contacts: number }>(
      `select p.outcome as code, count(*)::int as count, (count(*) filter (where ${CONTACT}))::int as contacts
       from rehearsal_patient p where p.rehearsal_id = $1 and p.moves @> array[$2::text] group by 1 order by 2 desc, 1`,
      [rehearsal, move],
    );
    return {
      outcomes: rows.flatMap(({ code, count }) => (code === null ? [] : [{ code, count }])),
      none: rows.find(({ code }) => code === null)?.count ?? 0,
      contacts14: rows.reduce((sum, { contacts }) => sum + contacts, 0),
    };
  }
}
