import { checkPathway } from './check.js';
import type { PathwayDraft, Step } from './document.js';
import { makeCourse } from './testing/course.js';
import { makePathway } from './testing/make.js';

const faults = (value: unknown): string[] => checkPathway(value).map(({ path, code }) => `${path} ${code}`);
const text = { da: 'A', en: 'A' };
const option = (id: string) => ({ id, text });
const fact = { id: 'variant', text, options: [option('a'), option('b')] };
const daily = { every: 'P1D', count: 3 };

/** A document that uses everything. */
const whole = makeCourse(
  [
    {
      id: 'day-{n}',
      repeat: { every: 'P2W', on: [1, 4], until: 'P6M', before: ['birth'] },
      phase: 'start',
      when: { fact: 'variant', in: ['a'] },
    },
    {
      id: 'month-{n}',
      repeat: { every: 'P1M', first: 1, from: 'answer' },
      monthEnd: 'next',
      onClosedDay: 'after',
      answeredBy: ['self', 'proxy'],
      minutes: 10,
    },
    {
      id: 'before-visit',
      anchor: 'visit',
      offset: '-P14D',
      apart: 'P3D',
      when: { not: { any: [{ lastLevel: ['green'] }, { last: 'phq9.9', op: '>=', value: 0.5, times: 2 }] } },
    },
    { id: 'again', anchor: 'answer', offset: 'P1D', when: { lastLevel: ['red'] } },
  ],
  {
    phases: [{ id: 'start', title: text, reminders: [{ step: 'invitation', after: 'P0D' }], silence: { inARow: 2 } }],
    facts: [{ ...fact, default: 'a' }],
    silence: { rules: [{ id: 'late', after: 'P0D', at: '13:00', as: 'red', when: { lastLevel: ['red'] } }] },
    humanContact: { every: 'P12M', text },
    hours: [{ day: 1, from: '08:00', to: '24:00' }],
    reminders: [
      { step: 'invitation', after: 'P0D' },
      { step: 'reminder-3', after: 'P0D', at: '12:00' },
      { step: 'last-call', after: 'P0D', at: '20:00', from: 'closes' },
      { step: 'missed', after: 'P1D', at: '10:00', from: 'closes' },
    ],
  },
);

it('lets a document pass that uses everything', () => {
  expect(faults(whole)).toEqual([]);
});

describe('the check of a step', () => {
  it.each<[string, object, string]>([
    ['an unknown field', { whn: 1 }, '/steps/0/whn unknown-field'],
    ['a phase nobody declared', { phase: 'end' }, '/steps/0/phase undeclared-phase'],
    ['an unknown rule for closed days', { onClosedDay: 'skip' }, '/steps/0/onClosedDay off-list'],
    ['an unknown rule for month ends', { monthEnd: 'last' }, '/steps/0/monthEnd off-list'],
    ['nobody who answers', { answeredBy: [] }, '/steps/0/answeredBy empty'],
    ['an answerer twice', { answeredBy: ['self', 'self'] }, '/steps/0/answeredBy/1 duplicate'],
    ['an unknown answerer', { answeredBy: ['doctor'] }, '/steps/0/answeredBy/0 off-list'],
    ['no minutes', { minutes: 0 }, '/steps/0/minutes bad-number'],
    ['half a minute', { minutes: 0.5 }, '/steps/0/minutes bad-number'],
    ['two hours and a minute', { minutes: 121 }, '/steps/0/minutes bad-number'],
    ['keeping apart by months', { apart: 'P1M' }, '/steps/0/apart bad-period'],
    ['keeping apart backwards', { apart: '-P1D' }, '/steps/0/apart bad-period'],
    ["the patient's own id", { id: 'patient-initiated' }, '/steps/0/id bad-id'],
    ['a weekday that is none', { id: 'd-{n}', repeat: { every: 'P1W', on: [0] } }, '/steps/0/repeat/on/0 bad-number'],
    ['a weekday twice', { id: 'd-{n}', repeat: { every: 'P1W', on: [1, 1] } }, '/steps/0/repeat/on/1 duplicate'],
    ['no weekday', { id: 'd-{n}', repeat: { every: 'P1W', on: [] } }, '/steps/0/repeat/on empty'],
    ['weekdays of days', { id: 'd-{n}', repeat: { every: 'P10D', on: [1] } }, '/steps/0/repeat/every bad-period'],
    ['weekdays of months', { id: 'd-{n}', repeat: { every: 'P1M', on: [1] } }, '/steps/0/repeat/every bad-period'],
    [
      'an end that is no anchor',
      { id: 'd-{n}', repeat: { ...daily, before: ['death'] } },
      '/steps/0/repeat/before/0 off-list',
    ],
    [
      'an end twice',
      { id: 'd-{n}', repeat: { ...daily, before: ['birth', 'birth'] } },
      '/steps/0/repeat/before/1 duplicate',
    ],
    [
      'an end at its own beginning',
      { id: 'd-{n}', repeat: { ...daily, before: ['referral'] } },
      '/steps/0/repeat/before/0 not-together',
    ],
    [
      'an end nobody declared',
      { id: 'd-{n}', repeat: { ...daily, before: ['enrolment'] } },
      '/steps/0/repeat/before/0 undeclared-anchor',
    ],
    [
      'counting from something else',
      { id: 'd-{n}', repeat: { ...daily, from: 'visit' } },
      '/steps/0/repeat/from off-list',
    ],
    [
      'counting from an answer without a number',
      { id: 'd', repeat: { ...daily, from: 'answer' } },
      '/steps/0/id id-needs-number',
    ],
    [
      'counting from an answer on weekdays',
      { id: 'd-{n}', repeat: { every: 'P1W', on: [1], from: 'answer' } },
      '/steps/0/repeat/on not-together',
    ],
    [
      'counting from an answer from the third',
      { id: 'd-{n}', repeat: { every: 'P1W', first: 2, from: 'answer' } },
      '/steps/0/repeat/first bad-number',
    ],
    ['hanging on each answer', { anchor: 'answer' }, '/steps/0/when no-condition'],
    [
      'hanging before an answer',
      { anchor: 'answer', offset: '-P1D', when: { lastLevel: ['red'] } },
      '/steps/0/offset bad-period',
    ],
    [
      'an answer that asks for ever',
      { id: 'd-{n}', anchor: 'answer', when: { lastLevel: ['red'] }, repeat: { every: 'P1D' } },
      '/steps/0/repeat never-ends',
    ],
  ])('refuses %s', (_name, step, expected) => {
    expect(faults(makeCourse([step as Partial<Step>]))).toContain(expected);
  });

  it('lets `answer` be the anchor of a step only', () => {
    expect(faults(makeCourse([{}], { anchors: ['referral', 'answer' as never] }))).toEqual(['/anchors/1 off-list']);
  });

  it('lets ids be shared on one anchor only', () => {
    expect(faults(makeCourse([{ id: 'a' }, { id: 'a', anchor: 'visit' }]))).toEqual(['/steps/1/id duplicate']);
    const chain = { id: 'a-{n}', repeat: { every: 'P1M', from: 'answer' as const } };
    expect(faults(makeCourse([chain, { ...chain, offset: 'P9M' }]))).toContain('/steps/1/id duplicate');
  });
});

describe('windows that overlap', () => {
  const long = { closes: { after: 'P9D', at: '23:00' } };
  const two = (first: Partial<Step>, second: Partial<Step> = {}): string[] =>
    faults(
      makeCourse([
        { id: 'a', ...long, ...first },
        { id: 'b', offset: 'P3D', ...long, ...second },
      ]),
    );

  it('are refused where both are sure to come', () => {
    expect(two({})).toEqual(['/steps/1 windows-overlap']);
  });

  it.each<[string, Partial<Step>]>([
    ['a condition', { when: { lastLevel: ['red'] } }],
    ['keeping apart', { apart: 'P9D' }],
    ['another anchor', { anchor: 'inclusion' }],
  ])('are let pass with %s', (_name, change) => {
    expect(two(change)).toEqual([]);
    expect(two({}, change)).toEqual([]);
  });

  it('are let pass between steps of an appointment', () => {
    expect(two({ anchor: 'visit' }, { anchor: 'visit' })).toEqual([]);
  });

  it('are refused of one step with itself, condition or not', () => {
    const weekly = { id: 'w-{n}', repeat: { every: 'P1W' }, ...long };
    expect(faults(makeCourse([{ ...weekly, when: { lastLevel: ['red'] } }]))).toEqual(['/steps/0 windows-overlap']);
    expect(faults(makeCourse([{ ...weekly, anchor: 'cycle' }]))).toEqual(['/steps/0 windows-overlap']);
    const weekdays = { id: 'd-{n}', repeat: { every: 'P1W', on: [1, 3] }, closes: { after: 'P2D', at: '09:00' } };
    expect(faults(makeCourse([weekdays]))).toEqual(['/steps/0 windows-overlap']);
    expect(faults(makeCourse([{ ...weekdays, closes: { after: 'P2D', at: '08:00' } }]))).toEqual([]);
  });
});

describe('the check of the parts', () => {
  const rule = { id: 'late', after: 'P0D', at: '13:00', as: 'red' };
  it.each<[string, object, string]>([
    [
      'a phase twice',
      {
        phases: [
          { id: 'a', title: text },
          { id: 'a', title: text },
        ],
      },
      '/phases/1 duplicate',
    ],
    ['a phase with another title', { phases: [{ id: 'a', title: 'A' }] }, '/phases/0/title wrong-type'],
    [
      'a message twice in a phase',
      {
        phases: [
          {
            id: 'a',
            title: text,
            reminders: [
              { step: 'invitation', after: 'P0D' },
              { step: 'invitation', after: 'P1D' },
            ],
          },
        ],
      },
      '/phases/0/reminders/1 duplicate',
    ],
    ['a fact twice', { facts: [fact, fact] }, '/facts/1 duplicate'],
    ['one option', { facts: [{ ...fact, options: [option('a')] }] }, '/facts/0/options empty'],
    ['an option twice', { facts: [{ ...fact, options: [option('a'), option('a')] }] }, '/facts/0/options/1 duplicate'],
    ['a default that is no option', { facts: [{ ...fact, default: 'c' }] }, '/facts/0/default undeclared-option'],
    ['a fact that the schedule gives', { facts: [{ ...fact, id: 'week' }] }, '/facts/0/id duplicate'],
    ['a fact that the patient gives', { facts: [{ ...fact, id: 'sex' }] }, '/facts/0/id duplicate'],
    ['a silence rule twice', { silence: { rules: [rule, rule] } }, '/silence/rules/1 duplicate'],
    [
      'a silence rule without a time',
      { silence: { rules: [{ ...rule, at: '25:00' }] } },
      '/silence/rules/0/at bad-time',
    ],
    ['a silence that is green', { silence: { rules: [{ ...rule, as: 'green' }] } }, '/silence/rules/0/as off-list'],
    [
      'a silence rule in months',
      { silence: { rules: [{ ...rule, after: 'P1M' }] } },
      '/silence/rules/0/after bad-period',
    ],
    ['a silence of none in a row', { silence: { inARow: 0 } }, '/silence/inARow bad-number'],
    [
      'a bad condition in a phase',
      { phases: [{ id: 'a', title: text, silence: { rules: [{ ...rule, when: { lastLevel: [] } }] } }] },
      '/phases/0/silence/rules/0/when/lastLevel empty',
    ],
    ['human contact without a reason', { humanContact: { every: 'P1M' } }, '/humanContact/text missing'],
    ['human contact never', { humanContact: { every: 'P0D', text } }, '/humanContact/every bad-period'],
    ['no hours', { hours: [] }, '/hours never-open'],
    ['hours that end before they begin', { hours: [{ day: 1, from: '12:00', to: '08:00' }] }, '/hours/0/to too-short'],
    [
      'hours that overlap',
      {
        hours: [
          { day: 1, from: '08:00', to: '12:00' },
          { day: 1, from: '11:00', to: '13:00' },
        ],
      },
      '/hours/1 intervals-overlap',
    ],
    ['hours of an eighth day', { hours: [{ day: 8, from: '08:00', to: '12:00' }] }, '/hours/0/day bad-number'],
    [
      'a message that it is over, before',
      { reminders: [{ step: 'missed', after: 'P0D' }] },
      '/reminders/0/from missing',
    ],
    [
      'the same counted backwards',
      { reminders: [{ step: 'missed', after: '-P1D', from: 'closes' }] },
      '/reminders/0/after bad-period',
    ],
    [
      'a last call at the closing',
      { reminders: [{ step: 'last-call', after: 'P0D', from: 'closes' }] },
      '/reminders/0 reminder-after-closing',
    ],
    [
      'a last call before the opening',
      { reminders: [{ step: 'last-call', after: '-P1D', from: 'closes' }] },
      '/reminders/0 reminder-before-opening',
    ],
    [
      'a forbidden word outside hours',
      { texts: { ...makePathway('depression').texts, outsideHours: { da: 'Dit svar er rødt', en: 'A' } } },
      '/texts/outsideHours/da forbidden-word',
    ],
    [
      'a brace it may not hold',
      { texts: { ...makePathway('depression').texts, outsideHours: { da: '{link}', en: 'A' } } },
      '/texts/outsideHours/da unknown-brace',
    ],
  ])('refuses %s', (_name, change, expected) => {
    expect(faults({ ...makeCourse([{}]), ...change })).toContain(expected);
  });

  it('lets the clinic name a phase as it likes', () => {
    const phases = [
      { id: 'a', title: { da: 'Rød fase', en: 'Red phase, depression' } },
    ] satisfies PathwayDraft['phases'];
    expect(faults(makeCourse([{}], { phases }))).toEqual([]);
  });

  it('looks at the messages of a phase in the windows of its steps only', () => {
    const phases = [
      { id: 'long', title: text, reminders: [{ step: 'reminder-1', after: 'P5D' }] },
    ] satisfies PathwayDraft['phases'];
    const long = { id: 'b', offset: 'P7D', phase: 'long', closes: { after: 'P6D', at: '20:00' } };
    expect(faults(makeCourse([{ id: 'a' }, long], { phases }))).toEqual([]);
    expect(faults(makeCourse([{ id: 'a', phase: 'long' }, long], { phases }))).toEqual([
      '/phases/0/reminders/0 reminder-after-closing',
    ]);
  });
});
