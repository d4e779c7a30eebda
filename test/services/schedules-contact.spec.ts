import { day, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { actsOf, type Clinic, openClinic, settled, WITHIN } from './schedules.helpers.js';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic(true);
});
afterAll(() => clinic?.test.close());

interface Item {
  readonly id: string;
  readonly version: number;
  readonly level: string;
  readonly due: Date;
  readonly reasons: { because: { da: string } }[];
}
const items = (enrolment: string) =>
  rowsOf<Item>(
    clinic.test,
    `select id, version, level, due_at as due, reasons from worklist_item
     where enrolment_id = $1 and kind = 'contact-overdue' order by created_at`,
    [enrolment],
  );
const asked = (enrolment: string, count: number) =>
  until(
    `${count} items`,
    async () => {
      const all = await items(enrolment);
      return all.length === count && all;
    },
    WITHIN,
  );
const contact = async (enrolment: string) =>
  (
    await rowsOf<{ at: Date; due: Date; told: Date | null }>(
      clinic.test,
      'select contact_at as at, contact_due_at as due, contact_told_at as told from enrolment where id = $1',
      [enrolment],
    )
  )[0]!;
/** As if the last talk had been so long ago. */
const longAgo = (enrolment: string) =>
  rowsOf(
    clinic.test,
    `update enrolment set contact_at = app.now() - interval '400 days', contact_due_at = app.now() - interval '1 day'
     where id = $1`,
    [enrolment],
  );
const outcome = async (item: Item, what: string) => {
  const { body } = await clinic.nora.post(`/worklist/${item.id}/outcome`, {
    version: (await current(item.id)).version,
    outcome: what,
    note: 'Som aftalt',
  });
  return body;
};
const current = async (id: string) =>
  (
    await rowsOf<{ version: number; state: string }>(
      clinic.test,
      'select version, state from worklist_item where id = $1',
      [id],
    )
  )[0]!;

it('a patient nobody has talked to for as long as the pathway allows is put before a person, once', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { pathway: 'diabetes', startedOn: day(test, 100) });
  const other = await enrol(test, nora, A, 'nanna', { pathway: 'diabetes', startedOn: day(test, 100) });
  const before = await contact(id);
  // a year, at eight in the morning of the department
  expect(Math.round((before.due.getTime() - before.at.getTime()) / 86_400_000)).toBeGreaterThanOrEqual(364);
  await longAgo(id);
  const [item] = await asked(id, 1);
  expect(item).toMatchObject({ level: 'blue' });
  expect(item!.reasons.map(({ because }) => because.da)).toEqual([
    expect.stringMatching(/^Har ikke talt med en person siden \d\d\.\d\d\.\d{4}$/),
    expect.stringMatching(/\S/),
  ]);
  expect(item!.due > (await contact(id)).due).toBe(true);
  await settled(test);
  expect((await contact(id)).told).not.toBeNull();
  expect(await items(other.id)).toEqual([]);
});

it('a telephone call starts the time anew; taken back as a slip of the hand, it does not count', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'bodil', { pathway: 'diabetes', startedOn: day(test, 100) });
  await longAgo(id);
  const before = await contact(id);
  const [item] = await asked(id, 1);
  await outcome(item!, 'phoned');
  const after = await contact(id);
  expect(after.due > before.due && after.at > before.at && after.told === null).toBe(true);
  expect((await current(item!.id)).state).toBe('closed');
  await nora.post(`/worklist/${item!.id}/undo`, { version: (await current(item!.id)).version });
  const undone = await contact(id);
  expect(undone.at < after.at).toBe(true);
  expect((await actsOf(test, id)).map(({ act }) => act)).toEqual(['enrolled', 'contact', 'contact-undone']);
});

it('anything but a talk is asked again after four weeks', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'aksel', { pathway: 'diabetes', startedOn: day(test, 100) });
  await longAgo(id);
  const [item] = await asked(id, 1);
  await outcome(item!, 'letter');
  const { due, told, at } = await contact(id);
  const days = Math.round((due.getTime() - test.clock.now().getTime()) / 86_400_000);
  expect([days >= 27 && days <= 28, told, at < test.clock.now()]).toEqual([true, null, true]);
  await test.clock.advance('P29D');
  await asked(id, 2);
});

it('holds while the questionnaires are paused, and not when the enrolment is over', async () => {
  const { test, nora, A } = clinic;
  const paused = await enrol(test, nora, A, 'oskar', { pathway: 'diabetes', startedOn: day(test, 100) });
  const ended = await enrol(test, nora, A, 'ellen', { pathway: 'diabetes', startedOn: day(test, 100) });
  const dead = await enrol(test, nora, A, 'dan', { pathway: 'diabetes', startedOn: day(test, 100) });
  await nora.post(`/enrolments/${paused.id}/pause`, {});
  await nora.post(`/enrolments/${ended.id}/end`, {});
  await nora.post(`/enrolments/${dead.id}/death`, {});
  for (const { id } of [ended, dead, paused]) await longAgo(id);
  await asked(paused.id, 1);
  await settled(test);
  expect([await items(ended.id), await items(dead.id)]).toEqual([[], []]);
});
