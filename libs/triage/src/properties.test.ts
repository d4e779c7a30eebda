import fc from 'fast-check';
import type { Answered, Subject } from './answered.js';
import { checkRuleSet } from './check-rule-set.js';
import { evaluate } from './evaluate.js';
import { answered, day, ruleSetOf, SMALL, scored } from './fixture.js';
import { type Level, RULE_LEVELS, rank } from './level.js';
import { ORDER_OPS, type Predicate } from './predicate.js';
import type { Rule, RuleSet } from './rule-set.js';
import type { Triage } from './triage.js';

/*
 * Random rule sets over a small vocabulary; random patients who answered everything; and the same patients with holes:
 * answers left blank, a blank gate, facts and limits nobody knows. `answered` and `missing` are left out: they are about
 * the giving of an answer, so a completion changes what they are about.
 */
const code = fc.constantFrom('a', 'b', 'c');
const orderOp = fc.constantFrom(...ORDER_OPS);
const measured = fc.constantFrom('a', 'behind', 'behind.TOTAL', 'weight', 'sum.TOTAL');

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ item: code, op: orderOp, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ item: code, op: fc.constant('in' as const), value: fc.subarray([0, 1, 2, 3], { minLength: 1 }) }),
  fc.record({ item: fc.constant('behind'), op: orderOp, value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ scale: fc.constant('sum.TOTAL'), op: orderOp, value: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ scale: fc.constant('behind.TOTAL'), op: orderOp, value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ band: fc.constant('sum.TOTAL'), in: fc.subarray(['low', 'middle', 'high'], { minLength: 1 }) }),
  fc.record({ limit: fc.constant('weight'), side: fc.constantFrom('alertLow' as const, 'warningHigh' as const) }),
  fc.record({ fact: fc.constant('week'), op: orderOp, value: fc.integer({ min: 0, max: 3 }) }),
  fc.constant({ proxy: true as const }),
);

const past: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({
    change: measured,
    since: fc.constantFrom('previous' as const, 'baseline' as const),
    op: orderOp,
    value: fc.integer({ min: -2, max: 2 }),
    percent: fc.boolean(),
  }),
  fc.record({
    within: measured,
    days: fc.integer({ min: 1, max: 4 }),
    take: fc.constantFrom('lowest' as const, 'highest' as const, 'first' as const, 'last' as const),
    minus: fc.constant('now' as const),
    op: orderOp,
    value: fc.integer({ min: -2, max: 2 }),
  }),
);

const { calm, tree } = fc.letrec<{ calm: Predicate; tree: Predicate }>((tie) => ({
  // nothing of history: may stand under `not`
  calm: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.record({ all: fc.array(tie('calm'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('calm'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('calm') }),
  ),
  tree: fc.oneof(
    { maxDepth: 2 },
    leaf,
    past,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('calm') }),
    fc.record({ repeated: tie('tree'), times: fc.integer({ min: 2, max: 3 }) }),
  ),
}));
void calm;

const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({ level: fc.constantFrom(...RULE_LEVELS), when: tree, unless: fc.option(tree, { nil: undefined }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) =>
    list.map(({ level, when, unless }, index) => ({
      id: `r${index}`,
      level,
      when,
      ...(unless ? { unless } : {}),
      because: { da: 'set', en: 'seen' },
      source: 'test',
    })),
  );

const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({ rules, requires: fc.subarray(['a', 'sum.TOTAL', 'behind', 'weight']), limited: fc.boolean() })
  .map(({ rules, requires, limited }) =>
    ruleSetOf(rules, { requires, ...(limited ? { limits: { weight: { alertLow: 60, warningHigh: 80 } } } : {}) }),
  );

const answers = fc.record({
  a: fc.integer({ min: 0, max: 3 }),
  b: fc.integer({ min: 0, max: 3 }),
  c: fc.integer({ min: 0, max: 3 }),
  gate: fc.integer({ min: 0, max: 1 }),
  behind: fc.integer({ min: 0, max: 2 }),
  weight: fc.integer({ min: 58, max: 84 }),
});
const who = fc.record({
  language: fc.constantFrom('da', 'da', 'da', 'en'),
  mode: fc.constantFrom('web', 'tablet', 'web', 'phone'),
  proxy: fc.boolean(),
});

/** A gate answered 0 hides `behind`; a blank one leaves it open whether it was asked. */
function respond(at: number, given: Record<string, number>, how: Partial<Answered>): Answered {
  const own = { ...given };
  if (own.gate !== 1) delete own.behind;
  const asked = ['a', 'b', 'c', 'gate', 'weight', ...(own.gate === 1 ? ['behind'] : [])];
  const unknownAsked = own.gate === undefined ? ['behind'] : [];
  return scored(answered(own, { at: day(at), asked, unknownAsked, ...how }), SMALL);
}

const visits = fc.array(fc.record({ answers, who, holes: fc.subarray(['a', 'b', 'c', 'gate', 'behind', 'weight']) }), {
  minLength: 1,
  maxLength: 4,
});
const patient = fc.record({
  visits,
  week: fc.integer({ min: 0, max: 3 }),
  own: fc.record({ alertLow: fc.integer({ min: 56, max: 62 }), warningHigh: fc.integer({ min: 78, max: 86 }) }),
  known: fc.boolean(),
});
type Patient = typeof patient extends fc.Arbitrary<infer T> ? T : never;

function story({ visits, week, own, known }: Patient, holes: boolean, holesInPast = holes) {
  const responses = visits.map(({ answers, who, holes: blank }, at) => {
    const here = at === visits.length - 1 ? holes : holesInPast;
    const given = Object.fromEntries(Object.entries(answers).filter(([code]) => !here || !blank.includes(code)));
    return respond(at, given, who);
  });
  const open = holes && !known;
  const subject: Subject = { limits: open ? {} : { weight: own }, facts: open ? {} : { week } };
  return { subject, history: responses.slice(0, -1), now: responses.at(-1)! };
}

const triage = (ruleSet: RuleSet, { subject, history, now }: ReturnType<typeof story>): Triage =>
  evaluate(ruleSet, subject, history, now, SMALL);
const place = ({ level, atWorst }: { level: Level; atWorst: Level | null }): number => rank(level, atWorst);

describe('missing never means green', () => {
  it('the worse of level and atWorst is at least the level of every completion', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        // Limits nobody knows fall back on the rule set's: another question than theirs, so only without defaults.
        fc.pre(person.known || !rules.limits);
        const holed = triage(rules, story(person, true));
        const whole = triage(rules, story(person, false));
        expect(place(holed)).toBeLessThanOrEqual(place(whole));
        if (holed.level === 'green') expect(whole.level).toBe('green');
      }),
      { numRuns: 2000 },
    );
  });

  it('and green only where every completion is green, tried one by one', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const holed = story({ ...person, known: true }, true, false);
        const before = triage(rules, holed);
        for (const completion of completions(holed.now)) {
          const after = triage(rules, { ...holed, now: completion });
          expect(place(before)).toBeLessThanOrEqual(place(after));
          if (before.level === 'green') expect(after.level).toBe('green');
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Every way to fill what is blank (weight: three of its values, both ends among them). */
function* completions(response: Answered): Generator<Answered> {
  const values: Record<string, readonly number[]> = {
    a: [0, 1, 2, 3],
    b: [0, 1, 2, 3],
    c: [0, 1, 2, 3],
    gate: [0, 1],
    weight: [40, 70, 120],
  };
  const fill = function* (given: Record<string, number>, open: readonly string[]): Generator<Record<string, number>> {
    const [first, ...rest] = open;
    if (first === undefined) yield given;
    else for (const value of values[first] ?? [0, 1, 2]) yield* fill({ ...given, [first]: value }, rest);
  };
  const given = response.answers as Record<string, number>;
  const open = Object.keys(values).filter((code) => given[code] === undefined);
  const { language, mode, proxy } = response;
  for (const full of fill(given, open)) {
    const behind = full.gate === 1 && given.behind === undefined ? [0, 1, 2] : [given.behind ?? 0];
    for (const value of behind) {
      yield { ...respond(0, { ...full, behind: value }, { language, mode, proxy }), at: response.at };
    }
  }
}

describe('the result', () => {
  it('does not depend on the order of the rules or of arrival', () => {
    fc.assert(
      fc.property(ruleSet, patient, fc.infiniteStream(fc.nat()), (rules, person, stream) => {
        const told = story(person, true);
        const order = <T>(list: readonly T[]): T[] =>
          list
            .map((entry) => ({ entry, key: stream.next().value ?? 0 }))
            .sort((x, y) => x.key - y.key)
            .map(({ entry }) => entry);
        const shuffled = triage({ ...rules, rules: order(rules.rules) }, { ...told, history: order(told.history) });
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(triage(rules, told)));
      }),
    );
  });

  it('is the same bytes again, survives JSON, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const told = story(person, true);
        const before = JSON.stringify([rules, told]);
        const first = triage(rules, told);
        const text = JSON.stringify(first);
        expect(JSON.stringify([rules, told])).toBe(before);
        expect(JSON.parse(text)).toEqual(first);
        const again = triage(
          JSON.parse(JSON.stringify(rules)) as RuleSet,
          JSON.parse(JSON.stringify(told)) as typeof told,
        );
        expect(JSON.stringify(again)).toBe(text);
      }),
    );
  });

  it('of a rule set that passes the check; and these all do', () => {
    fc.assert(fc.property(ruleSet, (rules) => expect(checkRuleSet(rules, SMALL)).toEqual([])));
  });

  it('names what it rests on: every finding has a reading', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const { fired, unknown } = triage(rules, story(person, true));
        for (const finding of [...fired, ...unknown]) expect(finding.read.length).toBeGreaterThan(0);
      }),
    );
  });
});
