import { startTestApp, type TestApp } from '../setup/app.js';
import { rowsOf } from '../setup/rows.js';
import { must } from './rules.helpers.js';
import { calmer, risenWard } from './rules-past.helpers.js';
import { settled } from './triage.helpers.js';

let test: TestApp;
let world: Awaited<ReturnType<typeof risenWard>>;
beforeAll(async () => {
  test = await startTestApp();
  world = await risenWard(test);
});
afterAll(() => test?.close());

it('milder rules that come into force close and lower nothing that stands open', async () => {
  const { ward, bodil, home } = world;
  const items = () =>
    rowsOf<{ item: Record<string, unknown> }>(
      test,
      `select to_jsonb(w) as item from worklist_item w where department_id = $1 and state <> 'closed' order by id`,
      [home],
    );
  const before = await items();
  expect(before.map(({ item }) => [item['level'], item['patient_id']])).toContainEqual(['yellow', bodil.patient]);
  const { id, version } = await ward.approved(calmer);
  const { effectiveFrom } = must(await ward.ours.activate(ward.liv, id, version), 200);
  await test.clock.set(new Date(Date.parse(effectiveFrom) + 1));
  expect(await ward.running()).toBe(version);
  await settled(test);
  expect(await items()).toEqual(before);
  // nor does an answer that they judge, milder than those before did
  await world.send(bodil, 1);
  await settled(test);
  const now = await items();
  expect(now.filter(({ item }) => before.some((old) => old.item['id'] === item['id']))).toEqual(before);
});
