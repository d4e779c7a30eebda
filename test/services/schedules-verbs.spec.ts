import { randomUUID } from 'node:crypto';
import { pathways } from '@stemme/pathways/pathways';
import { assignmentsOf, bare, day, enrol, type StoredAssignment } from '../setup/enrol.js';
import type { Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { actsOf, type Clinic, openClinic, put, visit } from './schedules.helpers.js';

let clinic: Clinic;
// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  clinic = await openClinic(false);
});
afterAll(() => clinic?.test.close());

const steps = (rows: readonly StoredAssignment[], state: string) =>
  rows.filter((row) => row.state === state).map(({ step }) => step);
const verb = (person: Person, id: string, name: string, body: object = {}) =>
  person.post(`/enrolments/${id}/${name}`, body);
const enrolmentOf = async (id: string) =>
  (
    await rowsOf<Record<string, unknown>>(
      clinic.test,
      `select status, pathway_version as version, resume_on::text as "resumeOn", pauses, facts, anchors, follows_id as follows,
         department_id as department from enrolment where id = $1`,
      [id],
    )
  )[0]!;

describe('a pause', () => {
  it('says why and until when, and is written down', async () => {
    const { test, nora, A } = clinic;
    const { id } = await enrol(test, nora, A, 'karl', { startedOn: day(test, 1) });
    const until = day(test, 14);
    expect((await verb(nora, id, 'pause', { why: 'travel', until, reason: 'Ferie' })).status).toBe(200);
    expect(await enrolmentOf(id)).toMatchObject({
      status: 'paused',
      resumeOn: until,
      pauses: [{ from: day(test), why: 'travel', reason: 'Ferie' }],
    });
    await verb(nora, id, 'resume');
    expect(await enrolmentOf(id)).toMatchObject({ status: 'active', resumeOn: null, pauses: [{ to: day(test) }] });
    const acts = await actsOf(test, id);
    expect(acts.map(({ act }) => act)).toEqual(['enrolled', 'paused', 'resumed']);
    expect(acts[1]).toMatchObject({ reason: 'Ferie', detail: { why: 'travel', until } });
  });

  it.each<[string, object, string]>([
    ['today', { until: 0 }, 'until past'],
    ['two years from now', { until: 731 }, 'until too-far'],
    ['for no reason we know', { why: 'boredom' }, 'why is-in'],
  ])('is refused until %s', async (_, more, fault) => {
    const { test, nora, A } = clinic;
    const [{ id }] = (await rowsOf<{ id: string }>(
      test,
      `select id from enrolment where department_id = $1 and status = 'active' limit 1`,
      [A],
    )) as [{ id: string }];
    const sent = 'until' in more ? { until: day(test, more.until as number) } : more;
    const { status, body } = await verb(nora, id, 'pause', sent);
    expect([status, body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)]).toEqual([
      422,
      [fault],
    ]);
    expect(await enrolmentOf(id)).toMatchObject({ status: 'active' });
  });
});

it('consent withdrawn: nothing more is asked, what was answered stays', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'nanna', { startedOn: day(test, -1) });
  const [first] = await assignmentsOf(test, id);
  await rowsOf(
    test,
    `update assignment set state = 'answered', questionnaire_version = 1, answered_at = app.now() where id = $1`,
    [first!.id],
  );
  const before = await assignmentsOf(test, id);
  expect((await verb(nora, id, 'withdraw', { reason: 'Ønsker ikke flere' })).body).toEqual({ id, status: 'withdrawn' });
  const after = await assignmentsOf(test, id);
  expect(after[0]).toEqual(before[0]);
  expect(new Set(after.slice(1).map(({ state, reason }) => `${state} ${reason}`))).toEqual(
    new Set(['revoked withdrawn']),
  );
  for (const name of ['pause', 'resume', 'end', 'transfer'])
    expect((await verb(nora, id, name)).body.code).toBe('changed');
  expect((await verb(nora, id, 'withdraw')).status).toBe(200);
  // a visit of a patient who is in no pathway any more plans nothing
  const { patient } = (
    await rowsOf<{ patient: string }>(test, 'select patient_id as patient from enrolment where id = $1', [id])
  )[0]!;
  await put(nora, visit(A, patient, day(test, 25)));
  expect(await assignmentsOf(test, id)).toEqual(after);
});

it('a pause that runs is given another end', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { pathway: 'epilepsy', startedOn: day(test, 1) });
  await verb(nora, id, 'pause', { why: 'admission' });
  expect((await verb(nora, id, 'pause', { until: day(test, 9) })).body).toEqual({ id, status: 'paused' });
  expect(await enrolmentOf(id)).toMatchObject({ resumeOn: day(test, 9), pauses: [{ why: 'admission' }] });
  await verb(nora, id, 'pause');
  expect(await enrolmentOf(id)).toMatchObject({ status: 'paused', resumeOn: day(test, 9) });
});

describe('a transfer', () => {
  const join = (department: string) =>
    rowsOf(
      clinic.test,
      `insert into membership (clinician_id, department_id, roles)
       select id, $1, '["nurse"]' from clinician where subject = 'staff-nora' on conflict do nothing`,
      [department],
    );
  const leave = (department: string) =>
    rowsOf(
      clinic.test,
      "delete from membership where department_id = $1 and clinician_id = (select id from clinician where subject = 'staff-nora')",
      [department],
    );

  it('to a department one does not belong to is refused, and nothing ends; without one it ends here', async () => {
    const { test, nora, A, B } = clinic;
    const { id } = await enrol(test, nora, A, 'bodil', { startedOn: day(test, 1) });
    for (const [to, code] of [
      [B, 'not-a-member'],
      [randomUUID(), 'not-a-member'],
      [A, 'same-department'],
    ] as const) {
      const { status, body } = await verb(nora, id, 'transfer', { to });
      expect([status, body.faults]).toEqual([422, [{ path: 'to', code }]]);
    }
    expect(await enrolmentOf(id)).toMatchObject({ status: 'active' });
    const done = await verb(nora, id, 'transfer', { reason: 'Flyttet til Fyn' });
    expect(done.body).toEqual({ id, status: 'transferred', enrolment: null });
    expect(new Set((await assignmentsOf(test, id)).map(({ reason }) => reason))).toEqual(new Set(['transferred']));
  });

  it('of somebody who is paused: still paused there, and what staff had moved and is open is asked on', async () => {
    const { test, nora, A, B } = clinic;
    const { id } = await enrol(test, nora, A, 'oskar', { startedOn: day(test, -1) });
    const [first] = await assignmentsOf(test, id);
    await rowsOf(
      test,
      `update assignment set state = 'open', held = true, opens_at = opens_at + interval '3 hours', questionnaire_version = 1,
         opened_at = app.now() where id = $1`,
      [first!.id],
    );
    const until = day(test, 5);
    await verb(nora, id, 'pause', { why: 'admission', until });
    await join(B);
    const { body } = await verb(nora, id, 'transfer', { to: B });
    await leave(B);
    expect(await enrolmentOf(body.enrolment)).toMatchObject({ status: 'paused', resumeOn: until, department: B });
    expect(steps(await assignmentsOf(test, body.enrolment), 'planned')).toContain(first!.step);
  });

  it('by somebody of both departments: it ends here, and goes on there with the same dates, once', async () => {
    const { test, nora, sanne, A, B } = clinic;
    const startedOn = day(test, -15);
    const { id } = await enrol(test, nora, A, 'aksel', { startedOn });
    const before = await assignmentsOf(test, id);
    // the window that is open has been answered here: it is not asked for again there
    await rowsOf(
      test,
      `update assignment set state = 'answered', questionnaire_version = 1, answered_at = app.now() where id = $1`,
      [before[0]!.id],
    );
    await join(B);
    const { body } = await verb(nora, id, 'transfer', { to: B });
    expect(body).toMatchObject({ id, status: 'transferred', enrolment: expect.any(String) });
    expect((await verb(nora, id, 'transfer', { to: B })).body).toEqual(body);
    await leave(B);
    expect(await enrolmentOf(body.enrolment)).toMatchObject({
      status: 'active',
      department: B,
      follows: id,
      anchors: { referral: startedOn },
    });
    const there = await assignmentsOf(test, body.enrolment);
    expect(there.map(({ step }) => step)).toEqual(before.slice(1).map(({ step }) => step));
    // each department sees its own, and nothing of the other
    expect(bare(await verb(sanne, id, 'pause'))).toMatchObject({ status: 404 });
    expect(bare(await verb(nora, body.enrolment, 'pause'))).toMatchObject({ status: 404 });
    expect((await verb(sanne, body.enrolment, 'pause')).status).toBe(200);
  });
});

describe('dates and choices of an enrolment', () => {
  it('are asked for when they are needed', async () => {
    const { nora, A, test } = clinic;
    const { body } = await nora.get(`/pathways?department=${A}`);
    const arthroplasty = body.find(({ id }: { id: string }) => id === 'arthroplasty');
    expect(arthroplasty).toMatchObject({
      steps: [],
      anchors: [{ id: 'operation', kind: 'appointment', required: false }],
      facts: [{ id: 'joint', standard: null }],
    });
    const sent = { pathway: 'arthroplasty', startedOn: day(test) };
    const refused = await enrol(test, nora, A, 'bodil', sent).catch((error: Error) => error.message);
    expect(refused).toContain('"path":"facts.joint","code":"required"');
    const waits = await enrol(test, nora, A, 'bodil', { ...sent, facts: { joint: 'hip' } });
    expect(waits.first).toBeNull();
    expect(await assignmentsOf(test, waits.id)).toEqual([]);
  });

  it('are what a plan is shown by before anybody is enrolled: one check a day, not one for each choice', async () => {
    const { test, nora, A } = clinic;
    const { facts } = pathways.find(({ id }) => id === 'pregnancy')!;
    const variant = facts!.find(({ id }) => id === 'variant')!.options[0]!.id;
    const offered = (await nora.get(`/pathways?department=${A}`)).body;
    expect(offered.find(({ id }: { id: string }) => id === 'pregnancy').steps).toEqual([]);
    const asked = { department: A, pathway: 'pregnancy', startedOn: day(test, 1), facts: { variant } };
    const shown = async (more: object) => (await nora.post('/enrolments/preview', { ...asked, ...more })).body;
    const { steps: plan } = await shown({ anchors: { 'due-date': day(test, 60) } });
    expect(plan[0].at).toBe(day(test, 1));
    const days = plan.map(({ at }: { at: string }) => at);
    expect(days).toEqual([...new Set(days)]);
    const refused = await shown({ facts: {}, anchors: { birth: 'soon' } });
    expect(refused.faults).toEqual([
      { path: 'anchors.birth', code: 'bad-date' },
      { path: 'facts.variant', code: 'required' },
    ]);
    const knee = { pathway: 'arthroplasty', facts: { joint: 'knee' }, anchors: { operation: day(test, 30) } };
    expect((await shown(knee)).steps.length).toBeGreaterThan(0);
    expect((await shown({ ...knee, anchors: {} })).steps).toEqual([]);
  });

  it('change the plan when they change: a birth ends what is asked until it, and begins what is asked after', async () => {
    const { test, nora, A } = clinic;
    const { facts } = pathways.find(({ id }) => id === 'pregnancy')!;
    const variant = facts!.find(({ id }) => id === 'variant')!.options[0]!.id;
    const { id } = await enrol(test, nora, A, 'nanna', {
      pathway: 'pregnancy',
      facts: { variant },
      anchors: { 'due-date': day(test, 60) },
    });
    const before = steps(await assignmentsOf(test, id), 'planned');
    // what is asked daily is written for the near future alone
    expect(before.length).toBeGreaterThan(50);
    expect(before.length).toBeLessThan(80);
    const born = await nora.put(`/enrolments/${id}/facts`, { anchors: { birth: day(test) } });
    expect(born.status).toBe(200);
    const after = await assignmentsOf(test, id);
    expect(steps(after, 'planned')).toEqual(['day-7']);
    expect(new Set(after.filter(({ state }) => state === 'revoked').map(({ reason }) => reason))).toEqual(
      new Set(['not-planned']),
    );
    const undone = await nora.put(`/enrolments/${id}/facts`, { anchors: { birth: null }, reason: 'Forkert patient' });
    expect(undone.body.revoked.map(({ step }: { step: string }) => step)).toEqual(['day-7']);
    expect(steps(await assignmentsOf(test, id), 'planned')).toHaveLength(before.length);
    expect((await actsOf(test, id)).filter(({ act }) => act === 'facts-changed')).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['an option that is none', { facts: { variant: 'x' } }, 'facts.variant unknown-option'],
    ['a choice nobody asked for', { facts: { colour: 'x' } }, 'facts.colour unknown-fact'],
    ['a date nobody asked for', { anchors: { visit: '2027-01-01' } }, 'anchors.visit unknown-anchor'],
    ['no day', { anchors: { birth: 'soon' } }, 'anchors.birth bad-date'],
    ['taking the start away', { anchors: { inclusion: null } }, 'anchors.inclusion required'],
  ])('are refused with %s', async (_, sent, fault) => {
    const { test, nora } = clinic;
    const [{ id }] = (await rowsOf<{ id: string }>(
      test,
      `select id from enrolment where pathway = 'pregnancy' and status = 'active' limit 1`,
    )) as [{ id: string }];
    const before = await enrolmentOf(id);
    const { status, body } = await nora.put(`/enrolments/${id}/facts`, sent);
    expect([status, body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)]).toEqual([
      422,
      [fault],
    ]);
    expect(await enrolmentOf(id)).toEqual(before);
  });
});
