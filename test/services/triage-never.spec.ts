import { ruleSets } from '@stemme/triage/rule-sets';
import { calm, respond } from '../../apps/api/src/triage/testing/shipped-patient.js';
import type { Given } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Answering, again, handIn, onMonday } from './triage.helpers.js';

/** What must never happen between an answer and the worklist. */
let test: TestApp;
let mia: Answering; // another department than the one whose rules are broken below
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  const on = async (login: string): Promise<Answering> => ({
    ...(await plant(test, login, 'heart-day', 'heart-failure')),
    me: await signIn(test, login),
  });
  karl = await on('karl');
  mia = await on('mia');
});
afterAll(() => test?.close());

const send = async (who: Answering, more: Record<string, number>): Promise<string> => {
  const { answers } = respond('heart-day', { ...calm('heart-day'), ...more });
  const { status, body } = await handIn(test, await again(test, who, 'heart-day'), answers as Given);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.id;
};
interface Row {
  readonly kind: string;
  readonly level: string;
  readonly at_worst: string | null;
  readonly rank: number;
  readonly state: string;
  readonly reasons: readonly { readonly rule: string }[];
}
const itemsOf = (response: string) =>
  rowsOf<Row>(
    test,
    'select kind, level, at_worst, rank, state, reasons from worklist_item where response_id = $1 order by created_at',
    [response],
  );
const itemOf = (response: string): Promise<Row> => until('an item', async () => (await itemsOf(response))[0]);
/** A version of the department's own, in force at once; as the superuser, past every check. */
const inForce = (department: string, version: number, rules: readonly object[]) => {
  const shipped = ruleSets.find(({ id }) => id === 'heart-failure')!;
  return rowsOf(
    test,
    `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
     values ('rule-set', 'heart-failure', $1, $2, 'active', $3, 'x', 'a', 'b', app.now() - interval '1 minute')`,
    [version, department, JSON.stringify({ ...shipped, version, rules })],
  );
};

/**
 * What became of the assessing of a response, without waiting for what will not come: its level, or the error of the job
 * that was to find it.
 */
const assessed = (response: string): Promise<{ level: string | null; error: string | null }> =>
  until('a triage, or a job that failed', async () => {
    const [row] = await rowsOf<{ level: string | null; error: string | null }>(
      test,
      `select (select level from triage where response_id = $1) as level,
         (select string_agg(hearer || ' ' || error, ', ') from outbox where payload ->> 'response' = $1::text
           and done_at is null and error is not null) as error`,
      [response],
    );
    return row!.level !== null || row!.error !== null ? row : null;
  });
/** An open red item, and everything that is stored of it. */
const opened = async (who: Answering) => {
  const response = await send(who, { 'hf.flat': 1 });
  await itemOf(response);
  const stored = (): Promise<object[]> =>
    rowsOf(test, 'select to_jsonb(w) as item from worklist_item w where response_id = $1', [response]);
  const before = await stored();
  expect(before).toMatchObject([{ item: { kind: 'response', level: 'red', state: 'open', outcome: null } }]);
  return {
    response,
    /** It stands as it stood, and what came after it was assessed by itself. */
    stands: async (later: string, level: string) => {
      const made = await assessed(later);
      expect(await stored()).toEqual(before);
      expect(made).toEqual({ level, error: null });
    },
  };
};

describe('an open item stands as it stood', () => {
  it('after a later calm answer', async () => {
    const { stands } = await opened(mia);
    await stands(await send(mia, {}), 'green');
  });

  it('after an amendment that takes back what raised it', async () => {
    const once = await again(test, mia, 'heart-day');
    const worse = respond('heart-day', { ...calm('heart-day'), 'hf.flat': 1 }).answers as Given;
    const first = (await handIn(test, once, worse)).body.id;
    const before = [await itemOf(first)];
    const calmer = respond('heart-day', calm('heart-day')).answers as Given;
    const second = (await handIn(test, once, calmer, { supersedes: first })).body.id;
    const made = await assessed(second);
    expect(await itemsOf(first)).toEqual(before);
    expect(made).toEqual({ level: 'green', error: null });
  });

  it('after what raised it was retracted, and after the calm answer that follows', async () => {
    const { response, stands } = await opened(karl);
    const nora = await signIn(test, 'nora');
    expect((await nora.post(`/responses/${response}/retract`, { reason: 'Forkert patient' })).status).toBe(200);
    await stands(await send(karl, {}), 'green');
  });

  it('after milder rules have come into force, and what they make of the same answer', async () => {
    const { stands } = await opened(mia);
    await inForce(mia.department, 1001, []);
    await stands(await send(mia, { 'hf.flat': 1 }), 'green');
  });
});

it('rules that cannot be read put every answer before a person at once, the calm one too', async () => {
  await inForce(karl.department, 1002, [
    { id: 'broken', level: 'red', when: { nonsense: 1 }, because: { da: 'x', en: 'x' }, source: 'a test' },
  ]);
  const response = await send(karl, {});
  expect(await itemOf(response)).toMatchObject({
    kind: 'by-hand',
    level: 'grey',
    at_worst: 'acute',
    rank: 0,
    state: 'open',
    reasons: [{ rule: 'by-hand' }],
  });
  // sooner than the watchdog that looks after a minute
  const [age] = await rowsOf<{ seconds: number }>(
    test,
    `select extract(epoch from w.created_at - r.received_at)::float8 as seconds from worklist_item w join response r on r.id = w.response_id
     where w.response_id = $1`,
    [response],
  );
  expect(age!.seconds).toBeLessThan(55);
  expect((await rowsOf(test, 'select 1 from triage where response_id = $1', [response])).length).toBe(0);
});
