import fc from 'fast-check';
import type { Answered, Subject } from '../answered.js';
import { answered, day, ruleSetOf, SMALL, scored } from '../fixture.js';
import { RULE_LEVELS } from '../level.js';
import { ORDER_OPS, type Predicate } from '../predicate.js';
import type { Rule, RuleSet } from '../rule-set.js';

/*
 * For tests: random rule sets over a small vocabulary; random patients who answered everything; and the same patients
 * with holes: answers left blank, a blank gate, facts and limits nobody knows. `answered` and `missing` are left out of
 * the trees: they are about the giving of an answer, so a completion changes what they are about.
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

const { tree } = fc.letrec<{ calm: Predicate; tree: Predicate }>((tie) => ({
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
/** Conditions alike enough that one may be proven from another. */
const near: fc.Arbitrary<Predicate> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ item: fc.constant('a'), op: orderOp, value: fc.integer({ min: 0, max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ scale: fc.constant('sum.TOTAL'), op: orderOp, value: fc.integer({ min: 3, max: 5 }) }),
  },
  leaf,
  past,
);
export const condition: fc.Arbitrary<Predicate> = fc.letrec<{ calm: Predicate; all: Predicate }>((tie) => ({
  calm: fc.oneof(
    { maxDepth: 1 },
    near.filter(isOfNow),
    fc.record({ any: fc.array(tie('calm'), { minLength: 1, maxLength: 2 }) }),
  ),
  all: fc.oneof(
    { maxDepth: 2 },
    near,
    fc.record({ all: fc.array(tie('all'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('all'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('calm') }),
    fc.record({ repeated: near, times: fc.integer({ min: 2, max: 3 }) }),
  ),
})).all;

function isOfNow(predicate: Predicate): boolean {
  return !('change' in predicate || 'within' in predicate);
}

/** A red rule on `a` that may be made yellow: only at the mildest answer it fires on. */
const suppressible = fc
  .record({
    at: fc.constantFrom(2, 2, 1, 3),
    other: fc.option(leaf, { nil: undefined }),
    when: fc.oneof(fc.constant<Predicate>({ item: 'b', op: '>=', value: 0 }), leaf),
  })
  .map(({ at, other, when }) => {
    const fires: Predicate = { item: 'a', op: '>=', value: at };
    return {
      level: 'red' as const,
      when: other ? { all: [fires, other] } : fires,
      suppress: { to: 'yellow' as const, unchanged: 'a', days: 21, at, when },
    };
  });
const plain = fc.record({
  level: fc.constantFrom(...RULE_LEVELS),
  when: tree,
  unless: fc.option(tree, { nil: undefined }),
});

const rules: fc.Arbitrary<Rule[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, suppressible), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map((parts, index): Rule => {
      const { unless, ...rule } = { unless: undefined, ...parts };
      return {
        ...{ id: `r${index}`, because: { da: 'set', en: 'seen' }, source: 'test' },
        ...{ ...rule, ...(unless ? { unless } : {}) },
      };
    }),
  );

export const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({ rules, requires: fc.subarray(['a', 'sum.TOTAL', 'behind', 'weight']), limited: fc.boolean() })
  .map(({ rules, requires, limited }) =>
    ruleSetOf(rules, { requires, ...(limited ? { limits: { weight: { alertLow: 60, warningHigh: 80 } } } : {}) }),
  );

export const CODES = ['a', 'b', 'c', 'gate', 'behind', 'weight'] as const;

/** `a` is often the same, so that rows of it come about. */
const answers = fc.record({
  a: fc.oneof(fc.constant(2), fc.integer({ min: 0, max: 3 })),
  b: fc.integer({ min: 0, max: 3 }),
  c: fc.integer({ min: 0, max: 3 }),
  gate: fc.integer({ min: 0, max: 1 }),
  behind: fc.integer({ min: 0, max: 2 }),
  weight: fc.integer({ min: 58, max: 84 }),
});
const who = fc.record({
  language: fc.constantFrom('da', 'da', 'da', 'en'),
  mode: fc.constantFrom('web', 'tablet', 'web', 'phone'),
  proxy: fc.constantFrom(false, false, true),
});

/** A gate answered 0 hides `behind`; a blank one leaves it open whether it was asked. */
export function respond(at: number, given: Readonly<Record<string, number>>, how: Partial<Answered>): Answered {
  const own: Record<string, number> = { ...given };
  if (own.gate !== 1) delete own.behind;
  const asked = ['a', 'b', 'c', 'gate', 'weight', ...(own.gate === 1 ? ['behind'] : [])];
  const unknownAsked = own.gate === undefined ? ['behind'] : [];
  return scored(answered(own, { at: day(at), asked, unknownAsked, ...how }), SMALL);
}

const visit = fc.record({
  answers,
  who,
  holes: fc.subarray([...CODES]),
  gap: fc.constantFrom(1, 2, 11, 21),
  /** Days until its alarm got an outcome. */
  settled: fc.constantFrom(1, 1, 1, 30, undefined),
});
export const patient = fc.record({
  visits: fc.array(visit, { minLength: 1, maxLength: 5 }),
  week: fc.integer({ min: 0, max: 3 }),
  own: fc.record({ alertLow: fc.integer({ min: 56, max: 62 }), warningHigh: fc.integer({ min: 78, max: 86 }) }),
  known: fc.boolean(),
  /** Always the same of `a`, given in the same way, and settled each time. */
  steady: fc.boolean(),
});
export type Patient = typeof patient extends fc.Arbitrary<infer T> ? T : never;

export interface Story {
  readonly subject: Subject;
  readonly history: readonly Answered[];
  readonly now: Answered;
}

/** `holes`: with the answers left blank; `holesInPast` when they differ. */
export function story({ visits, week, own, known, steady }: Patient, holes: boolean, holesInPast = holes): Story {
  let at = 0;
  const responses = visits.map(({ answers, who, holes: blank, gap, settled }, place) => {
    const here = place === visits.length - 1 ? holes : holesInPast;
    const said = steady ? { ...answers, a: 2 } : answers;
    const given = Object.entries(said).filter(([code]) => !here || !blank.some((one) => one === code));
    at += gap;
    return respond(at, Object.fromEntries(given), {
      ...(steady ? {} : who),
      ...(settled ? { settledAt: day(at + (steady ? 0.5 : settled - 0.5)) } : {}),
    });
  });
  const open = holes && !known;
  const subject: Subject = { limits: open ? {} : { weight: own }, facts: open ? {} : { week } };
  return { subject, history: responses.slice(0, -1), now: responses.at(-1)! };
}
