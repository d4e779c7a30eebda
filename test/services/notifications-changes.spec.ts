import { productText } from '@stemme/pathways';
import { startTestApp, type TestApp } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import {
  about,
  another,
  messages,
  open,
  publish,
  reachedBy,
  reminders,
  settled,
  stands,
} from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
});
afterAll(() => test?.close());

const sql = (text: string, params: readonly unknown[] = []) =>
  asSuperuser(test, (client) => client.query(text, [...params]));

describe('when the window is over', () => {
  it('the patient is told that it was missed, and not when an answer came after all', async () => {
    const [missed, late] = [await another(test, karl), await another(test, karl)];
    const steps = [['missed', '2 seconds']] as const;
    const assignments = [await open(test, missed, steps), await open(test, late, steps)];
    await sql(`update assignment set state = 'missed' where id = $1`, [assignments[0]]);
    await sql(`update assignment set state = 'answered' where id = $1`, [assignments[1]]);
    await stands(test, assignments[0]!, 'missed', 'sent');
    expect((await about(test, assignments[0]!))[0]!.subject).toBe(productText('missed', 'email', 'da').subject);
    await stands(test, assignments[1]!, 'missed', 'suppressed');
  });
});

it('a window that opens late is asked for by its invitation, not by a reminder of nothing', async () => {
  const here = await another(test, karl);
  const steps = [
    ['invitation', '-3 days'],
    ['reminder-1', '-2 days'],
    ['reminder-2', '1 day'],
  ] as const;
  const assignment = await open(test, here, steps);
  await stands(test, assignment, 'invitation', 'sent');
  await settled(test);
  expect((await reminders(test, assignment)).map(({ step, state }) => [step, state])).toEqual([
    ['invitation', 'sent'],
    ['reminder-2', 'due'],
  ]);
});

it('after a withdrawal nobody reads that reminders are still to come', async () => {
  const [here, nora] = [await another(test, karl), await signIn(test, 'nora')];
  const assignment = await open(test, here);
  await stands(test, assignment, 'invitation', 'sent');
  const planned = async () =>
    (await nora.get(`/patients/${here.patient}/messages`)).body.messages.filter(
      ({ status }: { status: string }) => status === 'planned',
    ).length;
  expect(await planned()).toBe(2);
  await sql(`update enrolment set status = 'withdrawn' where id = $1`, [here.enrolment]);
  expect(await planned()).toBe(0);
});

describe('a window that is moved or taken away', () => {
  const changed = (here: Planted, assignment: string) =>
    asSuperuser(test, (client) =>
      publish(client, 'schedules.changed', ['notifications.tell-change'], { assignment }, here),
    );
  const PLANNED = `update assignment set state = 'planned', opened_at = null, questionnaire_version = null, opens_at = opens_at + interval '20 days',
    due_at = due_at + interval '20 days', closes_at = closes_at + interval '20 days', reminders = (select jsonb_agg(r || jsonb_build_object('at',
      (r ->> 'at')::timestamptz + interval '20 days')) from jsonb_array_elements(reminders) r) where id = $1`;

  it('is told to whoever was told of it, once; and it is asked for anew when it opens', async () => {
    const here = await another(test, karl);
    const assignment = await open(test, here);
    await stands(test, assignment, 'invitation', 'sent');
    await sql(PLANNED, [assignment]);
    await changed(here, assignment);
    await stands(test, assignment, 'moved', 'sent');
    await changed(here, assignment);
    await settled(test);
    expect((await about(test, assignment)).map(({ subject }) => subject)).toEqual([
      productText('moved', 'email', 'da').subject,
      productText('invitation', 'email', 'da').subject,
    ]);
    expect((await reminders(test, assignment)).map(({ step, state }) => [step, state])).toEqual([
      ['invitation', 'sent'],
      ['moved', 'sent'],
      ['reminder-1', 'suppressed'],
      ['reminder-2', 'suppressed'],
    ]);
    await sql(`update assignment set state = 'open', opened_at = app.now(), questionnaire_version = 1 where id = $1`, [
      assignment,
    ]);
    await asSuperuser(test, (client) => publish(client, 'schedules.due', ['notifications.plan'], { assignment }, here));
    await stands(test, assignment, 'invitation:2', 'sent');
    await stands(test, assignment, 'reminder-1:2', 'due');
  });

  it('is not told to whoever was told nothing, nor when no date has changed', async () => {
    const [here, there] = [await another(test, karl), await another(test, karl)];
    const silent = await open(test, here, [['reminder-1', '5 days']]);
    await stands(test, silent, 'reminder-1', 'due');
    await sql(PLANNED, [silent]);
    const same = await open(test, there);
    await stands(test, same, 'invitation', 'sent');
    await changed(here, silent);
    await changed(there, same);
    await stands(test, silent, 'reminder-1', 'suppressed');
    await settled(test);
    expect(await messages(test, silent)).toEqual([]);
    expect(await about(test, same)).toHaveLength(1);
  });

  it('taken away: the patient hears of it, and of nothing else of it', async () => {
    const here = await another(test, karl);
    const assignment = await open(test, here);
    await stands(test, assignment, 'invitation', 'sent');
    await sql(`update assignment set state = 'revoked', revoked_reason = 'appointment-cancelled' where id = $1`, [
      assignment,
    ]);
    await changed(here, assignment);
    await changed(here, assignment);
    await stands(test, assignment, 'cancelled', 'sent');
    await settled(test);
    expect((await about(test, assignment)).map(({ subject }) => subject)).toEqual([
      productText('cancelled', 'email', 'da').subject,
      productText('invitation', 'email', 'da').subject,
    ]);
  });

  it('a death, a withdrawal: nothing is told', async () => {
    for (const status of ['died', 'withdrawn', 'ended', 'paused']) {
      const here = await another(test, karl);
      const assignment = await open(test, here);
      await stands(test, assignment, 'invitation', 'sent');
      await sql('update enrolment set status = $2 where id = $1', [here.enrolment, status]);
      await sql(`update assignment set state = 'revoked', revoked_reason = $2 where id = $1`, [assignment, status]);
      await changed(here, assignment);
      await settled(test);
      expect([status, (await about(test, assignment)).length]).toEqual([status, 1]);
    }
  });

  it('a letter nobody has printed says the new date', async () => {
    const here = await another(test, karl);
    await reachedBy(test, here, ['letter'], { post: 'Ida Eksempel\nEksempelvej 1\n9000 Eksempelby' });
    const assignment = await open(test, here, [['invitation', '0 days']]);
    await stands(test, assignment, 'invitation', 'waiting');
    const [before] = await messages(test, assignment);
    await sql(
      `update assignment set due_at = due_at + interval '3 days', closes_at = closes_at + interval '3 days' where id = $1`,
      [assignment],
    );
    await changed(here, assignment);
    const [after] = await until('another letter waits', async () => {
      const all = await messages(test, assignment);
      return all[0]?.state === 'waiting' && all[0].id !== before!.id ? all : null;
    });
    expect(after!.channel).toBe('letter');
    const states = await rowsOf<{ state: string }>(test, 'select state from message where id = $1', [before!.id]);
    expect(states).toEqual([{ state: 'suppressed' }]);
  });
});
