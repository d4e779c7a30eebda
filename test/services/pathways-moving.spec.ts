import { jest } from '@jest/globals';
import type { PathwayDraft } from '@stemme/pathways';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { assignmentsOf, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { writersOf } from './pathways.helpers.js';

/** What becomes of those who are enrolled when a new version is taken into use. */
jest.setTimeout(60_000);

let test: TestApp;
let here: { A: string; B: string };
let ward: Awaited<ReturnType<typeof writersOf>>;

beforeAll(async () => {
  test = await startTestApp();
  here = await makeDepartments(test);
  ward = await writersOf(test, here.A);
});
afterAll(() => test?.close());

const later = ({ steps }: PathwayDraft) => ({ steps: steps.map((step) => ({ ...step, opens: '10:00' })) });
const enrolmentsOf = (patient: string) =>
  rowsOf<{ id: string; version: number; status: string; follows: string | null }>(
    test,
    `select id, pathway_version as version, status, follows_id as follows from enrolment where patient_id = $1 order by created_at`,
    [patient],
  );
const listed = async (version: number) => {
  const { pathways } = (await ward.ours.list(ward.nora)).body;
  const { versions } = pathways.find((one: { id: string }) => one.id === 'depression');
  return versions.find((one: { version: number }) => one.version === version);
};
const finished = (version: number) =>
  until(
    'all are moved',
    async () => {
      const done = await rowsOf(test, `select 1 from pathway_switch where version = $1 and finished_at is not null`, [
        version,
      ]);
      return done.length > 0 && listed(version);
    },
    25_000,
  );
const hoursOf = async (enrolment: string): Promise<Set<string>> => {
  const planned = (await assignmentsOf(test, enrolment)).filter(({ state }) => state === 'planned');
  const local = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' });
  return new Set(planned.map(({ opens }) => local.format(opens)));
};

it('they are moved: what lies ahead is planned by the new version, and who did it is written down', async () => {
  const { id, patient } = await enrol(test, ward.nora, here.A, 'bodil');
  expect(await hoursOf(id)).toEqual(new Set(['08.00']));
  const { version } = await ward.inUse(later, { running: 'migrate', reason: 'later in the morning' });
  expect(await finished(version)).toMatchObject({ moving: { running: 'migrate', total: 1, left: 0 } });
  expect(await enrolmentsOf(patient)).toEqual([{ id, version, status: 'active', follows: null }]);
  expect(await hoursOf(id)).toEqual(new Set(['10.00']));
  expect(
    await rowsOf(test, `select act, reason from schedule_act where enrolment_id = $1 and act like 'switch%'`, [id]),
  ).toEqual([{ act: 'switched', reason: 'later in the morning (Liv Lægeprøve)' }]);
});

it('not before the hour the version is in force', async () => {
  const { id, patient } = await enrol(test, ward.nora, here.A, 'karl');
  const before = (await enrolmentsOf(patient))[0]!.version;
  const from = new Date(test.clock.now().getTime() + 2 * 86_400_000).toISOString();
  const { version } = await ward.inUse(later, { running: 'migrate', from });
  // somebody who comes meanwhile begins on the version that is in force, and is moved with the others
  const { patient: meanwhile } = await enrol(test, ward.nora, here.A, 'ellen');
  expect([(await enrolmentsOf(patient))[0]!.version, (await enrolmentsOf(meanwhile))[0]!.version]).toEqual([
    before,
    before,
  ]);
  expect((await listed(version)).moving).toMatchObject({ finishedAt: null });
  await test.clock.advance('P3D');
  expect((await finished(version)).moving).toMatchObject({ left: 0 });
  expect((await enrolmentsOf(patient))[0]).toMatchObject({ id, version });
  expect((await enrolmentsOf(meanwhile))[0]).toMatchObject({ version });
});

it('they end and begin anew: the old enrolment is over, the new one follows it', async () => {
  const { id, patient } = await enrol(test, ward.nora, here.A, 'aksel');
  const { version } = await ward.inUse(later, { running: 'end', reason: 'another course' });
  await finished(version);
  expect(await enrolmentsOf(patient)).toMatchObject([
    { id, status: 'ended' },
    { version, status: 'active', follows: id },
  ]);
});

it('one whose dates or choices the new version needs and nobody has told stays, and is counted', async () => {
  const { id, patient } = await enrol(test, ward.nora, here.A, 'oskar');
  const before = (await enrolmentsOf(patient))[0]!.version;
  const fact = {
    id: 'kind',
    text: { da: 'Slags', en: 'Kind' },
    options: ['one', 'two'].map((id) => ({ id, text: { da: id, en: id } })),
  };
  const { version } = await ward.inUse((draft) => ({ facts: [...(draft.facts ?? []), fact] }), { running: 'migrate' });
  expect((await finished(version)).moving.left).toBeGreaterThan(0);
  expect((await enrolmentsOf(patient))[0]).toMatchObject({ id, version: before, status: 'active' });
  expect(
    await rowsOf(
      test,
      `select detail -> 'faults' as faults from schedule_act where enrolment_id = $1 and act = 'switch-failed'`,
      [id],
    ),
  ).toEqual([{ faults: [{ path: 'facts.kind', code: 'required' }] }]);
});
