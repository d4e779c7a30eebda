import { randomUUID } from 'node:crypto';
import { LimitsService } from '../../apps/api/src/limits/limits.service.js';
import { inside } from '../setup/departments.js';
import { day, enrol, type Enrolled } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { type Clinic, openClinic } from './schedules.helpers.js';

let clinic: Clinic;
let liv: Person;
let copd: Enrolled;
beforeAll(async () => {
  clinic = await openClinic(false);
  liv = await signIn(clinic.test, 'liv');
  copd = await enrol(clinic.test, clinic.nora, clinic.A, 'karl', { pathway: 'copd' });
});
afterAll(() => clinic?.test.close());

const limit = (more: object = {}) => ({
  id: randomUUID(),
  enrolment: copd.id,
  code: 'hm.spo2',
  sides: { alertLow: 84, warningLow: 85 },
  reason: 'Svær KOL, vanligt 88 %',
  until: day(clinic.test, 180),
  ...more,
});
const set = (more: object = {}, who = liv) => who.post(`/patients/${copd.patient}/limits`, limit(more));
const list = (who: Person) => who.get(`/patients/${copd.patient}/limits`);
const of = (at = clinic.test.clock.now()) =>
  inside(clinic.test, liv, (tx) => clinic.test.app.get(LimitsService).of(tx, copd.id, at));
const course = (body: { enrolments: { enrolment: string }[] }) =>
  body.enrolments.find(({ enrolment }) => enrolment === copd.id) as unknown as Record<string, never>;

describe('limits of a patient’s own', () => {
  it('show the nurse what the rules hold everybody against, and let only a physician set them', async () => {
    const { status, body } = await list(clinic.nora);
    expect(status).toBe(200);
    expect(body.canSet).toBe(false);
    const { codes } = course(body) as unknown as { codes: { code: string }[] };
    expect(codes.map(({ code }) => code)).toEqual(['hm.spo2', 'hm.pulse']);
    expect(codes[0]).toMatchObject({
      label: { da: 'Iltmætning', en: 'Oxygen saturation' },
      min: 50,
      max: 100,
      decimals: 0,
      baseline: 'usual-saturation',
      repeat: 'hm.spo2_again',
      sides: [
        { side: 'alertLow', levels: ['red'], standard: 87 },
        { side: 'warningLow', levels: ['yellow'], standard: 89 },
        { side: 'warningHigh', levels: ['yellow'], standard: 93 },
      ],
    });
    expect((await set({}, clinic.nora)).status).toBe(403);
    expect((await list(liv)).body.canSet).toBe(true);
    // another department's nurse: there is no such patient
    expect((await list(clinic.sanne)).status).toBe(404);
    expect((await set({}, clinic.sanne)).status).toBe(404);
    expect(await of()).toEqual({});
  });

  it.each<[object, { path: string; code: string }]>([
    [{ sides: {} }, { path: 'sides', code: 'required' }],
    [{ sides: { alertLow: 40 } }, { path: 'sides.alertLow', code: 'out-of-range' }],
    [{ sides: { alertLow: 90 } }, { path: 'sides', code: 'limits-crossed' }],
    [{ sides: { alertHigh: 99 } }, { path: 'sides.alertHigh', code: 'not-read' }],
    [{ code: 'hm.spo2_again' }, { path: 'code', code: 'repeat' }],
    [{ code: 'hm.weight' }, { path: 'code', code: 'not-read' }],
    [{ baseline: 101 }, { path: 'baseline', code: 'out-of-range' }],
    [{ until: '2020-01-01' }, { path: 'until', code: 'past' }],
    [{ until: '2099-01-01' }, { path: 'until', code: 'too-far' }],
  ])('refuse %j', async (more, fault) => {
    const { status, body } = await set(more);
    expect(status).toBe(422);
    expect(body.faults).toEqual([fault]);
  });

  it('need a reason and a last day', async () => {
    expect((await set({ reason: '   ' })).status).toBe(422);
    expect((await set({ until: undefined })).status).toBe(422);
    expect((await set({ sides: undefined })).status).toBe(422);
    expect(await of()).toEqual({});
  });

  it('are proposed from the usual value, and nothing is written by that', async () => {
    const ask = { enrolment: copd.id, code: 'hm.spo2', baseline: 97 };
    const { status, body } = await liv.post(`/patients/${copd.patient}/limits/sides`, ask);
    expect(status).toBe(200);
    expect(body.sides).toEqual({ alertLow: 93, warningLow: 94, warningHigh: null, alertHigh: null });
    expect(
      (await liv.post(`/patients/${copd.patient}/limits/sides`, { ...ask, code: 'hm.pulse' })).body.faults,
    ).toEqual([{ path: 'code', code: 'no-baseline' }]);
    expect(await of()).toEqual({});
  });

  it('hold from when they are set, the repeated measurement with them, and end what stood before', async () => {
    const before = clinic.test.clock.now();
    const first = limit({ baseline: 88 });
    expect((await liv.post(`/patients/${copd.patient}/limits`, first)).status).toBe(200);
    // the same again is the same
    expect((await liv.post(`/patients/${copd.patient}/limits`, first)).status).toBe(200);
    const sides = { alertLow: 84, warningLow: 85 };
    expect(await of()).toEqual({ 'hm.spo2': sides, 'hm.spo2_again': sides });
    expect(await of(before)).toEqual({});

    const { current } = course((await list(clinic.nora)).body) as unknown as { current: Record<string, unknown>[] };
    expect(current).toHaveLength(2);
    expect(current[0]).toMatchObject({
      code: 'hm.spo2',
      loosened: ['alertLow', 'warningLow'],
      standard: { alertLow: 87, warningLow: 89, warningHigh: 93, alertHigh: null },
      baseline: 88,
      reason: 'Svær KOL, vanligt 88 %',
      by: 'Liv Lægeprøve',
      until: day(clinic.test, 180),
      state: 'in-force',
    });

    await set({ sides: { alertLow: 85, warningLow: 86 } });
    expect(await of()).toEqual({
      'hm.spo2': { alertLow: 85, warningLow: 86 },
      'hm.spo2_again': { alertLow: 85, warningLow: 86 },
    });
    const { history } = course((await list(liv)).body) as unknown as { history: Record<string, unknown>[] };
    expect(history.map(({ code, state, endedBy }) => [code, state, endedBy])).toEqual([
      ['hm.spo2', 'replaced', 'Liv Lægeprøve'],
      ['hm.spo2_again', 'replaced', 'Liv Lægeprøve'],
    ]);
    // what was decided by the first one is still explained by it
    const [row] = await rowsOf<{ at: Date }>(clinic.test, 'select ended_at as at from patient_limit where id = $1', [
      first.id,
    ]);
    expect(await of(new Date(row!.at.getTime() - 1))).toMatchObject({ 'hm.spo2': sides });
  });

  it('are ended with a reason, once', async () => {
    const { current } = course((await list(liv)).body) as unknown as { current: { id: string; code: string }[] };
    const { id } = current.find(({ code }) => code === 'hm.spo2')!;
    expect((await clinic.nora.post(`/limits/${id}/end`, { reason: 'Fejl' })).status).toBe(403);
    expect((await clinic.sanne.post(`/limits/${id}/end`, { reason: 'Fejl' })).status).toBe(404);
    expect((await liv.post(`/limits/${id}/end`, { reason: ' ' })).status).toBe(422);
    const ended = await liv.post(`/limits/${id}/end`, { reason: 'Iltbehandling begyndt' });
    expect(ended.body).toMatchObject({
      state: 'ended',
      endedReason: 'Iltbehandling begyndt',
      endedBy: 'Liv Lægeprøve',
    });
    expect((await liv.post(`/limits/${id}/end`, { reason: 'Igen' })).status).toBe(409);
    expect(await of()).toEqual({});
  });

  it('are not set for an enrolment that is over', async () => {
    const over = await enrol(clinic.test, clinic.nora, clinic.A, 'nanna', { pathway: 'copd' });
    await rowsOf(clinic.test, `update enrolment set status = 'ended' where id = $1`, [over.id]);
    const reply = await liv.post(`/patients/${over.patient}/limits`, limit({ enrolment: over.id }));
    expect([reply.status, reply.body.code]).toEqual([409, 'not-open']);
    // nor through another patient's page
    expect((await liv.post(`/patients/${over.patient}/limits`, limit())).status).toBe(404);
  });
});

describe('the database itself', () => {
  const asPerson = async (person: Person, sql: string, params: unknown[] = []) =>
    inside(clinic.test, person, (tx) => tx.sql(sql, params)).then(
      (rows) => rows.length,
      (error: { code?: string; driverError?: { code?: string } }) => error.driverError?.code ?? error.code,
    );
  const INSERT = `insert into patient_limit (id, department_id, patient_id, enrolment_id, code, sides, reason, clinician_id,
      clinician_name, expires_on)
    select gen_random_uuid(), department_id, patient_id, id, $2, '{"alertLow": 80}', 'r', $3, 'n', $4::date
    from enrolment where id = $1 returning id`;
  const idOf = async (name: string) =>
    (await rowsOf<{ id: string }>(clinic.test, 'select id from clinician where name = $1', [name]))[0]!.id;

  it('lets nobody but a physician set one, and only in their own name', async () => {
    const [nora, physician] = [await idOf('Nora Nordtest'), await idOf('Liv Lægeprøve')];
    const until = day(clinic.test, 30);
    expect(await asPerson(clinic.nora, INSERT, [copd.id, 'probe-1', nora, until])).toBe('not-found');
    expect(await asPerson(liv, INSERT, [copd.id, 'probe-2', nora, until])).toBe('not-found');
    expect(await asPerson(liv, INSERT, [copd.id, 'probe-3', physician, until])).toBe(1);
    expect(await asPerson(liv, INSERT, [copd.id, 'probe-4', physician, day(clinic.test, 800)])).toBe('23514');
  });

  it('keeps a limit as it was, and ends it once', async () => {
    const [row] = await rowsOf<{ id: string }>(
      clinic.test,
      `select id from patient_limit where enrolment_id = $1 and ended_at is null limit 1`,
      [copd.id],
    );
    const owner = (sql: string) =>
      rowsOf(clinic.test, sql, [row!.id]).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
    expect(await owner(`update patient_limit set sides = '{"alertLow": 70}' where id = $1`)).toBe('55000');
    expect(await owner(`update patient_limit set expires_on = expires_on + 1 where id = $1`)).toBe('55000');
    const end = `update patient_limit set ended_at = app.now(), ended_by = clinician_id, ended_name = 'n', ended_reason = 'r'`;
    expect(await owner(`${end} where id = $1`)).toBe('done');
    expect(
      await owner(`update patient_limit set ended_at = null, ended_by = null, ended_reason = null where id = $1`),
    ).toBe('55000');
  });
});

describe('a limit that stops', () => {
  const told = () =>
    rowsOf<{ told: string | null }>(
      clinic.test,
      `select told from patient_limit where enrolment_id = $1 and ended_at is null order by code`,
      [copd.id],
    ).then((rows) => rows.map((row) => row.told));
  const sweep = () => rowsOf(clinic.test, `select app.sweep_limits(array['probe'], 1)`);
  // no worker runs here that would find it first
  const forward = async (by: string) => {
    await rowsOf(clinic.test, 'select app.shift_clock($1::interval)', [by]);
    await clinic.test.clock.look();
  };
  const published = () =>
    rowsOf<{ key: string }>(clinic.test, `select key from outbox where hearer = 'probe' order by key`);

  it('is told of a week before and when it is over, once each; then the rules’ own hold', async () => {
    const { test } = clinic;
    await set({ code: 'hm.pulse', sides: { warningHigh: 115 }, until: day(test, 10) });
    await sweep();
    expect(await told()).toEqual([null]);
    await forward('P4DT12H');
    await sweep();
    await sweep();
    expect(await told()).toEqual(['expiring']);
    expect(await published()).toHaveLength(1);
    expect(await of()).toEqual({ 'hm.pulse': { warningHigh: 115 } });
    const last = test.clock.now();
    await forward('P8D');
    await sweep();
    await sweep();
    expect(await told()).toEqual(['expired']);
    expect(await published()).toHaveLength(2);
    expect(await of()).toEqual({});
    expect(await of(last)).toEqual({ 'hm.pulse': { warningHigh: 115 } });
  });
});
