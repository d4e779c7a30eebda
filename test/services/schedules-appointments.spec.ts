import { randomUUID } from 'node:crypto';
import { AppointmentsService, type Told } from '../../apps/api/src/schedules/appointments.service.js';
import { inside } from '../setup/departments.js';
import { assignmentsOf, bare, day, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { actsOf, type Clinic, hanging, openClinic, put, visit } from './schedules.helpers.js';

let clinic: Clinic;
// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  clinic = await openClinic(false);
});
afterAll(() => clinic?.test.close());

/** Three weeks and a half after the start: no other questionnaire is near. */
const VISIT_DAY = 25;
const start = async (login: string) => {
  const { test, nora, A } = clinic;
  return enrol(test, nora, A, login, { startedOn: day(test, 1) });
};

describe('a visit that is booked', () => {
  it('brings its own questionnaire and touches nothing else; told again, nothing happens', async () => {
    const { test, nora, A } = clinic;
    const { id, patient } = await start('karl');
    const before = await assignmentsOf(test, id);
    const sent = visit(A, patient, day(test, VISIT_DAY), { time: '10:30' });
    const first = await put(nora, sent);
    expect(first).toMatchObject({
      outcome: 'booked',
      appointment: { state: 'booked', time: '10:30', source: 'staff' },
    });
    const { own, others } = await hanging(test, id, first.appointment.id);
    expect(others).toEqual(before);
    expect(own).toMatchObject([{ step: `before-visit:${first.appointment.id}`, state: 'planned' }]);
    expect(first.changes).toMatchObject({ added: [{ step: own[0]!.step, open: false }], moved: [], revoked: [] });
    const local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(local.format(own[0]!.opens)).toBe(`${day(test, VISIT_DAY - 2)} 08:00`);
    const acts = await actsOf(test, id);
    expect(acts.map(({ act }) => act)).toEqual(['enrolled', 'appointment-booked', 'planned']);
    expect(acts[1]).toMatchObject({ by: expect.stringContaining('Nora'), detail: { kind: 'visit' } });

    const again = await put(nora, sent);
    expect(again).toMatchObject({ outcome: 'unchanged', changes: { added: [], moved: [], revoked: [] } });
    expect((await assignmentsOf(test, id)).length).toBe(before.length + 1);
    expect(await actsOf(test, id)).toHaveLength(acts.length);
  });

  it('and moved, moves its own; cancelled, takes it back; booked again, it comes again', async () => {
    const { test, nora, A } = clinic;
    const { id, patient } = await start('nanna');
    const sent = visit(A, patient, day(test, VISIT_DAY));
    const { appointment } = await put(nora, sent);
    const before = await hanging(test, id, appointment.id);
    const moved = await put(nora, { ...sent, date: day(test, VISIT_DAY + 30) });
    expect(moved).toMatchObject({ outcome: 'moved', appointment: { id: appointment.id } });
    const after = await hanging(test, id, appointment.id);
    expect(after.others).toEqual(before.others);
    expect(after.own).toMatchObject([{ id: before.own[0]!.id, state: 'planned' }]);
    expect(moved.changes.moved).toMatchObject([{ was: { opens: expect.any(String) }, open: false }]);
    expect(after.own[0]!.opens.getTime() - before.own[0]!.opens.getTime()).toBe(30 * 86_400_000);

    const gone = (await nora.post(`/appointments/${appointment.id}/cancel`, { reason: 'Syg' })).body;
    expect(gone).toMatchObject({ outcome: 'cancelled', changes: { revoked: [{ step: before.own[0]!.step }] } });
    const cancelled = await hanging(test, id, appointment.id);
    expect(cancelled.others).toEqual(before.others);
    expect(cancelled.own).toMatchObject([{ state: 'revoked', reason: 'appointment-cancelled' }]);
    expect((await nora.post(`/appointments/${appointment.id}/cancel`, {})).body.outcome).toBe('unchanged');

    const again = await put(nora, { ...sent, date: day(test, VISIT_DAY) });
    expect(again).toMatchObject({ outcome: 'rebooked', appointment: { id: appointment.id, state: 'booked' } });
    const rebooked = await hanging(test, id, appointment.id);
    expect(rebooked.others).toEqual(before.others);
    expect(rebooked.own.map(({ step, state }) => `${step} ${state}`).sort()).toEqual([
      `before-visit:${appointment.id} revoked`,
      `before-visit:${appointment.id}+2 planned`,
    ]);
    const acts = (await actsOf(test, id)).filter(({ act }) => act.startsWith('appointment-'));
    expect(acts.map(({ act, reason }) => [act, reason])).toEqual([
      ['appointment-booked', null],
      ['appointment-moved', null],
      ['appointment-cancelled', 'Syg'],
      ['appointment-rebooked', null],
    ]);
  });

  it('stands beside another: each has its own, and moving one leaves the other alone', async () => {
    const { test, nora, A } = clinic;
    const { id, patient } = await start('bodil');
    const [one, two] = [visit(A, patient, day(test, VISIT_DAY)), visit(A, patient, day(test, VISIT_DAY + 50))];
    const first = await put(nora, one);
    const second = await put(nora, two);
    const before = await hanging(test, id, second.appointment.id);
    await put(nora, { ...one, date: day(test, VISIT_DAY + 20) });
    expect((await hanging(test, id, second.appointment.id)).own).toEqual(before.own);
    expect((await hanging(test, id, first.appointment.id)).own).toHaveLength(1);
    const { body } = await nora.get(`/patients/${patient}/appointments`);
    expect(body.appointments.map(({ date }: { date: string }) => date)).toEqual([
      day(test, VISIT_DAY + 50),
      day(test, VISIT_DAY + 20),
    ]);
  });

  it('for another pathway brings nothing to this one', async () => {
    const { test, nora, A } = clinic;
    const { id, patient } = await start('aksel');
    const before = await assignmentsOf(test, id);
    await put(nora, visit(A, patient, day(test, VISIT_DAY), { pathway: 'diabetes' }));
    await put(nora, visit(A, patient, day(test, VISIT_DAY), { kind: 'operation' }));
    expect(await assignmentsOf(test, id)).toEqual(before);
  });

  it('that is kept is a talk with a person', async () => {
    const { test, nora, A } = clinic;
    const { id, patient } = await start('oskar');
    const met = `select contact_at as at, contact_due_at as due from enrolment where id = $1`;
    const longAgo = `update enrolment set contact_at = contact_at - interval '3 days', contact_due_at = contact_due_at - interval '3 days' where id = $1`;
    await rowsOf(test, longAgo, [id]);
    const [before] = await rowsOf<{ at: Date; due: Date }>(test, met, [id]);
    const { appointment } = await put(nora, visit(A, patient, day(test)));
    const kept = await nora.post(`/appointments/${appointment.id}/kept`);
    expect(kept.body).toMatchObject({ outcome: 'kept', appointment: { state: 'kept' } });
    expect((await nora.post(`/appointments/${appointment.id}/kept`)).body.outcome).toBe('unchanged');
    const [after] = await rowsOf<{ at: Date; due: Date }>(test, met, [id]);
    expect(after!.at > before!.at && after!.due > before!.due).toBe(true);
    expect((await actsOf(test, id)).filter(({ act }) => act === 'contact')).toHaveLength(1);
  });
});

describe('what the hospital’s system tells', () => {
  const told = (patient: string, more: Partial<Told>): Told => ({
    department: clinic.A,
    patient,
    kind: 'visit',
    source: 'his',
    reference: 'V-1',
    date: day(clinic.test, VISIT_DAY),
    ...more,
  });
  const tell = (sent: Told) =>
    inside(clinic.test, clinic.nora, (tx) => clinic.test.app.get(AppointmentsService).put(tx, sent));

  it('is believed in the order of its own count, whatever order it comes in', async () => {
    const { test } = clinic;
    const { id, patient } = await start('ellen');
    const reference = randomUUID();
    const of = (version: number, days: number) =>
      told(patient, { reference, version, date: day(test, VISIT_DAY + days) });
    expect(await tell(of(2, 0))).toMatchObject({ outcome: 'booked', appointment: { version: 2 } });
    await expect(tell(of(1, 9))).rejects.toMatchObject({ code: 'stale' });
    // the same again is no contradiction; something else under the same number is
    expect(await tell(of(2, 0))).toMatchObject({ outcome: 'unchanged' });
    await expect(tell(of(2, 9))).rejects.toMatchObject({ code: 'stale' });
    expect(await tell(of(5, 9))).toMatchObject({ outcome: 'moved', appointment: { version: 5 } });
    const cancel = (version: number) =>
      inside(test, clinic.nora, (tx) =>
        test.app.get(AppointmentsService).cancel(tx, { department: clinic.A, source: 'his', reference, version }),
      );
    await expect(cancel(4)).rejects.toMatchObject({ code: 'stale' });
    expect(await cancel(6)).toMatchObject({ outcome: 'cancelled' });
    await expect(tell(of(5, 9))).rejects.toMatchObject({ code: 'stale' });
    expect(await tell(of(7, 9))).toMatchObject({ outcome: 'rebooked' });
    const states = (await assignmentsOf(test, id)).filter(({ step }) => step.startsWith('before-visit'));
    expect(states.map(({ state }) => state).sort()).toEqual(['planned', 'revoked']);
  });

  it('goes on by its own count when staff have moved, cancelled or kept it in between', async () => {
    const { test, nora } = clinic;
    const { patient } = await start('mia');
    const reference = randomUUID();
    const of = (version: number, days: number) =>
      told(patient, { reference, version, date: day(test, VISIT_DAY + days) });
    const { appointment } = await tell(of(7, 0));
    const moved = await nora.post(`/appointments/${appointment.id}/move`, { date: day(test, VISIT_DAY + 1) });
    expect(moved.body.outcome).toBe('moved');
    // what they had said before is no news
    await expect(tell(of(7, 0))).rejects.toMatchObject({ code: 'stale' });
    expect(await tell(of(8, 3))).toMatchObject({ outcome: 'moved', appointment: { version: 8 } });
    expect((await nora.post(`/appointments/${appointment.id}/cancel`, {})).body.outcome).toBe('cancelled');
    expect(await tell(of(9, 4))).toMatchObject({ outcome: 'rebooked', appointment: { version: 9 } });
  });

  it('takes over what the house had booked for the same day, so that there is one and not two', async () => {
    const { test, nora, A } = clinic;
    const operated = await enrol(test, nora, A, 'ellen', {
      pathway: 'arthroplasty',
      facts: { joint: 'knee' },
      anchors: { operation: day(test, 30) },
    });
    const before = await assignmentsOf(test, operated.id);
    expect(before.map(({ step }) => step.split(':')[0])).toEqual(['before', 'day-14', 'month-3', 'month-12']);
    const reference = randomUUID();
    const same = { kind: 'operation', date: day(test, 30), reference, version: 1, time: '08:00' } as const;
    const taken = await tell(told(operated.patient, same));
    expect(taken).toMatchObject({ outcome: 'moved', changes: { added: [], moved: [], revoked: [] } });
    expect(await assignmentsOf(test, operated.id)).toEqual(before);
    await tell(told(operated.patient, { ...same, version: 2, date: day(test, 34) }));
    const after = await assignmentsOf(test, operated.id);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ opens }, place) => opens.getTime() - before[place]!.opens.getTime())).not.toContain(0);
    const rows = await rowsOf(test, `select 1 from appointment where patient_id = $1 and kind = 'operation'`, [
      operated.patient,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('about another patient under a known name is refused: it would be the wrong one', async () => {
    const one = await start('dan');
    const reference = randomUUID();
    await tell(told(one.patient, { reference, version: 1 }));
    const other = (
      await rowsOf<{ id: string }>(
        clinic.test,
        `select id from patient where department_id = $1 and id <> $2 limit 1`,
        [clinic.A, one.patient],
      )
    )[0]!.id;
    const refused = tell(told(other, { reference, version: 2 }));
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'patient', code: 'other-patient' }],
    });
  });
});

it('two at once about one appointment are one after the other', async () => {
  const { test, nora, A } = clinic;
  const { id, patient } = await enrol(test, nora, A, 'lone', { startedOn: day(test, 1) });
  const sent = visit(A, patient, day(test, VISIT_DAY));
  const replies = await Promise.all(
    [0, 1, 2, 3].map((days) => nora.put('/appointments', { ...sent, date: day(test, VISIT_DAY + days) })),
  );
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const [{ appointment }] = replies.map(({ body }) => body);
  const { own } = await hanging(test, id, appointment.id);
  expect(own.filter(({ state }) => state === 'planned')).toHaveLength(1);
  const [stored] = await rowsOf<{ on: string }>(test, 'select on_date::text as on from appointment where id = $1', [
    appointment.id,
  ]);
  const opened = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(own[0]!.opens);
  expect(Date.parse(stored!.on) - Date.parse(opened)).toBe(2 * 86_400_000);
});

describe('is refused, and nothing is written', () => {
  it.each<[string, object, string]>([
    ['no day', { date: '2027-02-30' }, 'date bad-date'],
    ['a slip of the keyboard', { date: '2072-02-01' }, 'date out-of-range'],
    ['no such hour', { time: '25:00' }, 'time matches'],
    ['no name of its own', { reference: ' ' }, 'reference matches'],
    ['a kind that is none', { kind: 'party' }, 'kind is-in'],
    ['a pathway the department does not offer', { pathway: 'flu' }, 'pathway not-offered'],
    ['an unknown field', { source: 'his' }, 'source unknown-field'],
  ])('with %s', async (_, more, fault) => {
    const { test, nora, A } = clinic;
    const [{ id }] = (await rowsOf<{ id: string }>(test, 'select id from patient where department_id = $1 limit 1', [
      A,
    ])) as [{ id: string }];
    const count = () => rowsOf(test, 'select count(*) from appointment');
    const before = await count();
    const { status, body } = await nora.put('/appointments', visit(A, id, day(test, VISIT_DAY), more));
    expect([status, body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)]).toEqual([
      422,
      [fault],
    ]);
    expect(await count()).toEqual(before);
  });

  it('for another department, as what does not exist', async () => {
    const { test, nora, sanne, A, B } = clinic;
    const { patient } = (
      await rowsOf<{ patient: string }>(test, 'select patient_id as patient from appointment limit 1')
    )[0]!;
    const { appointment } = await put(nora, visit(A, patient, day(test, VISIT_DAY + 1)));
    const both = async (ask: (known: string) => ReturnType<typeof sanne.get>) => {
      const foreign = bare(await ask(appointment.id));
      expect(foreign).toEqual(bare(await ask(randomUUID())));
      expect(foreign).toMatchObject({ status: 404 });
    };
    await both((id) => sanne.post(`/appointments/${id}/cancel`, {}));
    await both((id) => sanne.post(`/appointments/${id}/kept`, {}));
    expect(bare(await sanne.get(`/patients/${patient}/appointments`))).toMatchObject({ status: 404 });
    for (const department of [A, B])
      expect(bare(await sanne.put('/appointments', visit(department, patient, day(test, 9))))).toMatchObject({
        status: 404,
      });
    const seen = await inside(test, sanne, (tx) => test.app.get(AppointmentsService).ofPatient(tx, patient));
    expect(seen).toEqual([]);
  });
});
