import { randomUUID } from 'node:crypto';
import { SchedulesService } from '../../apps/api/src/schedules/schedules.service.js';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside, makeDepartments } from '../setup/departments.js';
import { assignmentsOf, bare, day, enrol, told } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

const within = 20_000;

/** One department with somebody to enrol patients, at a time of the week of its own: the clock only goes forward. */
async function start(): Promise<{ test: TestApp; A: string; nora: Person }> {
  const test = await startTestApp();
  const { A } = await makeDepartments(test);
  return { test, A, nora: await signIn(test, 'nora') };
}
const step = async (test: TestApp, id: string, name: string) =>
  (await assignmentsOf(test, id)).find((row) => row.step === name)!;
const reaches = (test: TestApp, id: string, name: string, state: string) =>
  until(`${name} ${state}`, async () => (await step(test, id, name))?.state === state && step(test, id, name), within);

describe('windows', () => {
  let test: TestApp;
  let second: TestApp;
  let A: string;
  let nora: Person;
  beforeAll(async () => {
    ({ test, A, nora } = await start());
    // another API with a worker of its own on the same database
    second = await startTestApp({ database: test.database });
  });
  afterAll(async () => {
    await second?.close();
    await test?.close();
  });

  it('open once under two workers, with the version pinned, and the patient is told once', async () => {
    const enrolled = await Promise.all(
      ['karl', 'nanna', 'bodil', 'aksel'].map((login) => enrol(test, nora, A, login, { startedOn: day(test, -1) })),
    );
    for (const { id } of enrolled) {
      const open = await reaches(test, id, 'start', 'open');
      expect(open).toMatchObject({ questionnaire: 'depression-start', version: 1 });
      await until('told', async () => (await told(test, 'schedules.due', open.id)) > 0);
      expect(await told(test, 'schedules.opening', open.id)).toBe(1);
      expect(await told(test, 'schedules.due', open.id)).toBe(1);
    }
    const opened = `select count(*)::int as n from audit where kind = 'job' and name = 'schedules.open'`;
    expect(await rowsOf(test, opened)).toEqual([{ n: enrolled.length }]);
  });

  it('are the patient’s to see: what is open, what comes, where', async () => {
    const karl = await signIn(test, 'karl');
    const schedules = test.app.get(SchedulesService);
    const [open, coming, own] = await inside(test, karl, async (tx) => [
      await schedules.open(tx),
      await schedules.coming(tx),
      await schedules.enrolments(tx),
    ]);
    const title = { da: 'Spørgeskema fra afdelingen', en: 'Questionnaire from the department' };
    const department = 'Ambulatoriet, Nordby Hospital';
    expect(open).toEqual([expect.objectContaining({ title, department, started: false, late: false })]);
    expect(coming).toEqual([{ title, department, on: day(test, 6) }]);
    expect(own).toEqual([
      expect.objectContaining({
        departmentName: department,
        status: 'active',
        canAskExtra: true,
        pathway: 'depression',
      }),
    ]);
    const after = (await step(test, own[0]!.id, 'week-1')).opens;
    const next = (at: Date) => inside(test, karl, (tx) => schedules.nextOn(tx, own[0]!.id, at));
    expect([await next(test.clock.now()), await next(after)]).toEqual([day(test, 6), day(test, 13)]);
    const facts = await inside(test, karl, async (tx) =>
      schedules.facts(tx, await schedules.assignment(tx, open[0]!.assignment)),
    );
    expect(facts).toEqual({ step: 'start', day: 0, week: 0, month: 0 });
    const foreign = inside(test, await signIn(test, 'nanna'), (tx) => schedules.assignment(tx, open[0]!.assignment));
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('close once when nobody answers; an answered one is left alone', async () => {
    const rows = await rowsOf<{ id: string; enrolment: string; patient: string }>(
      test,
      `select a.id, a.enrolment_id as enrolment, p.name as patient from assignment a join patient p on p.id = a.patient_id
       where a.state = 'open' order by p.name`,
    );
    const nanna = rows.find(({ patient }) => patient.startsWith('Nanna'))!;
    const patient = await signIn(test, 'nanna');
    const now = test.clock.now().toISOString();
    const handIn = await patient.put(`/responses/${randomUUID()}`, {
      assignment: nanna.id,
      questionnaireVersion: 1,
      answers: depressionAnswers(0, 0),
      language: 'da',
      mode: 'web',
      answeredBy: 'self',
      startedAt: now,
      completedAt: now,
    });
    expect(handIn.status).toBe(200);
    await test.clock.advance('P6D');
    for (const { id, enrolment } of rows.filter((row) => row !== nanna)) {
      await reaches(test, enrolment, 'start', 'missed');
      expect([await told(test, 'schedules.closing', id), await told(test, 'schedules.overdue', id)]).toEqual([1, 1]);
    }
    expect(await step(test, nanna.enrolment, 'start')).toMatchObject({ state: 'answered' });
    expect(await told(test, 'schedules.overdue', nanna.id)).toBe(0);
    // a missed one stands on the patient's page for 30 days, marked late
    const karl = await signIn(test, 'karl');
    const open = await inside(test, karl, (tx) => test.app.get(SchedulesService).open(tx));
    expect(open.map(({ late }) => late)).toContain(true);
  });
});

describe('a pause', () => {
  let test: TestApp;
  let A: string;
  let nora: Person;
  beforeAll(async () => {
    ({ test, A, nora } = await start());
  });
  afterAll(() => test?.close());

  it('keeps everything as it is; afterwards what has passed is revoked, and the rest goes on', async () => {
    const { id } = await enrol(test, nora, A, 'karl', { startedOn: day(test, -1) });
    const other = await enrol(test, nora, A, 'nanna', { startedOn: day(test, -1) });
    await reaches(test, id, 'start', 'open');
    await reaches(test, other.id, 'start', 'open');
    const before = await assignmentsOf(test, id);
    await nora.post(`/enrolments/${id}/pause`, { reason: 'Ferie' });
    await test.clock.advance('P14D');
    // the other patient's plan went on: so every scan has been there
    await reaches(test, other.id, 'week-1', 'missed');
    await reaches(test, other.id, 'week-2', 'open');
    expect(await assignmentsOf(test, id)).toEqual(before);

    expect((await nora.post(`/enrolments/${id}/resume`, {})).body.status).toBe('active');
    const week2 = await reaches(test, id, 'week-2', 'open');
    const after = await assignmentsOf(test, id);
    expect(after.filter(({ state }) => state === 'revoked').map(({ step: name, reason }) => [name, reason])).toEqual([
      ['start', 'paused'],
      ['week-1', 'paused'],
    ]);
    expect(await told(test, 'schedules.overdue', after[0]!.id)).toBe(0);
    expect(await told(test, 'schedules.due', week2.id)).toBe(1);
    expect(after.slice(2).every(({ state }) => state === 'planned' || state === 'open')).toBe(true);
    const until400 = await rowsOf(test, 'select planned_until::text as until from enrolment where id = $1', [id]);
    expect(until400).toEqual([{ until: day(test, 400) }]);
  });

  it('that began between the scan and the opening does not lose the questionnaire', async () => {
    const { id } = await enrol(test, nora, A, 'bodil', { startedOn: day(test, 1) });
    const planned = await step(test, id, 'start');
    const key = `select 'opening:' || a.id || ':' || extract(epoch from e.status_at) as key from assignment a
      join enrolment e on e.id = a.enrolment_id where a.id = $1`;
    const [{ key: first }] = (await rowsOf<{ key: string }>(test, key, [planned.id])) as [{ key: string }];
    await nora.post(`/enrolments/${id}/pause`, {});
    await test.clock.advance('P2D');
    // the scan published while it was active; the job comes when it is paused, does nothing, and is done
    const publish = `select app.publish('schedules.opening', 1, '{schedules.open}', jsonb_build_object('assignment', a.id),
      a.department_id, a.patient_id, 5, $2) from assignment a where a.id = $1`;
    await rowsOf(test, publish, [planned.id, first]);
    const done = `select 1 from outbox where key = $1 and done_at is not null`;
    await until('the job is done', async () => (await rowsOf(test, done, [first])).length > 0, within);
    expect(await step(test, id, 'start')).toEqual(planned);
    await nora.post(`/enrolments/${id}/resume`, {});
    await reaches(test, id, 'start', 'open');
  });

  it('is ended by an end: the open questionnaire is revoked too, and nothing opens any more', async () => {
    const { id } = await enrol(test, nora, A, 'aksel', { startedOn: day(test, -1) });
    const other = await enrol(test, nora, A, 'oskar', { startedOn: day(test, -1) });
    const open = await reaches(test, id, 'start', 'open');
    await nora.post(`/enrolments/${id}/pause`, {});
    await nora.post(`/enrolments/${id}/end`, { reason: 'Færdigbehandlet' });
    expect(await step(test, id, 'start')).toMatchObject({ id: open.id, state: 'revoked', reason: 'ended' });
    await test.clock.advance('P7D');
    await reaches(test, other.id, 'week-1', 'open');
    expect(new Set((await assignmentsOf(test, id)).map(({ state }) => state))).toEqual(new Set(['revoked']));
  });
});

describe('a questionnaire the patient asks for', () => {
  let test: TestApp;
  let A: string;
  let nora: Person;
  let karl: Person;
  let id: string;
  beforeAll(async () => {
    ({ test, A, nora } = await start());
    ({ id } = await enrol(test, nora, A, 'karl', { startedOn: day(test, 20) }));
    karl = await signIn(test, 'karl');
  });
  afterAll(() => test?.close());
  const ask = (extra: string, enrolment = id) => karl.post(`/enrolments/${enrolment}/extra`, { id: extra });
  const extras = async () => (await assignmentsOf(test, id)).filter((row) => row.step.startsWith('patient-initiated'));

  it('opens at once, once, whatever is pressed how often on which device', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const replies = await Promise.all([...ids, ids[0]!].map((extra) => ask(extra)));
    const [first] = await extras();
    expect(replies.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([200, { assignment: first!.id }]));
    expect(ids).toContain(first!.id);
    expect(await extras()).toMatchObject([
      { state: 'open', questionnaire: 'depression-followup', version: 1, reminders: [] },
    ]);
    const facts = await inside(test, karl, async (tx) => {
      const schedules = test.app.get(SchedulesService);
      return schedules.facts(tx, await schedules.assignment(tx, first!.id));
    });
    expect(facts).toMatchObject({ step: 'patient-initiated', day: -20 });
  });

  it('closes like any other, and can then be asked for again', async () => {
    const [first] = await extras();
    await test.clock.advance('P2D');
    await until('missed', async () => (await extras())[0]!.state === 'missed', within);
    expect(await told(test, 'schedules.overdue', first!.id)).toBe(1);
    const { body } = await ask(randomUUID());
    expect((await extras()).map((row) => [row.id, row.state])).toEqual([
      [first!.id, 'missed'],
      [body.assignment, 'open'],
    ]);
    expect((await ask(first!.id)).body).toEqual({ assignment: first!.id });
  });

  it('is refused without an id, with another’s, for another patient, and while the enrolment is not active', async () => {
    const other = await enrol(test, nora, A, 'nanna', { startedOn: day(test, 20) });
    const [foreign] = await assignmentsOf(test, other.id);
    const count = (await extras()).length;
    expect((await karl.post(`/enrolments/${id}/extra`, { id: 'x' })).status).toBe(422);
    expect(bare(await ask(randomUUID(), other.id))).toEqual(bare(await ask(randomUUID(), randomUUID())));
    const [planned] = await assignmentsOf(test, id);
    await rowsOf(
      test,
      `update assignment set state = 'answered' where step like 'patient-initiated%' and state = 'open'`,
    );
    expect((await ask(foreign!.id)).status).toBe(404);
    expect((await ask(planned!.id)).body.assignment).toBe(planned!.id);
    await nora.post(`/enrolments/${id}/pause`, {});
    expect(bare(await ask(randomUUID()))).toMatchObject({ status: 409, code: 'not-open' });
    expect(await extras()).toHaveLength(count);
  });

  it('waits for an end that is being written, and is refused after it', async () => {
    await nora.post(`/enrolments/${id}/resume`, {});
    const count = (await extras()).length;
    const asked = await asSuperuser(test, async (client) => {
      await client.query('begin');
      await client.query('select id from enrolment where id = $1 for no key update', [id]);
      await client.query(`update enrolment set status = 'ended' where id = $1`, [id]);
      let isAnswered = false;
      const reply = ask(randomUUID()).finally(() => {
        isAnswered = true;
      });
      const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      await until('it waits', async () => isAnswered || (await rowsOf(test, waiting)).length > 0);
      await client.query('commit');
      return reply;
    });
    expect(bare(asked)).toMatchObject({ status: 409, code: 'not-open' });
    expect(await extras()).toHaveLength(count);
  });
});
