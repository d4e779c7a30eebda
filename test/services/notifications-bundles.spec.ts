import { startTestApp, type TestApp } from '../setup/app.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { about, another, messages, open, publish, stands } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
});
afterAll(() => test?.close());

const sql = (text: string, params: readonly unknown[] = []) =>
  asSuperuser(test, (client) => client.query(text, [...params]));

/** The local time of the test's department is this, and no earlier than now; its sending hours are given. */
async function atLocal(time: string, sending: object): Promise<void> {
  const [row] = await rowsOf<{ at: Date }>(
    test,
    `select case when d + $1::time > n then (d + $1::time) at time zone 'Europe/Copenhagen'
       else (d + 1 + $1::time) at time zone 'Europe/Copenhagen' end as at
     from (select app.now() at time zone 'Europe/Copenhagen' as n, (app.now() at time zone 'Europe/Copenhagen')::date as d) t`,
    [time],
  );
  await test.clock.set(row!.at);
  await sql('update department set sending = $1 where id = $2', [JSON.stringify(sending), karl.department]);
}

const ALWAYS = { from: '00:00', to: '24:00' };
afterEach(() => sql('update department set sending = $1', [JSON.stringify(ALWAYS)]));

describe('what is due together', () => {
  it('goes in one message: how many, and the first date to answer by', async () => {
    const here = await another(test, karl);
    const assignments = await Promise.all([open(test, here), open(test, here), open(test, here)]);
    for (const assignment of assignments) await stands(test, assignment, 'invitation', 'sent');
    const all = await Promise.all(assignments.map((assignment) => messages(test, assignment)));
    expect(new Set(all.flat().map(({ id }) => id)).size).toBe(1);
    expect(all[0]).toMatchObject([{ count: 3, step: 'invitation', state: 'sent' }]);
    const [mail, ...more] = await about(test, assignments[0]!);
    expect(more).toEqual([]);
    expect(mail!.text).toContain('3 spørgeskemaer');
    expect(mail!.text).not.toContain('/skema/');
  });

  it('waits for another that is due within a quarter of an hour, and for no longer', async () => {
    const here = await another(test, karl);
    const [first, second] = [
      await open(test, here, [['reminder-1', '1 hour']]),
      await open(test, here, [['reminder-2', '70 minutes']]),
    ];
    await stands(test, second, 'reminder-2', 'due');
    await stands(test, first, 'reminder-1', 'due');
    await test.clock.advance('PT61M');
    await until('the first waits for the second', async () => {
      const [row] = await rowsOf<{ waits: boolean }>(
        test,
        'select send_at > due_at as waits from reminder where assignment_id = $1',
        [first],
      );
      return row!.waits;
    });
    expect(await messages(test, first)).toEqual([]);
    await test.clock.advance('PT10M');
    await stands(test, first, 'reminder-1', 'sent');
    expect((await messages(test, first)).map(({ id, step, count }) => [id, step, count])).toEqual([
      [(await messages(test, second))[0]!.id, 'reminder-1', 2],
    ]);
    const apart = [
      await open(test, here, [['reminder-1', '1 hour']]),
      await open(test, here, [['reminder-1', '90 minutes']]),
    ];
    for (const assignment of apart) await stands(test, assignment, 'reminder-1', 'due');
    await test.clock.advance('PT61M');
    await stands(test, apart[0]!, 'reminder-1', 'sent');
    expect(await messages(test, apart[0]!)).toMatchObject([{ count: 1 }]);
  });

  it('is written anew when one of several was answered while it was on its way', async () => {
    const here = await another(test, karl);
    const [kept, answered] = [
      await open(test, here, [['reminder-1', '3 seconds']]),
      await open(test, here, [['reminder-1', '3 seconds']]),
    ];
    await stands(test, kept, 'reminder-1', 'due');
    await asSuperuser(test, async (client) => {
      await client.query('begin');
      await client.query(`update assignment set state = 'answered' where id = $1`, [answered]);
      await stands(test, kept, 'reminder-1', 'queued');
      await client.query('commit');
    });
    await stands(test, kept, 'reminder-1', 'sent');
    await stands(test, answered, 'reminder-1', 'suppressed');
    expect(await messages(test, kept)).toMatchObject([{ count: 1, state: 'sent' }]);
    expect((await about(test, kept))[0]!.text).toContain(kept);
  });

  it('is never two patients’', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => another(test, karl)));
    const assignments = await Promise.all(people.map((here) => open(test, here)));
    for (const assignment of assignments) await stands(test, assignment, 'invitation', 'sent');
    for (const [at, assignment] of assignments.entries()) {
      const [mail, ...more] = await about(test, assignment);
      expect([mail!.to, more]).toEqual([`${people[at]!.patient}@example.test`, []]);
    }
  });
});

describe('outside the sending hours', () => {
  it('nothing goes out, invitations neither, until they begin', async () => {
    await atLocal('22:00', { from: '07:00', to: '21:00' });
    const assignment = await open(test, await another(test, karl));
    const [row] = await until('it waits for the morning', () =>
      rowsOf<{ at: string }>(
        test,
        `select to_char(send_at at time zone 'Europe/Copenhagen', 'HH24:MI') as at from reminder
         where assignment_id = $1 and step = 'invitation' and state = 'due' and send_at > app.now()`,
        [assignment],
      ).then((rows) => rows.length > 0 && rows),
    );
    expect(row!.at).toBe('07:00');
    expect(await messages(test, assignment)).toEqual([]);
    await atLocal('07:01', { from: '07:00', to: '21:00' });
    await stands(test, assignment, 'invitation', 'sent');
  });

  it('a message that was put off waits too', async () => {
    await atLocal('20:59', { from: '07:00', to: '21:00' });
    test.demo.mail.behave('defer');
    const assignment = await open(test, await another(test, karl));
    await until('it was put off', async () => (await messages(test, assignment)).some(({ tries }) => tries > 0));
    await atLocal('21:30', { from: '07:00', to: '21:00' });
    test.demo.mail.behave('accept');
    await until('it waits for the morning', () =>
      rowsOf(test, `select 1 from message where state = 'due' and due_at > app.now()`).then((rows) => rows.length > 0),
    );
    await atLocal('07:30', { from: '07:00', to: '21:00' });
    await stands(test, assignment, 'invitation', 'sent');
    expect(await about(test, assignment)).toHaveLength(1);
  });

  it('a day on which nothing is sent is passed over', async () => {
    const [row] = await rowsOf<Record<string, string>>(
      test,
      `select to_char(app.next_sending('2027-03-19 21:00+01', z, s, '[]') at time zone z, 'YYYY-MM-DD HH24:MI') as friday,
         to_char(app.next_sending('2027-03-28 02:30+02', z, '{"from": "02:30", "to": "21:00"}', '[]') at time zone z, 'YYYY-MM-DD HH24:MI') as spring,
         to_char(app.next_sending('2027-10-31 00:10+02', z, '{"from": "02:30", "to": "21:00"}', '[]') at time zone z, 'YYYY-MM-DD HH24:MI') as autumn,
         to_char(app.next_sending('2027-03-22 10:00+01', z, s, '[]') at time zone z, 'YYYY-MM-DD HH24:MI') as monday,
         to_char(app.next_sending('2027-03-22 10:00+01', z, s || '{"closedDays": false}', '["2027-03-22"]') at time zone z, 'YYYY-MM-DD HH24:MI') as closed
       from (select 'Europe/Copenhagen' as z, '{"from": "07:00", "to": "21:00", "weekdays": [1, 2, 3, 4, 5]}'::jsonb as s) t`,
    );
    expect(row).toEqual({
      friday: '2027-03-22 07:00',
      spring: '2027-03-28 03:30',
      autumn: '2027-10-31 02:30',
      monday: '2027-03-22 10:00',
      closed: '2027-03-23 07:00',
    });
  });

  it('nothing is sent once the window is over: the night was too long', async () => {
    await atLocal('22:00', { from: '07:00', to: '21:00' });
    const here = await another(test, karl);
    const assignment = await open(test, here);
    await sql(
      `update assignment set due_at = app.now() + interval '1 hour', closes_at = app.now() + interval '2 hours' where id = $1`,
      [assignment],
    );
    await asSuperuser(test, (client) =>
      publish(client, 'schedules.changed', ['notifications.tell-change'], { assignment }, here),
    );
    expect(await stands(test, assignment, 'invitation', 'failed')).toMatchObject({ error: 'no-sending-time' });
    await sql(`update assignment set state = 'missed' where id = $1`, [assignment]);
    await atLocal('07:01', { from: '07:00', to: '21:00' });
    expect(await about(test, assignment)).toEqual([]);
  });
});
