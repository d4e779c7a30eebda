import { randomUUID } from 'node:crypto';
import { depressionAnswers, type Given } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { plant, type Planted, rowsOf } from '../setup/rows.js';

let test: TestApp;
let karl: Person;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

const WHOLE = { ...depressionAnswers(1, 0), 'phq9.10': 1 };
const CONTACT = { 'contact.want': 0, 'contact.proxy': 0 };

/** Two pathways at once: the first has been answered, the second waits. */
async function answered(answers: Given, more: object = {}): Promise<{ second: Planted; first: string }> {
  const here = await plant(test, 'karl');
  karl = await signIn(test, 'karl');
  const first = await send(here.assignment, answers, more);
  expect(first.status).toBe(200);
  const second = await plant(test, 'karl', 'depression-month', 'epilepsy');
  return { second, first: first.body.id };
}
beforeEach(() => rowsOf(test, `update enrolment set status = 'ended'`));
beforeEach(() => rowsOf(test, `update response set received_at = received_at - interval '1 year'`));

function send(assignment: string, answers: Given, more: object = {}): Promise<Reply> {
  const now = test.clock.now().toISOString();
  return karl.put(`/responses/${randomUUID()}`, {
    assignment,
    questionnaireVersion: 1,
    answers,
    language: 'da',
    mode: 'web',
    answeredBy: 'self',
    startedAt: now,
    completedAt: now,
    ...more,
  });
}
const view = async (assignment: string, query = '') => (await karl.get(`/assignments/${assignment}${query}`)).body;
const stored = async (assignment: string) =>
  (
    await rowsOf<{ answers: Given; carried: object[] | null }>(
      test,
      'select answers, carried from response where assignment_id = $1 order by version desc limit 1',
      [assignment],
    )
  )[0];

it('what was answered on another pathway is not asked again, and stands in the response with where it came from', async () => {
  const { second, first } = await answered(WHOLE);
  const { carried, document } = await view(second.assignment);
  expect(carried.map((one: { instrument: string }) => one.instrument).sort()).toEqual(['gad-7', 'phq-9']);
  expect(JSON.stringify(document)).not.toMatch(/"(phq9|gad7)\.\d/);
  const back = carried.map(({ instrument, response }: Record<string, string>) => ({ instrument, response }));
  expect((await send(second.assignment, CONTACT, { carried: back })).status).toBe(200);
  const kept = await stored(second.assignment);
  expect(kept?.answers).toEqual(WHOLE);
  expect(kept?.carried).toEqual(
    expect.arrayContaining([{ instrument: 'phq-9', response: first, at: expect.any(String) }]),
  );
});

it('the patient may be asked everything', async () => {
  const { second } = await answered(WHOLE);
  const whole = await view(second.assignment, '?whole=true');
  expect(whole.carried).toEqual([]);
  expect(JSON.stringify(whole.document)).toContain('"phq9.9"');
});

it('an answer that is an alarm is asked again', async () => {
  const { second } = await answered({ ...WHOLE, 'phq9.9': 1 });
  const { carried } = await view(second.assignment);
  expect(carried.map((one: { instrument: string }) => one.instrument)).toEqual(['gad-7']);
});

it('what somebody else answered is asked of the patient', async () => {
  const { second } = await answered(WHOLE, { answeredBy: 'proxy' });
  expect((await view(second.assignment)).carried).toEqual([]);
});

it('of the same pathway everything is asked as the plan says', async () => {
  const here = await plant(test, 'karl');
  karl = await signIn(test, 'karl');
  await send(here.assignment, WHOLE);
  const again = randomUUID();
  await rowsOf(
    test,
    `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at,
       due_at, closes_at, state, opened_at)
     select $1, department_id, patient_id, enrolment_id, 'week-9', questionnaire, 1, opens_at, due_at, closes_at, 'open', opened_at
     from assignment where id = $2`,
    [again, here.assignment],
  );
  expect((await view(again)).carried).toEqual([]);
});

it('after the two weeks it is asked again', async () => {
  const { second } = await answered(WHOLE);
  await rowsOf(
    test,
    `update response set received_at = app.now() - interval '15 days' where received_at > app.now() - interval '1 day'`,
  );
  expect((await view(second.assignment)).carried).toEqual([]);
});

it('answers that were retracted meanwhile are missing, and what is missing is not green', async () => {
  const { second, first } = await answered(WHOLE);
  const { carried } = await view(second.assignment);
  await rowsOf(test, `update response set retracted_at = app.now(), retracted_reason = 'wrong person' where id = $1`, [
    first,
  ]);
  const back = carried.map(({ instrument, response }: Record<string, string>) => ({ instrument, response }));
  expect((await send(second.assignment, CONTACT, { carried: back })).status).toBe(200);
  expect(await stored(second.assignment)).toEqual({ answers: CONTACT, carried: null });
});

it("another patient's response cannot be taken", async () => {
  const other = await plant(test, 'nanna');
  const nanna = await signIn(test, 'nanna');
  const now = test.clock.now().toISOString();
  const theirs = randomUUID();
  await nanna.put(`/responses/${theirs}`, {
    ...{ assignment: other.assignment, questionnaireVersion: 1, answers: WHOLE, language: 'da', mode: 'web' },
    ...{ answeredBy: 'self', startedAt: now, completedAt: now },
  });
  const here = await plant(test, 'karl', 'depression-month', 'epilepsy');
  karl = await signIn(test, 'karl');
  await send(here.assignment, CONTACT, { carried: [{ instrument: 'phq-9', response: theirs }] });
  expect(await stored(here.assignment)).toEqual({ answers: CONTACT, carried: null });
});

it('a correction asks what the first version asked, and keeps what it took', async () => {
  const { second } = await answered(WHOLE);
  const { carried } = await view(second.assignment);
  const back = carried.map(({ instrument, response }: Record<string, string>) => ({ instrument, response }));
  const first = await send(second.assignment, CONTACT, { carried: back });
  const again = await view(second.assignment);
  expect(again.carried).toEqual(carried);
  await send(second.assignment, { ...CONTACT, 'contact.want': 1 }, { carried: back, supersedes: first.body.id });
  expect((await stored(second.assignment))?.answers).toEqual({ ...WHOLE, 'contact.want': 1 });
});
