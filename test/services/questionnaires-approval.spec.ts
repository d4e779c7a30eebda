import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { enrol } from '../setup/enrol.js';
import { type Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { json, questionnairesOf, refusal, type Staff, staffOf, shipped, small } from './questionnaires.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let ours: Staff['ours'];
let nora: Person;
let nils: Person;
let liv: Person;
let sanne: Person;
let imported: Staff['imported'];
let inUse: Staff['inUse'];
let listed: Staff['listed'];

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ({ ours, nora, nils, liv, sanne, imported, inUse, listed } = await staffOf(test, here.A));
  await enrol(test, nora, here.A, 'bodil');
});
afterAll(() => test?.close());

describe('approving and taking into use', () => {
  it('takes two people, and says when and why', async () => {
    const { id, version } = await imported(small({ id: 'two-people' }));
    expect(refusal(await ours.activate(liv, id, version))).toEqual([409, 'changed']);
    expect(refusal(await ours.approve(nora, id, version))).toEqual([403, 'not-allowed', 'approver same-as-author']);
    expect(refusal(await ours.approve(nils, id, version))).toEqual([403, 'not-allowed']);
    expect((await ours.approve(liv, id, version)).body).toMatchObject({ status: 'approved', effectiveFrom: null });
    expect(refusal(await ours.approve(liv, id, version))).toEqual([409, 'changed']);
    expect((await ours.activate(nora, id, version)).body).toMatchObject({ status: 'active' });
    expect((await ours.version(nora, id, version)).body).toMatchObject({
      status: 'active',
      inForce: true,
      history: [
        { act: 'imported', by: 'Nora Nordtest' },
        { act: 'approved', by: 'Liv Lægeprøve', text: 'read item by item' },
        { act: 'activated', by: 'Nora Nordtest' },
      ],
    });
  });

  it('is held by the database too: no one approves alone, in another’s name, or changes what was approved', async () => {
    const { id, version } = await imported(small({ id: 'held' }));
    const sql = (set: string) => rowsOf(test, `update document set ${set} where id = '${id}' and version = ${version}`);
    await expect(sql(`approver = author, approver_id = author_id`)).rejects.toMatchObject({
      code: expect.stringMatching(/23514|42501/),
    });
    await expect(
      sql(`approver = 'X', approver_id = (select id from clinician where subject = 'staff-liv')`),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(sql(`approver = 'somebody'`)).rejects.toMatchObject({ code: '23514' });
    await ours.approve(liv, id, version);
    await expect(sql(`body = '{}'`)).rejects.toMatchObject({ code: '55000' });
    await ours.activate(liv, id, version);
    await expect(sql(`status = 'draft'`)).rejects.toMatchObject({ code: '55000' });
    await expect(sql(`effective_from = effective_from - interval '1 day'`)).rejects.toMatchObject({ code: '55000' });
    await expect(rowsOf(test, `update document_source set file_name = 'x' where id = '${id}'`)).rejects.toMatchObject({
      code: '55000',
    });
    await expect(rowsOf(test, `delete from document where id = '${id}'`)).rejects.toMatchObject({ code: '55000' });
  });

  it('counts a namesake as the same person', async () => {
    const { id, version } = await imported(small({ id: 'namesake' }));
    await rowsOf(
      test,
      `update session set name = ' nora  NORDTEST' where clinician_id = (select id from clinician where subject = 'staff-liv')`,
    );
    expect(refusal(await ours.approve(liv, id, version))).toEqual([403, 'not-allowed', 'approver same-as-author']);
    await rowsOf(
      test,
      `update session set name = 'Liv Lægeprøve' where clinician_id = (select id from clinician where subject = 'staff-liv')`,
    );
  });

  it('lets two who approve at once approve once', async () => {
    const { id, version } = await imported(small({ id: 'at-once' }), {}, nils);
    const replies = await Promise.all([ours.approve(liv, id, version), ours.approve(nora, id, version)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = await Promise.all([ours.activate(liv, id, version), ours.activate(nora, id, version)]);
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('may be decided for later, never for before', async () => {
    const { id, version } = await imported(small({ id: 'later' }));
    await ours.approve(liv, id, version);
    const ahead = (days: number) => new Date(test.clock.now().getTime() + days * 86_400_000).toISOString();
    expect(refusal(await ours.activate(liv, id, version, { from: ahead(-1) }))).toEqual([
      422,
      'invalid',
      'from in-the-past',
    ]);
    expect(refusal(await ours.activate(liv, id, version, { from: ahead(800) }))).toEqual([
      422,
      'invalid',
      'from too-far',
    ]);
    expect((await ours.activate(liv, id, version, { from: ahead(3) })).body).toMatchObject({ status: 'active' });
    expect((await listed(id)).versions).toMatchObject([{ status: 'active', inForce: false }]);
  });

  it('is refused while an instrument has no definition, or asks for a confirmation that is not there', async () => {
    const scored = (instrument: string, nonCommercial = false) => {
      const membership = { id: instrument, ...(nonCommercial ? { nonCommercial } : {}) };
      return small({ id: `scored-${instrument}`, instruments: [membership] });
    };
    const unknown = await imported(scored('nobodys-scale'));
    await ours.approve(liv, unknown.id, unknown.version);
    expect(refusal(await ours.activate(liv, unknown.id, unknown.version))).toEqual([
      422,
      'invalid',
      '/instruments/0/id no-definition',
    ]);
    const free = await imported(scored('phq-9', true));
    await ours.approve(liv, free.id, free.version);
    const fault = '/instruments/0/id non-commercial-unconfirmed';
    expect(refusal(await ours.activate(liv, free.id, free.version))).toEqual([422, 'invalid', fault]);
    expect((await ours.version(nora, free.id, free.version)).body).toMatchObject({
      blockers: [{ path: '/instruments/0/id', code: 'non-commercial-unconfirmed' }],
      memberships: [{ id: 'phq-9', nonCommercial: true, scored: true }],
    });
    const use = `/departments/${here.A}/non-commercial-use`;
    expect(refusal(await nils.put(use, { confirmed: true, text: 'x' }))).toEqual([403, 'not-allowed']);
    expect((await sanne.get(use)).status).toBe(404);
    expect((await liv.put(use, { confirmed: true, text: 'A public hospital.' })).body).toMatchObject({
      confirmed: true,
      by: 'Liv Lægeprøve',
      text: 'A public hospital.',
    });
    expect((await ours.list(nora)).body.nonCommercialUse).toMatchObject({ confirmed: true, by: 'Liv Lægeprøve' });
    expect((await ours.activate(liv, free.id, free.version)).status).toBe(200);
    expect((await liv.put(use, { confirmed: false, text: 'no longer' })).body.confirmed).toBe(false);
    expect((await nora.get(use)).body).toMatchObject({ confirmed: false, text: 'no longer' });
  });

  it('in the place of a shipped one is refused while a pathway’s rules would not find what they read', async () => {
    const start = shipped('depression-start');
    const without = { ...start, items: start.items.filter(({ code }) => code !== 'gad-7') };
    const lame = await imported(without, { as: 'depression-start' });
    expect(lame).toEqual({ id: 'depression-start', version: 1000 });
    const { blockers } = (await ours.version(nora, lame.id, lame.version)).body;
    expect(blockers).toContainEqual({ path: '/items/gad7.1', code: 'missing-item' });
    await ours.approve(liv, lame.id, lame.version);
    expect(refusal(await ours.activate(liv, lame.id, lame.version)).slice(0, 2)).toEqual([422, 'invalid']);
    const reworded = { ...start, title: { da: 'Vores', en: 'Ours' } };
    const good = await inUse(reworded, { as: 'depression-start' });
    expect((await listed('depression-start')).versions).toMatchObject([
      { version: good.version, inForce: true },
      { version: 1000, status: 'approved', inForce: false },
      { version: 1, inForce: false },
    ]);
    expect(refusal(await ours.activate(liv, lame.id, lame.version))).toContain(' newer-active');
    const theirs = (await questionnairesOf(here.B).list(sanne)).body.questionnaires;
    expect(theirs.find((one: { id: string }) => one.id === 'depression-start').versions).toMatchObject([
      { version: 1, inForce: true },
    ]);
    // the shipped one is in force again
    expect((await ours.retire(liv, good.id, good.version)).body.status).toBe('retired');
    expect((await listed('depression-start')).versions[2]).toMatchObject({ version: 1, inForce: true });
  });

  it('may not be one whose answers would be read the other way round, or not be scored', async () => {
    const start = shipped('depression-start');
    const turned = JSON.parse(json(start), (_, value) =>
      value?.code === 'phq9.9'
        ? { ...value, options: value.options.map((one: object, at: number) => ({ ...one, value: 3 - at })) }
        : value,
    );
    const whole = { type: 'integer', text: { da: 'x', en: 'x' }, min: 0, max: 100 };
    const misfit = {
      ...start,
      instruments: [...start.instruments, { id: 'mdi' }],
      items: [...start.items, { ...whole, code: 'mdi.1' }],
    };
    for (const [document, blocker] of [
      [turned, { path: '/items/phq9.9', code: 'swapped-options' }],
      [misfit, { path: `/instruments/${start.instruments.length}/items/mdi.1`, code: 'misfit' }],
    ]) {
      const { id, version } = await imported(document, { as: 'depression-start' });
      expect((await ours.version(nora, id, version)).body.blockers).toContainEqual(blocker);
      await ours.approve(liv, id, version);
      expect((await ours.activate(liv, id, version)).body.faults).toContainEqual(blocker);
    }
  });
});

describe('out of use and back', () => {
  it('is retired with a reason, restored as a new draft, and found again by the same bytes', async () => {
    const { id, version } = await inUse(small({ id: 'back' }));
    expect(refusal(await ours.delete(nora, id, version))).toEqual([409, 'changed']);
    expect((await ours.retire(nora, id, version)).body).toMatchObject({ status: 'retired' });
    expect(refusal(await ours.retire(nora, id, version))).toEqual([409, 'changed']);
    const restored = await ours.restore(nils, id, version);
    expect([restored.status, restored.body]).toEqual([
      201,
      { questionnaire: id, version: 1001, status: 'draft', effectiveFrom: null },
    ]);
    expect((await ours.version(nora, id, 1001)).body).toMatchObject({
      author: 'Nils Nordtest',
      document: { version: 1001, items: small().items },
      report: { version: 1001 },
      history: [{ act: 'restored', text: '1000' }],
    });
    expect((await ours.delete(nora, id, 1001)).status).toBe(204);
    // a number is not given twice
    expect((await ours.import(nora, json(small({ id: 'back' })))).body).toMatchObject({
      outcome: 'imported',
      version: 1002,
    });
    expect((await ours.version(nora, id, 1001)).status).toBe(404);
  });

  it('is refused while somebody needs it and nothing else is in force', async () => {
    const { id, version } = await inUse(small({ id: 'needed' }));
    const [assignment] = await rowsOf<{ id: string }>(
      test,
      `update assignment set questionnaire = $1
      where id = (select id from assignment where state = 'planned' and department_id = $2 limit 1) returning id`,
      [id, here.A],
    );
    expect(refusal(await ours.retire(liv, id, version))).toEqual([409, 'in-use']);
    const next = await inUse(small({ id: 'needed', rights: 'next' }));
    const both = await Promise.all([ours.retire(liv, id, version), ours.retire(nora, id, next.version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    // an open one keeps its version
    const left = both[0]!.status === 200 ? next.version : version;
    await rowsOf(
      test,
      `update assignment set state = 'open', questionnaire_version = $2, opened_at = app.now() where id = $1`,
      [assignment!.id, left],
    );
    expect((await ours.retire(liv, id, left)).status).toBe(200);
    expect((await listed(id)).versions.find((one: { version: number }) => one.version === left)).toMatchObject({
      status: 'retired',
      openAssignments: 1,
    });
  });
});
