import { startTestApp, type TestApp } from '../setup/app.js';
import { rowsOf } from '../setup/rows.js';
import { calmer, risenWard } from './rules-past.helpers.js';
import { must } from './rules.helpers.js';

let test: TestApp;
let here: Awaited<ReturnType<typeof risenWard>>;

beforeAll(async () => {
  test = await startTestApp();
  here = await risenWard(test);
});
afterAll(() => test?.close());

it('whom one rehearsal found is looked at, also when another over other months found nobody', async () => {
  const { ward, karl } = here;
  // an answer of last autumn, which no draft would judge otherwise
  await rowsOf(
    test,
    `update response set received_at = received_at - interval '100 days' where id = (
       select response_id from triage where patient_id = $1 and level = 'green' limit 1)`,
    [karl.patient],
  );
  const draft = await ward.drafted(calmer);
  const found = await ward.rehearsed(draft);
  expect(found.newlyGreen).toBeGreaterThan(0);
  const day = (back: number): string =>
    new Date(test.clock.now().getTime() - back * 86_400_000).toISOString().slice(0, 10);
  const begun = must(await ward.ours.rehearse(ward.nora, draft.id, draft.version, day(120), day(80)), 202);
  const other = await ward.ended(ward.nora, begun.id);
  expect([other.state, other.result.responses, other.newlyGreen]).toEqual(['done', 1, 0]);
  const approve = () => ward.ours.approve(ward.liv, draft.id, draft.version, draft.revision);
  const { status, body } = await approve();
  expect([status, body.faults, body.left]).toEqual([
    422,
    [{ path: 'rehearsal', code: 'not-looked-at' }],
    found.newlyGreen,
  ]);
  const { rehearsal, toApprove } = must(await ward.ours.version(ward.liv, draft.id, draft.version), 200);
  expect([rehearsal.id, toApprove.why]).toEqual([found.id, 'not-looked-at']);
  await ward.lookedAt(found.id);
  expect((await approve()).status).toBe(200);
});

it('rules for which nothing need be known are not approved: a blank answer would be a calm one', async () => {
  const { ward } = here;
  const { id, version } = await ward.drafted(() => ({ requires: [] }));
  const { faults } = must(await ward.ours.version(ward.nora, id, version), 200);
  expect(faults).toEqual([{ path: '/requires', code: 'empty', pathway: null, item: null }]);
});
