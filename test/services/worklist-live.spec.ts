import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Answering, again, answering, handIn, type Item, itemOf, onMonday } from './triage.helpers.js';
import { type Line, next, watch } from './worklist.helpers.js';

let test: TestApp;
let second: TestApp;
let nora: Person;
let nils: Person;
let karl: Answering;
let dan: Answering;
const lines: Line[] = [];

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  [karl, dan] = [await answering(test, 'karl'), await answering(test, 'dan')];
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
  second = await startTestApp({ database: test.database, worker: false });
});
afterEach(() => {
  for (const line of lines.splice(0)) line.hang();
});
afterAll(async () => {
  await second?.close();
  await test?.close();
});

/** A line that has greeted, and hears: the connection behind it is new at the first. */
const open = async (who = nora, app = test): Promise<Line> => {
  const line = await watch(app, who, karl.department);
  lines.push(line);
  await next(line, 'hello');
  await until('the process to listen', async () => (await listeners()) > 0);
  return line;
};
const listeners = async (): Promise<number> =>
  (
    await rowsOf(
      test,
      `select pid from pg_stat_activity where application_name = 'stemme-listen' and datname = current_database()`,
    )
  ).length;
const raised = async (): Promise<Item> => {
  const { body } = await handIn(test, await again(test, karl), depressionAnswers(3, 0));
  return itemOf(nora, karl.department, ({ response }) => response === body.id);
};

it('says what it is, to whatever stands in between', async () => {
  const line = await open();
  expect(line.status).toBe(200);
  expect(line.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(line.headers['content-encoding']).toBeUndefined();
  expect(line.headers['content-security-policy']).toBeDefined();
});

it('a new item, an act of a colleague, and who has it open are told, without a word about anybody', async () => {
  const line = await open();
  const item = await raised();
  await next(line, 'changed');
  for (const act of [
    () => nils.post(`/worklist/${item.id}/open`),
    () => nils.post(`/worklist/${item.id}/take`, { version: item.version }),
  ]) {
    const before = line.told.length;
    expect((await act()).status).toBe(200);
    await next(line, 'changed', before);
  }
  for (const { data } of line.told) expect(Object.keys(data)).toEqual(['at']);
});

it('another department’s news is not told', async () => {
  const line = await open();
  const mine = await raised();
  await next(line, 'changed');
  const before = line.told.length;
  const { body } = await handIn(test, dan, depressionAnswers(3, 0));
  await until('the other department’s item', async () =>
    (await rowsOf(test, 'select 1 from worklist_item where response_id = $1', [body.id])).at(0),
  );
  // what comes after it on the same connection has come
  await nils.post(`/worklist/${mine.id}/take`, { version: mine.version });
  await next(line, 'changed', before);
  expect(line.told.slice(before).filter(({ event }) => event === 'changed')).toHaveLength(1);
});

it('is told through every process', async () => {
  const line = await open(nora, second);
  const item = await raised();
  await next(line, 'changed');
  const before = line.told.length;
  await nils.post(`/worklist/${item.id}/take`, { version: item.version });
  await next(line, 'changed', before);
});

it('a lost connection is made again, and says that news may have been lost', async () => {
  const line = await open();
  const before = line.told.length;
  await asSuperuser(test, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stemme-listen' and datname = current_database()`,
    ),
  );
  await next(line, 'refetch', before);
  const again = line.told.length;
  await raised();
  await next(line, 'changed', again);
  expect(line.isClosed()).toBe(false);
});

it('beats, so that a browser sees that the line lives', async () => {
  await next(await open(), 'beat', 0, 15_000);
}, 20_000);

describe('who may listen', () => {
  it('somebody of the department, who is signed in', async () => {
    const foreign = await watch(test, nora, dan.department);
    const nobody = await watch(test, { ...nora, cookie: '' }, karl.department);
    const patient = await watch(test, karl.me, karl.department);
    expect([foreign.status, nobody.status, patient.status]).toEqual([404, 401, 401]);
    await until('the refusal', async () => foreign.body() || undefined);
    expect(JSON.parse(foreign.body())).toMatchObject({ code: 'not-found' });
  });

  it('eight at once of one session, and again when one has gone', async () => {
    const eight = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect((await watch(test, nora, karl.department)).status).toBe(429);
    eight[0]!.hang();
    await until('a place', async () => {
      const line = await watch(test, nora, karl.department);
      lines.push(line);
      return line.status === 200;
    });
  });

  it('only a head is asked for: nothing stays open', async () => {
    for (let n = 0; n < 9; n += 1) {
      const url = `${test.origin}/api/clinic/worklist/events?department=${karl.department}`;
      expect((await fetch(url, { method: 'HEAD', headers: { cookie: nora.cookie } })).status).toBe(200);
    }
    await open();
  });

  it('whoever signs out is let go, and whoever has left the department', async () => {
    const [signedIn, leaving] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
    const [gone, left] = [await open(signedIn), await open(leaving)];
    expect((await signedIn.post('/sign-out')).status).toBeLessThan(300);
    const members = `delete from membership m using clinician c where c.id = m.clinician_id and c.subject = 'staff-nils' returning m.*`;
    const [row] = await rowsOf<{ clinician_id: string; department_id: string; roles: string[] }>(test, members);
    expect((await next(gone, 'bye', 0, 40_000)).data).toEqual({ why: 'signed-out' });
    expect((await next(left, 'bye', 0, 40_000)).data).toEqual({ why: 'not-found' });
    await until('both are closed', async () => gone.isClosed() && left.isClosed());
    await rowsOf(test, 'insert into membership values ($1, $2, $3)', [
      row!.clinician_id,
      row!.department_id,
      JSON.stringify(row!.roles),
    ]);
  }, 60_000);

  it('watching is no sign of life of a session', async () => {
    const signedIn = await signIn(test, 'nora');
    await rowsOf(test, `update session set seen_at = now() - interval '5 minutes' where revoked_at is null`);
    const seen = `select max(now() - seen_at) < interval '4 minutes' as lives from session where revoked_at is null`;
    await open(signedIn);
    const item = await itemOf(nora, karl.department, () => true);
    await signedIn.post(`/worklist/${item.id}/open`);
    expect(await rowsOf(test, seen)).toEqual([{ lives: false }]);
  });
});

it('a process that stops lets everybody go at once', async () => {
  const line = await open(nora, second);
  const began = performance.now();
  await second.app.close();
  expect(performance.now() - began).toBeLessThan(10_000);
  expect((await next(line, 'bye')).data).toEqual({ why: 'shutdown' });
  await until('the line to end', async () => line.isClosed());
  const third = await startTestApp({ database: test.database, worker: false });
  second = third;
}, 30_000);
