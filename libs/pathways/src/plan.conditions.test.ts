import type { Condition, Step } from './document.js';
import { conditionHolds } from './plan.js';
import { AFTER_ALL, answered, BEFORE_ALL, makeCourse, planFor } from './testing/course.js';

const facts = [
  {
    id: 'variant',
    text: { da: 'A', en: 'A' },
    options: ['pprom', 'hypertension'].map((id) => ({ id, text: { da: id, en: id } })),
  },
  {
    id: 'rhythm',
    text: { da: 'A', en: 'A' },
    default: 'daily',
    options: ['daily', 'weekly'].map((id) => ({ id, text: { da: id, en: id } })),
  },
];
const course = (when: Condition, more: Partial<Step> = {}) => makeCourse([{ when, ...more }], { facts });
/** 'sent', 'open' (only the day can decide) or 'left out' */
const sent = (when: Condition, given: Parameters<typeof planFor>[1] = {}): string => {
  const [one] = planFor(course(when), given);
  return one ? (one.conditional ? 'open' : 'sent') : 'left out';
};
const red = answered('a', '2027-06-01T10:00:00Z', { level: 'red', values: { 'phq9.9': 2, 'phq-9.TOTAL': null } });

describe('a condition on a choice made at enrolment', () => {
  it('is decided at once', () => {
    const pprom: Condition = { fact: 'variant', in: ['pprom'] };
    expect(sent(pprom, { enrolled: { facts: { variant: 'pprom' } } })).toBe('sent');
    expect(sent(pprom, { enrolled: { facts: { variant: 'hypertension' } } })).toBe('left out');
    expect(sent({ not: pprom }, { enrolled: { facts: { variant: 'hypertension' } } })).toBe('sent');
  });

  it('holds the default, and sends what was not chosen or is no choice', () => {
    expect(sent({ fact: 'rhythm', in: ['weekly'] })).toBe('left out');
    expect(sent({ fact: 'rhythm', in: ['daily'] })).toBe('sent');
    expect(sent({ fact: 'variant', in: ['pprom'] })).toBe('sent');
    expect(sent({ not: { fact: 'variant', in: ['pprom'] } })).toBe('sent');
    expect(sent({ fact: 'variant', in: ['pprom'] }, { enrolled: { facts: { variant: 'constructor' } } })).toBe('sent');
    expect(sent({ fact: 'toString', in: ['x'] }, { enrolled: { facts: {} } })).toBe('sent');
  });
});

describe('a condition on what was answered', () => {
  const wasRed: Condition = { lastLevel: ['red', 'acute'] };

  it('is open until the window opens, and judged on the answers before it', () => {
    expect(sent(wasRed)).toBe('open');
    expect(sent(wasRed, { answers: [red] })).toBe('open');
    expect(sent(wasRed, { now: AFTER_ALL })).toBe('left out');
    expect(sent(wasRed, { answers: [red], now: AFTER_ALL })).toBe('sent');
    const at = (instant: string, now = AFTER_ALL) => sent(wasRed, { answers: [{ ...red, at: instant }], now });
    expect(at('2027-06-07T05:59:59Z')).toBe('sent'); // it opens at 06:00
    expect(at('2027-06-07T06:00:00Z')).toBe('left out');
    expect(at('2027-06-07T05:59:59Z', '2027-06-07T06:00:00Z')).toBe('sent');
    expect(at('2027-06-07T05:59:59Z', '2027-06-07T05:59:59Z')).toBe('open');
  });

  it('is not open where a choice decides it', () => {
    const enrolled = { facts: { variant: 'pprom' } };
    expect(sent({ all: [wasRed, { fact: 'variant', in: ['hypertension'] }] }, { enrolled })).toBe('left out');
    expect(sent({ any: [wasRed, { fact: 'variant', in: ['pprom'] }] }, { enrolled })).toBe('sent');
    expect(sent({ any: [wasRed, { fact: 'variant', in: ['hypertension'] }] }, { enrolled })).toBe('open');
  });
});

/** What is known after these answers, oldest first. */
describe('the last answers', () => {
  const values = (...all: (number | null | undefined)[]) =>
    all.map((value, index) =>
      answered(
        `a-${index}`,
        `2027-05-0${index + 1}T10:00:00Z`,
        value === undefined ? {} : { level: 'green', values: { 'hm.x': value } },
      ),
    );
  const last = (op: '<' | '<=' | '=' | '!=' | '>=' | '>', value: number, times?: number): Condition => ({
    last: 'hm.x',
    op,
    value,
    ...(times ? { times } : {}),
  });

  it.each<[string, Condition, (number | null | undefined)[], boolean]>([
    ['nobody asked', last('>=', 0), [], false],
    ['asked by no answer', last('>=', 0), [undefined], false],
    ['the last one', last('>=', 3), [1, 3], true],
    ['not an older one', last('>=', 3), [3, 1], false],
    ['the last that asked', last('>=', 3), [3, undefined], true],
    ['below', last('<', 3), [2], true],
    ['not below', last('<', 3), [3], false],
    ['at most', last('<=', 3), [3], true],
    ['equal', last('=', 3), [3], true],
    ['unequal', last('!=', 3), [3], false],
    ['above', last('>', 3), [3], false],
    ['twice', last('<', 5, 2), [9, 4, 4], true],
    ['once of two', last('<', 5, 2), [4, 9, 4], false],
    ['two of which there is one', last('<', 5, 2), [4], false],
    ['blank: cannot be known, and is sent', last('<', 5), [null], true],
    ['not blank: cannot be known either', { not: last('<', 5) }, [null], true],
    ['blank, and another that fails', last('<', 5, 2), [9, null], false],
    ['blank, and another that holds', last('<', 5, 2), [4, null], true],
    ['any with a blank', { any: [last('<', 5), { lastLevel: ['red'] }] }, [null], true],
    ['all with a blank and a false', { all: [last('<', 5), { lastLevel: ['red'] }] }, [null], false],
    ['no answer under not', { not: { lastLevel: ['red'] } }, [], true],
  ])('%s', (_name, when, given, expected) => {
    expect(sent(when, { answers: values(...given), now: AFTER_ALL })).toBe(expected ? 'sent' : 'left out');
    const opens = '2027-06-07T06:00:00Z';
    expect(conditionHolds(course(when), 'once', { zone: 'Europe/Copenhagen' }, values(...given), opens)).toBe(expected);
  });

  it('the last level is that of the last that was assessed', () => {
    const waiting = answered('b', '2027-06-02T10:00:00Z');
    expect(sent({ lastLevel: ['red'] }, { answers: [waiting, red], now: AFTER_ALL })).toBe('sent');
  });
});

describe('a stored step', () => {
  const zone = 'Europe/Copenhagen';

  it('without a condition, or of no step of this version, is sent', () => {
    expect(conditionHolds(makeCourse([{}]), 'once', { zone }, [], BEFORE_ALL)).toBe(true);
    expect(conditionHolds(course({ lastLevel: ['red'] }), 'gone', { zone }, [], BEFORE_ALL)).toBe(true);
  });

  it('that hangs on an answer is judged on the answers up to that one', () => {
    const again = course({ lastLevel: ['red'] }, { id: 'again', anchor: 'answer', offset: 'P1D' });
    const answers = [red, answered('b', '2027-06-01T11:00:00Z', { level: 'green' })];
    expect(conditionHolds(again, 'again:a', { zone }, answers, '2027-06-02T06:00:00Z')).toBe(true);
    expect(conditionHolds(again, 'again:b+2', { zone }, answers, '2027-06-02T06:00:00Z')).toBe(false);
    expect(planFor(again, { answers }).map(({ step }) => step)).toEqual(['again:a']);
  });
});
