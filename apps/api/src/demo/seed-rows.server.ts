import type pg from 'pg';
import { cprHash, sealCpr } from '../access/cpr.js';
import { canonical } from '../platform/canonical.js';
import { createHash } from 'node:crypto';
import { localDate } from '../platform/local-date.js';
import type { PastAnswer, PastCourse } from './seed-past.js';
import type { PastItem } from './seed-items.js';
import type { Kit, Sheet } from './seed-kits.js';

/** The keys that a CPR number is sealed and found with. */
export interface CprKeys {
  readonly cpr: Buffer;
  readonly cprIndex: Buffer;
}

const SECOND_MS = 1000;

/*
 * Past courses as the services would have left them, written by the owner in sets of many: the services themselves know no
 * other time than now. What each table holds is what its service writes:
 * - response: AnswersStore.store; score: ScoresStore.keep; triage with its input and worklist_item: TriageStore.decide
 * - assignment: PlansStore.insert and what opening, handing in and SchedulesStore.assess make of it
 * - handling: WorklistStore.change, by the same `handle`; reading: whoever handled it had opened it
 * - enrolment: over; schedule_act: its beginning, every talk, its end
 * There is no outbox row, for nothing is to follow, and no audit row, for nobody has looked at anybody.
 */
export class PastRows {
  private readonly known = new Set<string>();

  constructor(
    private readonly client: pg.Client,
    private readonly keys: CprKeys,
  ) {}

  /** Where the sheets are kept for this connection: many answers are one sheet, and its scores are sent once. */
  async begin(): Promise<void> {
    await this.client.query(`create temporary table past_sheet (key text primary key, questionnaire text, version int,
      answers jsonb, head text, tail text) on commit drop`);
    await this.client.query(`create temporary table past_score (key text, instrument text, scale text,
      definition_version text, engine_version text, kind text, value double precision, low double precision,
      high double precision, body jsonb) on commit drop`);
    await this.client.query('create index on past_score (key)');
  }

  /** @returns how many responses were written */
  async write(kit: Kit, courses: readonly PastCourse[]): Promise<number> {
    const answers = courses.flatMap((course) => course.answers.map((answer) => ({ course, answer })));
    await this.sheets(answers.map(({ answer }) => answer.sheet));
    const { department } = kit;
    await this.client.query(COURSES, [department, JSON.stringify(courses.map((course) => this.course(kit, course)))]);
    await this.client.query(ANSWERS, [
      department,
      JSON.stringify(answers.map(({ course, answer }) => answerRow(course, answer))),
    ]);
    const items = answers.flatMap(({ course, answer: { item } }) => (item ? [{ patient: course.patient, item }] : []));
    await this.client.query(ITEMS, [
      department,
      JSON.stringify(items.map(({ patient, item }) => itemRow(patient, item))),
    ]);
    await this.client.query(HANDLINGS, [department, JSON.stringify(items.flatMap(handlingRows))]);
    return answers.length;
  }

  private async sheets(some: readonly Sheet[]): Promise<void> {
    const fresh = new Map(some.filter(({ key }) => !this.known.has(key)).map((sheet) => [sheet.key, sheet]));
    if (fresh.size === 0) return;
    const all = [...fresh.values()];
    await this.client.query(SHEETS, [
      JSON.stringify(all.map(sheetRow)),
      JSON.stringify(all.flatMap(({ key, scores }) => scores.map((score) => ({ key, ...score })))),
    ]);
    for (const key of fresh.keys()) this.known.add(key);
  }

  private course({ zone, pathway }: Kit, { person, ...course }: PastCourse) {
    const last = course.answers.at(-1)?.at ?? new Date(`${course.startedOn}T12:00:00Z`);
    const talks = course.answers.flatMap(({ item }) => (item?.talkedAt ? [item.talkedAt] : [])).sort(byTime);
    const closed = course.answers.flatMap(({ item }) => (item ? [item.closedAt] : []));
    const ended = new Date(Math.max(last.getTime(), ...closed.map((at) => at.getTime())) + SECOND_MS);
    const { patient, enrolment, anchors, facts, appointments, startedOn } = course;
    return {
      ...{ patient, enrolment, anchors, facts, appointments, startedOn, ended, talks },
      ...{ name: person.name, born: person.born, sex: person.sex, email: person.email },
      cipher: sealCpr(person.cpr, this.keys.cpr).toString('hex'),
      hash: cprHash(person.cpr, this.keys.cprIndex).toString('hex'),
      began: new Date(`${startedOn}T07:00:00Z`),
      endedOn: localDate(ended, zone),
      pathway: pathway.id,
      pathwayVersion: pathway.version,
    };
  }
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

/** The input's text up to the subject, and after the instant: see `inputOf`. */
function sheetRow({ key, form, stored, answered }: Sheet) {
  const { id, version } = form.compiled.document;
  const { at: _, ...rest } = answered;
  const head = JSON.stringify({ questionnaire: id, version, instruments: answered.versions }).slice(0, -1);
  return { key, questionnaire: id, version, answers: stored, head, tail: JSON.stringify(rest).slice(1) };
}

function answerRow({ patient, enrolment, startedOn, facts: _ }: PastCourse, answer: PastAnswer) {
  const { assignment, response, window, at, startedAt, sheet, facts, values, triage, history, settled } = answer;
  const sent = { assignment, answers: sheet.answers, startedAt, completedAt: at };
  return {
    ...{ assignment, response, patient, enrolment, startedOn, at, startedAt, values },
    ...{ step: window.step, opens: window.opens, due: window.due, closes: window.closes },
    ...{ phase: window.phase ?? null, appointment: window.appointment ?? null, sheet: sheet.key, advice: sheet.advice },
    sha256: createHash('sha256').update(canonical(sent)).digest('hex'),
    ...{ ruleSet: triage.ruleSet.id, ruleSetVersion: triage.ruleSet.version },
    ...{ level: triage.level, atWorst: triage.atWorst },
    body: { triage, facts, history, limits: [], settled },
    subject: JSON.stringify({ limits: {}, facts }),
  };
}

function itemRow(patient: string, { last, handlings: _, closedAt, version, settled: __, ...item }: PastItem) {
  return { ...item, patient, attempts: last.attempts, outcome: last.outcome, closedAt, version };
}

function handlingRows({ patient, item }: { readonly patient: string; readonly item: PastItem }) {
  return item.handlings.map(({ by, ...handling }) => ({
    ...handling,
    ...{ patient, item: item.id, response: item.response, clinician: by.id, name: by.name },
  }));
}

const SHEETS = `with kept as (
    insert into past_sheet select * from jsonb_to_recordset($1::jsonb) as s (key text, questionnaire text, version int,
      answers jsonb, head text, tail text)
  ) insert into past_score select * from jsonb_to_recordset($2::jsonb) as s (key text, instrument text, scale text,
      "definitionVersion" text, "engineVersion" text, kind text, value double precision, low double precision,
      high double precision, body jsonb)`;

const COURSES = `with c as materialized (
    select * from jsonb_to_recordset($2::jsonb) as c (patient uuid, enrolment uuid, cipher text, hash text, name text, born date,
      sex text, email text, began timestamptz, ended timestamptz, "endedOn" date, "startedOn" date, pathway text,
      "pathwayVersion" int, anchors jsonb, facts jsonb, appointments jsonb, talks jsonb)
  ), patients as (
    insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date, sex, email, created_at)
    select patient, $1, decode(cipher, 'hex'), decode(hash, 'hex'), name, born, sex, email, began from c
  ), enrolments as (
    insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, facts, status, status_at, status_on,
      status_reason, planned_until, contact_at, created_at)
    select enrolment, $1, patient, pathway, "pathwayVersion", anchors, facts, 'ended', ended, "endedOn",
      'Forløbet er afsluttet', "endedOn", coalesce((talks ->> -1)::timestamptz, began), began from c
  ), appointments as (
    insert into appointment (id, department_id, patient_id, kind, pathway, source, reference, on_date, created_at, changed_at)
    select a.id, $1, c.patient, a.kind, c.pathway, 'enrolment', c.enrolment || ':' || a.kind || ':' || a.date, a.date, c.began, c.began
    from c, jsonb_to_recordset(c.appointments) as a (id uuid, kind text, date date)
  ) insert into schedule_act (department_id, patient_id, enrolment_id, act, reason, detail, at)
    select $1, c.patient, c.enrolment, x.act, x.reason, x.detail, x.at from c cross join lateral (
      select 'enrolled' as act, null as reason,
        jsonb_build_object('startedOn', c."startedOn", 'pathwayVersion', c."pathwayVersion", 'facts', c.facts) as detail, c.began as at
      union all select 'contact', null, jsonb_build_object('at', t.at), t.at::timestamptz from jsonb_array_elements_text(c.talks) as t (at)
      union all select 'ended', 'Forløbet er afsluttet', '{}', c.ended) x
    order by x.at`;

const ANSWERS = `with a as materialized (
    select a.*, s.questionnaire, s.version, s.answers, s.head, s.tail
    from jsonb_to_recordset($2::jsonb) as a (assignment uuid, response uuid, patient uuid, enrolment uuid, "startedOn" date,
      at timestamptz, "startedAt" timestamptz, "values" jsonb, step text, opens timestamptz, due timestamptz, closes timestamptz,
      phase text, appointment uuid, sheet text, advice boolean, sha256 text, "ruleSet" text, "ruleSetVersion" int, level text,
      "atWorst" text, body jsonb, subject text) join past_sheet s on s.key = a.sheet
  ), assignments as (
    insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at,
      due_at, closes_at, state, phase, appointment_id, opened_at, answered_at, level, "values", created_at)
    select assignment, $1, patient, enrolment, step, questionnaire, version, opens, due, closes, 'answered', phase, appointment,
      opens, at, level, "values", "startedOn" from a
  ), responses as (
    insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version, answers,
      body_sha256, language, mode, answered_by, started_at, completed_at, received_at, stored_at, late, advice)
    select response, $1, patient, assignment, 1, questionnaire, version, answers, sha256, 'da', 'web', 'self', "startedAt", at,
      at, at, false, advice from a
  ), scores as (
    insert into score (department_id, patient_id, response_id, instrument, scale, definition_version, engine_version, kind, value,
      low, high, body, created_at)
    select $1, a.patient, a.response, s.instrument, s.scale, s.definition_version, s.engine_version, s.kind, s.value, s.low,
      s.high, s.body, a.at + interval '1 second' from a join past_score s on s.key = a.sheet
  ) insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, at_worst, body, input, decided_at)
    select $1, patient, response, "ruleSet", "ruleSetVersion", level, "atWorst", body,
      (head || ',"subject":' || subject || ',"answered":{"at":"'
        || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",' || tail || '}')::json,
      at + interval '2 seconds' from a`;

const ITEMS = `insert into worklist_item (id, key, department_id, patient_id, kind, response_id, assignment_id, enrolment_id, pathway,
    level, at_worst, rank, reasons, answered_at, due_at, late, proxy, synthetic, state, attempts, closed_at, outcome, version,
    told_at, created_at)
  select id, key, $1, patient, kind, response, assignment, enrolment, pathway, level, "atWorst", rank, reasons, "answeredAt",
    "dueAt", late, proxy, synthetic, 'closed', attempts, "closedAt", outcome, version, "answeredAt" + interval '2 seconds',
    "answeredAt" + interval '2 seconds'
  from jsonb_to_recordset($2::jsonb) as i (id uuid, key text, patient uuid, kind text, response uuid, assignment uuid,
    enrolment uuid, pathway text, level text, "atWorst" text, rank int, reasons jsonb, "answeredAt" timestamptz,
    "dueAt" timestamptz, late boolean, proxy boolean, synthetic boolean, attempts int, "closedAt" timestamptz, outcome text,
    version int)`;

const HANDLINGS = `with h as materialized (
    select * from jsonb_to_recordset($2::jsonb) as h (patient uuid, item uuid, response uuid, clinician uuid, name text, act text,
      outcome text, note text, "nextAttemptAt" timestamptz, before jsonb, at timestamptz, kept jsonb)
  ), written as (
    insert into handling (department_id, patient_id, item_id, clinician_id, clinician_name, act, outcome, note, next_attempt_at,
      before, at, outcome_kept)
    select $1, patient, item, clinician, name, act, outcome, note, "nextAttemptAt", before, at, nullif(kept, 'null') from h
  ) insert into reading (response_id, department_id, patient_id, clinician_id, clinician_name, at)
    select response, $1, patient, clinician, name, min(at) from h group by response, patient, clinician, name`;
