import { Injectable } from '@nestjs/common';
import type { Answers } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import type { EntryFacts, EntryNote } from './entry.js';
import type { Way } from './entries.dto.js';
import type { LockedAssignment } from './answers.store.js';

export interface StaffEntry {
  readonly id: string;
  readonly way: Way;
  readonly round: number;
  readonly by: string;
  readonly byName: string;
  readonly version: number;
  readonly answers: Answers;
  readonly notes: readonly EntryNote[];
  readonly language: string;
  readonly facts: EntryFacts;
  readonly startedAt: Date;
  readonly savedAt: Date;
  readonly finished: boolean;
}

export interface EntryToKeep {
  readonly way: Way;
  readonly round: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly questionnaireVersion: number;
  readonly answers: string;
  readonly notes: readonly EntryNote[];
  readonly language: string;
  readonly facts: EntryFacts;
}

export interface AssignmentFacts {
  readonly patient: {
    readonly id: string;
    readonly name: string;
    readonly birthDate: string;
    readonly language: string;
  };
  readonly zone: string;
  readonly secondEntry: 'other' | 'same';
  readonly paperCode: string | null;
}

const ENTRY = `select id, way, round, clinician_id as by, clinician_name as "byName", version, answers, notes, language,
    jsonb_build_object('answeredBy', answered_by, 'proxyName', proxy_name, 'proxyRelation', proxy_relation,
      'filledOn', filled_on::text) as facts,
    started_at as "startedAt", saved_at as "savedAt", finished_at is not null as finished from staff_entry`;

@Injectable()
export class EntriesStore {
  /** The entries that count, the first round first. */
  of(tx: Tx, assignment: string): Promise<StaffEntry[]> {
    return tx.sql<StaffEntry>(`${ENTRY} where assignment_id = $1 and voided_at is null order by way, round`, [
      assignment,
    ]);
  }

  async keep(tx: Tx, assignment: LockedAssignment, entry: EntryToKeep): Promise<{ version: number; savedAt: Date }> {
    const { facts } = entry;
    const [row] = await tx.sql<{ version: number; savedAt: Date }>(
      `insert into staff_entry (department_id, patient_id, assignment_id, way, round, clinician_id, clinician_name,
         questionnaire_version, answers, notes, language, answered_by, proxy_name, proxy_relation, filled_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (assignment_id, way, round) where voided_at is null do update set version = staff_entry.version + 1,
         answers = excluded.answers, notes = excluded.notes, language = excluded.language, answered_by = excluded.answered_by,
         proxy_name = excluded.proxy_name, proxy_relation = excluded.proxy_relation, filled_on = excluded.filled_on,
         saved_at = app.now()
       returning version, saved_at as "savedAt"`,
      [
        assignment.department,
        assignment.patient,
        assignment.id,
        entry.way,
        entry.round,
        entry.by.id,
        entry.by.name,
        entry.questionnaireVersion,
        entry.answers,
        JSON.stringify(entry.notes),
        entry.language,
        facts.answeredBy,
        facts.proxyName,
        facts.proxyRelation,
        facts.filledOn,
      ],
    );
    return row!;
  }

  async finish(tx: Tx, assignment: string, way: Way, round: number): Promise<void> {
    await tx.sql(
      `update staff_entry set finished_at = app.now() where assignment_id = $1 and way = $2 and round = $3 and voided_at is null`,
      [assignment, way, round],
    );
  }

  /** Begins again: what was typed stays, and counts no more. The second entry goes with the first. */
  async voidFrom(tx: Tx, assignment: string, way: Way, round: number, reason: string): Promise<number> {
    const rows = await tx.sql<{ id: string }>(
      `update staff_entry set voided_at = app.now(), voided_reason = $4
       where assignment_id = $1 and way = $2 and round >= $3 and voided_at is null and response_id is null returning id`,
      [assignment, way, round, reason],
    );
    return rows.length;
  }

  async belongsTo(tx: Tx, assignment: string, way: Way, response: string): Promise<void> {
    await tx.sql(
      `update staff_entry set response_id = $3 where assignment_id = $1 and way = $2 and voided_at is null`,
      [assignment, way, response],
    );
  }

  async settleDraft(tx: Tx, assignment: string): Promise<void> {
    await tx.sql('select ctx.settle_draft($1)', [assignment]);
  }

  async facts(tx: Tx, assignment: string): Promise<AssignmentFacts | null> {
    const [row] = await tx.sql<AssignmentFacts>(
      `select jsonb_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date::text, 'language', p.language) as patient,
         d.zone, d.second_entry as "secondEntry", c.code as "paperCode"
       from assignment a join patient p on p.id = a.patient_id join department d on d.id = a.department_id
         left join paper_code c on c.assignment_id = a.id where a.id = $1`,
      [assignment],
    );
    return row ?? null;
  }

  async setSecondEntry(tx: Tx, department: string, who: string): Promise<void> {
    await tx.sql('update department set second_entry = $2 where id = $1', [department, who]);
  }

  /** The code on the sheets of this assignment: the one it has, else this one. */
  async paperCode(tx: Tx, assignment: string, code: string): Promise<string> {
    await tx.sql(
      `insert into paper_code (assignment_id, department_id, patient_id, code)
       select a.id, a.department_id, a.patient_id, $2 from assignment a where a.id = $1 on conflict (assignment_id) do nothing`,
      [assignment, code],
    );
    const [row] = await tx.sql<{ code: string }>('select code from paper_code where assignment_id = $1', [assignment]);
    return row!.code;
  }

  /** Is there such a version, as far as the asker may see? */
  async hasVersion(tx: Tx, questionnaire: string, version: number): Promise<boolean> {
    const rows = await tx.sql(`select 1 from document where kind = 'questionnaire' and id = $1 and version = $2`, [
      questionnaire,
      version,
    ]);
    return rows.length > 0;
  }

  async byPaperCode(tx: Tx, code: string): Promise<{ assignment: string; patient: string } | null> {
    const [row] = await tx.sql<{ assignment: string; patient: string }>(
      'select assignment_id as assignment, patient_id as patient from paper_code where code = $1',
      [code],
    );
    return row ?? null;
  }
}
