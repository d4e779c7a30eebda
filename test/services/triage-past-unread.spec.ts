import { PastService, type PastResponse } from '../../apps/api/src/triage/past.service.js';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import { signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { again, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
});
afterAll(() => test?.close());

it('of a time when nothing was kept, one that cannot be gathered any more is named, and stops nothing', async () => {
  const [karl, nora] = [await answering(test, 'karl'), await signIn(test, 'nora')];
  for (let n = 0; n < 3; n += 1) {
    const { body } = await handIn(test, await again(test, karl), depressionAnswers(0, 0));
    await levelOf(test, body.id);
  }
  await rowsOf(test, 'update triage set input = null where patient_id = $1', [karl.patient]);
  const where = { department: karl.department, pathway: 'depression', from: new Date(0), to: new Date('2100-01-01') };
  const all = async (): Promise<PastResponse[]> => {
    const rows: PastResponse[] = [];
    const add = (chunk: readonly PastResponse[]): void => void rows.push(...chunk);
    await inside(test, nora, (tx) => test.app.get(PastService).past(tx, where, add));
    return rows;
  };
  const kept = await all();
  expect(kept.map(({ input }) => input !== null)).toEqual([true, true, true]);
  const bad = kept.at(-1)!.response;
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query('update response set questionnaire_version = 999 where id = $1', [bad]);
  });
  expect(await all()).toEqual(kept.map((row) => (row.response === bad ? { ...row, input: null } : row)));
});
