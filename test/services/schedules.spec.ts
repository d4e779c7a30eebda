import { randomUUID } from 'node:crypto';
import { type Pathway, plan } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { SchedulesService } from '../../apps/api/src/schedules/schedules.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside, makeDepartments } from '../setup/departments.js';
import { assignmentsOf, bare, day, enrol, enrolment } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;

// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const zone = 'Europe/Copenhagen';
const shipped = (id: string) => (pathways as readonly Pathway[]).find((pathway) => pathway.id === id)!;
const change = (person: Person, id: string, verb: string, body: object = {}) =>
  person.post(`/enrolments/${id}/${verb}`, body);
const statusOf = async (id: string) =>
  (
    await rowsOf<object>(
      test,
      `select status, status_on::text as on, status_reason as reason from enrolment where id = $1`,
      [id],
    )
  )[0];

describe('enrolling', () => {
  it('writes the plan of the version in force, 400 days ahead', async () => {
    const startedOn = day(test, 3);
    const { id, first } = await enrol(test, nora, here.A, 'karl', { startedOn });
    expect(first).toBe(startedOn);
    const enrolled = { anchors: { referral: startedOn }, zone };
    const wanted = plan(shipped('depression'), enrolled, [], [], test.clock.now().toISOString(), day(test, 403));
    const stored = await assignmentsOf(test, id);
    expect(stored.map(({ step, state, version }) => [step, state, version])).toEqual(
      wanted.map(({ step }) => [step, 'planned', null]),
    );
    const iso = (instant: Date | string) => new Date(instant).toISOString();
    const shown = (row: (typeof stored | typeof wanted)[number]) => ({
      step: row.step,
      questionnaire: row.questionnaire,
      opens: iso(row.opens),
      due: iso(row.due),
      closes: iso(row.closes),
      reminders: row.reminders,
    });
    expect(stored.map(shown)).toEqual(wanted.map(shown));
    const [row] = await rowsOf<object>(
      test,
      `select pathway, pathway_version, anchors, facts, status, planned_until::text, extend_on::text,
         contact_at is not null as met, contact_due_at > app.now() + interval '7 days' as due from enrolment where id = $1`,
      [id],
    );
    const pinned = { pathway: 'depression', pathway_version: 2, status: 'active', met: true, due: true };
    const dates = { anchors: { referral: startedOn }, facts: {} };
    expect(row).toEqual({ ...pinned, ...dates, planned_until: day(test, 403), extend_on: day(test, 403 - 199) });
  });

  it('sends what the department’s switches say', async () => {
    const { id } = await enrol(test, sanne, here.B, 'lone', { pathway: 'epilepsy' });
    const sent = new Set((await assignmentsOf(test, id)).map(({ questionnaire }) => questionnaire));
    expect([...sent]).toEqual(['epilepsy-who5']);
  });

  it('owes nothing that closed before the patient came', async () => {
    const { id, first } = await enrol(test, nora, here.A, 'nanna', { startedOn: day(test, -15) });
    const [earliest] = await assignmentsOf(test, id);
    expect([earliest!.step, first]).toEqual(['week-2', day(test, -1)]);
    const over = await nora.post('/enrolments', enrolment(test, here.A, 'bodil', { startedOn: day(test, -366) }));
    expect(over.body.faults).toEqual([{ path: 'startedOn', code: 'out-of-range' }]);
  });

  it('twice on one pathway is refused, and the patient is named by id', async () => {
    const { patient } = await enrol(test, nora, here.A, 'aksel');
    const before = await rowsOf(test, 'select id from assignment');
    const { status, body } = await nora.post('/enrolments', enrolment(test, here.A, 'aksel'));
    expect([status, body.code, body.patient]).toEqual([409, 'already-enrolled', patient]);
    expect(await rowsOf(test, 'select id from assignment')).toHaveLength(before.length);
  });

  it('at once from two screens gives one enrolment', async () => {
    const sent = enrolment(test, here.A, 'oskar');
    const replies = await Promise.all([1, 2, 3, 4].map(() => nora.post('/enrolments', sent)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each<[string, object, string]>([
    ['no CPR number', { cpr: undefined }, 'cpr is-string'],
    ['a CPR number with a letter', { cpr: '30017A9995' }, 'cpr cpr-format'],
    ['a CPR number of no day', { cpr: '310274-9995' }, 'cpr cpr-date'],
    ['a name of spaces', { name: ' ' }, 'name matches'],
    ['no address', { email: '' }, 'email is-email'],
    ['a language we do not speak', { language: 'de' }, 'language is-in'],
    ['a pathway the department does not offer', { pathway: 'epilepsy' }, 'pathway not-offered'],
    ['a pathway that does not exist', { pathway: 'flu' }, 'pathway not-offered'],
    ['a start that is no day', { startedOn: '2027-02-30' }, 'startedOn bad-date'],
    ['a start in another form', { startedOn: '1/2/2027' }, 'startedOn matches'],
    ['a start in a hundred years', { startedOn: '2127-01-01' }, 'startedOn out-of-range'],
    ['an unknown field', { version: 2 }, 'version unknown-field'],
    ['a department that is no id', { department: 'A' }, 'department is-uuid'],
  ])('is refused with %s, and nothing is written', async (_, more, fault) => {
    const count = () => rowsOf(test, 'select (select count(*) from patient), (select count(*) from enrolment) as e');
    const before = await count();
    const { status, body } = await nora.post('/enrolments', enrolment(test, here.A, 'ellen', more));
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.faults.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)).toContain(fault);
    expect(await count()).toEqual(before);
  });
});

describe('what a department offers', () => {
  it('is shown with what would be sent when', async () => {
    const { body } = await nora.get(`/pathways?department=${here.A}&startedOn=${day(test, 2)}`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ id: 'depression', version: 2, title: { da: 'Depressionsbehandling' } });
    expect(body[0].steps[0]).toMatchObject({ title: { da: expect.any(String) }, at: day(test, 2) });
    expect(body[0]).toMatchObject({ anchors: [{ id: 'visit', kind: 'appointment', required: false }], facts: [] });
    expect(body[0].steps[1].at).toBe(day(test, 9));
  });

  it.each([
    ['x', 'startedOn=2027-02-30', 'startedOn'],
    ['x', 'startedOn=soon', 'startedOn'],
    ['', '', 'department'],
  ])('is not asked without sense: %s %s', async (known, query, path) => {
    const { status, body } = await nora.get(`/pathways?${known && `department=${here.A}&`}${query}`);
    expect([status, body.faults[0].path]).toEqual([422, path]);
  });
});

it('another department’s enrolments, patients and pathways are answered as ones that do not exist, on every route', async () => {
  const { id } = await enrol(test, nora, here.A, 'ellen');
  const before = await assignmentsOf(test, id);
  const both = async (ask: (id: string, department: string) => ReturnType<Person['get']>) => {
    const foreign = bare(await ask(id, here.A));
    expect(foreign).toEqual(bare(await ask(randomUUID(), randomUUID())));
    expect(foreign).toEqual(bare(await ask('no-id', randomUUID())));
    expect(foreign).toMatchObject({ status: 404, code: 'not-found' });
  };
  for (const verb of ['pause', 'resume', 'end', 'death']) await both((enrolled) => change(sanne, enrolled, verb));
  await both((_, department) => sanne.get(`/pathways?department=${department}`));
  await both((_, department) => sanne.post('/enrolments', enrolment(test, department, 'bodil')));
  const lone = await signIn(test, 'lone');
  await both((enrolled) => lone.post(`/enrolments/${enrolled}/extra`, { id: randomUUID() }));
  expect(await assignmentsOf(test, id)).toEqual(before);
  expect(await statusOf(id)).toEqual({ status: 'active', on: null, reason: null });
});

describe('pause, resume, end, death', () => {
  it('lead from one to the next and no other way; asked again they answer the same', async () => {
    const { id } = await enrol(test, nora, here.A, 'bodil');
    const walk: [string, number, string][] = [
      ['resume', 200, 'active'],
      ['pause', 200, 'paused'],
      ['pause', 200, 'paused'],
      ['resume', 200, 'active'],
      ['end', 200, 'ended'],
      ['end', 200, 'ended'],
      ['pause', 409, 'ended'],
      ['resume', 409, 'ended'],
      ['death', 200, 'died'],
      ['death', 200, 'died'],
      ['end', 409, 'died'],
    ];
    for (const [verb, status, now] of walk) {
      const reply = await change(nora, id, verb, { reason: 'Som aftalt' });
      const said = status === 200 ? reply.body : reply.body.enrolment;
      expect([verb, reply.status, said]).toEqual([verb, status, { id, status: now }]);
      expect(await statusOf(id)).toMatchObject({ status: now });
    }
  });

  it('an end revokes what is to come and deletes nothing; the patient can be enrolled again', async () => {
    const { id } = await enrol(test, nora, here.A, 'bodil');
    const before = await assignmentsOf(test, id);
    expect((await change(nora, id, 'end', { reason: 'Flyttet' })).body).toEqual({ id, status: 'ended' });
    const after = await assignmentsOf(test, id);
    expect(after).toEqual(before.map((row) => ({ ...row, state: 'revoked', reason: 'ended' })));
    expect(await statusOf(id)).toEqual({ status: 'ended', on: null, reason: 'Flyttet' });
    const again = await enrol(test, nora, here.A, 'bodil');
    expect(again.id).not.toBe(id);
  });

  it('a death ends every pathway of the department, with its day', async () => {
    await rowsOf(test, `update department set pathways = '["depression", "epilepsy"]' where id = $1`, [here.A]);
    const second = await enrol(test, nora, here.A, 'karl', { pathway: 'epilepsy' });
    const [first] = await rowsOf<{ id: string }>(
      test,
      `select id from enrolment where patient_id = $1 and pathway = 'depression'`,
      [second.patient],
    );
    const on = day(test, -2);
    expect((await change(nora, second.id, 'death', { on })).status).toBe(200);
    for (const id of [first!.id, second.id]) {
      expect(await statusOf(id)).toMatchObject({ status: 'died', on });
      expect((await assignmentsOf(test, id)).map(({ state }) => state)).not.toContain('planned');
    }
  });

  it.each<[string, object, string]>([
    ['a day to come', { on: '2999-01-01' }, 'on'],
    ['no day', { on: 'yesterday' }, 'on'],
    ['a reason of a page', { reason: 'x'.repeat(501) }, 'reason'],
    ['an unknown field', { status: 'active' }, 'status'],
  ])('are refused with %s', async (_, body, path) => {
    const [{ id }] = (await rowsOf<{ id: string }>(
      test,
      `select id from enrolment where status = 'active' and department_id = '${here.A}' limit 1`,
    )) as [{ id: string }];
    const reply = await change(nora, id, 'death', body);
    expect([reply.status, reply.body.faults[0].path]).toEqual([422, path]);
    expect(await statusOf(id)).toMatchObject({ status: 'active' });
  });
});

it('other modules are told what staff may know of a patient’s enrolments', async () => {
  const { id, patient } = await enrol(test, nora, here.A, 'dan', { startedOn: day(test, 1) });
  const own = await inside(test, nora, (tx) => test.app.get(SchedulesService).ofPatient(tx, patient));
  const row = {
    id,
    pathway: 'depression',
    pathwayVersion: 2,
    status: 'active',
    startedOn: day(test, 1),
    next: day(test, 1),
  };
  expect(own).toEqual([{ ...row, title: shipped('depression').title }]);
  expect(await inside(test, sanne, (tx) => test.app.get(SchedulesService).ofPatient(tx, patient))).toEqual([]);
});
