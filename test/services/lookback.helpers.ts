import { createHash } from 'node:crypto';
import type { RuleSet } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { canonical } from '../../apps/api/src/platform/canonical.js';
import { LookBackRunService } from '../../apps/api/src/quality/look-back-run.service.js';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser } from '../setup/rows.js';
import { type Answering, again, answering, handIn, levelOf, onMonday, settled } from './triage.helpers.js';

/** For the tests of looking back: a department whose past has something of everything. */
export let test: TestApp;
export let nora: Person;
export let liv: Person;
export let sanne: Person;
export let karl: Answering;
export let bodil: Answering;

/** Responses by what is to become of them. */
export const sent: Record<'calm' | 'mild' | 'severe' | 'byHand' | 'broken' | 'early', string> = {} as never;

export async function begin(): Promise<void> {
  test = await startTestApp();
  await onMonday(test);
  [karl, bodil] = [await answering(test, 'karl'), await answering(test, 'bodil')];
  [nora, liv, sanne] = [await signIn(test, 'nora'), await signIn(test, 'liv'), await signIn(test, 'sanne')];
  sent.early = await send(karl, depressionAnswers(0, 0, { 'phq9.1': 2 }));
  await test.clock.set(new Date(test.clock.now().getTime() + 8 * 86_400_000));
  sent.calm = await send(karl, depressionAnswers(0, 0));
  sent.mild = await send(karl, depressionAnswers(0, 0, { 'phq9.1': 3 }));
  sent.severe = await send(bodil, depressionAnswers(0, 0, severe));
  sent.byHand = await send(bodil, depressionAnswers(0, 0, { 'phq9.2': 2 }));
  sent.broken = await send(bodil, depressionAnswers(0, 0));
  await settled(test);
  await asSuperuser(test, async (client) => {
    // as after a failure: a person was asked to read it, and nothing has decided
    const [id] = [sent.byHand];
    await client.query('delete from triage where response_id = $1', [id]);
    await client.query('delete from score where response_id = $1', [id]);
    await client.query(
      `insert into worklist_item (department_id, patient_id, kind, key, response_id, enrolment_id, pathway, level, at_worst, rank, reasons, due_at)
       select department_id, patient_id, 'by-hand', 'by-hand:' || id, id, $2, 'depression', 'grey', 'acute', 0, '[]', app.now()
       from response where id = $1`,
      [id, bodil.enrolment],
    );
    await client.query(`update response set answers = answers || '{"phq9.3": 99}' where id = $1`, [sent.broken]);
  });
}

const severe = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`phq9.${n}`, 3]));

const send = async (who: Answering, answers: Parameters<typeof handIn>[2]): Promise<string> => {
  const reply = await handIn(test, await again(test, who), answers);
  expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
  await levelOf(test, reply.body.id);
  return reply.body.id;
};

export interface Found {
  readonly id: string;
  readonly response: string;
  readonly patient: { readonly name: string };
  readonly kind: string;
  readonly from: { readonly level: string; readonly atWorst: string | null };
  readonly to: { readonly level: string } | null;
  readonly why: string | null;
  readonly item: string | null;
  readonly scores: readonly object[];
  readonly happened: readonly { readonly kind: string; readonly what: string; readonly outcome: string | null }[];
  readonly reviewed: { readonly by: string; readonly because: string } | null;
}

export const start = async (more: object = {}, who = liv) =>
  who.post('/lookbacks', { department: karl.department, reason: 'Grænsen var sat forkert', ...more });
export const ran = async (more: object = {}) => {
  const reply = await start(more);
  expect([reply.status, reply.body.faults]).toEqual([202, undefined]);
  await test.app.get(LookBackRunService).ended();
  const { body } = await nora.get(`/lookbacks/${reply.body.id}`);
  return body as { lookBack: Record<string, never>; findings: Found[] };
};
export const kinds = (findings: readonly Found[]) =>
  Object.fromEntries(
    findings.map(({ response, kind }) => [Object.entries(sent).find(([, id]) => id === response)?.[0] ?? '?', kind]),
  );

/** The department's own document, in force from now on. */
export async function inForce(kind: string, version: number, body: { readonly id: string }): Promise<void> {
  const text = canonical(body);
  await asSuperuser(test, (client) =>
    client.query(
      `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
       values ($1, $2, $3, $4, 'active', $5, $6, 'Nora', 'Liv', app.now())`,
      [kind, body.id, version, karl.department, text, createHash('sha256').update(text).digest('hex')],
    ),
  );
}
export async function outOfForce(kind: string): Promise<void> {
  await asSuperuser(test, (client) =>
    client.query(`update document set status = 'retired' where kind = $1 and department_id = $2`, [
      kind,
      karl.department,
    ]),
  );
}

/** The shipped rules, and one more: little interest is red. */
export const stricter = (): RuleSet => {
  const depression = ruleSets.filter(({ id }) => id === 'depression').at(-1)!;
  const rule = {
    id: 'no-interest',
    level: 'red',
    when: { item: 'phq9.1', op: '>=', value: 2 },
    because: { da: 'Ingen lyst', en: 'No interest' },
    source: 'a test',
  } as const;
  return { ...depression, version: 1000, rules: [...depression.rules, rule] };
};
