import fc from 'fast-check';
import type { Answered } from './answered.js';
import { checkRuleSet } from './check-rule-set.js';
import { evaluate } from './evaluate.js';
import { answered, day, NOBODY, rule, ruleSetOf, SMALL } from './fixture.js';
import { rank } from './level.js';
import type { Rule } from './rule-set.js';
import { patient, respond, story } from './testing/arbitrary.js';

/** Pain of 2 that the patient says can wait (gate 0), for three weeks or more. */
const pain: Rule = rule(
  { item: 'a', op: '>=', value: 2 },
  {
    id: 'pain',
    suppress: { to: 'yellow', unchanged: 'a', days: 21, at: 2, when: { item: 'gate', op: '=', value: 0 } },
  },
);
const rules = ruleSetOf([pain]);

/** An answer of `a`, settled the day after, unless said otherwise. */
const said = (n: number, a: number, changes: Partial<Answered> = {}): Answered =>
  answered({ a, gate: 0 }, { at: day(n), settledAt: day(n + 1), ...changes });
const now = answered({ a: 2, gate: 0 }, { at: day(30) });
const level = (history: readonly Answered[], last = now): string => evaluate(rules, NOBODY, history, last, SMALL).level;

describe('an alarm that was looked at and has not changed is yellow', () => {
  const steady = [said(9, 2), said(16, 2), said(23, 2)];

  it('keeps its rule among those that fired, with what it would have been and what was read', () => {
    const { level, fired, atWorst } = evaluate(rules, NOBODY, steady, now, SMALL);
    expect([level, atWorst]).toEqual(['yellow', null]);
    expect(fired).toEqual([
      {
        rule: 'pain',
        level: 'yellow',
        suppressed: 'red',
        read: [
          { code: 'a', state: 'known', value: 2, op: '>=', threshold: 2 },
          {
            ...{ code: 'a', state: 'known', value: 2, op: '=', threshold: 2, days: 21 },
            ...{ before: 2, beforeAt: day(9), change: 0 },
          },
          { code: 'gate', state: 'known', value: 0, op: '=', threshold: 0 },
        ],
      },
    ]);
  });

  it('is exact at n × 24 hours', () => {
    const at = (ms: number) => said(0, 2, { at: new Date(Date.parse(day(9)) + ms).toISOString(), settledAt: day(10) });
    expect([-1, 0, 1].map((ms) => level([at(ms)]))).toEqual(['yellow', 'yellow', 'red']);
  });

  it.each<[string, readonly Answered[], Answered?]>([
    ['no history', []],
    ['none old enough', [said(10, 2), said(20, 2)]],
    ['another answer in between', [said(9, 2), said(16, 1), said(23, 2)]],
    ['a worse answer in between', [said(9, 2), said(16, 3), said(23, 2)]],
    [
      'one left blank in between',
      [said(9, 2), answered({ gate: 0 }, { at: day(16), settledAt: day(17) }), said(23, 2)],
    ],
    [
      'one that may not have been asked',
      [said(9, 2), said(16, 2, { answers: {}, asked: ['gate'], unknownAsked: ['a'] })],
    ],
    ['an alarm nobody has answered', [said(9, 2), answered({ a: 2, gate: 0 }, { at: day(16) }), said(23, 2)]],
    ['the oldest alarm not answered', [answered({ a: 2, gate: 0 }, { at: day(9) }), said(16, 2)]],
    ['an alarm answered only now', [said(9, 2), said(23, 2, { settledAt: now.at })]],
    ['an outcome at no instant', [said(9, 2, { settledAt: 'yesterday' })]],
    ['another language', [said(9, 2), said(16, 2, { language: 'en' })]],
    ['on the phone', [said(9, 2), said(16, 2, { mode: 'phone' })]],
    ['another version', [said(9, 2), said(16, 2, { versions: { sum: '2' } })]],
    ['a proxy before', [said(9, 2), said(16, 2, { proxy: true })]],
    ['a proxy now', steady, { ...now, proxy: true }],
    ['a worse answer now', steady, answered({ a: 3, gate: 0 }, { at: day(30) })],
    ['it cannot wait', steady, answered({ a: 2, gate: 1 }, { at: day(30) })],
    ['whether it can wait was left blank', steady, answered({ a: 2 }, { at: day(30) })],
    ['whether it can wait was not asked', steady, answered({ a: 2 }, { at: day(30), asked: ['a'] })],
  ])('not with %s', (_, history, last = now) => {
    expect(level(history, last)).toBe('red');
  });

  it('what did not ask it, and what is older than the row, does not matter', () => {
    const weekly = answered({}, { at: day(20), asked: ['text'] });
    expect(level([said(1, 1), ...steady, weekly])).toBe('yellow');
    expect(level([said(1, 2, { language: 'en' }), ...steady])).toBe('yellow');
  });

  it.each(['acute', 'yellow', 'grey'] as const)('an %s rule is as it is, whatever its document says', (level) => {
    const { fired } = evaluate(ruleSetOf([{ ...pain, level }]), NOBODY, steady, now, SMALL);
    expect(fired).toMatchObject([{ rule: 'pain', level }]);
    expect(fired[0]).not.toHaveProperty('suppressed');
  });

  it('another rule that is red stays red, and one in doubt stays in doubt', () => {
    const both = ruleSetOf([pain, rule({ item: 'b', op: '=', value: 1 }, { id: 'b' })]);
    const says = (answers: Answered['answers']) => {
      const { level, atWorst } = evaluate(both, NOBODY, steady, { ...now, answers }, SMALL);
      return [level, atWorst];
    };
    expect(says({ a: 2, gate: 0, b: 1 })).toEqual(['red', null]);
    expect(says({ a: 2, gate: 0 })).toEqual(['grey', 'red']);
    expect(says({ a: 2, gate: 0, b: 0 })).toEqual(['yellow', null]);
  });
});

describe('which rules it may stand on', () => {
  const suppress = pain.suppress!;
  const faults = (changes: Partial<Rule>, vocabulary = SMALL) =>
    checkRuleSet(ruleSetOf([{ ...pain, ...changes }]), vocabulary).map(({ path, code }) =>
      `${path} ${code}`.replace('/rules/0', ''),
    );
  const withItem = (code: string) => ({ ...SMALL, items: { ...SMALL.items, [code]: SMALL.items.a! } });
  const about = (code: string, vocabulary = withItem(code)) =>
    faults({ when: { item: code, op: '>=', value: 2 }, suppress: { ...suppress, unchanged: code } }, vocabulary);

  it('a red one, at the mildest answer it fires on', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ when: { all: [{ item: 'a', op: 'in', value: [2, 3] }, { proxy: true }] } })).toEqual([]);
    expect(about('onc.pain')).toEqual([]);
  });

  it.each<[string, Partial<Rule>, string]>([
    ['an acute one', { level: 'acute' }, '/suppress suppress-not-red'],
    ['a yellow one', { level: 'yellow' }, '/suppress suppress-not-red'],
    ['20 days', { suppress: { ...suppress, days: 20 } }, '/suppress/days out-of-range'],
    ['an answer there is not', { suppress: { ...suppress, at: 4 } }, '/suppress/at out-of-range'],
    ['a milder answer fires too', { when: { item: 'a', op: '>=', value: 1 } }, '/suppress/at suppress-not-mildest'],
    ['it does not fire there', { when: { item: 'a', op: '>', value: 2 } }, '/suppress/at suppress-not-mildest'],
    [
      'it fires without it',
      { when: { any: [{ item: 'a', op: '>=', value: 2 }, { proxy: true }] } },
      '/suppress/at suppress-not-mildest',
    ],
    ['it reads another', { when: { item: 'b', op: '>=', value: 2 } }, '/suppress/unchanged suppress-not-read'],
    ['a scale', { suppress: { ...suppress, unchanged: 'sum.TOTAL' } }, '/suppress/unchanged unknown-item'],
    ['a text', { suppress: { ...suppress, unchanged: 'text' } }, '/suppress/unchanged not-a-number-item'],
    ['red', { suppress: { ...suppress, to: 'red' as 'yellow' } }, '/suppress/to off-list'],
    ['a condition of nothing', { suppress: { ...suppress, when: {} as never } }, '/suppress/when unknown-predicate'],
    ['a key of its own', { suppress: { ...suppress, note: 1 } as never }, '/suppress/note unknown-key'],
    ['nothing', { suppress: null as never }, '/suppress wrong-type'],
  ])('not %s', (_, changes, fault) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it.each([
    'onc.nausea',
    'onc.vomiting',
    'onc.diarrhoea',
    'onc.dyspnoea',
    'onc.intake',
    'contact.want',
    'phq9.9',
    'mdi.6',
  ])('never %s', (code) => {
    expect(about(code)).toEqual(['/suppress/unchanged suppress-never']);
  });

  it('where lower is worse, the mildest is the highest', () => {
    const items = { ...SMALL.items, a: { ...SMALL.items.a!, direction: 'higher-better' as const } };
    expect(faults({ when: { item: 'a', op: '<=', value: 2 } }, { ...SMALL, items })).toEqual([]);
    expect(faults({}, { ...SMALL, items })).toEqual(['/suppress/at suppress-not-mildest']);
  });
});

it('worsening the answer never lowers the level, whatever was settled before', () => {
  const seen = { suppressed: 0 };
  fc.assert(
    fc.property(patient, fc.integer({ min: 0, max: 2 }), (person, from) => {
      const { subject, history, now } = story(person, false);
      const given = now.answers as Record<string, number>;
      const { language, mode, proxy } = now;
      const levels = [from, from + 1].map((a) => {
        const worse = { ...respond(0, { ...given, a, gate: 0 }, { language, mode, proxy }), at: now.at };
        const steady = history.map((one) => ({ ...one, answers: { ...one.answers, a: 2, gate: 0 } }));
        return evaluate(rules, subject, steady, worse, SMALL);
      });
      seen.suppressed += levels.filter(({ fired }) => fired.some((finding) => finding.suppressed)).length;
      const [before, after] = levels.map((one) => rank(one.level, one.atWorst));
      expect(after!).toBeLessThanOrEqual(before!);
    }),
    { numRuns: 3000 },
  );
  expect(seen.suppressed).toBeGreaterThan(0);
});
