import { type ActivationDocuments, activationFaults } from './activation.js';
import type { QuestionnaireLike } from './asked.js';
import { checkPathway } from './check.js';
import { ACT_LEVELS, LEGEND_LEVELS, type PathwayDraft } from './document.js';
import { makePathway, makeStep } from './testing/make.js';

const question = (code: string) => ({ code, type: 'choice' });
const phq9 = ['phq9.1', 'phq9.2', 'phq9.9'].map(question);
const contact = { code: 'contact', type: 'group', items: [question('contact.want')] };
const asking = (
  id: string,
  instruments: string[],
  ...items: QuestionnaireLike['items'][number][]
): QuestionnaireLike => ({
  id,
  instruments: instruments.map((instrument) => ({ id: instrument })),
  items: [...items, contact],
});

const questionnaires = [
  asking('depression-start', ['phq-9', 'gad-7'], ...phq9),
  asking('depression-followup', ['phq-9'], ...phq9),
  asking('depression-month', ['phq-9', 'gad-7'], ...phq9),
  asking('epilepsy', ['phq-9'], question('epi.any'), question('epi.cluster'), ...phq9),
  asking('epilepsy-who5', ['phq-9', 'who-5'], question('epi.any'), question('epi.cluster'), ...phq9),
];

const item9 = { id: 'item-9', level: 'acute', when: { item: 'phq9.9', op: '>=', value: 1 } };
type Rule = { id: string; level: string; when: unknown; unless?: unknown };

function documents(pathway: string, rules: Rule[] = [], requires: string[] = []): ActivationDocuments {
  return { questionnaires, ruleSet: { id: pathway, pathway, requires, rules: [item9, ...rules] } };
}

const faults = (pathway: PathwayDraft, given = documents(pathway.id)): string[] =>
  activationFaults(pathway, given).map(({ path, code }) => `${path} ${code}`);
const ofRule = (when: unknown, pathway = makePathway('depression'), level = 'yellow'): string[] =>
  faults(pathway, documents(pathway.id, [{ id: 'rule', level, when }]));

describe('who acts', () => {
  it('the shipped pathways may be activated', () => {
    expect(faults(makePathway('depression'))).toEqual([]);
    expect(faults(makePathway('epilepsy'))).toEqual([]);
  });

  it.each(ACT_LEVELS)('must be named for %s, with a time inside and outside opening hours', (level) => {
    const { act } = makePathway('depression');
    const { [level]: row, ...others } = act;
    expect(faults(makePathway('depression', { act: others }))).toEqual([`/act/${level} no-act`]);
    const broken = (change: object): string[] =>
      faults(makePathway('depression', { act: { ...act, [level]: { ...row, ...change } } } as Partial<PathwayDraft>));
    expect(broken({ who: { da: 'Nogen', en: ' ' } })).toEqual([`/act/${level}/who no-who`]);
    expect(broken({ who: undefined })).toEqual([`/act/${level}/who no-who`]);
    expect(broken({ inside: undefined })).toEqual([`/act/${level}/inside no-time-inside`]);
    expect(broken({ outside: undefined })).toEqual([`/act/${level}/outside no-time-outside`]);
  });

  it.each(LEGEND_LEVELS)('and the legend must name %s', (level) => {
    const { [level]: _gone, ...legend } = makePathway('depression').legend;
    expect(faults(makePathway('depression', { legend }))).toEqual([`/legend/${level} no-legend`]);
  });

  it('is what a draft may still lack, and only there', () => {
    const draft = makePathway('depression', { act: {}, legend: {} });
    expect(checkPathway(draft)).toEqual([]);
    expect(faults(draft)).toHaveLength(11);
  });
});

describe('what the rules read', () => {
  it('must be asked by some step', () => {
    expect(ofRule({ item: 'epi.any', op: '>=', value: 3 })).toEqual(['/ruleSet/rule item-not-asked']);
    expect(ofRule({ scale: 'who-5.PCT', op: '<=', value: 35 })).toEqual(['/ruleSet/rule item-not-asked']);
    expect(ofRule({ item: 'contact', op: '>=', value: 3 })).toEqual(['/ruleSet/rule item-not-asked']); // a group is no question
    expect(ofRule({ band: 'gad-7.TOTAL', in: ['severe'] })).toEqual([]);
  });

  it.each([
    [{ all: [{ item: 'phq9.1', op: '>=', value: 1 }, { any: [{ not: { item: 'x.y', op: '=', value: 1 } }] }] }],
    [{ change: 'x.y', since: 'previous', op: '>=', value: 1 }],
    [{ within: 'x.y', days: 300, take: 'lowest', op: '>=', value: 1 }],
    [{ repeated: { item: 'x.y', op: '>=', value: 1 }, times: 2 }],
    [{ missing: 'x.TOTAL' }],
    [{ limit: 'x.y', side: 'alertLow' }],
  ])('is found wherever it stands: %j', (when) => {
    expect(ofRule(when)).toEqual(['/ruleSet/rule item-not-asked']);
  });

  it('is looked for under `unless` too', () => {
    const rule = { id: 'rule', level: 'red', when: item9.when, unless: { item: 'x.y', op: '=', value: 1 } };
    expect(faults(makePathway('depression'), documents('depression', [rule]))).toEqual([
      '/ruleSet/rule item-not-asked',
    ]);
  });

  it('may stand behind a switch', () => {
    expect(ofRule({ scale: 'who-5.PCT', op: '<=', value: 35 }, makePathway('epilepsy'))).toEqual([]);
  });

  it('but what green requires may not, nor be left out of any questionnaire', () => {
    const requiring = (id: 'epilepsy' | 'depression', code: string): string[] =>
      faults(makePathway(id), documents(id, [], [code]));
    expect(requiring('epilepsy', 'who-5.PCT')).toEqual(['/ruleSet/requires/who-5.PCT required-not-asked']);
    expect(requiring('depression', 'gad-7.TOTAL')).toEqual(['/ruleSet/requires/gad-7.TOTAL required-not-asked']);
    expect(requiring('depression', 'phq-9.TOTAL')).toEqual([]);
  });

  it('comes from the right rule set and from known questionnaires', () => {
    expect(faults(makePathway('depression'), documents('epilepsy'))).toEqual(['/ruleSet wrong-rule-set']);
    const unknown = makePathway('depression', { patientInitiated: { questionnaire: 'nobody-knows' } });
    expect(faults(unknown)).toEqual(['/patientInitiated/questionnaire unknown-questionnaire']);
  });
});

describe('what the schedule feeds', () => {
  it.each<[string, unknown, string[]]>([
    ['a step that comes', { fact: 'step', op: '=', value: 'week-4' }, []],
    ['one of several', { fact: 'step', op: 'in', value: ['week-5', 'week-6'] }, []],
    ['a step that never comes', { fact: 'step', op: '=', value: 'week-5' }, ['step-never-comes']],
    ['from week 4 on', { fact: 'week', op: '>=', value: 4 }, []],
    ['a week without a questionnaire', { fact: 'week', op: '=', value: 5 }, ['time-never-comes']],
    ['a week after the end', { fact: 'week', op: '>', value: 60 }, ['time-never-comes']],
    ['a fact from elsewhere', { fact: 'sex', op: '=', value: 'female' }, []],
    ['a fact nobody gives', { fact: 'constructor', op: '=', value: 1 }, ['unknown-fact']],
    [
      'a three-day rule on a weekly item',
      { within: 'phq9.1', days: 3, take: 'last', op: '>=', value: 1 },
      ['asked-too-seldom'],
    ],
    ['a weekly rule on a weekly item', { within: 'phq9.1', days: 7, take: 'last', op: '>=', value: 1 }, []],
    [
      'a weekly rule on a monthly scale',
      { within: 'gad-7.TOTAL', days: 7, take: 'last', op: '>=', value: 1 },
      ['asked-too-seldom'],
    ],
  ])('%s', (_name, when, codes) => {
    expect(ofRule(when)).toEqual(codes.map((code) => `/ruleSet/rule ${code}`));
  });

  it('a change needs two answers, and n in a row need n, unless the patient may answer again at will', () => {
    const steps = [makeStep({ questionnaire: 'depression-start' })];
    const once = makePathway('depression', { steps, reminders: [{ step: 'invitation', after: 'P0D' }] });
    const { patientInitiated: _none, ...never } = once;
    const change = { change: 'phq-9.TOTAL', since: 'baseline', op: '>=', value: 5 };
    const twice = { repeated: { item: 'phq9.1', op: '>=', value: 1 }, times: 2 };
    for (const when of [change, twice]) {
      expect(ofRule(when, never)).toEqual(['/ruleSet/rule asked-too-few-times']);
      expect(ofRule(when, once)).toEqual([]);
    }
    expect(ofRule({ change: 'gad-7.TOTAL', since: 'previous', op: '>=', value: 4 }, once)).toEqual([
      '/ruleSet/rule asked-too-few-times', // what the patient may ask for holds no GAD-7
    ]);
  });
});

describe('an item about death or self-harm', () => {
  it('needs an acute rule and a crisis text', () => {
    const pathway = makePathway('depression');
    const { crisis: _gone, ...without } = pathway;
    expect(faults(without)).toEqual(['/crisis no-crisis-text']);
    const silent = {
      ...documents('depression'),
      ruleSet: { id: 'depression', pathway: 'depression', requires: [], rules: [] },
    };
    expect(faults(pathway, silent)).toEqual(['/ruleSet/phq9.9 no-acute-rule']);
    const red = { ...silent, ruleSet: { ...silent.ruleSet, rules: [{ ...item9, level: 'red' }] } };
    expect(faults(pathway, red)).toEqual(['/ruleSet/phq9.9 no-acute-rule']);
  });

  it('counts when it hides in a group behind a condition', () => {
    const hidden = [{ code: 'g', type: 'group', items: [question('epds.10')] }];
    const given = {
      ...documents('depression'),
      questionnaires: questionnaires.map((one) => ({ ...one, items: [...one.items, ...hidden] })),
    };
    expect(faults(makePathway('depression'), given)).toEqual(['/ruleSet/epds.10 no-acute-rule']);
  });

  it('is not the only acute answer: another needs the emergency text', () => {
    const seizures = { item: 'epi.cluster', op: '>=', value: 1 };
    expect(ofRule(seizures, makePathway('epilepsy'), 'acute')).toEqual([]);
    const pathway = makePathway('epilepsy');
    const { emergency: _gone, ...texts } = pathway.texts;
    expect(ofRule(seizures, { ...pathway, texts }, 'acute')).toEqual(['/texts/emergency no-emergency-text']);
    expect(ofRule(seizures, { ...pathway, texts }, 'red')).toEqual([]);
  });
});

describe('what is sent', () => {
  it('always asks whether the patient wants contact', () => {
    const mute = questionnaires.map((one) => (one.id === 'depression-month' ? { ...one, items: phq9 } : one));
    expect(faults(makePathway('depression'), { ...documents('depression'), questionnaires: mute })).toEqual([
      '/questionnaires/depression-month contact-not-asked',
    ]);
  });

  it('is invited to', () => {
    expect(faults(makePathway('depression', { reminders: [{ step: 'reminder-1', after: 'P1D' }] }))).toEqual([
      '/reminders no-invitation',
    ]);
    expect(faults(makePathway('depression', { steps: [] }))).toContain('/steps no-steps');
  });

  it("fits the department's sending hours", () => {
    const reminders = [
      { step: 'invitation', after: 'P0D', at: '08:30' },
      { step: 'reminder-1', after: 'P6D', at: '20:00' },
      { step: 'reminder-2', after: 'P0D', at: '09:00' },
    ] as const;
    const pathway = makePathway('depression', { reminders });
    expect(faults(pathway)).toEqual([]);
    expect(faults(pathway, { ...documents('depression'), sending: { from: '10:00', to: '18:00' } })).toEqual([
      '/reminders/1 reminder-never-sent',
      '/reminders/2 reminders-collide',
    ]);
  });
});
