import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { depressionAnswers } from '../setup/answers.js';
import { assignmentsOf, day, enrol, type StoredAssignment } from '../setup/enrol.js';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Clinic, openClinic, reaches, settled, WITHIN } from './schedules.helpers.js';
import { onMonday } from './triage.helpers.js';

// a course is walked day by day, each with everything that is told on it
jest.setTimeout(120_000);

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic(true);
  await onMonday(clinic.test);
});
afterEach(() => clinic?.test.close());

async function onDay(days: number, time: string): Promise<void> {
  const { test } = clinic;
  const moment = Temporal.PlainDateTime.from(`${day(test, days)}T${time}`).toZonedDateTime('Europe/Copenhagen');
  await test.clock.set(new Date(moment.epochMilliseconds));
}
/** The items about what is not there, in order of the windows. */
const items = (enrolment: string) =>
  rowsOf<{ step: string; worst: string | null; rank: number; due: string; reasons: { rule: string }[] }>(
    clinic.test,
    `select a.step, w.at_worst as worst, w.rank, (w.due_at at time zone 'Europe/Copenhagen')::date::text as due, w.reasons
     from worklist_item w join assignment a on a.id = w.assignment_id
     where w.enrolment_id = $1 and w.kind = 'no-answer' order by a.opens_at`,
    [enrolment],
  );
const item = (enrolment: string, step: string) =>
  until(`an item about ${step}`, async () => (await items(enrolment)).find((one) => one.step === step), WITHIN);
/** Every window up to the business clock has opened and closed, and been told. */
const caughtUp = async (enrolment: string) => {
  await until(
    'caught up',
    async () => {
      const [row] = await rowsOf<{ n: number }>(
        clinic.test,
        `select count(*)::int as n from assignment where enrolment_id = $1 and (state = 'planned' and opens_at <= app.now()
           or state = 'open' and (closes_at <= app.now() or silent_at <= app.now() and silent_told_at is null))`,
        [enrolment],
      );
      return row!.n === 0;
    },
    WITHIN,
  );
  await settled(clinic.test);
};
const answered = (row: StoredAssignment, level: string) =>
  rowsOf(clinic.test, `update assignment set state = 'answered', answered_at = app.now(), level = $2 where id = $1`, [
    row.id,
    level,
  ]);

it('depression: after thoughts of death, a day’s silence is acted upon that day; after none, when the window is over', async () => {
  const { test, nora, A } = clinic;
  const handIn = async (login: string, item9: number) => {
    const { id } = await enrol(test, nora, A, login, { startedOn: day(test) });
    const open = await reaches(test, id, 'start', 'open');
    const me = await signIn(test, login);
    const at = test.clock.now().toISOString();
    const sent = { assignment: open.id, questionnaireVersion: open.version, answers: depressionAnswers(1, item9) };
    const more = { language: 'da', mode: 'web', answeredBy: 'self', startedAt: at, completedAt: at };
    expect((await me.put(`/responses/${randomUUID()}`, { ...sent, ...more })).status).toBe(200);
    await until(
      'assessed',
      async () =>
        (await rowsOf(test, 'select 1 from assignment where id = $1 and level is not null', [open.id])).length > 0,
    );
    return id;
  };
  const worried = await handIn('karl', 1);
  const calm = await handIn('nanna', 0);
  const kept = await rowsOf<{ level: string; values: object }>(
    test,
    `select level, "values" from assignment where enrolment_id = $1 and step = 'start'`,
    [worried],
  );
  expect(kept).toEqual([{ level: expect.stringMatching(/acute|red/), values: { 'phq9.9': 1, 'phq-9.TOTAL': 9 } }]);

  await onDay(7, '09:00');
  for (const id of [worried, calm]) await reaches(test, id, 'week-1', 'open');
  await settled(test);
  expect([await items(worried), await items(calm)]).toEqual([[], []]);
  await onDay(1, '08:00');
  const alarm = await item(worried, 'week-1');
  expect(alarm).toMatchObject({ worst: 'acute', rank: 0, due: day(test) });
  expect(alarm.reasons.map(({ rule }) => rule)).toEqual(['no-answer', 'no-answer-after']);
  await settled(test);
  expect(await items(calm)).toEqual([]);
  // the window closes: for the one it is the same item, for the other it is the first
  await onDay(6, '00:30');
  for (const id of [worried, calm]) await reaches(test, id, 'week-1', 'missed');
  expect(await item(calm, 'week-1')).toMatchObject({ worst: null, rank: 4 });
  await settled(test);
  expect(await items(worried)).toHaveLength(1);
});

it.each(['copd', 'heart-failure'])(
  '%s: two days in a row are told, then two more; after an alarm the first is',
  async (pathway) => {
    const { test, nora, A } = clinic;
    const { id } = await enrol(test, nora, A, 'bodil', { pathway, startedOn: day(test, -5) });
    const told: string[][] = [];
    for (let round = 0; round < 4; round += 1) {
      await onDay(1, '00:30');
      await caughtUp(id);
      told.push((await items(id)).map(({ step }) => step));
    }
    expect(told.map((steps) => steps.length)).toEqual([0, 1, 1, 2]);
    // today's is answered, and it is red; tomorrow's missing answer is told by itself
    await onDay(0, '08:00');
    await caughtUp(id);
    const open = (await assignmentsOf(test, id)).find(({ state }) => state === 'open')!;
    await answered(open, 'red');
    await onDay(2, '00:30');
    await caughtUp(id);
    const all = await items(id);
    expect(all).toHaveLength(3);
    expect(all[2]!.reasons.map(({ rule }) => rule)).toEqual(['no-answer', 'no-answer-after']);
    expect(all.every(({ rank, worst }) => rank === 4 && worst === null)).toBe(true);
  },
);

it('pregnancy: at one o’clock, as yellow, due the same day', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'ellen', {
    pathway: 'pregnancy',
    facts: { variant: 'hypertension' },
    anchors: { 'due-date': day(test, 100) },
  });
  await onDay(0, '12:59');
  await caughtUp(id);
  expect(await items(id)).toEqual([]);
  await onDay(0, '13:00');
  await caughtUp(id);
  expect(await items(id)).toMatchObject([{ worst: 'yellow', rank: 2, due: day(test) }]);
});

it('hip and knee: no word of the wound after three days, as red; cancer: after three days of chemotherapy, as yellow', async () => {
  const { test, nora, A } = clinic;
  const operated = await enrol(test, nora, A, 'aksel', {
    pathway: 'arthroplasty',
    facts: { joint: 'hip' },
    anchors: { operation: day(test, -14) },
  });
  const cancer = (login: string, treatment: string) =>
    enrol(test, nora, A, login, {
      pathway: 'cancer-treatment',
      startedOn: day(test, -6),
      facts: { treatment },
    });
  const chemo = await cancer('oskar', 'chemotherapy');
  await caughtUp(operated.id);
  await onDay(3, '07:59');
  for (const { id } of [operated, chemo]) await caughtUp(id);
  expect([await items(operated.id), await items(chemo.id)]).toEqual([[], []]);
  await onDay(0, '08:00');
  for (const { id } of [operated, chemo]) await caughtUp(id);
  expect(await items(operated.id)).toMatchObject([{ worst: 'red', rank: 1 }]);
  expect(await items(chemo.id)).toMatchObject([{ worst: 'yellow', rank: 2 }]);
});

it.each(['diabetes', 'epilepsy'])('%s: each window that closes is told', async (pathway) => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'dan', { pathway, startedOn: day(test, -10) });
  await caughtUp(id);
  await onDay(21, '01:00');
  await caughtUp(id);
  const missed = (await assignmentsOf(test, id)).filter(({ state }) => state === 'missed').map(({ step }) => step);
  expect(missed.length).toBeGreaterThan(0);
  expect((await items(id)).map(({ step, worst }) => [step, worst])).toEqual(missed.map((step) => [step, null]));
});

it('a silence that was told while the clock was far ahead is told once, and not at all when an answer came first', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'lone', {
    pathway: 'pregnancy',
    facts: { variant: 'hypertension' },
    anchors: { 'due-date': day(test, 100) },
  });
  await caughtUp(id);
  const open = (await assignmentsOf(test, id)).find(({ state }) => state === 'open')!;
  await answered(open, 'green');
  await onDay(3, '06:00');
  await caughtUp(id);
  const steps = (await items(id)).map(({ step }) => step);
  expect(steps).toHaveLength(2);
  expect(steps).not.toContain(open.step);
});
