import { Injectable } from '@nestjs/common';
import type { Answers } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';

/** A response as the modules above read it. */
export interface StoredAnswers {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly assignment: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly step: string;
  readonly version: number;
  readonly supersedes: string | null;
  readonly questionnaire: string;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  /** Who answered or helped, where that was said. */
  readonly proxyName: string | null;
  readonly proxyRelation: string | null;
  /** Who typed it, and typed it again. */
  readonly enteredBy: string | null;
  readonly secondEnteredBy: string | null;
  readonly entryNotes: readonly { readonly path: string; readonly text: string; readonly value?: unknown }[];
  readonly completedAt: Date;
  readonly receivedAt: Date;
  readonly late: boolean;
  /** The patient was shown the crisis text at hand-in: an acute rule read true. */
  readonly advice: boolean;
  readonly retracted: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** An acute answer that a draft held. */
export interface DraftFinding {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly assignment: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly questionnaire: string;
  readonly questionnaireVersion: number;
  readonly rule: string;
  readonly code: string;
  readonly value: unknown;
  readonly seenAt: Date;
  /** What it was changed to; undefined when it was not, null when the answer was taken away. */
  readonly changedTo: unknown;
  readonly changed: boolean;
  /** Where it was given: in a draft, on a tablet, or in what staff were typing. */
  readonly source: string;
}

export interface SentRow {
  readonly response: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly department: string;
  readonly receivedAt: Date;
  readonly read: { readonly at: string; readonly by: string } | null;
}

const RESPONSE = `select r.id, r.department_id as department, r.patient_id as patient, r.assignment_id as assignment,
    a.enrolment_id as enrolment, e.pathway, e.pathway_version as "pathwayVersion", a.step, r.version, r.supersedes,
    r.questionnaire, r.questionnaire_version as "questionnaireVersion", r.answers, r.language, r.mode,
    r.answered_by as "answeredBy", r.proxy_name as "proxyName", r.proxy_relation as "proxyRelation",
    r.entered_by_name as "enteredBy", r.second_entered_by_name as "secondEnteredBy", coalesce(r.entry_notes, '[]') as "entryNotes",
    r.completed_at as "completedAt", r.received_at as "receivedAt", r.late, r.advice,
    case when r.retracted_at is not null then jsonb_build_object('at', r.retracted_at, 'by', c.name, 'reason', r.retracted_reason) end as retracted
  from response r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
    left join clinician c on c.id = r.retracted_by`;

@Injectable()
export class ResponsesStore {
  async find(tx: Tx, id: string): Promise<StoredAnswers | null> {
    const [row] = await tx.sql<StoredAnswers>(`${RESPONSE} where r.id = $1`, [id]);
    return row ?? null;
  }

  /** Every response of a patient, oldest first; superseded and retracted ones included. */
  async of(tx: Tx, patient: string): Promise<StoredAnswers[]> {
    return tx.sql<StoredAnswers>(`${RESPONSE} where r.patient_id = $1 order by r.received_at, r.version`, [patient]);
  }

  async finding(tx: Tx, id: string): Promise<DraftFinding | null> {
    const [row] = await tx.sql<DraftFinding>(
      `select f.id, f.department_id as department, f.patient_id as patient, f.assignment_id as assignment,
         a.enrolment_id as enrolment, e.pathway, e.pathway_version as "pathwayVersion", a.questionnaire,
         a.questionnaire_version as "questionnaireVersion", f.rule, f.code, f.value, f.seen_at as "seenAt",
         f.changed_to as "changedTo", f.changed_at is not null as changed, f.source
       from draft_acute f join assignment a on a.id = f.assignment_id join enrolment e on e.id = a.enrolment_id where f.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** @returns whether it was there and not retracted before */
  async retract(tx: Tx, id: string, clinician: string, reason: string): Promise<boolean> {
    const rows = await tx.sql<{ id: string }>(
      `update response set retracted_at = app.now(), retracted_by = $2, retracted_reason = $3
       where id = $1 and retracted_at is null returning id`,
      [id, clinician, reason],
    );
    return rows.length > 0;
  }

  /** What the signed-in patient has sent in the last year, newest first: the latest version of each. */
  async sent(tx: Tx): Promise<SentRow[]> {
    return tx.sql<SentRow>(
      `select r.id as response, e.pathway, e.pathway_version as "pathwayVersion", d.public_name as department,
         r.received_at as "receivedAt",
         (select jsonb_build_object('at', g.at, 'by', g.clinician_name) from reading g where g.response_id = r.id
           order by g.at limit 1) as read
       from response r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
         join department d on d.id = r.department_id
       where r.received_at > app.now() - interval '1 year' and r.retracted_at is null
         and not exists (select from response n where n.supersedes = r.id and n.retracted_at is null)
       order by r.received_at desc limit 100`,
    );
  }
}
