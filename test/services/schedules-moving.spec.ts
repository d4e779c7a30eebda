import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { bare, day, enrol, told } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;

// without a worker nothing opens or closes by itself: each state is made where it is needed
beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

interface Row {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly opens: Date;
  readonly closes: Date;
  readonly reason: string | null;
  readonly held: boolean;
  readonly revision: number;
  readonly reminders: { step: string; at: string }[];
}
const rows = (enrolment: string) =>
  rowsOf<Row>(
    test,
    `select id, step, state, opens_at as opens, closes_at as closes, revoked_reason as reason, held, revision, reminders
     from assignment where enrolment_id = $1 order by opens_at, step`,
    [enrolment],
  );
const one = async (enrolment: string, step: string) => (await rows(enrolment)).find((row) => row.step === step)!;
/** A state that the clock would have made. */
const become = (id: string, state: string) =>
  rowsOf(test, `update assignment set state = $2, questionnaire_version = 1, opened_at = app.now() where id = $1`, [
    id,
    state,
  ]);
const act = (row: Row, verb: string, more: object = {}, person = nora) =>
  person.post(`/assignments/${row.id}/${verb}`, {
    state: row.state,
    opensAt: row.opens.toISOString(),
    ...(verb === 'undo' ? {} : { reason: 'Ferie' }),
    ...more,
  });
const acts = (enrolment: string) =>
  rowsOf<{ act: string; reason: string | null; by: string }>(
    test,
    `select act, reason, clinician_name as by from schedule_act where enrolment_id = $1 and act <> 'enrolled' order by id`,
    [enrolment],
  );
const hours = ({ opens, closes }: Row) => (closes.getTime() - opens.getTime()) / 3_600_000;
const local = (at: Date) =>
  Temporal.Instant.from(at.toISOString())
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('moving', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await enrol(test, nora, here.A, 'karl', { startedOn: day(test, 3) }));
  });

  it('keeps the length of the window, the messages’ distance, and who and why; then a plan leaves it alone', async () => {
    const before = await one(id, 'week-2');
    const { status, body } = await act(before, 'move', { on: day(test, 40), at: '10:30' });
    const after = await one(id, 'week-2');
    expect([status, body.state, body.undo]).toEqual([200, 'planned', true]);
    expect([after.held, after.revision, local(after.opens)]).toEqual([
      true,
      before.revision + 1,
      `${day(test, 40)}T10:30`,
    ]);
    const summer = hours(after) - hours(before);
    expect([-1, 0, 1]).toContain(summer);
    expect(after.reminders.map(({ step }) => step)).toEqual(before.reminders.map(({ step }) => step));
    expect(await acts(id)).toEqual([{ act: 'staff-moved', reason: 'Ferie', by: 'Nora Nordtest' }]);
    // nothing had opened: nobody is told
    expect(await told(test, 'schedules.changed', before.id)).toBe(0);
    await nora.post(`/enrolments/${id}/pause`, { reason: 'Rejse', why: 'travel' });
    await nora.post(`/enrolments/${id}/resume`, {});
    expect((await one(id, 'week-2')).opens).toEqual(after.opens);
  });

  it('is taken back, exactly as it was', async () => {
    const before = await one(id, 'week-4');
    const { body } = await act(before, 'move', { on: day(test, 60) });
    const back = await nora.post(`/assignments/${before.id}/undo`, { state: body.state, opensAt: body.opensAt });
    expect([back.status, back.body.undo]).toEqual([200, false]);
    const { revision: _, ...after } = await one(id, 'week-4');
    const { revision: __, ...was } = before;
    expect(after).toEqual(was);
    expect((await acts(id)).slice(-2).map((row) => row.act)).toEqual(['staff-moved', 'move-undone']);
    expect((await act(await one(id, 'week-4'), 'undo')).body).toMatchObject({ code: 'changed', why: 'sent' });
  });

  it('one that is open goes back to being planned, the patient is told, and it cannot be taken back', async () => {
    const { id: assignment } = await one(id, 'start');
    await become(assignment, 'open');
    const { body } = await act(await one(id, 'start'), 'move', { on: day(test, 20) });
    expect([body.state, body.undo]).toEqual(['planned', false]);
    expect(await told(test, 'schedules.changed', assignment)).toBe(1);
    expect((await act(await one(id, 'start'), 'undo')).body).toMatchObject({ code: 'changed', why: 'sent' });
  });

  it.each([
    [{ on: '2027-02-30' }, 'on: bad-date'],
    [{ on: '1999-01-01' }, 'on: past'],
    [{ on: '2999-01-01' }, 'on: too-far'],
    [{ on: 'tomorrow' }, 'on: matches'],
    [{ on: '2027-05-05', at: '25:00' }, 'at: matches'],
    [{ on: '2027-05-05', reason: ' ' }, 'reason: matches'],
    [{ on: '2027-05-05', reason: undefined }, 'reason: is-string'],
  ])('is refused with %j', async (more, fault) => {
    const before = await one(id, 'week-6');
    const { status, body } = await act(before, 'move', more);
    const faults = body.faults.map(({ path, code }: { path: string; code: string }) => `${path}: ${code}`);
    expect([status, faults]).toEqual([422, expect.arrayContaining([fault])]);
    expect(await one(id, 'week-6')).toEqual(before);
  });

  it('two people at once: the second sees what the first did', async () => {
    const before = await one(id, 'week-6');
    const replies = await Promise.all([30, 31, 32].map((days) => act(before, 'move', { on: day(test, days) })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const now = await one(id, 'week-6');
    const late = replies.find(({ status }) => status === 409)!.body;
    expect(late).toMatchObject({
      code: 'changed',
      why: 'moved-on',
      assignment: { id: now.id, opensAt: now.opens.toISOString() },
    });
  });

  it('an answered one is never touched', async () => {
    const { id: assignment } = await one(id, 'week-8');
    await become(assignment, 'answered');
    const before = await one(id, 'week-8');
    for (const verb of ['move', 'skip', 'send-again'])
      expect([verb, (await act(before, verb, verb === 'skip' ? {} : { on: day(test, 50) })).body.code]).toEqual([
        verb,
        'already-answered',
      ]);
    expect(await one(id, 'week-8')).toEqual(before);
  });
});

describe('skipping', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await enrol(test, nora, here.A, 'nanna', { startedOn: day(test, 3) }));
  });

  it('revokes with the reason, twice is once, and is taken back while nothing was sent', async () => {
    const before = await one(id, 'week-2');
    expect((await act(before, 'skip')).body).toMatchObject({ state: 'revoked', revokedReason: 'skipped', undo: true });
    expect((await act(before, 'skip')).status).toBe(200);
    expect((await acts(id)).map((row) => row.act)).toEqual(['skipped']);
    const back = await act(await one(id, 'week-2'), 'undo');
    expect([back.status, back.body.state]).toEqual([200, 'planned']);
    expect(await one(id, 'week-2')).toMatchObject({ state: 'planned', opens: before.opens, held: before.held });
  });

  it('an open one is told about and not taken back', async () => {
    const { id: assignment } = await one(id, 'start');
    await become(assignment, 'open');
    expect((await act(await one(id, 'start'), 'skip')).body).toMatchObject({ state: 'revoked', undo: false });
    expect(await told(test, 'schedules.changed', assignment)).toBe(1);
  });
});

describe('sending again', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await enrol(test, nora, here.A, 'bodil', { startedOn: day(test, 3) }));
  });

  it('a missed one comes anew, now, with an invitation of its own; the first stays as history', async () => {
    const { id: first } = await one(id, 'start');
    await become(first, 'missed');
    const { status, body } = await act(await one(id, 'start'), 'send-again');
    expect([status, body.state]).toEqual([200, 'planned']);
    const [old, again] = [await one(id, 'start'), await one(id, 'start+2')];
    expect([old.state, again.id, again.held]).toEqual(['missed', body.assignment, true]);
    expect(again.reminders[0]!.step).toBe('invitation');
    // as many days, and the deadline at its usual hour
    expect(Math.abs(hours(again) - hours(old))).toBeLessThanOrEqual(25);
    expect(local(again.closes).slice(11)).toBe(local(old.closes).slice(11));
    expect(again.opens.getTime()).toBeLessThanOrEqual(test.clock.now().getTime());
    expect((await acts(id)).at(-1)).toEqual({ act: 'sent-again', reason: 'Ferie', by: 'Nora Nordtest' });
  });

  it('on another day it is taken back as long as it has not opened; the third time has another step', async () => {
    const row = await one(id, 'start');
    const { body } = await act(row, 'send-again', { on: day(test, 10), at: '09:00' });
    expect([body.undo, (await one(id, 'start+3')).state]).toEqual([true, 'planned']);
    const back = await nora.post(`/assignments/${body.assignment}/undo`, { state: 'planned', opensAt: body.opensAt });
    expect([back.status, await one(id, 'start+3')]).toEqual([
      200,
      expect.objectContaining({ state: 'revoked', reason: 'undone' }),
    ]);
  });

  it('one that is open is closed, so that there are not two; one that is begun is refused', async () => {
    const { id: week1 } = await one(id, 'week-1');
    await become(week1, 'open');
    await act(await one(id, 'week-1'), 'send-again', { on: day(test, 12) });
    expect(await one(id, 'week-1')).toMatchObject({ state: 'revoked', reason: 'sent-again' });
    expect(await one(id, 'week-1+2')).toMatchObject({ state: 'planned' });
    const { id: week2 } = await one(id, 'week-2');
    await become(week2, 'open');
    await rowsOf(
      test,
      `insert into draft (assignment_id, department_id, patient_id, version, questionnaire_version, answers, place, language, device_at)
       select id, department_id, patient_id, 1, 1, '{}', 0, 'da', app.now() from assignment where id = $1`,
      [week2],
    );
    expect((await act(await one(id, 'week-2'), 'send-again')).body).toMatchObject({ code: 'changed', why: 'begun' });
  });

  it('is refused while the enrolment is paused or over, and for what is still to come', async () => {
    expect((await act(await one(id, 'week-6'), 'send-again')).body).toMatchObject({ code: 'changed', why: 'moved-on' });
    await nora.post(`/enrolments/${id}/pause`, { reason: 'Rejse', why: 'travel' });
    expect((await act(await one(id, 'start'), 'send-again')).body).toMatchObject({
      code: 'changed',
      why: 'not-active',
    });
  });
});

it('another department’s assignments are answered as ones that do not exist', async () => {
  const { id } = await enrol(test, nora, here.A, 'oskar', { startedOn: day(test, 3) });
  const [row] = await rows(id);
  for (const verb of ['move', 'skip', 'send-again', 'undo']) {
    const when = verb === 'move' || verb === 'send-again' ? { on: day(test, 30) } : {};
    const foreign = bare(await act(row!, verb, when, sanne));
    expect([verb, foreign]).toEqual([verb, bare(await act({ ...row!, id: randomUUID() }, verb, when, sanne))]);
    expect(foreign).toMatchObject({ status: 404, code: 'not-found' });
  }
});
