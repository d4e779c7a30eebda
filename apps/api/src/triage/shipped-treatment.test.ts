import type { Answers } from '@stemme/questionnaires';
import { calm, type How, inWords, judged, respond } from './testing/shipped-patient.js';

/*
 * Cancer treatment, hip and knee, and diabetes, by hand: answers → level and the rules that say so, each correction of
 * clinical safety section 6 at least once. What is not named is at its calmest; undefined = left blank.
 */
type Given = Readonly<Record<string, Answers[string] | undefined>>;
type Facts = Readonly<Record<string, string | number>>;

const weekBefore: How = { at: '2026-02-23T08:00:00Z' };

describe('cancer treatment', () => {
  const ACTIVE: Facts = { 'treatment.active': 1 };
  const week = (more: Given, how: How = {}) => respond('cancer-week', { ...calm('cancer-week'), ...more }, how);
  const told = (more: Given, facts: Facts = ACTIVE, ...history: ReturnType<typeof week>[]) =>
    inWords(judged('cancer-treatment', facts, history, week(more)));

  it.each<[Given, string]>([
    [{}, 'green'],
    // fever is acute on active treatment
    [{ 'onc.fever': 1 }, 'acute fever fever-any'],
    [{ 'hm.temp': 37.9 }, 'green'],
    [{ 'hm.temp': 38 }, 'acute temperature temperature-any'],
    [{ 'onc.bleeding': 1 }, 'acute bleeding'],
    [{ 'onc.cord': 1 }, 'acute spinal-cord'],
    [{ 'onc.intake': 1 }, 'green'],
    [{ 'onc.intake': 2 }, 'acute intake-none'],
    [{ 'onc.dyspnoea': 3 }, 'acute dyspnoea-severe dyspnoea-new'],
    [{ 'onc.vomiting': 3 }, 'red vomiting-severe vomiting-new'],
    [{ 'onc.vomiting': 4 }, 'acute vomiting-very-severe vomiting-severe vomiting-new'],
    [{ 'onc.diarrhoea': 4 }, 'acute diarrhoea-very-severe diarrhoea-severe diarrhoea-new'],
    // 2 at the first answer is yellow
    [{ 'onc.nausea': 1 }, 'green'],
    [{ 'onc.nausea': 2 }, 'yellow nausea-new'],
    [{ 'onc.nausea': 3 }, 'red nausea-severe nausea-new'],
    // fatigue, hot flush and appetite stay yellow
    [{ 'onc.fatigue': 4 }, 'yellow fatigue-new fatigue-severe'],
    [{ 'onc.hotflush': 3 }, 'yellow hotflush-new hotflush-severe'],
    [{ 'onc.appetite': 3 }, 'yellow appetite-new appetite-severe'],
    [{ 'onc.mood': 2 }, 'yellow mood mood-new'],
    [{ 'onc.activity': 1 }, 'green'],
    [{ 'onc.activity': 2 }, 'yellow activity-new'],
    [{ 'onc.activity': 3 }, 'red in-bed activity-new'],
    // the higher of rest and activity
    [{ 'nrs.rest': 3, 'nrs.activity': 3 }, 'green'],
    [{ 'nrs.activity': 4 }, 'yellow pain-moderate'],
    [{ 'nrs.rest': 2, 'nrs.activity': 7 }, 'red pain-severe pain-moderate'],
    // not weighed and no temperature taken is an answer; left blank is not
    [{ 'meas.temp': 0, 'meas.weight': 0 }, 'green'],
    [{ 'meas.temp': undefined }, 'grey (acute)'],
    [{ 'hm.temp': undefined }, 'grey (acute)'],
    [{ 'onc.fever': undefined }, 'grey (acute)'],
    [{ 'onc.nausea': undefined }, 'grey (red)'],
    [{ 'onc.fever': undefined, 'onc.activity': 3 }, 'red (acute) in-bed activity-new'],
  ])('%j: %s', (more, expected) => {
    expect(told(more)).toBe(expected);
  });

  it('fever is red only when radiotherapy has ended; after the last dose, and where nobody knows, acute', () => {
    const over = (treatment: string): Facts => ({ 'treatment.active': 0, treatment });
    expect(told({ 'onc.fever': 1 }, over('radiotherapy'))).toBe('red fever-any');
    expect(told({ 'hm.temp': 38.5 }, over('radiotherapy'))).toBe('red temperature-any');
    expect(told({ 'onc.fever': 1 }, over('chemotherapy'))).toBe('acute fever fever-any');
    expect(told({ 'hm.temp': 38 }, over('other-systemic'))).toBe('acute temperature temperature-any');
    expect(told({ 'onc.fever': 1 }, { 'treatment.active': 1, treatment: 'radiotherapy' })).toBe(
      'acute fever fever-any',
    );
    expect(told({ 'onc.fever': 1 }, {})).toBe('acute fever fever-any');
  });

  it.each<[Given, Given, string]>([
    [{ 'onc.nausea': 1 }, { 'onc.nausea': 2 }, 'yellow nausea-new'],
    [{ 'onc.nausea': 2 }, { 'onc.nausea': 2 }, 'green'], // steady at 2
    [{ 'onc.nausea': 0 }, { 'onc.nausea': 2 }, 'red nausea-worse nausea-new'],
    [{ 'onc.nausea': 3 }, { 'onc.nausea': 2 }, 'green'],
    [{ 'onc.nausea': 3 }, { 'onc.nausea': 3 }, 'red nausea-severe'], // nothing suppresses it
    [{ 'onc.fatigue': 0 }, { 'onc.fatigue': 2 }, 'yellow fatigue-new fatigue-worse'],
    [{ 'onc.activity': 0 }, { 'onc.activity': 2 }, 'red activity-worse activity-new'],
    [{ 'onc.activity': 1 }, { 'onc.activity': 2 }, 'yellow activity-new'],
    [{ 'onc.activity': 2 }, { 'onc.activity': 2 }, 'green'],
    [{ 'hm.weight': 80 }, { 'hm.weight': 76.1 }, 'green'],
    [{ 'hm.weight': 80 }, { 'hm.weight': 76 }, 'yellow weight-loss'],
  ])('last week %j, now %j: %s', (then, now, expected) => {
    expect(told(now, ACTIVE, week(then, weekBefore))).toBe(expected);
  });

  it('every fourth week PHQ-2, and PHQ-9 behind it or behind low mood', () => {
    const month = (more: Given) =>
      inWords(judged('cancer-treatment', ACTIVE, [], respond('cancer-month', { ...calm('cancer-month'), ...more })));
    expect(month({})).toBe('green');
    expect(month({ 'phq9.1': 1, 'phq9.2': 2 })).toBe('yellow phq2-positive');
    expect(month({ 'phq9.1': 1, 'phq9.2': 1, 'phq9.9': 1 })).toBe('acute phq9-item-9');
    expect(month({ 'onc.mood': 2, 'phq9.9': 1 })).toBe('acute phq9-item-9 mood mood-new');
  });
});

describe('hip and knee', () => {
  const told = (more: Given, facts: Facts, id = 'joint-after') =>
    inWords(judged('arthroplasty', facts, [], respond(id, { ...calm(id), ...more })));
  const days = (n: number): Facts => ({ 'operation.days': n });

  it.each<[number, Given, string]>([
    [14, {}, 'green'],
    // always asked, acute whenever asked
    [14, { 'art.calf': 1 }, 'acute calf'],
    [365, { 'art.calf': 1 }, 'acute calf'],
    [14, { 'art.breath': 1 }, 'acute breathless'],
    [14, { 'art.wound': 1 }, 'red wound'],
    [365, { 'art.fever': 1 }, 'red fever'],
    [42, { 'art.wound': 1, 'art.fever': 1 }, 'acute fever-and-wound fever wound'],
    [43, { 'art.wound': 1, 'art.fever': 1 }, 'red fever wound'],
    [14, { 'nrs.rest': 7 }, 'red pain-at-rest'],
    [13, { 'nrs.rest': 7 }, 'yellow pain-at-rest-early'],
    [0, { 'nrs.rest': 7 }, 'yellow pain-at-rest-early'],
    [13, { 'nrs.rest': 6 }, 'green'],
    [-1, { 'nrs.rest': 7 }, 'green'],
    [89, { 'nrs.activity': 5 }, 'green'],
    [90, { 'nrs.activity': 5 }, 'yellow pain-at-activity'],
    [14, { 'art.change': -1 }, 'yellow worse'],
    [14, { 'art.change': -2 }, 'red much-worse worse'],
    [90, { 'art.satisfied': 0 }, 'green'],
    [365, { 'art.satisfied': 0 }, 'yellow not-satisfied'],
    [14, { 'art.calf': undefined }, 'grey (acute)'],
    [14, { 'art.change': undefined }, 'grey (red)'],
    [365, { 'contact.want': 1, 'contact.urgent': 0 }, 'yellow contact-can-wait'],
  ])('day %i, %j: %s', (n, more, expected) => {
    expect(told(more, days(n))).toBe(expected);
  });

  it('where nobody knows how long ago it was, the rules count as after the operation', () => {
    expect(told({ 'nrs.rest': 7 }, {})).toBe('red pain-at-rest pain-at-rest-early');
    expect(told({ 'art.wound': 1, 'art.fever': 1 }, {})).toBe('acute fever-and-wound fever wound');
  });

  it('before the operation pain and a bad joint are why it is done', () => {
    expect(told({ 'nrs.rest': 9, 'nrs.activity': 10, 'art.satisfied': 0 }, days(-14), 'joint-before')).toBe('green');
  });
});

describe('diabetes', () => {
  const told = (more: Given, facts: Facts = {}, id = 'diabetes-year') =>
    inWords(judged('diabetes', facts, [], respond(id, { ...calm(id), ...more })));

  it.each<[Given, string]>([
    [{}, 'green'],
    [{ 'dm.foot': 1 }, 'red foot'],
    [{ 'dm.vision': 1 }, 'red vision'],
    [{ 'dm.pregnancy': 1 }, 'yellow planning-pregnancy'],
    [{ 'dm.pregnancy': 2 }, 'red pregnant planning-pregnancy'],
    // one severe low and driving
    [{ 'dm.hypo_severe': 1 }, 'yellow hypo'],
    [{ 'dm.hypo_severe': 1, 'dm.drive': 1 }, 'red hypo-and-driving hypo'],
    [{ 'dm.drive': 1 }, 'green'],
    [{ 'dm.hypo_severe': 2 }, 'red hypo-several hypo'],
    [{ 'dm.hypo_severe': 1, 'dm.drive': undefined }, 'grey (red) hypo'],
    [{ 'dm.hypo_aware': 1 }, 'yellow hypo-unaware'],
    [{ 'dm.burden': 2 }, 'green'],
    [{ 'dm.burden': 3 }, 'yellow burden'],
    [{ 'phq9.1': 2, 'phq9.9': 1 }, 'acute phq9-item-9'],
    [{ 'phq9.1': 3 }, 'yellow phq2-positive'],
    [{ 'dm.foot': undefined }, 'grey (red)'],
    [{ 'phq9.2': undefined }, 'grey (acute)'],
    [{ 'dm.topics': ['food', 'feet'] }, 'green'],
  ])('%j: %s', (more, expected) => {
    expect(told(more)).toBe(expected);
  });

  it.each<[string | null, number, string]>([
    ['female', 2, 'green'],
    ['female', 3, 'yellow alcohol-not-men'],
    ['male', 3, 'green'],
    ['male', 4, 'yellow alcohol'],
    ['female', 4, 'yellow alcohol alcohol-not-men'],
    [null, 3, 'yellow alcohol-not-men'], // sex not known: 3
  ])('AUDIT-C, %s, %i: %s', (sex, total, expected) => {
    const drinks = { 'auditc.1': Math.min(4, total), 'auditc.2': 0, 'auditc.3': 0 };
    expect(told(drinks, sex ? { sex } : {}, 'diabetes-year-who5')).toBe(expected);
  });

  it('WHO-5 of 50 or less is yellow, and opens PHQ-9', () => {
    const who = (one: number) => Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`who5.${n}`, one]));
    expect(told({ ...who(3), 'who5.1': 1 }, {}, 'diabetes-year-who5')).toBe('green'); // 52
    expect(told({ ...who(2), 'who5.1': 4 }, {}, 'diabetes-year-who5')).toBe('yellow who5-low'); // 48
    expect(told({ ...who(2), 'phq9.9': 1 }, {}, 'diabetes-year-who5')).toBe('acute phq9-item-9 who5-low');
  });
});
