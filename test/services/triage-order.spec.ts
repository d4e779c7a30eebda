import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { again, type Answering, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

/** Which of two jobs ran first says nothing about a patient. */

let database: FreshDatabase;
let test: TestApp;
let karl: Answering;

beforeAll(async () => {
  database = await freshDatabase();
  test = await startTestApp({ database });
  karl = await answering(test, 'karl');
  await onMonday(test);
});
afterAll(async () => {
  await test?.close();
  await database?.drop();
});

/** Handed in, and no job of it runs. */
async function held(who: Answering, given: ReturnType<typeof depressionAnswers>): Promise<string> {
  await asSuperuser(test, async (client) => {
    await client.query(`create function app.holds() returns trigger language plpgsql as $$
      begin new.next_try_at := now() + interval '1 day'; return new; end $$`);
    await client.query('create trigger holds before insert on outbox for each row execute function app.holds()');
  });
  const { body } = await handIn(test, who, given);
  await asSuperuser(test, (client) => client.query('drop trigger holds on outbox; drop function app.holds()'));
  return body.id;
}

const release = (): Promise<unknown> =>
  asSuperuser(test, (client) => client.query('update outbox set next_try_at = now() where done_at is null'));

const bodyOf = (response: string): Promise<unknown[]> =>
  rowsOf(test, `select body -> 'triage' as triage, input from triage where response_id = $1`, [response]);

it('decides a later answer the same, whether the one before has been scored yet or not', async () => {
  const first = await held(karl, depressionAnswers(3, 0));
  const second = await handIn(test, await again(test, karl), depressionAnswers(0, 0));
  const calm = await levelOf(test, second.body.id);
  expect(calm).toEqual({ level: 'green', at_worst: null });
  const before = await bodyOf(second.body.id);
  await release();
  expect(await levelOf(test, first)).toEqual({ level: 'red', at_worst: null });
  // the same patient's third, after which everything is scored, reads the same past
  const third = await handIn(test, await again(test, karl), depressionAnswers(0, 0));
  expect(await levelOf(test, third.body.id)).toEqual(calm);
  expect(await bodyOf(second.body.id)).toEqual(before);
});

it('sees a rise against an answer that nobody has scored yet', async () => {
  const first = await held(await again(test, karl), depressionAnswers(0, 0));
  const second = await handIn(test, await again(test, karl), depressionAnswers(1, 0));
  // eight points more than last time: yellow by phq9-rise alone
  expect(await levelOf(test, second.body.id)).toMatchObject({ level: 'yellow' });
  const [row] = await rowsOf<{ fired: string[] }>(
    test,
    `select array(select f ->> 'rule' from jsonb_array_elements(body -> 'triage' -> 'fired') f) as fired from triage where response_id = $1`,
    [second.body.id],
  );
  expect(row!.fired).toContain('phq9-rise');
  await release();
  expect(await levelOf(test, first)).toEqual({ level: 'green', at_worst: null });
});
