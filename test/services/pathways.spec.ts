import type { PathwayDraft } from '@stemme/pathways';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { pathwaysOf, writersOf } from './pathways.helpers.js';
import { faultText, refusal, shipped, staffOf } from './questionnaires.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let ward: Awaited<ReturnType<typeof writersOf>>;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ward = await writersOf(test, here.A);
  await enrol(test, ward.nora, here.A, 'bodil');
});
afterAll(() => test?.close());

const found = async (who = ward.nora, department = here.A) =>
  (await pathwaysOf(department).list(who)).body.pathways.find((one: { id: string }) => one.id === 'depression');
const later = (document: PathwayDraft) => ({
  steps: document.steps.map((step) => ({ ...step, opens: '09:00' })),
});

describe('a department reads its pathways', () => {
  it('with which one runs, who offers it and how many are on each version', async () => {
    const { pathways, may } = (await ward.ours.list(ward.nora)).body;
    expect(may).toEqual({ edit: true, approve: true });
    expect(pathways.find((one: { id: string }) => one.id === 'depression')).toMatchObject({
      title: { da: 'Depressionsbehandling' },
      origin: 'shipped',
      offered: true,
      ruleSet: 'depression',
    });
    const { versions } = await found();
    expect(versions.filter(({ inForce }: { inForce: boolean }) => inForce)).toHaveLength(1);
    const counts = versions.map(({ enrolments }: { enrolments: { active: number } }) => enrolments.active);
    expect(counts.reduce((sum: number, one: number) => sum + one, 0)).toBe(1);
    expect((await ward.ours.list(ward.nils)).body.may).toEqual({ edit: true, approve: false });
  });

  it('and what there is to choose from: questionnaires in force with the codes a condition can read', async () => {
    const { questionnaires, zone, hours } = (await ward.ours.material(ward.nora)).body;
    const start = questionnaires.find((one: { id: string }) => one.id === 'depression-start');
    expect(start.scales).toContain('phq-9.TOTAL');
    expect(start.codes).toContainEqual(expect.objectContaining({ code: 'phq9.9', values: [0, 1, 2, 3] }));
    expect(zone).toBe('Europe/Copenhagen');
    expect(hours.length).toBeGreaterThan(0);
  });
});

describe('writing a draft', () => {
  it('begins as a copy numbered from 1000, and is nobody else’s', async () => {
    const shipped = await ward.running();
    const { status, body } = await ward.ours.start(ward.nils, 'depression', shipped);
    expect([status, body.pathway, body.status, body.revision]).toEqual([201, 'depression', 'draft', 1]);
    expect(body.version).toBeGreaterThanOrEqual(1000);
    const draft = (await ward.ours.version(ward.nils, 'depression', body.version)).body;
    const original = (await ward.ours.version(ward.nils, 'depression', shipped)).body;
    expect(draft.document).toEqual({ ...original.document, version: body.version });
    expect(draft).toMatchObject({
      origin: 'own',
      mine: true,
      writers: ['Nils Nordtest'],
      running: shipped,
      history: [{ act: 'started', by: 'Nils Nordtest', text: `depression ${shipped}` }],
    });
    expect((await ward.ours.version(ward.nora, 'depression', body.version)).body.mine).toBe(false);
    for (const reply of [
      await ward.ours.version(ward.sanne, 'depression', body.version),
      await ward.ours.list(ward.sanne),
      await ward.ours.save(ward.sanne, 'depression', body.version, 1, draft.document),
      await pathwaysOf(here.B).version(ward.sanne, 'depression', body.version),
      await pathwaysOf(here.B).start(ward.sanne, 'depression', body.version),
    ])
      expect(refusal(reply)).toEqual([404, 'not-found']);
    const theirs = (await found(ward.sanne, here.B)).versions.map(({ version }: { version: number }) => version);
    expect(theirs).not.toContain(body.version);
    expect((await ward.ours.delete(ward.nils, 'depression', body.version)).status).toBe(204);
    // a number is not given twice
    expect((await ward.ours.start(ward.nils, 'depression', shipped)).body.version).toBe(body.version + 1);
  });

  it('keeps what is written, faults and all, and says them', async () => {
    const { id, version, document } = await ward.drafted();
    const faulty = { ...document, act: {}, steps: [{ ...document.steps[0]!, questionnaire: 'nobody-has-it' }] };
    const { status, body } = await ward.ours.save(ward.nora, id, version, 1, faulty);
    expect([status, body.revision]).toEqual([200, 2]);
    expect(body.faults).toContainEqual({ path: '/act/red', code: 'no-act' });
    expect(body.faults).toContainEqual({ path: '/steps/0/questionnaire', code: 'unknown-questionnaire' });
    const kept = (await ward.ours.version(ward.nora, id, version)).body;
    expect(kept.document).toEqual(faulty);
    expect(kept.faults).toEqual(body.faults);
    expect(kept.history.map(({ act }: { act: string }) => act)).toEqual(['started', 'written']);
    // the same again is no new revision, in whatever order its keys are
    const turned = Object.fromEntries(Object.entries(faulty).reverse());
    expect((await ward.ours.save(ward.nora, id, version, 2, turned)).body).toMatchObject({
      revision: 2,
      savedAt: null,
    });
  });

  it('refuses what is no pathway, and what nobody can store', async () => {
    const { id, version, document } = await ward.drafted();
    for (const [broken, fault] of [
      [{ ...document, steps: 'none' }, '/steps wrong-type'],
      [{ ...document, steps: undefined }, '/steps missing'],
      [{ ...document, title: { da: 'a\u0000b', en: 'x' } }, '/title/da wrong-type'],
    ] as const)
      expect(refusal(await ward.ours.save(ward.nora, id, version, 1, broken))).toContain(fault);
    expect((await ward.ours.version(ward.nora, id, version)).body.revision).toBe(1);
  });

  it('never writes over what somebody else has saved', async () => {
    const { id, version, revision, document } = await ward.drafted(later);
    const mine = { ...document, steps: document.steps.slice(1) };
    const theirs = { ...document, steps: document.steps.slice(2) };
    const both = await Promise.all([
      ward.ours.save(ward.nora, id, version, revision, mine),
      ward.ours.save(ward.nils, id, version, revision, theirs),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = both[0]!.status === 200 ? [mine, both[1]!] : [theirs, both[0]!];
    expect(lost.body).toMatchObject({ code: 'changed', revision: revision + 1 });
    expect(lost.body.by).toMatch(/Nordtest$/);
    expect((await ward.ours.version(ward.nora, id, version)).body.document).toEqual(won);
  });

  it('may send the department’s own questionnaire by its own id, once that is in use', async () => {
    const { imported, ours } = await staffOf(test, here.A);
    const own = await imported({ ...shipped('depression-followup'), id: 'Kort.v2' });
    expect(own.id).toMatch(/^\d+-Kort\.v2$/);
    const sends = (document: PathwayDraft) => ({
      steps: document.steps.map((step) => ({ ...step, questionnaire: own.id, variants: undefined })),
    });
    const { id, version, revision, document } = await ward.drafted(sends);
    const faults = async () => (await ward.ours.version(ward.nora, id, version)).body.faults.map(faultText);
    expect(await faults()).toContain('/steps/0/questionnaire unknown-questionnaire');
    expect(await faults()).not.toContain('/steps/0/questionnaire bad-id');
    expect((await ours.approve(ward.liv, own.id, own.version)).status).toBe(200);
    expect((await ours.activate(ward.liv, own.id, own.version)).status).toBe(200);
    expect(await faults()).not.toContain('/steps/0/questionnaire unknown-questionnaire');
    expect((await ward.ours.save(ward.nora, id, version, revision, document)).status).toBe(200);
  });

  it('can be a new pathway of one’s own, which needs rules of its own before it is used', async () => {
    const name = { da: 'Vores æbleforløb', en: 'Our apples' };
    const { status, body } = await ward.ours.start(ward.nora, 'depression', await ward.running(), { name });
    expect(status).toBe(201);
    expect(body.pathway).toMatch(/^own-\d+-vores-aebleforloeb$/);
    const draft = (await ward.ours.version(ward.nora, body.pathway, body.version)).body;
    expect(draft.document.title).toEqual(name);
    expect(draft.faults).toContainEqual({ path: '/ruleSet', code: 'wrong-rule-set' });
    expect(refusal(await ward.ours.start(ward.nora, 'depression', await ward.running(), { name }))).toContain(
      'name name-taken',
    );
  });
});

describe('approving', () => {
  it('is for somebody who has not written in it, of exactly what was read', async () => {
    const { id, version, revision, document } = await ward.drafted(later);
    expect(refusal(await ward.ours.activate(ward.liv, id, version))).toEqual([409, 'changed']);
    expect(refusal(await ward.ours.approve(ward.nora, id, version, revision))).toContain('approver same-as-author');
    expect(refusal(await ward.ours.approve(ward.nils, id, version, revision))).toEqual([403, 'not-allowed']);
    expect((await ward.ours.approve(ward.liv, id, version, revision - 1)).body).toMatchObject({
      code: 'changed',
      revision,
    });
    // who has written a word in it is an author too
    const next = { ...document, publicTitle: { da: 'Skema', en: 'Questionnaire' } };
    const saved = await ward.ours.save(ward.liv, id, version, revision, next);
    expect(refusal(await ward.ours.approve(ward.liv, id, version, saved.body.revision))).toContain(
      'approver same-as-author',
    );
    expect((await ward.ours.version(ward.liv, id, version)).body).toMatchObject({
      mine: true,
      writers: ['Nora Nordtest', 'Liv Lægeprøve'],
    });
  });

  it('is held by the database too', async () => {
    const { id, version, revision } = await ward.drafted(later);
    const sql = (set: string) =>
      rowsOf(test, `update document set ${set} where kind = 'pathway' and id = '${id}' and version = ${version}`);
    await expect(sql(`approver = 'X', approver_id = author_id`)).rejects.toMatchObject({
      code: expect.stringMatching(/23514|42501/),
    });
    // nobody writes without a name, and the names cannot be taken away
    await expect(sql(`body = '{}'`)).rejects.toMatchObject({ code: '42501' });
    await sql(`writers = '{}', revision = 1`);
    const [row] = await rowsOf<{ writers: string[]; revision: number }>(
      test,
      `select writers, revision from document where kind = 'pathway' and id = $1 and version = $2`,
      [id, version],
    );
    expect([row!.writers.length, row!.revision]).toEqual([1, revision]);
    await ward.ours.approve(ward.liv, id, version, revision);
    await expect(sql(`body = '{}'`)).rejects.toMatchObject({ code: '55000' });
    await expect(
      rowsOf(test, `update document set body = '{}' where kind = 'questionnaire' and id = 'depression-start'`),
    ).rejects.toMatchObject({ code: '55000' });
  });

  it('ends the writing', async () => {
    const { id, version, revision, document } = await ward.drafted(later);
    expect((await ward.ours.approve(ward.liv, id, version, revision)).body).toMatchObject({ status: 'approved' });
    expect((await ward.ours.save(ward.nora, id, version, revision, document)).body).toMatchObject({
      code: 'changed',
      state: 'approved',
    });
    expect(refusal(await ward.ours.approve(ward.liv, id, version, revision))).toEqual([409, 'changed']);
    expect((await ward.ours.delete(ward.nora, id, version)).status).toBe(204);
    expect((await ward.ours.version(ward.nora, id, version)).status).toBe(404);
  });
});

describe('taking into use', () => {
  it('is refused with every fault at once, and with a reason always', async () => {
    const { id, version, revision } = await ward.drafted((document) => ({
      act: { ...document.act, red: undefined },
      legend: {},
      texts: { ...document.texts, received: { da: 'Dit svar er rødt', en: 'Thank you' } },
    }));
    await ward.ours.approve(ward.liv, id, version, revision);
    const refused = refusal(await ward.ours.activate(ward.liv, id, version));
    expect(refused.slice(0, 2)).toEqual([422, 'invalid']);
    for (const fault of ['/act/red no-act', '/legend/blue no-legend', '/texts/received/da forbidden-word'])
      expect(refused).toContain(fault);
    const reason = await ward.ours.activate(ward.liv, id, version, { reason: ' ' });
    expect(refusal(reason)).toEqual([422, 'invalid', 'reason matches']);
    expect(refusal(await ward.ours.activate(ward.liv, id, version, { running: 'drop' }))).toContain('running is-in');
  });

  it('gives new enrolments the version, and keeps those who run on theirs', async () => {
    const before = await ward.running();
    const { id, version } = await ward.inUse(later);
    expect((await found()).versions[0]).toMatchObject({ version, inForce: true, status: 'active', moving: null });
    expect(
      await rowsOf(test, `select pathway_version as version from enrolment where department_id = $1`, [here.A]),
    ).toEqual([{ version: before }]);
    const { id: enrolment } = await enrol(test, ward.nora, here.A, 'aksel');
    expect(await rowsOf(test, `select pathway_version as version from enrolment where id = $1`, [enrolment])).toEqual([
      { version },
    ]);
    expect(
      (await ward.ours.version(ward.nora, id, version)).body.history.map(({ act }: { act: string }) => act),
    ).toEqual(['started', 'written', 'approved', 'activated']);
    const theirs = (await found(ward.sanne, here.B)).versions;
    expect(theirs.find(({ inForce }: { inForce: boolean }) => inForce).version).toBeLessThan(1000);
    // an older one cannot come back behind it
    const older = await ward.drafted(later);
    await ward.ours.approve(ward.liv, older.id, older.version, older.revision);
    await ward.inUse(later);
    expect(refusal(await ward.ours.activate(ward.liv, older.id, older.version))).toContain(' newer-active');
    expect((await ward.ours.retire(ward.liv, id, version)).body).toMatchObject({ status: 'retired' });
    expect(await rowsOf(test, `select pathway_version as version from enrolment where id = $1`, [enrolment])).toEqual([
      { version },
    ]);
  });

  it('happens once when two decide at the same moment', async () => {
    const { id, version, revision } = await ward.drafted(later, ward.nils);
    const approved = await Promise.all(
      [ward.liv, ward.nora].map((who) => ward.ours.approve(who, id, version, revision)),
    );
    expect(approved.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = await Promise.all([ward.liv, ward.nora].map((who) => ward.ours.activate(who, id, version)));
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
