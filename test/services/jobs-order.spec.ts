import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PRIORITY } from '../../apps/api/src/platform/jobs/priority.js';
import { depressionAnswers, type Given } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { again, type Answering, answering, handIn } from './triage.helpers.js';

/** In which order waiting work is handed out. Nobody works here: what is claimed is seen. */

let test: TestApp;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  karl = await answering(test, 'karl');
});
afterAll(() => test?.close());
beforeEach(() => asSuperuser(test, (client) => client.query('delete from outbox')));

/** So many jobs of a kind, a second apart; the last has waited for `youngest` seconds. Their ids, the oldest first. */
async function waiting(many: number, priority: number, youngest: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => randomUUID());
  await asSuperuser(test, (client) =>
    client.query(
      `insert into outbox (id, event, version, hearer, payload, department_id, patient_id, priority, next_try_at)
       select id, 'answers.submitted', 1, 'nobody.hears', '{}', $2, $3, $4,
         now() - ($5::int + cardinality($1::uuid[]) - place) * interval '1 second'
       from unnest($1::uuid[]) with ordinality as o (id, place)`,
      [ids, karl.department, karl.patient, priority, youngest],
    ),
  );
  return ids;
}

async function claim(most: number, how: 'claim_outbox' | 'claim_urgent' = 'claim_outbox'): Promise<string[]> {
  const client = new pg.Client({ connectionString: test.database.workerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select id from app.${how}($1, '8 seconds') order by priority`, [most]);
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

it('hands out what is acute before everything, however long the rest has waited', async () => {
  await waiting(60, PRIORITY.usual, 500);
  await waiting(60, PRIORITY.assess, 300);
  const acute = await waiting(3, PRIORITY.acute, 0);
  expect((await claim(10)).slice(0, 3).sort()).toEqual(acute.sort());
});

it('lets no reminder stand before an answer that nobody has assessed, and what is half assessed goes first', async () => {
  const reminders = await waiting(60, PRIORITY.usual, 500);
  const scored = await waiting(2, PRIORITY.decide, 0);
  const answered = await waiting(3, PRIORITY.assess, 0);
  const claimed = await claim(6);
  expect(claimed.slice(0, 5).sort()).toEqual([...scored, ...answered].sort());
  expect(claimed.slice(5)).toEqual(reminders.slice(0, 1));
});

it('gives most places to the answers that have waited longest, and a fifth to those that came last', async () => {
  const ids = await waiting(100, PRIORITY.assess, 10);
  const first = new Set(await claim(10));
  expect(first).toEqual(new Set([...ids.slice(0, 10), ...ids.slice(-2)]));
  // what is under way is not handed out again, from neither end
  const second = new Set(await claim(10));
  expect(second).toEqual(new Set([...ids.slice(10, 20), ...ids.slice(-4, -2)]));
});

it('hands out the urgent alone where there is no room for the rest', async () => {
  await waiting(5, PRIORITY.assess, 500);
  expect(await claim(10, 'claim_urgent')).toEqual([]);
  const wishes = await waiting(2, PRIORITY.wish, 100);
  const acute = await waiting(2, PRIORITY.acute, 0);
  expect(await claim(3, 'claim_urgent')).toEqual(expect.arrayContaining([...acute, wishes[0]]));
  // and they are not handed out a second time
  expect(await claim(10)).toContain(wishes[1]);
  expect(await claim(10)).toEqual([]);
});

it('hands out nothing before its time, and nothing twice', async () => {
  await waiting(3, PRIORITY.assess, -60);
  expect(await claim(10)).toEqual([]);
  const ids = await waiting(3, PRIORITY.assess, 0);
  expect((await claim(10)).sort()).toEqual(ids.sort());
  expect(await claim(10)).toEqual([]);
});

it('writes a hand-in down as acute, or as to be assessed, from what was answered', async () => {
  const priorities = async (given: Given): Promise<Set<number>> => {
    const reply = await handIn(test, await again(test, karl), given);
    const rows = await rowsOf<{ priority: number }>(
      test,
      `select priority from outbox where event = 'answers.submitted' and payload ->> 'response' = $1`,
      [reply.body.id],
    );
    return new Set(rows.map(({ priority }) => priority));
  };
  expect(await priorities(depressionAnswers(0, 1))).toEqual(new Set([PRIORITY.acute]));
  expect(await priorities(depressionAnswers(3, 0))).toEqual(new Set([PRIORITY.assess]));
});
