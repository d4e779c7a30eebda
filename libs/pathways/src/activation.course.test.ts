import { activationFaults } from './activation.js';
import type { QuestionnaireLike } from './asked.js';
import type { Condition, PathwayDraft, Step } from './document.js';
import type { SendingHours } from './reminders.js';
import { makeCourse } from './testing/course.js';

const question = (code: string) => ({ code, type: 'choice' });
const asking = (id: string, ...codes: string[]): QuestionnaireLike => ({
  id,
  instruments: [],
  items: ['contact.want', ...codes].map(question),
});
const questionnaires = [asking('depression-followup', 'hm.weight'), asking('other', 'hm.other')];
const text = { da: 'A', en: 'A' };
const humanContact = { every: 'P12M', text };

type Rule = { id: string; level: string; when: unknown; unless?: unknown };
const faults = (pathway: PathwayDraft, rules: Rule[] = [], sending?: SendingHours): string[] =>
  activationFaults(pathway, {
    questionnaires,
    ruleSet: { id: 'depression', pathway: 'depression', requires: [], rules },
    ...(sending ? { sending } : {}),
  }).map(({ path, code }) => `${path} ${code}`);
const ofRule = (when: unknown, pathway = makeCourse([{}])): string[] =>
  faults(pathway, [{ id: 'rule', level: 'yellow', when }]);

describe('a fact that a rule reads', () => {
  const facts = [{ id: 'variant', text, options: ['a', 'b'].map((id) => ({ id, text })) }];

  it.each<[string, unknown, string[]]>([
    ['is given by the patient', { fact: 'age', op: '>=', value: 18 }, []],
    ['is a choice of the enrolment', { fact: 'variant', op: '=', value: 'a' }, []],
    ['is one of its choices', { fact: 'variant', op: 'in', value: ['a', 'b'] }, []],
    ['is none of them', { fact: 'variant', op: 'in', value: ['a', 'c'] }, ['undeclared-option']],
    ['is given by nobody', { fact: 'joint', op: '=', value: 'hip' }, ['unknown-fact']],
    ['is given by nobody, deep inside', { not: { any: [{ fact: 'joint', op: '=', value: 'hip' }] } }, ['unknown-fact']],
    ['follows from a date', { fact: 'gestation.weeks', op: '<', value: 37 }, []],
    ['follows from the end of treatment', { fact: 'treatment.active', op: '=', value: 1 }, []],
  ])('%s', (_name, when, codes) => {
    expect(ofRule(when, makeCourse([{}], { facts }))).toEqual(codes.map((code) => `/ruleSet/rule ${code}`));
  });

  it('follows from no date that the pathway does not have', () => {
    const few = makeCourse([{}], { anchors: ['referral'] });
    for (const fact of ['gestation.weeks', 'operation.days', 'birth.days', 'treatment.active']) {
      expect(ofRule({ fact, op: '>=', value: 1 }, few)).toEqual(['/ruleSet/rule unknown-fact']);
    }
  });

  it('is looked for under `unless` too', () => {
    const rule = {
      id: 'rule',
      level: 'red',
      when: { item: 'hm.weight', op: '>=', value: 1 },
      unless: { fact: 'joint', op: '=', value: 'hip' },
    };
    expect(faults(makeCourse([{}]), [rule])).toEqual(['/ruleSet/rule unknown-fact']);
  });
});

describe('a rule and the days of its item', () => {
  const three = { within: 'hm.weight', days: 3, take: 'lowest', op: '>=', value: 1 };
  const change = { change: 'hm.weight', since: 'previous', op: '>=', value: 1 };
  const weekdays = (...on: number[]): Partial<Step> => ({ id: 'd-{n}', repeat: { every: 'P1W', on } });
  const seldom = ['/ruleSet/rule asked-too-seldom'];

  it.each<[string, Partial<Step>[], string[]]>([
    ['on Mondays', [weekdays(1)], seldom],
    ['on Mondays and Thursdays', [weekdays(1, 4)], []],
    ['on Mondays and Fridays: three days over the weekend', [weekdays(1, 5)], []],
    ['on Tuesdays and Saturdays of every second week', [{ id: 'd-{n}', repeat: { every: 'P2W', on: [2, 6] } }], seldom],
    ['counted from the answer before', [{ id: 'd-{n}', repeat: { every: 'P1M', from: 'answer' } }], seldom],
    ['near each visit, wherever that lies', [weekdays(1), { id: 'v', anchor: 'visit', offset: '-P1D' }], seldom],
    [
      'with one more on the day after a bad answer',
      [weekdays(1), { id: 'a', anchor: 'answer', offset: 'P1D', when: { lastLevel: ['red'] } }],
      [],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(ofRule(three, makeCourse(steps, { patientInitiated: undefined }))).toEqual(expected);
  });

  it('a change is fed by visits, which come again, and by a chain', () => {
    const once = { patientInitiated: undefined };
    expect(ofRule(change, makeCourse([{}], once))).toEqual(['/ruleSet/rule asked-too-few-times']);
    expect(ofRule(change, makeCourse([{ anchor: 'visit' }], { ...once, humanContact }))).toEqual([]);
    expect(ofRule(change, makeCourse([{ id: 'm-{n}', repeat: { every: 'P6M', from: 'answer' } }], once))).toEqual([]);
  });

  it('a rule may name the steps of a chain by their count, and a step without its appointment', () => {
    const course = makeCourse([
      { id: 'm-{n}', repeat: { every: 'P6M', first: 1, from: 'answer' } },
      { id: 'before', anchor: 'visit', offset: '-P2D' },
    ]);
    const of = (value: string) => ofRule({ fact: 'step', op: '=', value }, course);
    expect([of('m-1'), of('m-2'), of('before')]).toEqual([[], [], []]);
    expect(of('m-12')).toEqual(['/ruleSet/rule step-never-comes']);
  });
});

describe('a condition', () => {
  const when = (condition: Condition): string[] =>
    faults(makeCourse([{ id: 'sure' }, { id: 'a', offset: 'P7D', when: condition }], { patientInitiated: undefined }));

  it('reads what is asked, and often enough', () => {
    expect(when({ last: 'hm.weight', op: '>=', value: 1 })).toEqual([]);
    expect(when({ last: 'hm.other', op: '>=', value: 1 })).toEqual(['/steps/1/when item-not-asked']);
    expect(
      when({
        any: [
          { last: 'x.TOTAL', op: '>=', value: 1 },
          { last: 'x.TOTAL', op: '<', value: 9 },
        ],
      }),
    ).toEqual(['/steps/1/when item-not-asked']);
    expect(when({ last: 'hm.weight', op: '>=', value: 1, times: 3 })).toEqual(['/steps/1/when asked-too-few-times']);
  });

  it('of a silence is looked at too', () => {
    const rule = {
      id: 'a',
      after: 'P0D',
      at: '13:00',
      as: 'red',
      when: { last: 'hm.other', op: '>', value: 1 },
    } as const;
    const phases = [{ id: 'p', title: text, silence: { rules: [rule] } }];
    expect(faults(makeCourse([{ phase: 'p' }], { phases }))).toEqual(['/phases/0/silence/rules/0/when item-not-asked']);
    expect(faults(makeCourse([{}], { silence: { rules: [rule] } }))).toEqual(['/silence/rules/0/when item-not-asked']);
  });
});

describe('nobody is forgotten', () => {
  const rule = (after: string, at: string) => ({ rules: [{ id: 'late', after, at, as: 'red' as const }] });
  const outside = ['/silence/rules/0 silence-outside-window'];

  it.each([
    ['P0D', '08:00', outside], // it opens at 08:00
    ['P0D', '08:01', []],
    ['P0D', '22:59', []],
    ['P0D', '23:00', outside], // it closes at 23:00
    ['P1D', '08:30', outside],
  ])('a silence rule %s at %s', (after, at, expected) => {
    expect(faults(makeCourse([{}], { silence: rule(after, at) }))).toEqual(expected);
  });

  it('a silence rule fits every step it is for, and those of a phase only its own', () => {
    const long = { id: 'b', offset: 'P7D', closes: { after: 'P2D', at: '23:00' } };
    expect(faults(makeCourse([{}, long], { silence: rule('P1D', '10:00') }))).toEqual(outside);
    const phases = [{ id: 'p', title: text, silence: rule('P1D', '10:00') }];
    expect(faults(makeCourse([{}, { ...long, phase: 'p' }], { phases }))).toEqual([]);
    expect(faults(makeCourse([{ phase: 'p' }, long], { phases }))).toEqual([
      '/phases/0/silence/rules/0 silence-outside-window',
    ]);
  });

  it.each<[string, Partial<Step>]>([
    ['appointments', { anchor: 'visit' }],
    ['a birth', { anchor: 'birth' }],
    ['answers', { anchor: 'answer', when: { lastLevel: ['red'] } }],
    ['a condition', { when: { lastLevel: ['red'] } }],
    ['room between others', { apart: 'P1D' }],
  ])('where every step waits for %s, a person must call', (_name, step) => {
    expect(faults(makeCourse([step]))).toContain('/humanContact no-human-contact');
    expect(faults(makeCourse([step], { humanContact }))).not.toContain('/humanContact no-human-contact');
    expect(faults(makeCourse([step, { id: 'sure', offset: 'P30D' }]))).not.toContain('/humanContact no-human-contact');
  });
});

describe('the messages of phases', () => {
  const phases = (reminders?: PathwayDraft['reminders']) => [
    { id: 'p', title: text, ...(reminders ? { reminders } : {}) },
  ];

  it('invite, in each cadence that a step has', () => {
    const late = [{ step: 'reminder-1', after: 'P0D' }] as const;
    expect(faults(makeCourse([{ phase: 'p' }], { phases: phases(late) }))).toEqual([
      '/phases/0/reminders no-invitation',
    ]);
    expect(
      faults(makeCourse([{ phase: 'p' }], { phases: phases([{ step: 'invitation', after: 'P0D' }]), reminders: [] })),
    ).toEqual([]);
    expect(faults(makeCourse([{ phase: 'p' }], { phases: phases(), reminders: [] }))).toEqual([
      '/reminders no-invitation',
    ]);
  });

  it('fit the sending hours on every weekday; what says that it is over may come after', () => {
    const weekdays = { from: '07:00', to: '21:00', weekdays: [1, 2, 3, 4, 5] };
    expect(faults(makeCourse([{}]), [], weekdays)).toEqual(['/reminders/0 reminder-never-sent']); // a Saturday
    const long = { closes: { after: 'P6D', at: '20:00' } };
    const missed = { step: 'missed', after: 'P0D', from: 'closes' } as const;
    const reminders = [{ step: 'invitation', after: 'P0D' }, missed] as const;
    expect(faults(makeCourse([long], { reminders }), [], weekdays)).toEqual([]);
    const daily = [
      { step: 'invitation', after: 'P0D' },
      { step: 'reminder-1', after: 'P1D' },
    ] as const;
    expect(faults(makeCourse([long], { reminders: daily }), [], weekdays)).toEqual(['/reminders/1 reminders-collide']);
  });
});
