import { catalogue } from './catalogue.js';
import { compile, questions } from '../compile.js';
import type { Answers, Questionnaire } from '../document.js';
import { asked } from '../visibility.js';

function named(id: string): Questionnaire {
  const found = catalogue.find((document) => document.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const codes = (id: string) => questions(compile(named(id))).map((question) => question.code);
const numbered = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}.${from + index}`);

const PHQ9 = numbered('phq9', 1, 10);
const GAD7 = numbered('gad7', 1, 7);
const WHO5 = numbered('who5', 1, 5);
const CONTACT = ['contact.want', 'contact.urgent', 'contact.topic', 'contact.proxy'];
const EPILEPSY = ['any', 'count', 'tc', 'injury', 'long', 'cluster', 'side', 'rash', 'missed', 'stopped']
  .concat(['sleep', 'memory', 'mood', 'pregnancy', 'drive'])
  .map((name) => `epi.${name}`);

describe('what each questionnaire asks, in this order', () => {
  it.each([
    ['depression-start', [...PHQ9, ...GAD7, ...CONTACT]],
    ['depression-month', [...PHQ9, ...GAD7, ...CONTACT]],
    ['depression-followup', [...PHQ9, ...CONTACT]],
    ['epilepsy', [...EPILEPSY, ...PHQ9, ...CONTACT]],
    ['epilepsy-who5', [...EPILEPSY, ...WHO5, ...PHQ9, ...CONTACT]],
  ])('%s', (id, expected) => {
    expect(codes(id)).toEqual(expected);
  });

  it('nothing is required: a blank answer is an answer the clinic must see as blank', () => {
    for (const { id } of catalogue) expect(questions(compile(named(id))).filter((each) => each.required)).toEqual([]);
  });
});

describe('epilepsy', () => {
  const compiled = compile(named('epilepsy'));
  const who5 = compile(named('epilepsy-who5'));
  const REST = numbered('phq9', 3, 10);
  const calm: Answers = { 'phq9.1': 0, 'phq9.2': 1, 'epi.mood': 2, 'epi.any': 0 };
  const well = Object.fromEntries(WHO5.map((code) => [code, 3]));
  const stateOf = (which: typeof compiled, answers: Answers) => {
    const { shown, hidden, unknown } = asked(which, answers);
    const found = Object.entries({ shown, hidden, unknown }).filter(([, list]) =>
      REST.every((each) => list.includes(each)),
    );
    return found.map(([state]) => state);
  };

  it('asks the rest of PHQ-9 at 2 points of PHQ-2 or at low mood, and knows when it need not', () => {
    expect(stateOf(compiled, calm)).toEqual(['hidden']);
    expect(stateOf(compiled, { ...calm, 'phq9.1': 1 })).toEqual(['shown']);
    expect(stateOf(compiled, { ...calm, 'epi.mood': 3 })).toEqual(['shown']);
    expect(stateOf(compiled, { 'phq9.1': 2 })).toEqual(['shown']);
    expect(stateOf(compiled, { 'epi.mood': 0, 'phq9.1': 1 })).toEqual(['unknown']);
    expect(stateOf(compiled, { 'phq9.1': 0, 'phq9.2': 0 })).toEqual(['unknown']);
  });

  it('with WHO-5 also at 50 of 100 points, which is 12 of 25', () => {
    expect(stateOf(who5, { ...calm, ...well })).toEqual(['hidden']);
    expect(stateOf(who5, { ...calm, ...well, 'who5.1': 1, 'who5.2': 2 })).toEqual(['shown']);
    expect(stateOf(who5, { ...calm, ...well, 'who5.1': 1 })).toEqual(['hidden']);
    expect(stateOf(who5, calm)).toEqual(['unknown']);
    expect(stateOf(who5, { ...calm, 'who5.1': 5, 'who5.2': 5, 'who5.3': 3 })).toEqual(['hidden']);
  });

  it('asks about the seizures only when there were any', () => {
    const details = ['epi.count', 'epi.tc', 'epi.injury', 'epi.long', 'epi.cluster'];
    expect(asked(compiled, { 'epi.any': 0 }).hidden).toEqual(expect.arrayContaining(details));
    expect(asked(compiled, { 'epi.any': 4 }).shown).toEqual(expect.arrayContaining(details));
    expect(asked(compiled, {}).unknown).toEqual(expect.arrayContaining(details));
  });

  it('PHQ-2 is scored from items of PHQ-9', () => {
    const phq2 = named('epilepsy').instruments.find((each) => each.id === 'phq-2');
    expect(phq2?.items).toEqual({ 'phq2.1': 'phq9.1', 'phq2.2': 'phq9.2' });
  });
});

describe('rights', () => {
  it('the attribution line of every instrument stands in every questionnaire that uses it', () => {
    for (const document of catalogue) {
      expect(document.rights).toContain('Developed by Spitzer, Williams, Kroenke et al.');
      expect(document.rights.includes('© World Health Organization')).toBe(document.id === 'epilepsy-who5');
      for (const instrument of document.instruments.filter((each) => !each.items)) {
        expect(document.rights).toContain(instrument.rights);
        expect(instrument.source?.da && instrument.status?.da && instrument.licence).toBeTruthy();
      }
    }
  });

  it('every question says which instrument it belongs to, and the free text that 112 is quicker', () => {
    for (const document of catalogue) {
      for (const question of questions(compile(document))) expect(question.instrument).toBeDefined();
      const topic = questions(compile(document)).find((question) => question.code === 'contact.topic');
      expect(topic?.help?.da).toContain('ved akut behov ring 112');
    }
  });
});
