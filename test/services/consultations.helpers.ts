import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { type Answering, answering, onMonday } from './triage.helpers.js';

/** A Monday at nine in UTC, a department with its nurses, and two of its patients. */
export interface Talking {
  readonly test: TestApp;
  readonly nora: Person;
  readonly nils: Person;
  readonly karl: Answering;
  readonly nanna: Answering;
}

export async function openTalks(): Promise<Talking> {
  const test = await startTestApp();
  await onMonday(test);
  const karl = await answering(test, 'karl');
  const nanna = await answering(test, 'nanna');
  return { test, karl, nanna, nora: await signIn(test, 'nora'), nils: await signIn(test, 'nils') };
}

/** An instant so many minutes from business time now. */
export const inMinutes = (test: TestApp, minutes: number): string =>
  new Date(test.clock.now().getTime() + minutes * 60_000).toISOString();

export const DAY = 24 * 60;

/** A call asked for, as a nurse does on the patient's page. */
export function ask({ test }: Talking, nurse: Person, who: Answering, more: object = {}): Promise<Reply> {
  return nurse.post(`/patients/${who.patient}/consultations`, {
    enrolment: who.enrolment,
    kind: 'phone',
    reason: 'Flere anfald end sidst',
    byAt: inMinutes(test, 3 * DAY),
    ...more,
  });
}

/** The last talk that counts for the safety net. */
export async function talkedAt(test: TestApp, enrolment: string): Promise<Date | null> {
  const [row] = await rowsOf<{ at: Date | null }>(test, 'select contact_at as at from enrolment where id = $1', [
    enrolment,
  ]);
  return row!.at;
}

/** As if it had been asked for long ago and nobody had done anything. */
export function gone(test: TestApp, id: string, interval = '1 hour'): Promise<unknown> {
  return asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `update consultation set by_at = app.now() - $2::interval, due_at = app.now() - $2::interval, window_from = null, window_to = null
       where id = $1`,
      [id, interval],
    );
  });
}
