import { depressionAnswers, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { type Answering, again, answering, handIn, itemOf, levelOf, onMonday } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let karl: Answering;
let first: string;
let second: string;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
  first = (await handIn(test, karl, depressionAnswers(1, 0))).body.id;
  await levelOf(test, first);
  await test.clock.advance('P7D');
  const more = { 'contact.topic': 'Jeg sover dårligt' };
  const worse = without(depressionAnswers(2, 1, more), 'gad7.7');
  second = (await handIn(test, await again(test, karl), worse)).body.id;
  await levelOf(test, second);
});
afterAll(() => test?.close());

describe('a response as a clinician sees it', () => {
  it('stands under the patient’s name and CPR number, between its neighbours, with the answers in words', async () => {
    const { body } = await nora.get(`/responses/${second}`);
    expect(body).toMatchObject({
      patient: { id: karl.patient, name: 'Karl Eksempel', cpr: '300174-9995' },
      previous: first,
      next: null,
      answeredBy: 'self',
      waiting: false,
      retracted: null,
      version: 1,
    });
    expect(body.dialogue.topic).toBe('Jeg sover dårligt');
    const lines = body.dialogue.sections.flatMap((section: { items: object[] }) => section.items);
    const line = (code: string) => lines.find((one: { code: string }) => one.code === code);
    expect(line('phq9.9')).toMatchObject({ answer: { da: 'Flere dage' }, asked: 'shown', flagged: true });
    expect(line('gad7.7')).toMatchObject({ answer: null, asked: 'shown' });
    expect(line('contact.urgent')).toMatchObject({ answer: null, asked: 'hidden', flagged: false });
  });

  it('shows what has changed against what matters, and how each number came about', async () => {
    const { decision, dialogue } = (await nora.get(`/responses/${second}`)).body;
    const of = (scale: string) => decision.scores.find((score: { scale: string }) => score.scale === scale);
    expect(of('phq-9.TOTAL')).toMatchObject({
      kind: 'exact',
      value: 17,
      min: 0,
      max: 27,
      direction: 'higher-worse',
      band: { from: { da: 'moderat til svær' }, to: { da: 'moderat til svær' } },
      missing: [],
      previous: { value: 9, important: 'yes', direction: 'worse' },
      important: 5,
      definitionVersion: '1.0.0',
    });
    expect(of('phq-9.TOTAL').trace).toContainEqual({
      label: { da: 'PHQ-9, spørgsmål 9', en: 'PHQ-9, question 9' },
      value: { da: '1', en: '1' },
    });
    expect(of('gad-7.TOTAL')).toMatchObject({ kind: 'bounded', low: 12, high: 15, value: null, missing: ['gad7.7'] });
    const series = dialogue.series.find((one: { scale: string }) => one.scale === 'phq-9.TOTAL');
    expect(series.points.map(({ response, value }: { response: string; value: number }) => [response, value])).toEqual([
      [first, 8],
      [second, 17],
    ]);
    expect(series.bands).toHaveLength(5);
  });

  it('says which rules fired, which could not be decided, and by which version', async () => {
    const { triage } = (await nora.get(`/responses/${second}`)).body;
    expect(triage).toMatchObject({ level: 'acute', atWorst: null, ruleSet: { id: 'depression', version: 2 } });
    expect(triage.fired.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(['phq9-item-9', 'phq9-rise', 'free-text']),
    );
    expect(triage.unknown.map(({ rule }: { rule: string }) => rule)).toContain('gad7-new-severe');
    expect(triage.legend.grey.da).toContain('læs selv');
    expect(JSON.stringify(triage)).not.toContain('sover');
  });

  it('has a text for the journal: answer, score, change, assessment, action', async () => {
    const item = await itemOf(nora, karl.department, ({ response }) => response === second);
    await nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome: 'phoned', note: 'Aftalt tid.' });
    const { journal } = (await nora.get(`/responses/${second}`)).body;
    for (const part of [
      'Depressionsbehandling',
      'Besvaret af patienten.',
      'PHQ-9, samlet score: 17 (moderat til svær). Ændring siden sidst',
      '+9, værre, mindst mindste betydende ændring (5)',
      'GAD-7, samlet score: ligger mellem 12 og 15',
      'Visitation: Akut – handl nu.',
      'Tanker om død eller om at skade sig selv',
      'Ikke besvaret: ',
      '"Jeg sover dårligt"',
      'Talt med patienten i telefon. Aftalt tid.',
    ]) {
      expect(journal).toContain(part);
    }
    expect(journal).not.toContain('300174');
  });

  it('is written down as read once by each, and the patient sees by whom, and who talked about it', async () => {
    for (const who of [nora, nils, nora]) await who.get(`/responses/${second}`);
    const { readBy } = (await nils.get(`/responses/${second}`)).body;
    expect(readBy.map(({ by }: { by: string }) => by)).toEqual(['Nora Nordtest', 'Nils Nordtest']);
    const shown = await rowsOf(test, `select 1 from audit where act = 'triage.open-response' and patient_id = $1`, [
      karl.patient,
    ]);
    expect(shown.length).toBeGreaterThan(0);
    expect((await karl.me.get(`/responses/${second}`)).body).toMatchObject({
      state: 'discussed',
      read: { by: 'Nora Nordtest' },
      discussed: { by: 'Nora Nordtest' },
    });
  });

  it('stands in the patient’s row of responses', async () => {
    const { body } = await nora.get(`/patients/${karl.patient}`);
    expect(body).toMatchObject({
      id: karl.patient,
      cpr: '300174-9995',
      enrolments: [{ pathway: 'depression', status: 'active' }],
    });
    expect(body.responses.map(({ id, level }: { id: string; level: string }) => [id, level])).toEqual([
      [second, 'acute'],
      [first, 'green'],
    ]);
  });
});

describe('a response as its patient sees it', () => {
  const seen = async (answers: Parameters<typeof handIn>[2]) => {
    const who = await again(test, karl);
    const { body } = await handIn(test, who, answers);
    await levelOf(test, body.id);
    return (await karl.me.get(`/responses/${body.id}`)).body;
  };

  it.each([
    ['green', depressionAnswers(1, 0), 'no-contact'],
    ['red', depressionAnswers(3, 0), 'will-be-read'],
    ['acute', depressionAnswers(0, 3), 'will-be-read'],
    ['grey', without(depressionAnswers(0, 0), 'phq9.9'), 'will-be-read'],
  ])('%s, without a colour, a level, a score or a word of the clinic’s', async (level, answers, state) => {
    const body = await seen(answers);
    expect(body.state).toBe(state);
    expect(body.text.da).toMatch(/\d/);
    const { answers: given, advice, ...told } = body;
    // help stands on the receipt of every device
    if (level === 'acute') expect(advice.da).toContain('112');
    else expect(advice).toBeNull();
    expect(given.length).toBeGreaterThan(15);
    expect(JSON.stringify(told)).not.toMatch(
      /\b(acute|red|yellow|grey|green)\b|akut –|rød|gul|grøn|grå|blå|triage|visitation|assignment|pathway|forløb|score|svær|moderat/i,
    );
  });

  it('is nobody else’s', async () => {
    const nanna = await answering(test, 'nanna');
    expect((await nanna.me.get(`/responses/${first}`)).status).toBe(404);
  });
});
