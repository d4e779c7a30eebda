import { toQfdd } from '@stemme/questionnaires/qfdd';
import { formEnvelope } from '../../libs/questionnaires/src/qfdd/testing/envelopes.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { enrol } from '../setup/enrol.js';
import { type Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { json, questionnairesOf, refusal, type Staff, staffOf, setRoles, small } from './questionnaires.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let ours: Staff['ours'];
let nora: Person;
let nils: Person;
let sanne: Person;
let imported: Staff['imported'];
let inUse: Staff['inUse'];
let listed: Staff['listed'];

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ({ ours, nora, nils, sanne, imported, inUse, listed } = await staffOf(test, here.A));
});
afterAll(() => test?.close());

describe('importing', () => {
  it('stores a draft of the department’s own, with what was understood and the bytes as they came', async () => {
    const text = `${json(small())}\n`;
    const { status, body } = await ours.import(nora, text, { fileName: 'søvn "1".json' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'imported',
      questionnaire: '368061000016003-sleep',
      version: 1000,
      format: 'document',
      title: { da: 'Søvn' },
      questions: 2,
      bytes: Buffer.byteLength(text),
      languages: ['da', 'en'],
      faults: [],
    });
    const { body: version } = await ours.version(nora, body.questionnaire, 1000);
    expect(version).toMatchObject({
      status: 'draft',
      inForce: false,
      author: 'Nora Nordtest',
      approver: null,
      mine: true,
      origin: 'own',
      report: { outcome: 'imported', sha256: body.sha256 },
      source: { fileName: 'søvn "1".json', sha256: body.sha256, bytes: body.bytes },
      history: [{ act: 'imported', by: 'Nora Nordtest', text: null }],
      blockers: [],
    });
    expect(version.document).toMatchObject({ id: body.questionnaire, version: 1000, items: small().items });
    const source = await fetch(`${test.origin}/api/clinic${ours.at(body.questionnaire, 1000)}/source`, {
      headers: { cookie: nora.cookie },
    });
    expect(await source.text()).toBe(text);
    expect([source.headers.get('etag'), source.headers.get('x-content-type-options')]).toEqual([
      `"${body.sha256}"`,
      'nosniff',
    ]);
    expect(source.headers.get('content-disposition')).toBe(
      `attachment; filename="s_vn__1_.json"; filename*=UTF-8''s%C3%B8vn%20%221%22.json`,
    );
    expect(source.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(body.sha256, 'hex').toString('base64')}:`);
  });

  it('says so when the same bytes come again, and numbers other bytes on', async () => {
    const document = small({ id: 'twice' });
    const first = (await ours.import(nora, json(document))).body;
    const again = (await ours.import(nils, json(document))).body;
    expect(again).toMatchObject({ outcome: 'known', questionnaire: first.questionnaire, version: 1000 });
    const other = (await ours.import(nora, json({ ...document, rights: 'another' }))).body;
    expect(other).toMatchObject({ outcome: 'imported', questionnaire: first.questionnaire, version: 1001 });
  });

  it('understands FHIR and QFDD, and keeps what it was made of', async () => {
    const fhir = {
      resourceType: 'Questionnaire',
      url: 'https://example.org/q/rest',
      version: '2.1',
      status: 'active',
      language: 'de',
      title: 'Ruhe',
      item: [
        { linkId: 'h', type: 'integer', text: 'Wie viele Stunden?' },
        {
          linkId: 'w',
          type: 'boolean',
          text: 'Gut?',
          enableWhen: [{ question: 'h', operator: '>', answerInteger: 0 }],
        },
      ],
    };
    const { body } = await ours.import(nora, json(fhir), { fileName: 'rest.json' });
    expect(body).toMatchObject({ outcome: 'imported', format: 'fhir-r4', languages: ['de'], questions: 2 });
    expect(body.understood).toMatchObject({ question: 2, enableWhen: 1 });
    const { body: version } = await ours.version(nora, body.questionnaire, body.version);
    expect(version.document.origin).toMatchObject({ format: 'fhir-r4', id: fhir.url, sha256: body.sha256 });
    expect((await listed(body.questionnaire)).languages).toEqual(['de']);
    const written = toQfdd(small({ id: 'as-qfdd' }), formEnvelope);
    if (!written.ok) throw new Error(json(written.faults));
    const qfdd = (await ours.import(nora, written.xml, { fileName: 'form.xml' })).body;
    expect([qfdd.outcome, qfdd.format, qfdd.faults]).toEqual(['imported', 'qfdd', []]);
    const file = await fetch(`${test.origin}/api/clinic${ours.at(qfdd.questionnaire, qfdd.version)}/source`, {
      headers: { cookie: nora.cookie },
    });
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/xml', written.xml]);
  });

  it('gives two who import at once two numbers, and the same bytes one', async () => {
    const replies = await Promise.all([
      ours.import(nora, json(small({ id: 'race', rights: 'one' }))),
      ours.import(nils, json(small({ id: 'race', rights: 'two' }))),
    ]);
    expect(replies.map(({ body }) => [body.outcome, body.version]).sort()).toEqual([
      ['imported', 1000],
      ['imported', 1001],
    ]);
    const same = await Promise.all([nora, nils].map((who) => ours.import(who, json(small({ id: 'same' })))));
    expect(same.map(({ body }) => [body.outcome, body.version]).sort()).toEqual([
      ['imported', 1000],
      ['known', 1000],
    ]);
  });

  it('refuses a faulty file with every reason, and stores nothing', async () => {
    const before = await rowsOf(test, 'select count(*) from document');
    const faulty = {
      ...small(),
      items: [
        { code: 'a', type: 'integer' },
        { code: 'a', type: 'nothing' },
      ],
    };
    const { status, body } = await ours.import(nora, json(faulty));
    expect([status, body.outcome, body.questionnaire, body.version]).toEqual([200, 'refused', null, null]);
    expect(body.faults.length).toBeGreaterThan(1);
    expect(body.counts.faults).toBe(body.faults.length);
    for (const bytes of [
      '',
      '{',
      'null',
      '[]',
      '{"resourceType":"Patient"}',
      '<html/>',
      Buffer.from([0xff, 0xfe, 0x00]),
    ]) {
      const reply = await ours.import(nora, bytes);
      if (reply.status === 200) expect([bytes, reply.body.outcome]).toEqual([bytes, 'refused']);
      else expect(refusal(reply)).toEqual([422, 'invalid', 'content empty']);
    }
    expect((await ours.import(nora, Buffer.from('{"id":"s\xf8vn"}', 'latin1'))).body.faults).toEqual([
      { path: '', code: 'not-text', detail: null },
    ]);
    expect(await rowsOf(test, 'select count(*) from document')).toEqual(before);
  });

  it('refuses what is no base64, what is too large, and what cannot be stored', async () => {
    const send = (body: object) => nora.post(`${ours.base}/imports`, body);
    expect(refusal(await send({ fileName: 'x', content: 'a b' }))).toEqual([422, 'invalid', 'content not-base64']);
    for (const fileName of ['a\0b', '\ud800.json'])
      expect(refusal(await send({ fileName, content: 'e30=' }))).toEqual([422, 'invalid', 'fileName matches']);
    expect(refusal(await send({ fileName: ' ', content: 'e30=', extra: 1 }))[0]).toBe(422);
    const large = Buffer.alloc(8 * 1_048_576 + 1, 0x20);
    expect(refusal(await ours.import(nora, large))).toEqual([413, 'too-large']);
    expect(refusal(await ours.import(nora, Buffer.alloc(10 * 1_048_576, 0x20)))).toEqual([413, 'too-large']);
    expect(refusal(await ours.import(nora, json(small()), { as: 'nothing-like-it' }))).toEqual([
      422,
      'invalid',
      'as unknown-questionnaire',
    ]);
  });

  it('is refused to others and to secretaries', async () => {
    expect(refusal(await ours.import(sanne, json(small())))).toEqual([404, 'not-found']);
    await setRoles(test, 'nils', here.A, ['secretary']);
    expect(refusal(await ours.import(nils, json(small())))).toEqual([403, 'not-allowed']);
    expect((await ours.list(nils)).body.may).toEqual({ edit: false, approve: false });
    await setRoles(test, 'nils', here.A, ['nurse']);
  });
});

describe('reading', () => {
  it('lists what the product ships and the department’s own, in force and where it is sent', async () => {
    const { id } = await inUse(small({ id: 'listed' }));
    expect(await listed(id)).toMatchObject({
      origin: 'own',
      title: { da: 'Søvn', en: 'Sleep' },
      versions: [
        {
          version: 1000,
          status: 'active',
          inForce: true,
          author: 'Nora Nordtest',
          approver: 'Liv Lægeprøve',
          openAssignments: 0,
        },
      ],
      pathways: [],
    });
    expect(await listed('depression-start')).toMatchObject({
      origin: 'shipped',
      versions: [{ version: 1, status: 'active', inForce: true }],
      pathways: [{ id: 'depression' }],
    });
    expect((await ours.list(nora)).body.may).toEqual({ edit: true, approve: true });
    expect((await ours.list(nils)).body.may).toEqual({ edit: true, approve: false });
  });

  it('counts the assignments that are answered with a version', async () => {
    await enrol(test, nora, here.A, 'bodil');
    await rowsOf(
      test,
      `update assignment set state = 'open', questionnaire_version = 1, opened_at = app.now()
      where id = (select id from assignment where questionnaire = 'depression-start' and state = 'planned' limit 1)`,
    );
    expect((await listed('depression-start')).versions[0].openAssignments).toBe(1);
  });

  it('shows nothing of it to another department, whichever way it is asked', async () => {
    const { id, version } = await inUse(small({ id: 'private' }));
    const theirs = questionnairesOf(here.B);
    for (const way of [ours, theirs]) {
      expect((await way.version(sanne, id, version)).status).toBe(404);
      expect((await sanne.get(`${way.at(id, version)}/source`)).status).toBe(404);
      expect((await sanne.get(`${way.base}/${id}/compare?from=${version}&to=${version}`)).status).toBe(404);
      expect((await way.approve(sanne, id, version)).status).toBe(404);
      expect((await way.delete(sanne, id, version)).status).toBe(404);
      expect((await sanne.post(`${way.at(id, version)}/preview`)).status).toBe(404);
    }
    expect(json((await theirs.list(sanne)).body)).not.toContain('private');
    expect((await theirs.import(sanne, json(small()), { as: id })).body.faults).toEqual([
      { path: 'as', code: 'unknown-questionnaire' },
    ]);
  });

  it('compares two versions, and only of what there is', async () => {
    const { id } = await imported(small({ id: 'compared' }));
    const [hours, well] = small().items;
    await imported(small({ id: 'compared', items: [{ ...hours!, max: 20 } as never, well!] }));
    const { body } = await nora.get(`${ours.base}/${id}/compare?from=1000&to=1001`);
    expect(body.changes).toEqual([expect.objectContaining({ code: 'sleep.hours', kind: 'changed' })]);
    expect((await nora.get(`${ours.base}/${id}/compare?from=1000&to=1009`)).status).toBe(404);
    expect((await nora.get(`${ours.base}/${id}/compare?from=x&to=1000`)).status).toBe(422);
    for (const odd of ['0', '-1', '1e3', '99999999999', '%00', 'x'])
      expect([odd, (await nora.get(`${ours.base}/${id}/versions/${odd}`)).status]).toEqual([odd, 404]);
    expect((await nora.get(`${ours.base}/%00/versions/1`)).status).toBe(404);
  });
});
