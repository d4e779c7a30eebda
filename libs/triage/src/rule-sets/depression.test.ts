import type { Subject } from '../answered.js';
import { evaluate } from '../evaluate.js';
import { day } from '../fixture.js';
import { calm, type Given, respond, SHIPPED, sum } from './fixture.js';

const { depression } = SHIPPED;
const START: Subject = { limits: {}, facts: { week: 0, step: 'start' } };
const week = (n: number): Subject => ({ limits: {}, facts: { week: n, step: `week-${n}` } });

/** PHQ-9 and GAD-7 totals; GAD-7 undefined = not sent that day. Item 9 stays 0 up to a total of 24. */
const at = (n: number, phq: number, gad?: number, more: Given = {}) =>
  respond(
    depression,
    { ...calm(depression), ...sum('phq9', phq, 9, 3), ...sum('gad7', gad ?? 0, 7, 3), ...more },
    { at: day(n) },
    gad === undefined ? Object.keys(sum('gad7', 0, 7, 3)) : [],
  );

function told(subject: Subject, ...responses: ReturnType<typeof at>[]): string {
  const { level, atWorst, fired } = evaluate(
    depression.ruleSet,
    subject,
    responses.slice(0, -1),
    responses.at(-1)!,
    depression.vocabulary,
  );
  return [level, ...(atWorst ? [`(${atWorst})`] : []), ...fired.map((finding) => finding.rule)].join(' ');
}

describe('depression: the published and agreed boundaries, by hand', () => {
  it.each([
    [0, 'green'],
    [14, 'green'],
    [15, 'yellow phq9-moderately-severe'],
    [19, 'yellow phq9-moderately-severe'],
    [20, 'red phq9-severe phq9-moderately-severe'],
    [24, 'red phq9-severe phq9-moderately-severe'],
    [25, 'acute phq9-item-9 phq9-severe phq9-moderately-severe'],
  ])('PHQ-9 %i at the start: %s', (total, expected) => {
    expect(told(START, at(0, total, 0))).toBe(expected);
  });

  it.each([1, 2, 3])('question 9 answered %i is acute whatever the total, also when the rest is blank', (answer) => {
    expect(told(START, at(0, 0, 0, { 'phq9.9': answer }))).toBe('acute phq9-item-9');
    expect(told(START, respond(depression, { 'phq9.9': answer }))).toMatch(/^acute phq9-item-9/);
  });

  it('only the patient may answer: somebody else is read by a person, and never masks what is worse', () => {
    expect(told(START, at(0, 0, 0, { 'contact.proxy': 1 }))).toBe('green');
    expect(told(START, at(0, 0, 0, { 'contact.proxy': 2 }))).toBe('grey proxy');
    expect(told(START, at(0, 0, 0, { 'contact.proxy': 2, 'phq9.9': 1 }))).toBe('acute phq9-item-9 proxy');
  });

  it('question 9 left blank is read as the worst it could be', () => {
    const { 'phq9.9': _, ...given } = calm(depression);
    expect(told(START, respond(depression, given))).toBe('grey (acute)');
    expect(told(START, respond(depression, { ...given, ...sum('phq9', 20, 8, 3) }))).toMatch(
      /^red \(acute\) phq9-severe/,
    );
  });

  it('question 3 left blank: what the rules can still prove, else grey', () => {
    const without3 = (phq: number) => {
      const { 'phq9.3': _, ...given } = { ...calm(depression), ...sum('phq9', phq, 2, 3), ...sum('gad7', 0, 7, 3) };
      return respond(depression, given);
    };
    expect(told(START, without3(0))).toBe('grey'); // 0-3: no rule can fire, but green needs the total
    const high = { ...calm(depression), ...sum('phq9', 24, 8, 3) };
    const { 'phq9.3': _, ...given } = high;
    expect(told(START, respond(depression, given))).toBe('red phq9-severe phq9-moderately-severe'); // 21-24
  });

  it.each([
    [10, 14, 'green'],
    [9, 14, 'yellow phq9-rise'],
    [10, 15, 'red phq9-rise-high phq9-moderately-severe phq9-rise'],
    [11, 15, 'yellow phq9-moderately-severe'],
    [0, 5, 'yellow phq9-rise'],
    [0, 4, 'green'],
  ])('PHQ-9 from %i to %i: %s', (before, now, expected) => {
    expect(told(week(1), at(0, before, 0), at(7, now))).toBe(expected);
  });

  it.each([
    // baseline, now, week
    [12, 10, 3, 'green'],
    [12, 10, 4, 'yellow phq9-little-fall phq9-week-4'],
    [15, 10, 4, 'green'], // a fall of 5, 33 %
    [14, 10, 4, 'yellow phq9-little-fall'], // a fall of 4, 29 %
    [14, 9, 4, 'green'],
    [14, 10, 8, 'yellow phq9-little-fall'],
    [10, 8, 4, 'green'], // exactly 20 %
    [10, 9, 4, 'yellow phq9-week-4'],
    [9, 9, 4, 'green'],
    [10, 9, 8, 'green'],
  ])('baseline %i, now %i in week %i: %s', (baseline, now, n, expected) => {
    expect(told(week(n), at(0, baseline, 0), at(7 * n, now))).toBe(expected);
  });

  it('from week 4 no history is no reason to be calm', () => {
    expect(told(week(4), at(28, 10, 0))).toBe('yellow phq9-little-fall');
    expect(told(week(4), { ...at(0, 20, 0), language: 'en' }, at(28, 10, 0))).toMatch(/^yellow phq9-little-fall/);
  });

  it('a week nobody knows makes grey only where it could matter', () => {
    expect(told({ limits: {}, facts: {} }, at(0, 10, 0))).toBe('grey (yellow)');
    expect(told({ limits: {}, facts: {} }, at(0, 9, 0))).toBe('green');
  });

  it.each([
    // GAD-7 before (undefined = none), now
    [undefined, 14, 'green'],
    [undefined, 15, 'red gad7-new-severe'],
    [14, 15, 'red gad7-new-severe'],
    [15, 15, 'green'],
    [15, 18, 'green'],
    [15, 19, 'yellow gad7-rise'],
    [6, 9, 'green'],
    [6, 10, 'yellow gad7-rise'],
  ])('GAD-7 from %s to %i: %s', (before, now, expected) => {
    const history = before === undefined ? [] : [at(0, 0, before), at(7, 0), at(14, 0)];
    expect(told(week(3), ...history, at(28, 0, now))).toBe(expected);
  });

  it.each([
    // AUDIT-C, sex
    [2, 'female', 'green'],
    [3, 'female', 'yellow alcohol-not-men'],
    [3, undefined, 'yellow alcohol-not-men'],
    [3, 'male', 'green'],
    [4, 'male', 'yellow alcohol'],
  ])('AUDIT-C %i, sex %s: %s', (total, sex, expected) => {
    const subject: Subject = { limits: {}, facts: { week: 0, step: 'start', ...(sex ? { sex } : {}) } };
    expect(told(subject, at(0, 0, 0, sum('auditc', total, 3, 4)))).toBe(expected);
  });

  it('WHO-5: low, or fallen', () => {
    const who = (raw: number) => sum('who5', raw, 5, 5);
    expect(told(START, at(0, 0, 0, who(9)))).toBe('green'); // 36 %
    expect(told(START, at(0, 0, 0, who(8)))).toBe('yellow who5-low'); // 32 %
    expect(told(week(4), at(0, 0, 0, who(25)), at(28, 0, 0, who(22)))).toBe('yellow who5-fall'); // −12
  });

  it('before a visit the week of treatment is not known: still depressed is told, whenever it is', () => {
    const visit: Subject = { limits: {}, facts: { week: -1, step: 'before-visit' } };
    expect(told(visit, at(0, 14, 0), at(60, 10))).toBe('yellow phq9-little-fall');
    expect(told(visit, at(0, 15, 0), at(60, 10))).toBe('green'); // a fall of 5
    expect(told(visit, at(0, 14, 0), at(60, 9))).toBe('green');
  });

  it('another language: at least yellow, and red where the change would have been', () => {
    expect(told(week(1), { ...at(0, 3, 0), language: 'en' }, at(7, 3))).toBe('yellow');
    expect(told(week(1), { ...at(0, 3, 0), language: 'en' }, at(7, 15))).toBe('grey (red) phq9-moderately-severe');
  });

  it('the contact wish and free text raise a calm form', () => {
    expect(told(START, at(0, 0, 0, { 'contact.want': 1, 'contact.urgent': 0 }))).toBe('yellow contact-can-wait');
    expect(told(START, at(0, 0, 0, { 'contact.want': 2, 'contact.urgent': 2 }))).toBe('red contact-today contact-wish');
    expect(told(START, at(0, 0, 0, { 'contact.topic': 'søvn' }))).toBe('yellow free-text');
  });
});
