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

const of = (prefix: string, ...names: string[]) => names.map((name) => `${prefix}.${name}`);
const SYMPTOMS = of('onc', 'nausea', 'vomiting', 'diarrhoea', 'constipation', 'mouth', 'appetite', 'fatigue')
  .concat(of('onc', 'dyspnoea', 'numb', 'skin', 'hotflush', 'urinary', 'mood'))
  .concat(of('onc', 'fever', 'bleeding', 'cord', 'intake', 'activity'), of('nrs', 'rest', 'activity'))
  .concat('meas.weight', 'hm.weight', 'meas.temp', 'hm.temp');
const DANGER = ['copd.speak', 'copd.confused'];
const COPD = ['meas.done', 'hm.pulse', 'hm.spo2', 'hm.spo2_again']
  .concat(of('kol', 'dyspnoea', 'cough', 'sputum', 'inhaler', 'inhaler_helps', 'sputum_more', 'sputum_colour'))
  .concat(of('kol', 'colour_usual', 'antibiotics', 'better'));
const HEART = ['meas.done', ...of('hm', 'weight', 'sys', 'dia', 'pulse', 'sys_again', 'dia_again')].concat(
  of('hf', 'dyspnoea', 'flat', 'oedema', 'dizzy', 'chest', 'chest_now', 'pills'),
);
const JOINT = of('art', 'walk', 'sleep', 'satisfied');
const PAIN = of('nrs', 'rest', 'activity');
const LOOK = of('gr', 'head', 'vision', 'epigastric', 'unwell', 'breath');
const CHILD = of('gr', 'movements', 'bleeding', 'contractions', 'tender');
const WATERS = [...LOOK, ...CHILD, 'gr.waters', 'meas.done'];
const AGAIN = of('hm', 'sys_again', 'dia_again');
const TEMPERATURE = ['meas.temp', 'hm.temp'];
const DIABETES = of('dm', 'hypo_severe', 'hypo_last', 'hypo_aware', 'foot', 'vision', 'sexual', 'pregnancy').concat(
  of('dm', 'drive', 'burden', 'topics'),
);
const AUDIT_C = numbered('auditc', 1, 3);

const ASKED: Readonly<Record<string, readonly string[]>> = {
  'depression-start': [...PHQ9, ...GAD7, ...CONTACT],
  'depression-followup': [...PHQ9, ...CONTACT],
  'depression-month': [...PHQ9, ...GAD7, ...CONTACT],
  epilepsy: [...EPILEPSY, ...PHQ9, ...CONTACT],
  'epilepsy-who5': [...EPILEPSY, ...WHO5, ...PHQ9, ...CONTACT],
  'depression-start-who5': [...PHQ9, ...GAD7, ...WHO5, ...AUDIT_C, ...CONTACT],
  'depression-month-who5': [...PHQ9, ...GAD7, ...WHO5, ...CONTACT],
  'cancer-week': [...SYMPTOMS, ...CONTACT],
  'cancer-month': [...SYMPTOMS, ...PHQ9, ...CONTACT],
  'copd-day': [...DANGER, ...COPD, ...CONTACT],
  'copd-month': [...DANGER, 'meas.weight', 'hm.weight', ...COPD, 'copd.daily', ...CONTACT],
  'heart-day': [...HEART, ...CONTACT],
  'heart-half-year': [...HEART, ...PHQ9, ...CONTACT],
  'joint-before': [...JOINT, ...PAIN, ...CONTACT],
  'joint-after': [...JOINT, ...of('art', 'change', 'wound', 'calf', 'breath', 'fever'), ...PAIN, ...CONTACT],
  'pregnancy-blood-pressure': [
    ...WATERS,
    ...of('hm', 'weight', 'sys', 'dia', 'uprot'),
    ...AGAIN,
    ...TEMPERATURE,
    ...CONTACT,
  ],
  'pregnancy-waters': [
    ...[...LOOK, ...CHILD, 'gr.fluid', 'meas.done'],
    ...[...of('hm', 'sys', 'dia', 'pulse', 'temp', 'crp'), ...AGAIN, ...CONTACT],
  ],
  'pregnancy-glucose': [...WATERS, ...of('hm', 'sys', 'dia', 'glucose'), ...AGAIN, ...TEMPERATURE, ...CONTACT],
  'pregnancy-check': [...WATERS, ...of('hm', 'sys', 'dia'), ...AGAIN, ...TEMPERATURE, ...CONTACT],
  'pregnancy-after-birth': [...LOOK, 'meas.done', ...of('hm', 'sys', 'dia'), ...AGAIN, ...TEMPERATURE, ...CONTACT],
  'pregnancy-on-request': [
    ...[...LOOK, 'gr.born', ...CHILD, 'gr.waters', 'gr.fluid', 'meas.done'],
    ...[...of('hm', 'sys', 'dia'), ...AGAIN, ...TEMPERATURE, ...CONTACT],
  ],
  'diabetes-year': [...DIABETES, ...PHQ9, ...CONTACT],
  'diabetes-year-who5': [...DIABETES, ...WHO5, ...AUDIT_C, ...PHQ9, ...CONTACT],
};

describe('what each questionnaire asks, in this order', () => {
  it('of every one in use', () => {
    expect(Object.keys(ASKED)).toEqual(catalogue.map(({ id }) => id));
  });

  it.each(Object.entries(ASKED))('%s', (id, expected) => {
    expect(codes(id)).toEqual(expected);
  });

  it('nothing is required: a blank answer is an answer the clinic must see as blank', () => {
    for (const { id } of catalogue) expect(questions(compile(named(id))).filter((each) => each.required)).toEqual([]);
  });
});

describe('what is shown', () => {
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

  it('a measurement is asked for only of those who have measured, and the repeat only where it matters', () => {
    const copd = compile(named('copd-day'));
    expect(asked(copd, { 'meas.done': 0 }).hidden).toEqual(
      expect.arrayContaining(['hm.spo2', 'hm.pulse', 'hm.spo2_again']),
    );
    expect(asked(copd, { 'meas.done': 1, 'hm.spo2': 93 }).hidden).toContain('hm.spo2_again');
    expect(asked(copd, { 'meas.done': 1, 'hm.spo2': 92 }).shown).toContain('hm.spo2_again');
    expect(asked(copd, {}).unknown).toEqual(expect.arrayContaining(['hm.spo2', 'hm.spo2_again']));
    const pregnancy = compile(named('pregnancy-check'));
    expect(asked(pregnancy, { 'meas.done': 1, 'hm.sys': 159, 'hm.dia': 109 }).hidden).toContain('hm.sys_again');
    expect(asked(pregnancy, { 'meas.done': 1, 'hm.sys': 160, 'hm.dia': 80 }).shown).toContain('hm.sys_again');
    expect(asked(pregnancy, { 'meas.done': 1, 'hm.sys': 120, 'hm.dia': 110 }).shown).toContain('hm.dia_again');
  });

  it('a mother who asks for a form is not asked about the child she has given birth to', () => {
    const request = compile(named('pregnancy-on-request'));
    const unborn = [...CHILD, 'gr.waters'];
    expect(asked(request, { 'gr.born': 1 }).hidden).toEqual(expect.arrayContaining([...unborn, 'gr.fluid']));
    expect(asked(request, { 'gr.born': 0 }).shown).toEqual(expect.arrayContaining(unborn));
    expect(asked(request, { 'gr.born': 0, 'gr.waters': 1 }).shown).toContain('gr.fluid');
    expect(asked(request, {}).unknown).toEqual(expect.arrayContaining(unborn));
  });

  it('PHQ-2 is scored from items of PHQ-9', () => {
    const phq2 = named('epilepsy').instruments.find((each) => each.id === 'phq-2');
    expect(phq2?.items).toEqual({ 'phq2.1': 'phq9.1', 'phq2.2': 'phq9.2' });
  });
});

describe('rights', () => {
  it('the attribution line of every instrument stands in every questionnaire that uses it', () => {
    for (const document of catalogue) {
      const has = (id: string) => document.instruments.some((each) => each.id === id);
      expect(document.rights.includes('Developed by Spitzer, Williams, Kroenke et al.')).toBe(has('phq-9'));
      expect(document.rights.includes('© World Health Organization')).toBe(has('who-5'));
      expect(document.rights.includes('© 2013 4S Foundation')).toBe(has('opentele-kol'));
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
