import { depressionAnswers, type Given, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Answering, again, answering, handIn, itemOf, levelOf, onMonday, settled } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

interface Row {
  readonly scale: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const scoresOf = async (response: string): Promise<Record<string, Omit<Row, 'scale'>>> => {
  await levelOf(test, response);
  const rows = await rowsOf<Row>(
    test,
    `select instrument || '.' || scale as scale, kind, value, low, high from score where response_id = $1`,
    [response],
  );
  return Object.fromEntries(rows.map(({ scale, ...row }) => [scale, row]));
};
const send = async (answers: Given, questionnaire?: string): Promise<string> => {
  const { body } = await handIn(test, await again(test, karl, questionnaire), answers);
  return body.id;
};

describe('every instrument of a response is scored', () => {
  it('whole forms exactly', async () => {
    const scores = await scoresOf(await send(depressionAnswers(2, 1)));
    expect(scores['phq-9.TOTAL']).toEqual({ kind: 'exact', value: 17, low: 17, high: 17 });
    expect(scores['gad-7.TOTAL']).toEqual({ kind: 'exact', value: 14, low: 14, high: 14 });
  });

  it('a blank as all that it could have been', async () => {
    const scores = await scoresOf(await send(without(depressionAnswers(2, 1), 'phq9.3')));
    expect(scores['phq-9.TOTAL']).toEqual({ kind: 'bounded', value: null, low: 15, high: 18 });
  });

  const epilepsy = (first: Given): Given => ({ 'epi.any': 0, 'epi.mood': 0, ...first });

  it('PHQ-2 from the items of PHQ-9; what a known gate hides was not asked', async () => {
    const scores = await scoresOf(await send(epilepsy({ 'phq9.1': 1, 'phq9.2': 0 }), 'epilepsy'));
    expect(scores['phq-2.TOTAL']).toEqual({ kind: 'exact', value: 1, low: 1, high: 1 });
    expect(scores['phq-9.TOTAL']).toEqual({ kind: 'none', value: null, low: null, high: null });
  });

  it('what stands behind a blank gate is missing, for nobody knows that it would not have been asked', async () => {
    const answers = without(epilepsy({ 'phq9.1': 1, 'phq9.2': 0 }), 'epi.mood');
    const scores = await scoresOf(await send(answers, 'epilepsy'));
    expect(scores['phq-9.TOTAL']).toEqual({ kind: 'bounded', value: null, low: 1, high: 22 });
  });
});

describe('what cannot be scored', () => {
  it('has no scores at all, and is read by hand as the worst it could be; the patient is not told to be calm', async () => {
    await rowsOf(
      test,
      `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
       select kind, id, 2, $1, 'active', jsonb_set(body, '{scales,0,items,0}', '"phq9.99"'), 'planted', 'a', 'b', '2001-01-01'
       from document where kind = 'instrument' and id = 'phq-9' and version = 1 returning id`,
      [karl.department],
    );
    const id = await send(depressionAnswers(0, 0));
    const item = await itemOf(nora, karl.department, ({ response }) => response === id);
    expect(item).toMatchObject({ kind: 'by-hand', level: 'grey', atWorst: 'acute', state: 'open' });
    expect(Date.parse(item.dueAt) - Date.parse(item.answeredAt!)).toBe(60 * 60_000);
    await settled(test);
    expect(await rowsOf(test, 'select 1 from score where response_id = $1', [id])).toEqual([]);
    expect(await rowsOf(test, 'select 1 from triage where response_id = $1', [id])).toEqual([]);
    expect(test.lines.some((line) => line.includes('"scores.failed"') && line.includes('phq-9:'))).toBe(true);
    const view = (await nora.get(`/responses/${id}`)).body;
    expect(view).toMatchObject({ triage: null, waiting: false, decision: { scores: [] } });
    expect(view.journal).toContain('ikke vurderet automatisk');
    expect((await nora.get(`/worklist?department=${karl.department}`)).body.waiting).toBe(0);
    expect((await karl.me.get(`/responses/${id}`)).body.state).toBe('read');
    await rowsOf(test, `update document set status = 'retired' where sha256 = 'planted' returning id`);
  });

  it('is read by hand also when the rules themselves cannot be read', async () => {
    await rowsOf(
      test,
      `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
       select kind, id, 1000, $1, 'active', jsonb_set(body, '{rules,0,when}', '"always"'), 'planted-rules', 'a', 'b', '2001-01-01'
       from document where kind = 'rule-set' and id = 'depression' and version = 1 returning id`,
      [karl.department],
    );
    const who = await again(test, karl);
    const id = await rowsOf<{ id: string }>(
      test,
      `with sent as (insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version,
         answers, body_sha256, language, mode, answered_by, started_at, completed_at, late)
       values (gen_random_uuid(), $1, $2, $3, 1, 'depression-start', 1, $4, '', 'da', 'web', 'self', app.now(), app.now(), false)
       returning id)
       insert into outbox (event, version, hearer, payload, department_id, patient_id, key)
       select 'answers.submitted', 1, 'scores.compute', jsonb_build_object('response', id, 'assignment', $3::text), $1, $2, id::text
       from sent returning payload ->> 'response' as id`,
      [who.department, who.patient, who.assignment, JSON.stringify(depressionAnswers(0, 0))],
    ).then(([row]) => row!.id);
    const item = await until('an item to read by hand', async () => {
      const [row] = await rowsOf<{ kind: string }>(test, 'select kind from worklist_item where response_id = $1', [id]);
      return row;
    });
    expect(item.kind).toBe('by-hand');
    expect(test.lines.some((line) => line.includes('"triage.failed"'))).toBe(true);
  });
});
