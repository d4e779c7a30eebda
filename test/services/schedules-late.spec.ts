import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { assignmentsOf, day, enrol } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { reaches, settled } from './schedules.helpers.js';

let test: TestApp;
let A: string;
let nora: Person;
beforeAll(async () => {
  test = await startTestApp();
  ({ A } = await makeDepartments(test));
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

/** Missed, sent again twice: what is open now, and what comes in some days. */
async function sentAgain(login: string) {
  const { id } = await enrol(test, nora, A, login, { startedOn: day(test, -1) });
  const { id: first } = await reaches(test, id, 'start', 'open');
  await rowsOf(
    test,
    `update assignment set opens_at = opens_at - interval '10 days', due_at = due_at - interval '10 days',
       closes_at = closes_at - interval '10 days' where id = $1`,
    [first],
  );
  const { opens } = await reaches(test, id, 'start', 'missed');
  const again = (more: object) =>
    nora.post(`/assignments/${first}/send-again`, {
      state: 'missed',
      opensAt: opens.toISOString(),
      reason: 'Ferie',
      ...more,
    });
  expect((await again({})).status).toBe(200);
  expect((await again({ on: day(test, 10), at: '09:00' })).status).toBe(200);
  const second = await reaches(test, id, 'start+2', 'open');
  return { id, first, second };
}
const handIn = async (login: string, assignment: string) => {
  const patient = await signIn(test, login);
  const now = test.clock.now().toISOString();
  const sent = await patient.put(`/responses/${randomUUID()}`, {
    assignment,
    questionnaireVersion: 1,
    answers: depressionAnswers(0, 0),
    language: 'da',
    mode: 'web',
    answeredBy: 'self',
    startedAt: now,
    completedAt: now,
  });
  expect(sent.status).toBe(200);
  const level = 'select level from assignment where id = $1 and level is not null';
  await until('assessed', async () => (await rowsOf(test, level, [assignment])).length > 0);
  await settled(test);
};
const states = async (id: string) =>
  (await assignmentsOf(test, id))
    .filter(({ step }) => step.startsWith('start'))
    .sort((a, b) => a.step.localeCompare(b.step))
    .map(({ step, state, reason }) => [step, state, reason]);

it('a late answer to the first is the answer: what was sent again is not asked for any more', async () => {
  const { id, first } = await sentAgain('karl');
  await handIn('karl', first);
  expect(await states(id)).toEqual([
    ['start', 'answered', null],
    ['start+2', 'revoked', 'answered'],
    ['start+3', 'revoked', 'answered'],
  ]);
});

it('one that the patient has begun stays theirs to finish', async () => {
  const { id, first, second } = await sentAgain('nanna');
  await rowsOf(
    test,
    `insert into draft (assignment_id, department_id, patient_id, version, questionnaire_version, answers, place, language, device_at)
     select id, department_id, patient_id, 1, 1, '{}', 0, 'da', app.now() from assignment where id = $1`,
    [second.id],
  );
  await handIn('nanna', first);
  expect(await states(id)).toEqual([
    ['start', 'answered', null],
    ['start+2', 'open', null],
    ['start+3', 'revoked', 'answered'],
  ]);
});
