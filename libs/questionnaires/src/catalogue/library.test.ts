import { catalogue, isNonCommercial, library } from './catalogue.js';
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { compile, questions } from '../compile.js';
import type { Answers, Question, Questionnaire } from '../document.js';
import { toSurveyJson } from '../survey/to-survey-json.js';
import { asked } from '../visibility.js';

function named(id: string): Questionnaire {
  const found = library.find((document) => document.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const codes = (id: string, prefix = '') =>
  questions(compile(named(id)))
    .map((question) => question.code)
    .filter((code) => code.startsWith(prefix));
const question = (id: string, code: string) =>
  questions(compile(named(id))).find((each) => each.code === code) as Question;
const numbered = (prefix: string, to: number) => Array.from({ length: to }, (_, index) => `${prefix}.${index + 1}`);
const ENGLISH = ['mmrc', 'pcl-5', 'rand-36'];

describe('the library', () => {
  it('holds every instrument that may be shipped with its text, and the selections', () => {
    expect(library.map(({ id }) => id)).toEqual([
      ...['audit', 'audit-c', 'contact-request', 'gad-2', 'gad-7', 'home-measurements', 'mdi', 'mmrc', 'nrs-pain'],
      ...['opentele-kol', 'own-arthroplasty', 'own-arthroplasty-before', 'own-copd', 'own-diabetes'],
      ...['own-epilepsy', 'own-heart-failure', 'own-measured-again', 'own-measuring', 'own-onco-symptoms'],
      ...[
        'own-pregnancy',
        'own-pregnancy-pprom',
        'own-pressure-again',
        'pcl-5',
        'phq-2',
        'phq-8',
        'phq-9',
        'rand-36',
        'who-5',
      ],
    ]);
  });

  it.each(library.map(({ id }) => id))('%s is a good document, a draft with its rights, source and status', (id) => {
    const document = named(id);
    expect(checkQuestionnaire(document)).toEqual([]);
    expect(document.status).toMatch(/^draft.*: the department approves the content before use$/);
    const validated = !/own wording|generic method/.test(document.instruments[0]?.rights ?? '');
    expect(document.status?.includes('not validated')).toBe(!validated);
    for (const { rights, licence, source, status } of document.instruments) {
      expect(document.rights).toContain(rights);
      expect(licence && source?.en && status?.en).toBeTruthy();
    }
    expect(questions(compile(document)).filter(({ required, instrument }) => required || !instrument)).toEqual([]);
  });

  it.each(library.map(({ id }) => id))('%s is drawn in each of its languages, with every question', (id) => {
    const document = named(id);
    for (const language of document.languages ?? ['da', 'en']) {
      const drawn = JSON.stringify(toSurveyJson(document, language));
      for (const { code, text } of questions(compile(document))) {
        expect([code, drawn.includes(JSON.stringify(text[language]).slice(1, -1))]).toEqual([code, true]);
      }
    }
  });

  it('asks for contact last in all that is in Danish; what is in English alone says so and mixes nothing', () => {
    for (const { id, languages, items } of library) {
      expect([id, languages]).toEqual([id, ENGLISH.includes(id) ? ['en'] : undefined]);
      expect([id, items.at(-1)?.code]).toEqual([id, ENGLISH.includes(id) ? id : 'contact-request']);
    }
  });

  it('marks what is free for non-commercial use only; the documents in use are asked about by name', () => {
    const marked = library.flatMap(({ instruments }) => instruments.filter((each) => each.nonCommercial));
    expect(marked.map(({ id }) => id)).toEqual(['audit', 'audit-c', 'who-5']);
    expect(marked.every(({ id }) => isNonCommercial(id))).toBe(true);
    const asking = catalogue.flatMap(({ id, instruments }) =>
      instruments.some(({ id: member }) => isNonCommercial(member)) ? [id] : [],
    );
    expect(asking).toEqual(['epilepsy-who5', 'depression-start-who5', 'depression-month-who5', 'diabetes-year-who5']);
    const said = catalogue.flatMap(({ id, instruments }) =>
      instruments.some((each) => each.nonCommercial) ? [id] : [],
    );
    expect(said).toEqual(asking.slice(1)); // the first was shipped before a membership could say it
    expect(['who-5', 'who-5-prorated', 'phq-9', 'constructor'].map(isNonCommercial)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('AUDIT', () => {
  const audit = compile(named('audit'));
  const skipped = numbered('audit', 8).slice(1);

  it('goes on to item 9 for somebody who never drinks, and for nobody else', () => {
    expect(asked(audit, { 'audit.1': 0 }).hidden).toEqual(skipped);
    for (const value of [1, 2, 3, 4])
      expect(asked(audit, { 'audit.1': value }).shown).toEqual(expect.arrayContaining(skipped));
  });

  it('a blank first item takes nothing away', () => {
    expect(asked(audit, {}).shown).toEqual(expect.arrayContaining(skipped));
    expect(asked(audit, {}).blank).toEqual(expect.arrayContaining(numbered('audit', 10)));
  });
});

describe('the COPD questions are asked as in their source', () => {
  const kol = compile(named('opentele-kol'));
  const shown = (answers: Answers) =>
    asked(kol, answers)
      .shown.filter((code) => code.startsWith('kol.'))
      .map((code) => code.slice(4));

  it.each<[string, Answers, string[]]>([
    ['no more breathless, no more cough', { 'kol.dyspnoea': 0, 'kol.cough': 0 }, []],
    ['breathless', { 'kol.dyspnoea': 1 }, ['sputum']],
    ['a cough', { 'kol.cough': 1 }, ['sputum']],
    ['no sputum', { 'kol.cough': 1, 'kol.sputum': 0 }, ['sputum', 'inhaler']],
    ['an inhaler', { 'kol.cough': 1, 'kol.sputum': 0, 'kol.inhaler': 1 }, ['sputum', 'inhaler', 'inhaler_helps']],
    ['sputum', { 'kol.cough': 1, 'kol.sputum': 1 }, ['sputum', 'sputum_more', 'sputum_colour', 'antibiotics']],
    [
      'sputum as ever, antibiotics',
      { 'kol.cough': 1, 'kol.sputum': 1, 'kol.sputum_colour': 0, 'kol.antibiotics': 1 },
      ['sputum', 'sputum_more', 'sputum_colour', 'colour_usual', 'antibiotics', 'better'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(shown(answers)).toEqual(['dyspnoea', 'cough', ...expected]);
  });
});

describe('our own sets ask what the corrected pathways need', () => {
  it('home measurements are numbers in their unit, within what is plausible', () => {
    const facts = questions(compile(named('home-measurements')))
      .filter(({ code, unit }) => code.startsWith('hm.') && unit)
      .map(({ code, type, unit, min, max }) => [code, type, unit, min, max]);
    expect(facts).toEqual([
      ['hm.weight', 'decimal', 'kg', 25, 300],
      ['hm.sys', 'integer', 'mm[Hg]', 60, 260],
      ['hm.dia', 'integer', 'mm[Hg]', 30, 160],
      ['hm.pulse', 'integer', '/min', 25, 220],
      ['hm.spo2', 'integer', '%', 50, 100],
      ['hm.temp', 'decimal', 'Cel', 33, 43],
      ['hm.glucose', 'decimal', 'mmol/L', 0.5, 40],
      ['hm.crp', 'integer', 'mg/L', 0, 500],
    ]);
    const rising = question('home-measurements', 'hm.uprot').options?.map(({ value, text }) => [value, text.en]);
    expect(rising).toEqual([
      [0, 'Negative'],
      [1, '+/-'],
      [2, '1+'],
      [3, '2+'],
      [4, '3+'],
    ]);
  });

  it('before an operation nothing is asked about a wound; after it everything always is', () => {
    expect(codes('own-arthroplasty-before', 'art.')).toEqual(['art.walk', 'art.sleep', 'art.satisfied']);
    const after = compile(named('own-arthroplasty'));
    expect(asked(after, {}).shown).toEqual(
      expect.arrayContaining(['art.change', 'art.wound', 'art.calf', 'art.breath', 'art.fever']),
    );
  });

  it('the colour of the water is asked of those whose waters broke too early, of the others whether they broke', () => {
    const only = (id: string) => codes(id, 'gr.').filter((code) => ['gr.waters', 'gr.fluid'].includes(code));
    expect(only('own-pregnancy')).toEqual(['gr.waters']);
    expect(only('own-pregnancy-pprom')).toEqual(['gr.fluid']);
    const movements = question('own-pregnancy', 'gr.movements').options;
    expect(question('home-measurements', 'hm.movements').options).toEqual(movements);
  });

  it('a topic that is none stands alone, and no more than three may be chosen', () => {
    const topics = question('own-diabetes', 'dm.topics');
    expect(topics.repeats).toEqual({ max: 3 });
    expect(topics.options?.filter(({ exclusive }) => exclusive).map(({ value }) => value)).toEqual(['none']);
    expect(asked(compile(named('own-diabetes')), { 'dm.hypo_severe': 0 }).hidden).toContain('dm.hypo_last');
  });

  it.each([
    ['own-heart-failure', 'hf.chest_now'],
    ['own-arthroplasty', 'art.breath'],
    ['own-pregnancy', 'gr.breath'],
    ['own-epilepsy', 'epi.cluster'],
    ['own-copd', 'copd.speak'],
    ['own-copd', 'copd.confused'],
  ])('%s: who answers yes to %s has read that 112 is quicker', (id, code) => {
    expect(question(id, code).help?.da).toContain('ring 112');
  });
});
