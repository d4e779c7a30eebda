import { plan } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { assignmentsOf, day, enrol, told } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp();
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const settled = (id: string) =>
  until(
    'no window is behind the clock',
    async () => {
      const rows = await rowsOf<{ n: number }>(
        test,
        `select count(*)::int as n from assignment where enrolment_id = $1 and (state = 'planned' and opens_at <= app.now()
           or state = 'open' and closes_at <= app.now())`,
        [id],
      );
      return rows[0]!.n === 0;
    },
    40_000,
  );

it('a clock that jumps far beyond the plan skips nothing in silence, tells of nothing that is over, and plans on', async () => {
  const startedOn = day(test, -1);
  const { id } = await enrol(test, nora, here.A, 'karl', { startedOn });
  const epilepsy = await enrol(test, sanne, here.B, 'lone', { pathway: 'epilepsy', startedOn });
  await settled(id);
  const first = (await assignmentsOf(test, id))[0]!;
  await test.clock.advance('P640D');
  await settled(id);
  const rows = await assignmentsOf(test, id);
  const now = test.clock.now();
  const passed = rows.filter(({ closes }) => closes <= now);
  expect(passed.length).toBeGreaterThanOrEqual(15);
  expect(new Set(passed.map(({ state }) => state))).toEqual(new Set(['missed']));
  for (const row of passed) {
    expect([row.step, await told(test, 'schedules.overdue', row.id)]).toEqual([row.step, 1]);
    // only the one that opened while its window was open was announced to the patient
    expect([row.step, await told(test, 'schedules.due', row.id)]).toEqual([row.step, row.id === first.id ? 1 : 0]);
  }
  // the pathway without an end is planned on, with nothing left out between
  const grown = await until('planned on', async () => {
    const [row] = await rowsOf<{ until: string }>(
      test,
      'select planned_until::text as until from enrolment where id = $1',
      [epilepsy.id],
    );
    return row!.until > day(test, 390) && row!.until;
  });
  const pathway = pathways.find((one) => one.id === 'epilepsy')!;
  const enrolled = { anchors: { referral: startedOn }, zone: 'Europe/Copenhagen', switches: ['who-5'] };
  const at = test.clock.now().toISOString();
  const wanted = plan(pathway, enrolled, [], [], at, grown).map(({ step }) => step);
  expect((await assignmentsOf(test, epilepsy.id)).map(({ step }) => step)).toEqual(wanted);
  await settled(epilepsy.id);
  const late = (await assignmentsOf(test, epilepsy.id)).filter(({ closes }) => closes <= test.clock.now());
  expect(late.map(({ step, state }) => [step, state])).toEqual(
    ['baseline', 'half-year-1', 'half-year-2', 'half-year-3'].map((step) => [step, 'missed']),
  );
}, 90_000);

it('a switch that is turned off is off for what opens after it', async () => {
  const { id } = await enrol(test, sanne, here.B, 'dan', { pathway: 'epilepsy', startedOn: day(test, -6) });
  expect((await assignmentsOf(test, id))[0]).toMatchObject({ state: 'planned', questionnaire: 'epilepsy-who5' });
  await rowsOf(test, `update department set switches = '{"who-5": false}' where id = $1`, [here.B]);
  await test.clock.advance('P2D');
  const open = await until('open', async () => (await assignmentsOf(test, id)).find(({ state }) => state === 'open'));
  expect(open).toMatchObject({ step: 'baseline', questionnaire: 'epilepsy', version: 1 });
});

it('moves with the department’s wall clock when summer time begins', async () => {
  const { id } = await enrol(test, nora, here.A, 'nanna', { startedOn: day(test, 1) });
  const hours = (await assignmentsOf(test, id)).map(({ opens }) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' }).format(
      opens,
    ),
  );
  expect(new Set(hours)).toEqual(new Set(['08:00']));
  const utc = new Set((await assignmentsOf(test, id)).map(({ opens }) => opens.getUTCHours()));
  expect(utc).toEqual(new Set([6, 7]));
});
