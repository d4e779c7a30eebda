import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { about, another, messages, publish, reminders, settled, stands } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());
beforeEach(() => sending({ from: '10:00', to: '11:00', weekdays: [1] }));

const sending = (hours: object) =>
  rowsOf(test, 'update department set sending = $1 where id = $2', [JSON.stringify(hours), karl.department]);

/** The next such weekday (1 = Monday) at a wall clock time of the department. */
async function atNext(weekday: number, time: string): Promise<void> {
  const now = Temporal.Instant.from(test.clock.now().toISOString()).toZonedDateTimeISO('Europe/Copenhagen');
  const on = now.add({ days: (weekday - now.dayOfWeek + 7) % 7 }).withPlainTime(time);
  const next = Temporal.ZonedDateTime.compare(on, now) > 0 ? on : on.add({ weeks: 1 });
  await test.clock.set(new Date(next.epochMilliseconds));
}

/** A window that is just opening and closes after so long, with the messages its plan has kept. */
async function opens(
  here: Planted,
  step: string,
  closesIn: string,
  planned: readonly (readonly [string, string])[],
): Promise<string> {
  return asSuperuser(test, async (client) => {
    const id = await plantAssignment(client, here, 'depression-start', step);
    await client.query(
      `update assignment set opens_at = app.now(), due_at = app.now() + interval '1 hour', closes_at = app.now() + $2::interval,
         reminders = coalesce((select jsonb_agg(jsonb_build_object('step', s ->> 0, 'channel', 'email',
           'at', app.now() + (s ->> 1)::interval)) from jsonb_array_elements($3::jsonb) s), '[]') where id = $1`,
      [id, closesIn, JSON.stringify(planned)],
    );
    await publish(client, 'schedules.due', ['notifications.plan'], { assignment: id }, here);
    return id;
  });
}

type Line = { assignments: string[]; steps: string[]; status: string; error: string };
const undelivered = async (assignment: string) =>
  (await nora.get(`/departments/${karl.department}/undelivered`)).body.undelivered
    .filter((line: Line) => line.assignments.includes(assignment))
    .map(({ steps, status, error }: Line) => [steps, status, error]);
const calls = async ({ patient }: Planted) =>
  (await nora.get(`/departments/${karl.department}/calls`)).body.calls
    .filter((call: { patient: { id: string } }) => call.patient.id === patient)
    .map(({ why, step }: { why: string; step: string }) => [why, step]);
const called = (here: Planted) => until('somebody is to call', async () => (await calls(here)).length > 0);

const NO_TIME = 'no-sending-time';
const INVITED = [['invitation', '0 days']] as const;

it('put off by the mail server until the hours were over: somebody calls', async () => {
  await atNext(1, '10:58');
  test.demo.mail.behave('defer');
  const here = await another(test, karl);
  const assignment = await opens(here, 'week-1', '2 days', INVITED);
  await until('it was put off', async () => (await messages(test, assignment)).some(({ tries }) => tries > 0));
  await atNext(1, '11:30');
  test.demo.mail.behave('accept');
  await stands(test, assignment, 'invitation', 'failed');
  await called(here);
  expect(await undelivered(assignment)).toEqual([[['invitation'], 'failed', NO_TIME]]);
  expect(await about(test, assignment)).toEqual([]);
});

describe('from Tuesday to Thursday, where messages go out on Mondays only', () => {
  beforeEach(() => atNext(2, '08:00'));

  it('each step that was planned is listed as not sent, and the patient is called once', async () => {
    const here = await another(test, karl);
    const assignment = await opens(here, 'week-1', '2 days', [...INVITED, ['reminder-1', '1 day']]);
    await stands(test, assignment, 'invitation', 'failed');
    await called(here);
    await test.clock.advance('PT25H');
    await stands(test, assignment, 'reminder-1', 'failed');
    await settled(test);
    expect(await calls(here)).toEqual([['not-delivered', 'invitation']]);
    expect((await undelivered(assignment)).sort()).toEqual([
      [['invitation'], 'failed', NO_TIME],
      [['reminder-1'], 'failed', NO_TIME],
    ]);
    expect(await about(test, assignment)).toEqual([]);
  });

  it('so is a window whose plan could keep no message at all; not what the patient opened themselves', async () => {
    const [here, own] = [await another(test, karl), await another(test, karl)];
    const assignment = await opens(here, 'week-1', '2 days', [['missed', '6 days']]);
    const extra = await opens(own, 'patient-initiated-1', '2 days', []);
    await stands(test, assignment, 'invitation', 'failed');
    await called(here);
    await settled(test);
    expect([await calls(here), await calls(own)]).toEqual([[['not-delivered', 'invitation']], []]);
    expect(await undelivered(assignment)).toEqual([[['invitation'], 'failed', NO_TIME]]);
    expect(await reminders(test, extra)).toEqual([]);
  });

  it('one that is open until next week waits for Monday', async () => {
    const here = await another(test, karl);
    const assignment = await opens(here, 'week-1', '7 days', INVITED);
    await until('it waits for Monday', async () => {
      const [row] = await rowsOf<{ at: string }>(
        test,
        `select to_char(send_at at time zone 'Europe/Copenhagen', 'ID HH24:MI') as at from reminder where assignment_id = $1`,
        [assignment],
      );
      return row?.at === '1 10:00';
    });
    expect([await calls(here), await undelivered(assignment)]).toEqual([[], []]);
  });

  it('whoever is reached by phone anyway is called, and nothing has failed', async () => {
    const here = await another(test, karl);
    await rowsOf(test, `update department set channels = '["email", "phone"]' where id = $1`, [here.department]);
    await rowsOf(test, `update patient set channels = '["phone"]', phone = '+4510203040' where id = $1`, [
      here.patient,
    ]);
    const assignment = await opens(here, 'week-1', '2 days', INVITED);
    await stands(test, assignment, 'invitation', 'waiting');
    expect([await calls(here), await undelivered(assignment)]).toEqual([[['phone-channel', 'invitation']], []]);
  });
});
