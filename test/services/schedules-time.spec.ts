import { jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Database } from '../../apps/api/src/platform/database/database.service.js';
import { CourseService } from '../../apps/api/src/schedules/course.service.js';
import { OpeningService } from '../../apps/api/src/schedules/opening.service.js';
import { assignmentsOf, day, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { type Clinic, openClinic, reaches, settled, WITHIN } from './schedules.helpers.js';
import { until } from '../setup/until.js';

// a year is walked day by day
jest.setTimeout(400_000);

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic(true);
});
afterEach(() => clinic?.test.close());

/** Everything that is due by the business clock is done. */
async function workedOff(): Promise<void> {
  const { test } = clinic;
  const scan = test.app.get(Database).scan();
  const [opening, course] = [test.app.get(OpeningService), test.app.get(CourseService)];
  for (const sweep of [
    () => opening.openDue(scan),
    () => opening.closeDue(scan),
    () => course.extendDue(scan),
    () => course.resumeDue(scan),
  ]) {
    await sweep();
    await settled(test);
  }
}
/** The clock of the house goes wrong, or is put right: back as well as forward. */
async function jump(by: string): Promise<void> {
  const { test } = clinic;
  await rowsOf(test, 'update app.clock set shift = shift + $1::interval', [by]);
  await test.clock.look();
}
/** How often each window was opened, told to the patient and closed. */
const told = (enrolment: string) =>
  rowsOf<{ id: string; step: string; state: string; opens: Date; opened: Date | null; due: number; overdue: number }>(
    clinic.test,
    `select a.id, a.step, a.state, a.opens_at as opens, a.opened_at as opened,
       (select count(*)::int from outbox o where o.event = 'schedules.due' and o.payload ->> 'assignment' = a.id::text
         and o.hearer = 'notifications.plan') as due,
       (select count(*)::int from outbox o where o.event = 'schedules.overdue' and o.payload ->> 'assignment' = a.id::text
         and o.hearer = 'triage.no-answer') as overdue
     from assignment a where a.enrolment_id = $1 order by a.opens_at, a.step`,
    [enrolment],
  );
const local = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

it('a year goes by day by day, over both clock changes, in Copenhagen, Nuuk and Tórshavn: each window once, at its own hour', async () => {
  const { test, nora } = clinic;
  const noon = Temporal.PlainDateTime.from(`${day(test, 1)}T12:00`).toZonedDateTime('UTC');
  await test.clock.set(new Date(noon.epochMilliseconds));
  const enrolled: { id: string; zone: string }[] = [];
  for (const zone of ['Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe']) {
    const { id } = await enrol(test, nora, await departmentIn(zone), 'karl', { pathway: 'copd', startedOn: day(test) });
    enrolled.push({ id, zone });
  }
  for (let n = 0; n < 370; n += 1) {
    await test.clock.advance('P1D');
    await workedOff();
  }
  for (const { id, zone } of enrolled) {
    const passed = (await told(id)).filter(({ opens }) => opens <= test.clock.now());
    expect(passed.length).toBeGreaterThan(100);
    for (const row of passed) {
      expect([row.step, row.opened !== null || row.state === 'revoked']).toEqual([row.step, true]);
      expect([row.step, row.opened === null || row.opened >= row.opens]).toEqual([row.step, true]);
      expect([row.step, row.due <= 1, row.overdue <= 1]).toEqual([row.step, true, true]);
    }
    // its own hour, summer and winter, and no window of a step twice a day
    expect(new Set(passed.map(({ opens }) => local(opens, zone).toPlainTime().toString()))).toEqual(
      new Set(['07:00:00']),
    );
    expect(new Set(passed.map(({ opens }) => local(opens, 'UTC').hour)).size).toBe(2);
    const days = passed.map(
      ({ step, opens }) => `${step.split('-')[0]} ${local(opens, zone).toPlainDate().toString()}`,
    );
    expect(new Set(days).size).toBe(days.length);
  }
});

/** One more department, as the first, with a clock of its own; Nora belongs to it too. */
async function departmentIn(zone: string): Promise<string> {
  const { test, A } = clinic;
  const [made] = await rowsOf<{ id: string }>(
    test,
    `insert into department (sor, name, public_name, zone, phones, hours, closed, switches, pathways, sending)
     select $2, name, public_name, $3, phones, hours, closed, switches, pathways, sending from department where id = $1
     returning id`,
    [A, `36806${String(zone.length).padStart(10, '0')}`, zone],
  );
  await rowsOf(
    test,
    `insert into membership (clinician_id, department_id, roles) select id, $1, '["nurse"]' from clinician
     where subject = 'staff-nora'`,
    [made!.id],
  );
  return made!.id;
}

it('a clock that goes back an hour, or a day, opens nothing twice and takes nothing back', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { pathway: 'copd', startedOn: day(test, -3) });
  const morning = Temporal.PlainDateTime.from(`${day(test, 1)}T07:30`).toZonedDateTime('Europe/Copenhagen');
  await test.clock.set(new Date(morning.epochMilliseconds));
  await workedOff();
  const before = await told(id);
  const open = before.filter(({ state }) => state === 'open');
  expect(open).toHaveLength(1);
  for (const by of ['-1 hour', '-1 day']) {
    await jump(by);
    await workedOff();
    expect(await told(id)).toEqual(before);
    await jump(by.slice(1));
    await workedOff();
    expect(await told(id)).toEqual(before);
  }
});

it('a clock that is an hour or a day ahead for a while is early once, and sends nothing twice when it is put right', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { pathway: 'copd', startedOn: day(test) });
  const evening = Temporal.PlainDateTime.from(`${day(test, 1)}T06:30`).toZonedDateTime('Europe/Copenhagen');
  await test.clock.set(new Date(evening.epochMilliseconds));
  await workedOff();
  // half an hour before seven nothing has opened
  expect((await told(id)).every(({ state }) => state === 'planned')).toBe(true);
  await jump('1 hour');
  await workedOff();
  const [first] = await told(id);
  expect(first).toMatchObject({ state: 'open', due: 1, overdue: 0 });
  await jump('-1 hour');
  await workedOff();
  await jump('1 hour');
  await workedOff();
  expect((await told(id))[0]).toEqual(first);
  await jump('1 day');
  await workedOff();
  const ahead = await told(id);
  expect(ahead.slice(0, 2)).toMatchObject([
    { state: 'missed', due: 1, overdue: 1 },
    { state: 'open', due: 1 },
  ]);
  await jump('-1 day');
  await workedOff();
  await jump('1 day');
  await workedOff();
  expect(await told(id)).toEqual(ahead);
});

it('a pause that was told its last day ends by itself on that day, and what can still be answered opens', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { startedOn: day(test, -1) });
  await reaches(test, id, 'start', 'open');
  await nora.post(`/enrolments/${id}/pause`, { why: 'admission', until: day(test, 14) });
  await test.clock.advance('P13D');
  await workedOff();
  expect((await rowsOf<{ status: string }>(test, 'select status from enrolment where id = $1', [id]))[0]!.status).toBe(
    'paused',
  );
  await test.clock.advance('P1D');
  await workedOff();
  await until(
    'resumed',
    async () =>
      (await rowsOf<{ status: string }>(test, 'select status from enrolment where id = $1', [id]))[0]!.status ===
      'active',
    WITHIN,
  );
  await reaches(test, id, 'week-2', 'open');
  const passed = (await assignmentsOf(test, id)).filter(({ state }) => state === 'revoked');
  expect(passed.map(({ step, reason }) => [step, reason])).toEqual([
    ['start', 'paused'],
    ['week-1', 'paused'],
  ]);
  const acts = await rowsOf<{ act: string; by: string | null }>(
    test,
    `select act, clinician_name as by from schedule_act where enrolment_id = $1 and act = 'resumed'`,
    [id],
  );
  // nobody did it: the day had come
  expect(acts).toEqual([{ act: 'resumed', by: null }]);
});
