import type { Answered, Subject } from '../answered.js';
import { evaluate } from '../evaluate.js';
import { answered, EPILEPSY } from '../fixture.js';
import { children, type OrderOp, type Predicate, type Scalar } from '../predicate.js';
import type { Rule, RuleSet } from '../rule-set.js';
import { earlierRuleSets, ruleSets } from './index.js';

/*
 * Every threshold of every shipped rule, made from the data: each thing a rule reads stands just below, at and just above
 * each threshold it is compared with, in every combination, with and without an earlier answer, and the rule must fire
 * exactly where the operators, written out here once more, say so.
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
const LIMIT_OP = { alertLow: '<=', warningLow: '<=', warningHigh: '>=', alertHigh: '>=' } as const;
const HOUR = 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 1, 8);
const isScale = (code: string) => /\.[A-Z]/.test(code);
const tidy = (value: number) => Math.round(value * 1e6) / 1e6;
const around = (t: number) => {
  const step = Number.isInteger(t) ? 1 : 0.1;
  return [tidy(t - step), t, tidy(t + step)];
};

const leavesOf = (predicate: Predicate | undefined): Leaf[] => {
  if (predicate === undefined) return [];
  const inside = children(predicate);
  return inside.length > 0 ? inside.flatMap(leavesOf) : [predicate as Leaf];
};

/** What a rule reads of one patient: values now, one value before with its age in hours (or none), facts, who answered. */
interface Patient {
  readonly now: Readonly<Record<string, Scalar>>;
  readonly before: Readonly<Record<string, { readonly value: number; readonly hours: number } | null>>;
  readonly facts: Readonly<Record<string, Scalar>>;
  readonly proxy: boolean;
}

function limitOf(ruleSet: RuleSet, leaf: Extract<Leaf, { limit: string }>): number {
  const value = ruleSet.limits?.[leaf.limit]?.[leaf.side];
  if (value === undefined) throw new Error(`no default for ${leaf.limit} ${leaf.side}`);
  return value;
}

const compare = (op: string, value: Scalar, t: Scalar): boolean =>
  typeof value === 'number' && typeof t === 'number' ? HOLDS[op as OrderOp](value, t) : (value === t) === (op === '=');

/** The language once more, for patients of whom everything is known. */
function holds(predicate: Predicate, patient: Patient, ruleSet: RuleSet): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holds(part, patient, ruleSet));
  if ('any' in predicate) return predicate.any.some((part) => holds(part, patient, ruleSet));
  if ('not' in predicate) return !holds(predicate.not, patient, ruleSet);
  if ('proxy' in predicate) return patient.proxy;
  if ('fact' in predicate) return compare(predicate.op, patient.facts[predicate.fact]!, predicate.value as Scalar);
  if ('limit' in predicate) {
    return HOLDS[LIMIT_OP[predicate.side]](Number(patient.now[predicate.limit]), limitOf(ruleSet, predicate));
  }
  if ('scale' in predicate) return HOLDS[predicate.op](Number(patient.now[predicate.scale]), predicate.value);
  if ('change' in predicate) {
    const before = patient.before[predicate.change];
    if (!before) return false;
    const by = Number(patient.now[predicate.change]) - before.value;
    return HOLDS[predicate.op](tidy(predicate.percent ? (100 * by) / before.value : by), predicate.value);
  }
  if ('within' in predicate) {
    const before = patient.before[predicate.within];
    if (!before || before.hours > predicate.days * 24) return false;
    const now = predicate.minus === 'now' ? Number(patient.now[predicate.within]) : 0;
    return HOLDS[predicate.op](tidy(before.value - now), predicate.value);
  }
  if (!('item' in predicate)) throw new Error(`not written out here: ${JSON.stringify(predicate)}`);
  const value = patient.now[predicate.item]!;
  if (predicate.op === 'answered') return true;
  return predicate.op === 'in' ? predicate.value.includes(value) : compare(predicate.op, value, predicate.value);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Every combination of one value from each list. */
function combinations<T>(lists: Readonly<Record<string, readonly T[]>>): Record<string, T>[] {
  return Object.entries(lists).reduce<Record<string, T>[]>(
    (made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function nowValues(leaves: readonly Leaf[], ruleSet: RuleSet): Record<string, Scalar[]> {
  const values: Record<string, Scalar[]> = {};
  const add = (code: string, ...some: Scalar[]) => {
    values[code] = unique([...(values[code] ?? []), ...some]);
  };
  for (const leaf of leaves) {
    if ('limit' in leaf) add(leaf.limit, ...around(limitOf(ruleSet, leaf)));
    else if ('scale' in leaf) add(leaf.scale, ...around(leaf.value));
    else if ('change' in leaf) add(leaf.change, ...(leaf.percent ? around(100 + leaf.value) : [50]));
    else if ('within' in leaf) add(leaf.within, 50);
    else if ('item' in leaf && leaf.op === 'in') add(leaf.item, ...(EPILEPSY.items[leaf.item]?.values ?? []));
    else if ('item' in leaf && leaf.op !== 'answered' && typeof leaf.value === 'number') {
      add(leaf.item, ...around(leaf.value));
    }
  }
  return values;
}

function beforeValues(leaves: readonly Leaf[], now: Readonly<Record<string, Scalar[]>>) {
  const values: Record<string, Patient['before'][string][]> = {};
  for (const leaf of leaves) {
    const code = 'change' in leaf ? leaf.change : 'within' in leaf ? leaf.within : null;
    if (code === null) continue;
    const hours = 'within' in leaf ? [leaf.days * 24, leaf.days * 24 + 1] : [24];
    const earlier = (now[code] ?? []).map(Number).flatMap((value): number[] => {
      if ('within' in leaf) return around(leaf.value).map((t) => tidy(leaf.minus === 'now' ? value + t : t));
      if ('change' in leaf && leaf.percent) return [100];
      return 'change' in leaf ? around(leaf.value).map((t) => tidy(value - t)) : [];
    });
    values[code] = [
      ...(values[code] ?? [null]),
      ...unique(earlier).flatMap((value) => hours.map((each) => ({ value, hours: each }))),
    ];
  }
  return values;
}

function patientsOf(rule: Rule, ruleSet: RuleSet): Patient[] {
  const leaves = [...leavesOf(rule.when), ...leavesOf(rule.unless)];
  const now = nowValues(leaves, ruleSet);
  const facts: Record<string, Scalar[]> = {};
  for (const leaf of leaves) {
    if (!('fact' in leaf)) continue;
    const of =
      typeof leaf.value === 'number' ? around(leaf.value) : [leaf.value as Scalar, `not ${String(leaf.value)}`];
    facts[leaf.fact] = unique([...(facts[leaf.fact] ?? []), ...of]);
  }
  const proxies = leaves.some((leaf) => 'proxy' in leaf) ? [true, false] : [false];
  return combinations(now).flatMap((values) =>
    combinations(beforeValues(leaves, now)).flatMap((before) =>
      combinations(facts).flatMap((known) => proxies.map((proxy) => ({ now: values, before, facts: known, proxy }))),
    ),
  );
}

function respond(at: number, numbers: Readonly<Record<string, Scalar>>, proxy = false): Answered {
  const items = Object.entries(numbers).filter(([code]) => !isScale(code));
  const scores = Object.entries(numbers).filter(([code]) => isScale(code));
  return answered(Object.fromEntries(items), {
    at: new Date(at).toISOString(),
    asked: items.map(([code]) => code),
    scores: Object.fromEntries(scores.map(([code, value]) => [code, { low: Number(value), high: Number(value) }])),
    proxy,
  });
}

function fires(rule: Rule, ruleSet: RuleSet, { now, before, facts, proxy }: Patient): boolean {
  const history = Object.entries(before).flatMap(([code, then]) =>
    then ? [respond(NOW - then.hours * HOUR, { [code]: then.value })] : [],
  );
  const subject: Subject = { limits: {}, facts };
  const words = { items: {}, scales: {} };
  const { fired, unknown } = evaluate(ruleSet, subject, history, respond(NOW, now, proxy), words);
  expect(unknown.map((finding) => finding.rule).filter((id) => id === rule.id)).toEqual([]);
  return fired.some((finding) => finding.rule === rule.id);
}

describe.each([...ruleSets, ...earlierRuleSets].map((one) => [`${one.id} ${one.version}`, one] as const))(
  '%s: every threshold is exact',
  (_, ruleSet) => {
    it.each(ruleSet.rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
      const seen = new Set<boolean>();
      for (const patient of patientsOf(rule, ruleSet)) {
        const expected = holds(rule.when, patient, ruleSet) && !(rule.unless && holds(rule.unless, patient, ruleSet));
        seen.add(expected);
        expect([patient, fires(rule, ruleSet, patient)]).toEqual([patient, expected]);
      }
      expect(seen).toEqual(new Set([true, false]));
    });
  },
);
