import fc from 'fast-check';
import { compare } from './compare-rule-sets.js';
import { evaluate } from './evaluate.js';
import { answered, DEPRESSION, day, NOBODY, rule, ruleSetOf, SMALL } from './fixture.js';
import { prepare } from './prepare.js';
import { replay } from './replay.js';
import { patient, ruleSet, type Story, story } from './testing/arbitrary.js';
import { type Judged, reference } from './testing/reference.js';
import type { Triage } from './triage.js';

const pastOf = ({ subject, history, now }: Story) => [...history, now].map((response) => ({ subject, response }));

function judged({ level, atWorst, fired, unknown, lacks }: Triage): Judged {
  return {
    level,
    atWorst,
    fired: fired.map(({ rule, suppressed }) => (suppressed ? `${rule} yellow` : rule)).sort(),
    unknown: unknown.map((finding) => finding.rule).sort(),
    lacks,
  };
}

it('says what a slow reading of the language says, of whole and holed patients', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(ruleSet, patient, fc.boolean(), (rules, person, holes) => {
      const { subject, history, now } = story(person, holes);
      const expected = reference(rules, subject, history, now, SMALL);
      expect(judged(evaluate(rules, subject, history, now, SMALL))).toEqual(expected);
      met.add(expected.level).add(expected.fired.some((one) => one.endsWith('yellow')) ? 'suppressed' : '');
    }),
    { numRuns: 3000 },
  );
  expect([...met]).toEqual(expect.arrayContaining(['acute', 'red', 'yellow', 'grey', 'green', 'suppressed']));
});

it('says it of each response of a past, in any order, as `evaluate` does with the others as history', () => {
  fc.assert(
    fc.property(ruleSet, patient, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (rules, person, keys) => {
      const past = pastOf(story(person, true));
      const prepared = prepare(rules, SMALL);
      const expected = past.map(({ subject, response }) => {
        const others = past.map((one) => one.response).filter((one) => one !== response);
        return JSON.stringify(evaluate(rules, subject, others, response, SMALL));
      });
      expect(prepared.past(past).map((one) => JSON.stringify(one))).toEqual(expected);
      const order = past.map((_, place) => place).sort((a, b) => keys[a]! - keys[b]!);
      const shuffled = prepared.past(order.map((place) => past[place]!)).map((one) => JSON.stringify(one));
      expect(shuffled).toEqual(order.map((place) => expected[place]));
    }),
    { numRuns: 500 },
  );
});

describe('a past', () => {
  const rising = ruleSetOf([rule({ change: 'a', since: 'previous', op: '>', value: 0 })]);
  const at = (n: number, a: number) => ({ subject: NOBODY, response: answered({ a }, { at: day(n) }) });

  it('of nothing is nothing', () => {
    expect(prepare(rising, SMALL).past([])).toEqual([]);
  });

  it('has each response’s own facts', () => {
    const late = ruleSetOf([rule({ fact: 'week', op: '>=', value: 4 })]);
    const weeks = [3, 4].map((week) => ({ ...at(week, 0), subject: { limits: {}, facts: { week } } }));
    expect(
      prepare(late, SMALL)
        .past(weeks)
        .map(({ level }) => level),
    ).toEqual(['green', 'red']);
  });

  it('reads each response with the words of its own questionnaire, its history too', () => {
    const wide = { ...SMALL, items: { ...SMALL.items, a: { min: 0, max: 9, values: [0, 3, 9] } } };
    const blank = { subject: NOBODY, response: answered({}, { at: day(1) }) };
    const high = ruleSetOf([rule({ item: 'a', op: '>', value: 3 })]);
    const levels = (past: Parameters<ReturnType<typeof prepare>['past']>[0]) =>
      prepare(high, SMALL)
        .past(past)
        .map(({ level, atWorst }) => `${level} ${atWorst}`);
    expect(levels([blank, { ...blank, vocabulary: wide }])).toEqual(['green null', 'grey red']);
  });

  it('of two responses of one instant each has the other before it, whichever came first', () => {
    const [low, high] = [at(1, 0), at(1, 2)];
    const says = (past: (typeof low)[]) =>
      prepare(rising, SMALL)
        .past(past)
        .map(({ level }) => level);
    expect(says([low, high])).toEqual(['green', 'red']);
    expect(says([high, low])).toEqual(['red', 'green']);
    const third = at(2, 1);
    const [x, y] = [says([low, high, third])[2], says([high, low, third])[2]];
    expect(x).toBe(y);
  });

  it('is refused whole for a response without an instant', () => {
    expect(() =>
      prepare(rising, SMALL).past([at(1, 0), { ...at(2, 0), response: answered({}, { at: 'soon' }) }]),
    ).toThrow(RangeError);
  });
});

it('a rule that cannot be evaluated is never silent: the set is refused before any answer is looked at', () => {
  const broken = ruleSetOf([rule({ mean: 'a' } as never)]);
  expect(() => prepare(broken, SMALL)).toThrow(TypeError);
  expect(() => replay(broken, NOBODY, [], SMALL)).toThrow(TypeError);
  const deep = ruleSetOf([rule({ all: [{ item: 'a', op: '=', value: 1 }, { not: {} as never }] })]);
  expect(() => prepare(deep, SMALL)).toThrow(TypeError);
});

it('a rule whose codes nobody knows is in doubt, not false', () => {
  const empty = { items: {}, scales: {} };
  const unheard = ruleSetOf([rule({ item: 'x', op: '>=', value: 1 }, { level: 'acute' })]);
  const { level, atWorst } = evaluate(unheard, NOBODY, [], answered({}, { asked: ['x'] }), empty);
  expect([level, atWorst]).toEqual(['grey', 'acute']);
});

describe('compare', () => {
  const now = (value: number) => ruleSetOf([rule({ item: 'a', op: '>=', value })]);

  it('of a rule set with itself there is no change', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        for (const { before, after } of compare(rules, rules, pastOf(story(person, true)), SMALL)) {
          expect(JSON.stringify(after)).toBe(JSON.stringify(before));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says of each response what each says', () => {
    const past = [3, 1].map((a, n) => ({ subject: NOBODY, response: answered({ a }, { at: day(n) }) }));
    const compared = compare(now(1), now(2), past, SMALL);
    expect(compared.map(({ at, before, after }) => [at, before.level, after.level])).toEqual([
      [day(0), 'red', 'red'],
      [day(1), 'red', 'green'],
    ]);
  });
});

it('the built-in rules stand in every prepared set', () => {
  const wish = answered({ 'contact.want': 1 }, { asked: ['contact.want'] });
  expect(prepare(ruleSetOf([]), DEPRESSION).evaluate(NOBODY, [], wish).level).toBe('red');
});
