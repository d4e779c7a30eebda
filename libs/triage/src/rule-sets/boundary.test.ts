import type { Answered, Subject } from '../answered.js';
import { evaluate } from '../evaluate.js';
import { answered, day } from '../fixture.js';
import { children, type OrderOp, type Predicate, type Scalar } from '../predicate.js';
import type { Rule } from '../rule-set.js';
import { type Shipped, SHIPPED } from './fixture.js';

/*
 * A table of every threshold in the shipped rules, made from the data: everything else in the rule holds, and the value
 * of this one leaf stands at t - 1, t, t + 1 (a list: at every value the item has). The rule must fire exactly where
 * the operator, written out here once more, says so.
 */
type Leaf = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { repeated: unknown }>;

const HOLDS: Readonly<Record<OrderOp, (value: number, t: number) => boolean>> = {
  '<': (value, t) => t - value > 0,
  '<=': (value, t) => t - value >= 0,
  '=': (value, t) => t - value === 0,
  '!=': (value, t) => t - value !== 0,
  '>=': (value, t) => value - t >= 0,
  '>': (value, t) => value - t > 0,
};

const leavesOf = (predicate: Predicate | undefined): Leaf[] =>
  predicate === undefined
    ? []
    : 'all' in predicate || 'any' in predicate
      ? children(predicate).flatMap(leavesOf)
      : [predicate as Leaf];

interface Candidate {
  readonly value: Scalar;
  readonly holds: boolean;
}

function candidates(leaf: Leaf, { vocabulary }: Shipped): Candidate[] {
  if ('proxy' in leaf) return [true, false].map((value) => ({ value, holds: value }));
  if (!('op' in leaf) || leaf.op === 'answered') throw new Error(`no boundary of ${JSON.stringify(leaf)}`);
  if (leaf.op === 'in') {
    const values = 'item' in leaf ? vocabulary.items[leaf.item]!.values! : [];
    return values.map((value) => ({ value, holds: leaf.value.includes(value) }));
  }
  const { op, value: t } = leaf;
  if (typeof t !== 'number') return [t, `not ${t}`].map((value) => ({ value, holds: (value === t) === (op === '=') }));
  return [t - 1, t, t + 1].map((value) => ({ value, holds: HOLDS[op](value, t) }));
}

/** A patient in whom each leaf has the value given: first what is now, then what was before. */
function patient(values: ReadonlyMap<Leaf, Scalar>): { subject: Subject; history: Answered[]; now: Answered } {
  const answers: Record<string, Scalar> = {};
  const scores: Record<string, number> = {};
  const earlier: Record<string, number> = {};
  const facts: Record<string, Scalar> = {};
  let proxy = false;
  const isScale = (code: string) => /[A-Z]/.test(code);
  const now = (code: string): number => {
    if (isScale(code)) scores[code] ??= 50;
    else answers[code] ??= 3;
    return Number(scores[code] ?? answers[code]);
  };
  const late = (leaf: Leaf) => ('change' in leaf ? 2 : 'within' in leaf ? 1 : 0);
  const ordered = [...values].sort(([a], [b]) => late(a) - late(b));
  for (const [leaf, value] of ordered) {
    if ('item' in leaf) answers[leaf.item] = value;
    else if ('scale' in leaf) scores[leaf.scale] = Number(value);
    else if ('fact' in leaf) facts[leaf.fact] = value;
    else if ('proxy' in leaf) proxy = value === true;
  }
  for (const [leaf, value] of ordered) {
    if ('within' in leaf) earlier[leaf.within] = Number(value);
    if (!('change' in leaf)) continue;
    const before = earlier[leaf.change];
    // A percentage is of the earlier value, which `within` has set: so it is the value now that gives way.
    if (leaf.percent) scores[leaf.change] = (before! * (100 + Number(value))) / 100;
    else earlier[leaf.change] = now(leaf.change) - Number(value);
  }
  for (const code of Object.keys(earlier)) now(code);
  return {
    subject: { limits: {}, facts },
    history: [respond(0, earlier)],
    now: { ...respond(1, scores, answers), proxy },
  };
}

function respond(at: number, numbers: Record<string, number>, given: Record<string, Scalar> = {}): Answered {
  const all = Object.entries({ ...given, ...numbers });
  const scores = all.filter(([code]) => /[A-Z]/.test(code)).map(([code, value]) => [code, { low: value, high: value }]);
  const answers = Object.fromEntries(all.filter(([code]) => !/[A-Z]/.test(code)));
  return answered(answers as Answered['answers'], {
    at: day(at),
    asked: Object.keys(answers),
    scores: Object.fromEntries(scores) as Answered['scores'],
  });
}

interface Row {
  readonly rule: string;
  readonly of: string;
  readonly value: Scalar;
  readonly fires: boolean;
  readonly values: ReadonlyMap<Leaf, Scalar>;
}

/** `when` leaves hold and `unless` leaves do not, but for the one at its boundary. Of an `any` only one may hold. */
function rowsOf(rule: Rule, shipped: Shipped): Row[] {
  const when = leavesOf(rule.when);
  const unless = leavesOf(rule.unless);
  const pick = (leaf: Leaf, holds: boolean) =>
    candidates(leaf, shipped).find((candidate) => candidate.holds === holds)!.value;
  const rest = (leaf: Leaf) => (unless.includes(leaf) ? false : !('any' in rule.when));
  return [...when, ...unless].flatMap((leaf) =>
    candidates(leaf, shipped).map(({ value, holds }): Row => {
      const others = [...when, ...unless]
        .filter((other) => other !== leaf)
        .map((other) => [other, pick(other, rest(other))] as const);
      const values = new Map<Leaf, Scalar>([...others, [leaf, value]]);
      return { rule: rule.id, of: JSON.stringify(leaf), value, fires: unless.includes(leaf) ? !holds : holds, values };
    }),
  );
}

describe.each(Object.entries(SHIPPED))('%s: every threshold is exact', (_, shipped) => {
  const rows = shipped.ruleSet.rules.flatMap((rule) => rowsOf(rule, shipped));

  it.each(rows)('$rule at $value of $of: $fires', ({ rule, fires, values }) => {
    const { subject, history, now } = patient(values);
    const { fired, unknown } = evaluate(shipped.ruleSet, subject, history, now, shipped.vocabulary);
    expect(fired.some((finding) => finding.rule === rule)).toBe(fires);
    expect(unknown.some((finding) => finding.rule === rule)).toBe(false);
  });

  it('the table speaks of every rule, on both sides', () => {
    for (const { id } of shipped.ruleSet.rules) {
      const own = rows.filter((row) => row.rule === id);
      expect([id, new Set(own.map((row) => row.fires)).size]).toEqual([id, 2]);
    }
  });
});
