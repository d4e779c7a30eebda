import { type Pathway, plan } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { assignmentsOf, bare, day, enrol, type StoredAssignment } from '../setup/enrol.js';
import type { Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { actsOf, type Clinic, openClinic } from './schedules.helpers.js';

let clinic: Clinic;
// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  clinic = await openClinic(false);
  await plantVersion3();
});
afterAll(() => clinic?.test.close());

/** Depression, as it might be next year: the months ask a week later, the sixth week is left out, one step is new. */
const version3 = (): Pathway => {
  const before = pathways.find(({ id }) => id === 'depression')!;
  const steps = before.steps
    .filter(({ offset }) => offset !== 'P6W')
    .map((step) => (step.id === 'month-{n}' ? { ...step, opens: '09:00' } : step));
  const extra = { ...before.steps[0]!, id: 'day-10', offset: 'P10D' };
  return { ...before, version: 3, steps: [...steps, extra] };
};
const plantVersion3 = () =>
  rowsOf(
    clinic.test,
    `insert into document (kind, id, version, status, body, sha256, author, approver, effective_from)
     select kind, id, 3, status, $1::jsonb, 'x', author, approver, app.now() - interval '1 minute' from document
     where kind = 'pathway' and id = 'depression' and version = 2`,
    [JSON.stringify(version3())],
  );
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

describe('another version', () => {
  const changesOf = (body: { added: { step: string }[]; moved: { step: string }[]; revoked: { step: string }[] }) => ({
    added: body.added.map(({ step }) => step),
    moved: body.moved.map(({ step }) => step),
    revoked: body.revoked.map(({ step }) => step),
  });
  /** What an enrolment on version 2 has, whichever version is in force. */
  const planned2 = async (login: string) => {
    const { test, nora, A } = clinic;
    const { id } = await enrol(test, nora, A, login, { startedOn: day(test, 1) });
    await rowsOf(test, 'update enrolment set pathway_version = 2 where id = $1', [id]);
    const pathway = pathways.find((one) => one.id === 'depression')!;
    const rows = plan(
      pathway,
      { anchors: { referral: day(test, 1) }, zone: 'Europe/Copenhagen' },
      [],
      [],
      test.clock.now().toISOString(),
      day(test, 401),
    );
    await rowsOf(test, 'delete from assignment where enrolment_id = $1', [id]);
    await rowsOf(
      test,
      `insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at, state)
       select e.department_id, e.patient_id, e.id, r.step, r.questionnaire, r.opens, r.due, r.closes, 'planned' from enrolment e,
         jsonb_to_recordset($2::jsonb) as r (step text, questionnaire text, opens timestamptz, due timestamptz, closes timestamptz)
       where e.id = $1`,
      [id, JSON.stringify(rows)],
    );
    return { id };
  };

  it('is shown before it is chosen, and the showing changes nothing', async () => {
    const { test, nora } = clinic;
    const { id } = await planned2('oskar');
    const before = await assignmentsOf(test, id);
    const { status, body } = await nora.get(`/enrolments/${id}/switch?version=3`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: 2, to: 3, anchors: [], facts: [] });
    const shown = changesOf(body.migrate);
    expect(shown.added).toEqual(['day-10']);
    expect(shown.revoked).toEqual(['week-6', 'week-10']);
    expect(new Set(shown.moved.map((step) => step.split('-')[0]))).toEqual(new Set(['month']));
    expect(body.migrate.moved[0].was.opens).not.toBe(body.migrate.moved[0].opens);
    expect(changesOf(body.end).revoked).toEqual(before.map(({ step }) => step));
    expect(body.end.added.length).toBeGreaterThan(5);
    expect(await assignmentsOf(test, id)).toEqual(before);
    expect(await enrolmentOf(id)).toMatchObject({ version: 2 });
  });

  it('keep: it stays on its version, and somebody has decided so', async () => {
    const { test, nora } = clinic;
    const { id } = await planned2('ellen');
    const before = await assignmentsOf(test, id);
    const { body } = await verb(nora, id, 'switch', { version: 3, how: 'keep', reason: 'Snart færdig' });
    expect(body).toMatchObject({ id, version: 2, enrolment: id, changes: { added: [], moved: [], revoked: [] } });
    expect(await assignmentsOf(test, id)).toEqual(before);
    expect(await actsOf(test, id)).toContainEqual(
      expect.objectContaining({ act: 'switch-kept', reason: 'Snart færdig', detail: { from: 2, to: 3 } }),
    );
  });

  it('migrate: exactly what was shown is done, and answers stay', async () => {
    const { test, nora } = clinic;
    const { id } = await planned2('dan');
    const [first] = await assignmentsOf(test, id);
    await rowsOf(
      test,
      `update assignment set state = 'answered', questionnaire_version = 1, answered_at = app.now() where id = $1`,
      [first!.id],
    );
    const shown = changesOf((await nora.get(`/enrolments/${id}/switch?version=3`)).body.migrate);
    const { body } = await verb(nora, id, 'switch', { version: 3, how: 'migrate', reason: 'Ny udgave' });
    expect(body).toMatchObject({ id, version: 3, enrolment: id });
    expect(changesOf(body.changes)).toEqual(shown);
    const after = await assignmentsOf(test, id);
    expect(after.find((row) => row.id === first!.id)).toMatchObject({ state: 'answered' });
    expect(steps(after, 'revoked')).toEqual(['week-6', 'week-10']);
    expect(after.find(({ step }) => step === 'week-6')).toMatchObject({ reason: 'switched' });
    expect(steps(after, 'planned')).toContain('day-10');
    expect(await enrolmentOf(id)).toMatchObject({ version: 3 });
    expect((await actsOf(test, id)).map(({ act }) => act)).toContain('switched');
    const again = await verb(nora, id, 'switch', { version: 3, how: 'migrate' });
    expect(again.body.faults).toEqual([{ path: 'version', code: 'same-version' }]);
  });

  it('end: it ends, and another begins today on the new version', async () => {
    const { test, nora } = clinic;
    const { id } = await planned2('lone');
    const { body } = await verb(nora, id, 'switch', { version: 3, how: 'end' });
    expect(body.enrolment).not.toBe(id);
    expect(await enrolmentOf(id)).toMatchObject({ status: 'ended', version: 2 });
    expect(await enrolmentOf(body.enrolment)).toMatchObject({
      status: 'active',
      version: 3,
      follows: id,
      anchors: { referral: day(test) },
    });
    expect(steps(await assignmentsOf(test, id), 'revoked').length).toBeGreaterThan(5);
    const rows = await assignmentsOf(test, body.enrolment);
    expect(rows.map(({ step }) => step)).toEqual(changesOf(body.changes).added);
    expect(rows[0]).toMatchObject({ step: 'start', state: 'planned' });
  });

  it('end: what is open before an operation to come is asked on, and who is paused stays paused', async () => {
    const { test, nora, A } = clinic;
    const { id } = await enrol(test, nora, A, 'mia', {
      pathway: 'arthroplasty',
      facts: { joint: 'knee' },
      anchors: { operation: day(test, 8) },
    });
    const [{ step }] = (await assignmentsOf(test, id)) as [StoredAssignment];
    await rowsOf(
      test,
      `update assignment set state = 'open', questionnaire_version = 1, opened_at = app.now() where enrolment_id = $1 and step = $2`,
      [id, step],
    );
    await rowsOf(
      test,
      `insert into document (kind, id, version, status, body, sha256, author, approver, effective_from)
       select kind, id, 2, status, body || '{"version": 2}', 'x', author, approver, app.now() - interval '1 minute' from document
       where kind = 'pathway' and id = 'arthroplasty' and version = 1`,
    );
    const until = day(test, 20);
    await verb(nora, id, 'pause', { why: 'admission', until });
    const { body } = await verb(nora, id, 'switch', { version: 2, how: 'end' });
    expect(changesOf(body.changes).added).toContain(step);
    expect(steps(await assignmentsOf(test, body.enrolment), 'planned')).toContain(step);
    expect(await enrolmentOf(body.enrolment)).toMatchObject({
      status: 'paused',
      resumeOn: until,
      pauses: [{ from: day(test), why: 'admission' }],
    });
    expect((await actsOf(test, body.enrolment)).map(({ act }) => act)).toEqual(['enrolled', 'paused']);
  });

  it('that is not in force is refused, and so is any once it is over', async () => {
    const { test, nora, sanne, A } = clinic;
    const { id } = await enrol(test, nora, A, 'ellen', {
      pathway: 'diabetes',
      startedOn: day(test, 1),
    });
    for (const version of [7, 1000]) {
      const { status, body } = await verb(nora, id, 'switch', { version, how: 'migrate' });
      expect([status, body.faults]).toEqual([422, [{ path: 'version', code: 'not-in-force' }]]);
    }
    expect(bare(await verb(sanne, id, 'switch', { version: 7, how: 'keep' }))).toMatchObject({ status: 404 });
    expect(bare(await sanne.get(`/enrolments/${id}/switch?version=7`))).toMatchObject({ status: 404 });
  });
});
