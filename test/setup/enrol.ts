import { Temporal } from 'temporal-polyfill';
import { patients } from '../../apps/api/src/demo/people.js';
import type { TestApp } from './app.js';
import type { Person, Reply } from './people.js';
import { rowsOf } from './rows.js';

/** The local date in Copenhagen, by business time, so many days from today. */
export function day(test: TestApp, days = 0): string {
  const now = Temporal.Instant.from(test.clock.now().toISOString()).toZonedDateTimeISO('Europe/Copenhagen');
  return now.toPlainDate().add({ days }).toString();
}

/** What a nurse sends to enrol one of the demo's patients. */
export function enrolment(test: TestApp, department: string, login: string, more: object = {}) {
  const { cpr, name, email, language } = patients.find((one) => one.login === login)!;
  const start = { pathway: 'depression', startedOn: day(test) };
  return { department, cpr, name, email, language, ...start, ...more };
}

export interface Enrolled {
  readonly id: string;
  readonly patient: string;
  readonly first: string;
}

/** Enrols as a nurse does. */
export async function enrol(
  test: TestApp,
  nurse: Person,
  department: string,
  login: string,
  more: object = {},
): Promise<Enrolled> {
  const { status, body } = await nurse.post('/enrolments', enrolment(test, department, login, more));
  if (status !== 201) throw new Error(`enrolling ${login}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export interface StoredAssignment {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly questionnaire: string;
  readonly version: number | null;
  readonly opens: Date;
  readonly due: Date;
  readonly closes: Date;
  readonly reason: string | null;
  readonly reminders: { step: string; channel: string; at: string }[];
}

/** The assignments of an enrolment as they are stored, in order of opening. */
export function assignmentsOf(test: TestApp, id: string): Promise<StoredAssignment[]> {
  return rowsOf<StoredAssignment>(
    test,
    `select id, step, state, questionnaire, questionnaire_version as version, opens_at as opens, due_at as due, closes_at as closes,
       revoked_reason as reason, reminders from assignment where enrolment_id = $1 order by opens_at, step`,
    [id],
  );
}

/** How often an event was published about an assignment: rows per hearer. */
export async function told(test: TestApp, event: string, assignment: string): Promise<number> {
  const rows = await rowsOf<{ n: number }>(
    test,
    `select coalesce(max(n), 0)::int as n from (select count(*) as n from outbox where event = $1
       and payload ->> 'assignment' = $2 group by hearer) counted`,
    [event, assignment],
  );
  return rows[0]!.n;
}

/** A refusal without what differs from one request to the next. */
export function bare({ status, body }: Reply): unknown {
  const { requestId: _, ...rest } = body;
  return { status, ...rest };
}
