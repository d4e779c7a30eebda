import { randomUUID } from 'node:crypto';
import { compile } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { engines } from '@stemme/questionnaires/engines';
import { fromQuestionnaireResponse, validateResponse } from '@stemme/questionnaires/fhir';
import { patients } from '../../apps/api/src/demo/people.js';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { type FhirReply, type FhirWorld, fhirAs, fhirWorld, found } from './fhir.helpers.js';
import { questionnairesOf, small } from './questionnaires.helpers.js';
import { handIn, levelOf } from './triage.helpers.js';

let test: TestApp;
let world: FhirWorld;

beforeAll(async () => {
  test = await startTestApp();
  world = await fhirWorld(test);
}, 60_000);
afterAll(() => test?.close());

const RESPONSE = 'QuestionnaireResponse';

describe('a QuestionnaireResponse', () => {
  it('carries the answers, the patient and the questionnaire in the version that was answered', async () => {
    const { karl, read, first } = world;
    const { body } = await read(`${RESPONSE}/${first}`);
    const { cpr } = patients.find(({ login }) => login === 'karl')!;
    expect(body).toMatchObject({
      id: first,
      status: 'completed',
      questionnaire: 'urn:stemme:questionnaire:depression-start|1',
      subject: { reference: `Patient/${karl.patient}`, identifier: { system: 'urn:oid:1.2.208.176.1.2', value: cpr } },
      language: 'da',
    });
    const start = catalogue.find(({ id }) => id === 'depression-start')!;
    expect(validateResponse(compile(start, engines), body)).toEqual({ valid: true, issues: [] });
    expect(fromQuestionnaireResponse(compile(start, engines), body)).toMatchObject({
      ok: true,
      answers: depressionAnswers(1, 0),
    });
    const { body: document } = await read('Questionnaire/depression-start-1');
    expect(document).toMatchObject({
      url: 'urn:stemme:questionnaire:depression-start',
      version: '1',
      status: 'active',
    });
  });

  it('is found by patient, questionnaire, status, id and date', async () => {
    const { karl, lone, read, first, second, theirs, ids } = world;
    const day = (await read(`${RESPONSE}/${first}`)).body.authored.slice(0, 10);
    const later = (await read(`${RESPONSE}/${second}`)).body.authored;
    const both = [second, first];
    for (const [query, expected] of [
      [`patient=${karl.patient}`, both],
      [`patient=Patient/${karl.patient}&subject=Patient/${karl.patient}`, both],
      [`subject=Group/${karl.patient}`, []],
      [`patient=${karl.patient},${lone.patient}`, both],
      [`patient=${randomUUID()}`, []],
      ['patient=nobody', []],
      ['questionnaire=urn:stemme:questionnaire:depression-start|1', both],
      ['questionnaire=urn:stemme:questionnaire:depression-start', both],
      ['questionnaire=urn:stemme:questionnaire:depression-start|2', []],
      ['questionnaire=Questionnaire/depression-start-1', both],
      ['status=completed', both],
      ['status=completed,amended', both],
      ['status=http://hl7.org/fhir/questionnaire-answers-status|completed', both],
      ['status=in-progress', []],
      [`_id=${first}`, [first]],
      [`_id=${first},${second}`, both],
      [`_id=${theirs}`, []],
      [`authored=${day}`, [first]],
      [`authored=eq${day}`, [first]],
      [`authored=ne${day}`, [second]],
      [`authored=${day.slice(0, 4)}&authored=le${day}`, [first]],
      [`authored=gt${day}`, [second]],
      [`authored=ge${day}`, both],
      [`authored=lt${day}`, []],
      [`authored=lt${later}`, [first]],
      [`authored=ge${later}`, [second]],
      [`authored=ge${later.replace('Z', '+00:00')}`, [second]],
      [`authored=ge${day.slice(0, 7)}`, both],
      ['authored=ge0000&authored=le9999-12-31T23:59:59.999999999Z', both],
    ] as const)
      expect([query, await ids(`${RESPONSE}?${query}`)]).toEqual([query, expected]);
  });

  it('is read page by page, each once', async () => {
    const { karl, read, first, second } = world;
    const one = await read(`${RESPONSE}?patient=${karl.patient}&_count=1`);
    expect(found(one).map(({ id }) => id)).toEqual([second]);
    const next = one.body.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    expect(next).not.toMatch(/3001749995|300174-9995/);
    const two = await read(next);
    expect(found(two).map(({ id }) => id)).toEqual([first]);
    expect(two.body.link.some(({ relation }: { relation: string }) => relation === 'next')).toBe(false);
  });
});

describe('an Observation', () => {
  it('is a score that says how sure it is and what it was made by', async () => {
    const { karl, read, second } = world;
    const scores = found(await read(`Observation?derived-from=${RESPONSE}/${second}&category=survey`));
    const of = (code: string) =>
      scores.find((one) => one.code.coding.some((coding: { code: string }) => coding.code === code));
    expect(of('phq-9.TOTAL')).toMatchObject({
      status: 'final',
      subject: { reference: `Patient/${karl.patient}` },
      derivedFrom: [{ reference: `${RESPONSE}/${second}` }],
      valueQuantity: { value: 16 },
    });
    // one answer is missing: no number is said
    expect(of('gad-7.TOTAL')).toMatchObject({
      dataAbsentReason: { coding: [{ code: 'unknown' }] },
      component: [{ valueQuantity: { value: 12 } }, { valueQuantity: { value: 15 } }],
    });
    expect(of('gad-7.TOTAL')).not.toHaveProperty('valueQuantity');
  });

  it('is found by patient, code, date and what it was derived from', async () => {
    const { lone, read, first, theirs } = world;
    const count = async (query: string) => found(await read(`Observation?${query}`)).length;
    const day = (await read(`${RESPONSE}/${first}`)).body.authored.slice(0, 10);
    expect(await count('code=urn:stemme:scale|phq-9.TOTAL')).toBe(2);
    expect(await count(`code=phq-9.TOTAL&date=${day}`)).toBe(1);
    expect(await count('code=urn:stemme:scale|phq-9.TOTAL,urn:stemme:scale|gad-7.TOTAL')).toBe(4);
    expect(await count('code=http://loinc.org|phq-9.TOTAL')).toBe(0);
    expect(await count('code=http://loinc.org|44261-6')).toBe(2);
    expect(await count(`patient=${lone.patient}`)).toBe(0);
    expect(await count(`derived-from=${theirs}`)).toBe(0);
    expect(await count('category=laboratory')).toBe(0);
  });

  it('is read page by page, each once', async () => {
    const { read, ids } = world;
    const all = await ids('Observation?_count=100');
    const paged: string[] = [];
    let address: string | undefined = 'Observation?_count=1';
    while (address) {
      const page: FhirReply = await read(address);
      expect(found(page).length).toBeLessThanOrEqual(1);
      paged.push(...found(page).map(({ id }) => id));
      address = page.body.link.find(({ relation }: { relation: string }) => relation === 'next')?.url;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what was amended or retracted', () => {
  it('is said to be so, and what was replaced is found no more', async () => {
    const { karl, nora, read, first, second, ids } = world;
    const amended = (
      await handIn(test, { ...karl, ...(await planted(first)) }, depressionAnswers(3, 0), { supersedes: first })
    ).body.id;
    await levelOf(test, amended);
    expect((await read(`${RESPONSE}/${amended}`)).body.status).toBe('amended');
    expect((await read(`${RESPONSE}/${first}`)).body).toMatchObject({
      status: 'entered-in-error',
      meta: { tag: [{ code: 'superseded' }] },
    });
    expect(await ids(RESPONSE)).toEqual([amended, second]);
    expect(await ids(`${RESPONSE}?status=amended`)).toEqual([amended]);
    expect(found(await read(`Observation?derived-from=${first}`))).toEqual([]);
    await nora.post(`/responses/${amended}/retract`, { reason: 'the wrong person answered' });
    // the amendment is taken back: what it replaced stands again
    expect(await ids(RESPONSE)).toEqual([amended, second, first]);
    expect((await read(`${RESPONSE}/${amended}`)).body.status).toBe('entered-in-error');
    expect((await read(`${RESPONSE}/${first}`)).body.status).toBe('completed');
    const scores = found(await read(`Observation?derived-from=${amended}`));
    expect(scores.length).toBeGreaterThan(0);
    expect(scores.every(({ status }) => status === 'entered-in-error')).toBe(true);
  });

  it('between two pages: nothing of the next response is left out', async () => {
    const { karl, read, first, second, ids } = world;
    const both = `Observation?derived-from=${second},${first}`;
    const page = await read(`${both}&_count=1`);
    expect(found(page)[0].derivedFrom).toEqual([{ reference: `${RESPONSE}/${second}` }]);
    const answers = depressionAnswers(3, 0);
    const { body } = await handIn(test, { ...karl, ...(await planted(second)) }, answers, { supersedes: second });
    await levelOf(test, body.id);
    const next = page.body.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    expect(found(await read(next))[0].id).toBe((await ids(both))[0]);
  });

  it('whoever was looked through but not shown is not said to have been seen', async () => {
    const { karl, read } = world;
    const seen = () =>
      rowsOf<{ patient_id: string | null; patients: string[] | null }>(
        test,
        `select patient_id, patients from audit where act = 'fhir.search-observations'
           and (patient_id is not null or patients is not null) order by id`,
      );
    const before = (await seen()).length;
    await read('Observation?code=nobody');
    expect(await seen()).toHaveLength(before);
    await read('Observation?_count=1');
    expect((await seen()).slice(before)).toEqual([{ patient_id: karl.patient, patients: null }]);
  });

  const planted = async (response: string) =>
    (
      await rowsOf<{ assignment: string }>(test, 'select assignment_id as assignment from response where id = $1', [
        response,
      ])
    )[0]!;
});

describe('a Questionnaire', () => {
  it('of the department is there once it was in use, and only for the department', async () => {
    const { karl, nora, read, ids } = world;
    const ours = questionnairesOf(karl.department);
    const liv = await signIn(test, 'liv');
    const { questionnaire: id, version } = (await ours.import(nora, JSON.stringify(small()))).body;
    const resource = `${id}-${version}`;
    expect((await read(`Questionnaire/${resource}`)).status).toBe(404);
    await ours.approve(liv, id, version);
    await ours.activate(liv, id, version);
    const { status, body } = await read(`Questionnaire/${resource}`);
    expect([status, body.id, body.status, body.version]).toEqual([200, resource, 'active', '1000']);
    expect(await ids('Questionnaire?name=3680&_count=100')).toEqual([resource]);
    const sanne = fhirAs(test, await signIn(test, 'sanne'));
    expect((await sanne(`Questionnaire/${resource}`)).status).toBe(404);
    await ours.retire(liv, id, version);
    expect((await read(`Questionnaire/${resource}`)).body.status).toBe('retired');
  });

  it('is found by address, name, title, status and version; drafts are not', async () => {
    const { read, ids } = world;
    const all = await ids('Questionnaire?_count=100');
    expect(all).toContain('depression-start-1');
    for (const [query, expected] of [
      ['url=urn:stemme:questionnaire:depression-start', ['depression-start-1']],
      ['name=depression-st', ['depression-start-1', 'depression-start-who5-1']],
      ['_id=depression-start-1', ['depression-start-1']],
      ['url=urn:stemme:questionnaire:depression-start&version=2', []],
      ['status=draft', []],
      ['status=active,retired', all],
    ] as const)
      expect([query, await ids(`Questionnaire?_count=100&${query}`)]).toEqual([query, expected]);
    const one = await read('Questionnaire?_count=1');
    const next = one.body.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    expect(found(await read(next)).length).toBeGreaterThan(0);
  });
});
