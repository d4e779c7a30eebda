import { library, skeletons } from '@stemme/questionnaires/catalogue';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { json, type Staff, staffOf, setRoles, small } from './questionnaires.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let nils: Person;
let liv: Person;
let sanne: Person;
let ours: Staff['ours'];

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ({ ours, nora, nils, liv, sanne } = await staffOf(test, here.A));
});
afterAll(() => test?.close());

const look = (token: string) => fetch(`${test.origin}/api/patient/previews/${token}`);

describe('a preview', () => {
  const made = async (who = nora) => {
    const { body } = await ours.import(nora, json(small({ id: 'looked-at' })));
    const reply = await who.post(`${ours.at(body.questionnaire, body.version)}/preview`);
    return { ...reply, id: body.questionnaire as string, version: body.version as number };
  };

  it('is seen by whoever has its address, signed in or not, for an hour', async () => {
    const { status, body, id } = await made();
    expect(status).toBe(201);
    expect(body.token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(body.url).toBe(`${test.origin}/preview/${body.token}`);
    const left = Date.parse(body.expiresAt) - Date.now();
    expect(left > 3_500_000 && left <= 3_600_000).toBe(true);
    const seen = await look(body.token);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await seen.json()).toEqual({
      document: expect.objectContaining({ id, items: small().items }),
      title: { da: 'Søvn', en: 'Sleep' },
      expiresAt: body.expiresAt,
    });
    const kept = await rowsOf<{ subject: object }>(
      test,
      `select subject from audit where act = 'questionnaires.open-preview'`,
    );
    expect(kept).toEqual([{ subject: { questionnaire: id, version: 1000 } }]);
  });

  it('is not there when it is over, was never made, or its draft is gone', async () => {
    const gone = { status: 404, code: 'not-found' };
    const told = async (token: string) => {
      const reply = await look(token);
      return { status: reply.status, code: (await reply.json()).code };
    };
    for (const token of ['x', 'A'.repeat(22), `${'A'.repeat(21)}%00`, '..%2f..'])
      expect(await told(token)).toEqual(gone);
    const { body } = await made();
    await rowsOf(test, `update preview set expires_at = now() - interval '1 second'`);
    expect(await told(body.token)).toEqual(gone);
    const again = await made();
    expect((await look(again.body.token)).status).toBe(200);
    await ours.delete(nora, again.id, again.version);
    expect(await told(again.body.token)).toEqual(gone);
  });

  it('is kept as a hash, made by those who may edit, and of what they can see', async () => {
    const { body } = await made();
    const hashes = await rowsOf<{ hash: string }>(test, `select encode(token_hash, 'base64') as hash from preview`);
    expect(json(hashes)).not.toContain(body.token);
    expect((await nora.post(`${ours.at('depression-start', 1)}/preview`)).status).toBe(201);
    await setRoles(test, 'nils', here.A, ['secretary']);
    expect((await made(nils)).body.code).toBe('not-allowed');
    expect((await made(sanne)).status).toBe(404);
  });

  it('is not looked for too often from one address', async () => {
    const replies = await Promise.all(Array.from({ length: 90 }, () => look('A'.repeat(22))));
    expect(replies.some(({ status }) => status === 429)).toBe(true);
    expect((await nora.get('/session')).status).toBe(200);
  });
});

describe('the library', () => {
  const base = () => `/departments/${here.A}/library`;

  it('lists what the product may show, and a department takes one as its own draft', async () => {
    const { body } = await nora.get(base());
    expect(body.questionnaires.map(({ id }: { id: string }) => id)).toEqual(library.map(({ id }) => id));
    const [first] = library;
    const taken = await nora.post(`${base()}/${first!.id}/take`, {});
    expect(taken.body).toMatchObject({ outcome: 'imported', format: 'document', version: 1000 });
    const { body: version } = await ours.version(nora, taken.body.questionnaire, 1000);
    expect(version).toMatchObject({ status: 'draft', document: { items: first!.items } });
    expect((await nora.post(`${base()}/${first!.id}/take`, {})).body).toMatchObject({
      outcome: 'known',
      version: 1000,
    });
    expect((await nora.post(`${base()}/nothing/take`, {})).status).toBe(404);
    expect((await sanne.post(`${base()}/${first!.id}/take`, {})).status).toBe(404);
    expect((await sanne.get(base())).status).toBe(404);
  });

  it('asks for the confirmation before what is free for non-commercial use only is used', async () => {
    const marked = (await nora.get(base())).body.questionnaires.filter(
      (one: { nonCommercial: boolean }) => one.nonCommercial,
    );
    expect(marked.length).toBeGreaterThan(0);
    const { questionnaire, version } = (await nora.post(`${base()}/${marked[0].id}/take`, {})).body;
    const { body } = await ours.version(nora, questionnaire, version);
    expect(body.blockers.map(({ code }: { code: string }) => code)).toContain('non-commercial-unconfirmed');
  });
});

describe('a skeleton', () => {
  const base = () => `/departments/${here.A}/instruments/skeletons`;
  const wordingOf = (skeleton: (typeof skeletons)[number]) => {
    const text = (words: string) => ({ da: words, en: words });
    const values = (item: (typeof skeleton.items)[number]) =>
      item.values?.map((value) => ({ value, text: text(`${value}`) }));
    return {
      languages: ['da', 'en'],
      title: skeleton.title,
      items: Object.fromEntries(skeleton.items.map(({ code }) => [code, text(code)])),
      options: Object.fromEntries(skeleton.items.flatMap((item) => (item.values ? [[item.code, values(item)]] : []))),
      rights: 'the owner',
    };
  };

  it('becomes a draft with the wording a department holds a licence for, and says on what grounds', async () => {
    const { body } = await nora.get(base());
    expect(body.skeletons.map(({ id }: { id: string }) => id)).toEqual(skeletons.map(({ id }) => id));
    const skeleton = skeletons.find(({ id }) => id === 'copd-cat')!;
    const sent = { wording: wordingOf(skeleton), licence: 'GSK 2026-17, until 2028' };
    const { status, body: report } = await nora.post(`${base()}/copd-cat/wording`, sent);
    expect([status, report.outcome, report.faults]).toEqual([200, 'imported', []]);
    const { body: version } = await ours.version(nora, report.questionnaire, report.version);
    expect(version.history).toMatchObject([{ act: 'worded', text: 'GSK 2026-17, until 2028' }]);
    expect(version.memberships).toContainEqual(expect.objectContaining({ id: 'copd-cat' }));
    expect((await ours.approve(liv, report.questionnaire, report.version)).status).toBe(200);
  });

  it('is refused with everything the wording lacks, and without a licence', async () => {
    const sent = { wording: { languages: ['da'] }, licence: 'x' };
    const { status, body } = await nora.post(`${base()}/copd-cat/wording`, sent);
    expect([status, body.outcome, body.version]).toEqual([200, 'refused', null]);
    expect(body.faults.length).toBeGreaterThan(1);
    expect((await nora.post(`${base()}/copd-cat/wording`, { wording: {} })).status).toBe(422);
    expect((await nora.post(`${base()}/nothing/wording`, sent)).status).toBe(404);
    expect((await sanne.post(`${base()}/copd-cat/wording`, sent)).status).toBe(404);
  });
});

describe('a patient’s language', () => {
  it('is chosen by the patient, and by the clinic', async () => {
    const { enrol } = await import('../setup/enrol.js');
    const { patient } = await enrol(test, nora, here.A, 'karl');
    const karl = await signIn(test, 'karl');
    const stored = async () =>
      (await rowsOf<{ language: string }>(test, 'select language from patient where id = $1', [patient]))[0]!.language;
    expect([await stored(), (await karl.get('/session')).body.language]).toEqual(['da', 'da']);
    expect((await karl.put('/preferences', { language: 'en' })).status).toBe(204);
    expect([await stored(), (await karl.get('/session')).body.language]).toEqual(['en', 'en']);
    for (const language of ['de', '', null, 'en '])
      expect((await karl.put('/preferences', { language })).status).toBe(422);
    expect((await karl.put('/preferences', { language: 'en', extra: 1 })).status).toBe(422);
    expect((await nora.put(`/patients/${patient}/contact`, { language: 'da' })).status).toBe(204);
    expect(await stored()).toBe('da');
    const stranger = await fetch(`${test.origin}/api/patient/preferences`, { method: 'PUT', body: '{}' });
    expect(stranger.status).toBe(401);
  });
});
