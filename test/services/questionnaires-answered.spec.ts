import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { rowsOf } from '../setup/rows.js';
import { type Staff, staffOf, shipped } from './questionnaires.helpers.js';
import { type Answering, again, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

let test: TestApp;
let karl: Answering;
let staff: Staff;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  const { A } = await makeDepartments(test);
  karl = await answering(test, 'karl');
  staff = await staffOf(test, A);
});
afterAll(() => test?.close());

const start = shipped('depression-start');
const use = async (title: string): Promise<number> => {
  const document = { ...start, title: { da: title, en: title } };
  return (await staff.inUse(document, { as: start.id })).version;
};
/** What the patient asks for by himself opens in the version in force. */
const pinned = async (who: Answering, version: number): Promise<void> => {
  await rowsOf(test, 'update assignment set questionnaire_version = $2 where id = $1', [who.assignment, version]);
};

it('a department’s own version is answered, scored, assessed and read like a shipped one', async () => {
  const version = await use('Vores skema');
  const who = await again(test, karl);
  await pinned(who, version);
  const seen = await karl.me.get(`/assignments/${who.assignment}`);
  expect(seen.body.document).toMatchObject({ id: 'depression-start', version, title: { da: 'Vores skema' } });
  const { status, body } = await handIn(test, who, depressionAnswers(3, 1), { questionnaireVersion: version });
  expect(status).toBe(200);
  expect(body.advice).not.toBeNull();
  expect((await levelOf(test, body.id)).level).toBe('acute');
  const view = (await staff.nora.get(`/responses/${body.id}`)).body;
  expect(view.decision.scores.map(({ scale }: { scale: string }) => scale)).toContain('phq-9.TOTAL');
});

it('what is open keeps its version when that is retired, and what opens then gets another', async () => {
  const version = await use('Et skema til');
  const open = await again(test, karl);
  await pinned(open, version);
  const saved = await karl.me.put(`/drafts/${open.assignment}`, {
    baseVersion: 0,
    answers: { 'phq9.1': 1 },
    place: 'p',
    language: 'en-GB',
    questionnaireVersion: version,
    deviceAt: test.clock.now().toISOString(),
  });
  expect(saved.status).toBe(200);
  expect((await staff.ours.retire(staff.liv, start.id, version)).status).toBe(200);
  const seen = (await karl.me.get(`/assignments/${open.assignment}`)).body;
  expect(seen).toMatchObject({ document: { version }, draft: { answers: { 'phq9.1': 1 }, language: 'en' } });
  const answers = { questionnaireVersion: version, language: 'de' };
  const { status, body } = await handIn(test, open, depressionAnswers(0, 0), answers);
  expect(status).toBe(200);
  // German was asked for, and Danish was read
  expect(await rowsOf(test, 'select language from response where id = $1', [body.id])).toEqual([{ language: 'da' }]);
  await levelOf(test, body.id);
});
