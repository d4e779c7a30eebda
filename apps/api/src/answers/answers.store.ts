import { Injectable } from '@nestjs/common';
import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import type { AcuteAnswer, SeenAcute } from './screening.js';
import type { AssignmentState } from './submission.js';

/** An assignment under lock, with what a hand-in or a draft needs to know: one round trip. */
export interface LockedAssignment {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly step: string;
  readonly ruleSetVersion: number;
  readonly questionnaire: string;
  readonly questionnaireVersion: number | null;
  readonly state: AssignmentState;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly now: Date;
  readonly latest: { readonly id: string; readonly version: number; readonly receivedAt: string } | null;
  readonly draft: DraftRow | null;
  readonly acute: readonly SeenAcute[];
}

export interface DraftRow {
  readonly version: number;
  readonly answers: Readonly<Record<string, never>>;
  readonly place: string;
  readonly language: string;
  readonly savedAt: string;
}

export interface StoredResponse {
  readonly id: string;
  readonly assignment: string;
  readonly version: number;
  readonly bodySha256: string;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly advice: boolean;
}

export interface NewResponse {
  readonly id: string;
  readonly version: number;
  readonly supersedes: string | null;
  readonly questionnaireVersion: number;
  readonly answers: string;
  readonly bodySha256: string;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly late: boolean;
  readonly advice: boolean;
  /** Who answered, where that was not the patient alone. */
  readonly proxyName: string | null;
  readonly proxyRelation: string | null;
  /** Who typed it, and typed it again, where that was not who answered. */
  readonly entered: Entered | null;
  /** What was not asked, and where its answers were taken from. */
  readonly carried: readonly { readonly instrument: string; readonly response: string; readonly at: string }[] | null;
}

/** Answers that staff have typed: from paper, or on the telephone. */
export interface Entered {
  readonly by: string;
  readonly byName: string;
  readonly secondBy: string | null;
  readonly secondByName: string | null;
  readonly notes: readonly object[];
}

const ASSIGNMENT = `select a.id, a.department_id as department, a.patient_id as patient, a.enrolment_id as enrolment, e.pathway,
    e.pathway_version as "pathwayVersion", a.step, a.questionnaire, a.questionnaire_version as "questionnaireVersion", a.state,
    a.opens_at as "opensAt", a.due_at as "dueAt", a.closes_at as "closesAt", app.now() as now,
    (select s.version from document p join document s on s.kind = 'rule-set' and s.id = p.body ->> 'ruleSet'
      where p.kind = 'pathway' and p.id = e.pathway and p.version = e.pathway_version and s.status = 'active'
        and s.effective_from <= app.now() and (s.department_id is null or s.department_id = a.department_id)
      order by s.department_id nulls last, s.version desc limit 1) as "ruleSetVersion",
    (select jsonb_build_object('id', r.id, 'version', r.version, 'receivedAt', r.received_at) from response r
      where r.assignment_id = a.id order by r.version desc limit 1) as latest,
    (select jsonb_build_object('version', d.version, 'answers', d.answers, 'place', d.place, 'language', d.language,
      'savedAt', d.saved_at) from draft d where d.assignment_id = a.id) as draft,
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'rule', f.rule, 'code', f.code, 'value', f.value,
      'changed', f.changed_at is not null, 'raised', f.raised_at is not null, 'sent', f.sent_at is not null)), '[]')
      from draft_acute f where f.assignment_id = a.id) as acute
  from assignment a join enrolment e on e.id = a.enrolment_id where a.id = $1`;

/** Every query of the module. */
@Injectable()
export class AnswersStore {
  /** For a transaction that did not lock the row when it began: what is read next is read under the lock. */
  async lock(tx: Tx, assignment: string): Promise<void> {
    await tx.sql('select 1 from assignment where id = $1 for update', [assignment]);
  }

  async find(tx: Tx, assignment: string): Promise<LockedAssignment | null> {
    const [row] = await tx.sql<LockedAssignment>(ASSIGNMENT, [assignment]);
    return row ?? null;
  }

  async stored(tx: Tx, id: string): Promise<StoredResponse | null> {
    const [row] = await tx.sql<StoredResponse>(
      `select id, assignment_id as assignment, version, body_sha256 as "bodySha256", received_at as "receivedAt", late, advice
       from response where id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Everything a hand-in writes, as one statement: response, assignment, draft, acute answers seen, outbox. */
  async store(
    tx: Tx,
    assignment: LockedAssignment,
    response: NewResponse,
    outbox: readonly OutboxRow[],
  ): Promise<Date> {
    const [row] = await tx.sql<{ received: Date }>(STORE, [
      JSON.stringify({ ...response, answers: undefined }),
      response.answers,
      assignment.id,
      JSON.stringify(outbox),
    ]);
    return row!.received;
  }

  async saveDraft(
    tx: Tx,
    assignment: LockedAssignment,
    draft: {
      version: number;
      questionnaireVersion: number;
      answers: string;
      place: string;
      language: string;
      deviceAt: string;
    },
  ): Promise<Date> {
    const [row] = await tx.sql<{ saved: Date }>(
      `insert into draft (assignment_id, department_id, patient_id, version, questionnaire_version, answers, place, language, device_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (assignment_id) do update set version = excluded.version, answers = excluded.answers, place = excluded.place,
         language = excluded.language, device_at = excluded.device_at, saved_at = app.now()
       returning saved_at as saved`,
      [
        assignment.id,
        assignment.department,
        assignment.patient,
        draft.version,
        draft.questionnaireVersion,
        draft.answers,
        draft.place,
        draft.language,
        draft.deviceAt,
      ],
    );
    return row!.saved;
  }

  /** Remembers acute answers of a draft; one that comes again after being taken back counts anew. */
  async seeAcute(
    tx: Tx,
    assignment: LockedAssignment,
    found: readonly AcuteAnswer[],
    source: 'draft' | 'paper' | 'phone' = 'draft',
  ): Promise<void> {
    await tx.sql(
      `insert into draft_acute (assignment_id, department_id, patient_id, rule, code, value, source)
       select $1, $2, $3, f.rule, f.code, f.value, $5 from jsonb_to_recordset($4::jsonb) as f (rule text, code text, value jsonb)
       on conflict (assignment_id, code) do update set value = excluded.value, changed_to = null, changed_at = null`,
      [assignment.id, assignment.department, assignment.patient, JSON.stringify(found), source],
    );
  }

  /** Those that nobody has been told of, to be raised now. */
  async raiseAcute(tx: Tx, assignment: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `update draft_acute set raised_at = app.now() where assignment_id = $1 and raised_at is null and sent_at is null returning id`,
      [assignment],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes what acute answers were changed to; `null` = taken away. They are raised at once. */
  async takeBackAcute(tx: Tx, changes: readonly { id: string; to: unknown }[]): Promise<void> {
    await tx.sql(
      `update draft_acute f set changed_to = c."to", changed_at = app.now(), raised_at = app.now()
       from jsonb_to_recordset($1::jsonb) as c (id uuid, "to" jsonb) where f.id = c.id`,
      [JSON.stringify(changes.map(({ id, to }) => ({ id, to: to ?? null })))],
    );
  }
}

const STORE = `with r as (
    select * from jsonb_to_record($1::jsonb) as r (id uuid, version int, supersedes uuid, "questionnaireVersion" int, "bodySha256" text,
      language text, mode text, "answeredBy" text, "startedAt" timestamptz, "completedAt" timestamptz, late boolean, advice boolean,
      "proxyName" text, "proxyRelation" text, entered jsonb, carried jsonb)
  ), kept as (
    insert into response (id, department_id, patient_id, assignment_id, version, supersedes, questionnaire, questionnaire_version,
      answers, body_sha256, language, mode, answered_by, started_at, completed_at, late, advice, proxy_name, proxy_relation,
      entered_by, entered_by_name, second_entered_by, second_entered_by_name, entry_notes, carried)
    select r.id, a.department_id, a.patient_id, a.id, r.version, r.supersedes, a.questionnaire, r."questionnaireVersion",
      $2::jsonb, r."bodySha256", r.language, r.mode, r."answeredBy", r."startedAt", r."completedAt", r.late, r.advice,
      r."proxyName", r."proxyRelation", (r.entered ->> 'by')::uuid, r.entered ->> 'byName', (r.entered ->> 'secondBy')::uuid,
      r.entered ->> 'secondByName', r.entered -> 'notes', nullif(r.carried, 'null')
    from r, assignment a where a.id = $3
    returning received_at
  ), answered as (
    update assignment set state = 'answered', answered_at = coalesce(answered_at, app.now()) where id = $3
  ), emptied as (
    delete from draft where assignment_id = $3
  ), sent as (
    update draft_acute set sent_at = app.now() where assignment_id = $3 and sent_at is null
  ), published as (
    insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
    select event, version, hearer, payload, department_id, patient_id, priority, key
    from jsonb_to_recordset($4::jsonb) as o (event text, version int, hearer text, payload jsonb, department_id uuid,
      patient_id uuid, priority int, key text)
    on conflict do nothing
  ) select received_at as received from kept`;
