import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { codes, entriesOf } from './entries.helpers.js';

type Entries = ReturnType<typeof entriesOf>;

let test: TestApp;
let nora: Person;
let karl: Person;
let here: Planted;
let another: Entries['another'];
let draft: Entries['draft'];
let finish: Entries['finish'];
let responses: Entries['responses'];
let acuteItem: Entries['acuteItem'];

beforeAll(async () => {
  test = await startTestApp();
  here = await plant(test, 'karl');
  ({ another, draft, finish, responses, acuteItem } = entriesOf(test, here));
  karl = await signIn(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

describe('an interview on the telephone', () => {
  const save = (assignment: string, more: object = {}) =>
    nora.put(`/assignments/${assignment}/entries/phone`, draft({ filledOn: undefined, ...more }));

  it('keeps its draft, says what to read aloud at once, and is one entry', async () => {
    const assignment = await another();
    const first = await save(assignment, { answers: { 'phq9.9': 2 } });
    expect(first.body.advice.da).toContain('112');
    const id = randomUUID();
    const done = await finish(
      nora,
      assignment,
      { baseVersion: 1, filledOn: undefined, response: id, answers: depressionAnswers(0, 2) },
      'phone',
    );
    expect(done.body).toMatchObject({ kind: 'stored', response: { id } });
    const [row] = await responses(assignment);
    expect(row).toMatchObject({
      mode: 'phone',
      entered_by_name: 'Nora Nordtest',
      second_entered_by: null,
      answered_by: 'self',
    });
    const rows = await rowsOf(test, 'select priority from outbox where payload ->> $2 = $1 limit 1', [id, 'response']);
    expect(rows).toEqual([{ priority: 1 }]);
  });

  it('broken off after an acute answer is told of after 15 minutes', async () => {
    const assignment = await another();
    await save(assignment, { answers: { 'phq9.9': 1 } });
    await rowsOf(test, `update draft_acute set seen_at = seen_at - interval '16 minutes' where assignment_id = $1`, [
      assignment,
    ]);
    expect(JSON.stringify((await acuteItem(assignment)).reasons)).toContain('telefonsamtale');
  });

  it('says who answered for the patient', async () => {
    const assignment = await another();
    const answers = { ...depressionAnswers(0, 0), 'contact.proxy': 2 };
    await finish(
      nora,
      assignment,
      { filledOn: undefined, answers, answeredBy: 'proxy', proxyName: 'Anna', proxyRelation: 'datter' },
      'phone',
    );
    expect((await responses(assignment))[0]).toMatchObject({
      answered_by: 'proxy',
      proxy_name: 'Anna',
      proxy_relation: 'datter',
    });
  });
});

it("who may answer is the pathway's word, on every way", async () => {
  const [step] = await asSuperuser(test, async (client) => {
    await client.query(`alter table document disable trigger user`);
    await client.query(
      `create temp table self_only as select * from document where kind = 'pathway' and id = 'depression' and version = 1`,
    );
    await client.query(`update self_only set version = 999, body = jsonb_set(jsonb_set(body, '{version}', '999'), '{steps}',
      (select jsonb_agg(s || '{"answeredBy": ["self"]}') from jsonb_array_elements(body -> 'steps') s))`);
    await client.query('insert into document select * from self_only');
    await client.query(`alter table document enable trigger user`);
    const { rows } =
      await client.query(`select s ->> 'id' as id from document d, jsonb_array_elements(d.body -> 'steps') s
      where d.kind = 'pathway' and d.id = 'depression' and d.version = 999`);
    return rows as { id: string }[];
  });
  const enrolment = randomUUID();
  const assignment = await asSuperuser(test, async (client) => {
    await client.query(`update enrolment set status = 'ended' where patient_id = $1`, [here.patient]);
    await client.query(
      `insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
       values ($1, $2, $3, 'depression', 999, '{}', 'active', current_date + 400)`,
      [enrolment, here.department, here.patient],
    );
    return plantAssignment(client, { ...here, enrolment }, 'depression-start', step!.id.replace('{n}', '6'));
  });
  expect((await nora.get(`/assignments/${assignment}/answer-for`)).body.mayAnswer).toEqual(['self', 'helped']);
  const answers = { ...depressionAnswers(0, 0), 'contact.proxy': 2 };
  expect(codes(await finish(nora, assignment, { answers, answeredBy: 'proxy' }))).toEqual([
    422,
    'not-allowed-answerer',
  ]);
  const sent = {
    assignment,
    questionnaireVersion: 1,
    answers,
    language: 'da',
    mode: 'web',
    answeredBy: 'proxy',
    startedAt: test.clock.now().toISOString(),
    completedAt: test.clock.now().toISOString(),
  };
  expect(codes(await karl.put(`/responses/${randomUUID()}`, sent))).toEqual([422, 'not-allowed-answerer']);
  expect((await karl.put(`/responses/${randomUUID()}`, { ...sent, answeredBy: 'helped' })).status).toBe(200);
});
