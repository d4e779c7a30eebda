/** Every number of a rule set that a department may set. */
import { under } from './check/faults.js';
import { codesIn } from './codes-read.js';
import { placesOf } from './places.js';
import { type OrderOp, type Predicate, SIDES, type Side } from './predicate.js';
import { opOf } from './predicates/limit.js';
import type { Rule, RuleSet } from './rule-set.js';
import type { Code } from './vocabulary.js';

export const THRESHOLD_KINDS = ['item', 'scale', 'change', 'within', 'limit', 'fact', 'days', 'times'] as const;
export type ThresholdKind = (typeof THRESHOLD_KINDS)[number];

export interface Threshold {
  /** The rule it stands in; null = a default limit of the rule set. */
  readonly rule: string | null;
  /** JSON pointer into the rule set, to the number itself. */
  readonly path: string;
  /** Item, scale or fact it is compared with; of `times`, the first that the repeated predicate reads. */
  readonly code: Code;
  readonly kind: ThresholdKind;
  /** null of days and times, which compare nothing. `in` = one of a list. */
  readonly op: OrderOp | 'in' | null;
  readonly value: number;
  /** Of a change: in percent of the earlier value. */
  readonly percent: boolean;
  /** Of `within`: the value taken is compared with this response's, so the number is a difference. */
  readonly difference: boolean;
  /** Only of limits. */
  readonly side?: Side;
}

/** In the order of the document; the default limits last. */
export function thresholds(ruleSet: RuleSet): Threshold[] {
  return [...ruleSet.rules.flatMap((rule, index) => ofRule(rule, `/rules/${index}`)), ...ofLimits(ruleSet)];
}

export function ofRule(rule: Rule, path: string): Threshold[] {
  const places = placesOf(rule, path).flatMap((place) => ofPredicate(rule.id, place.predicate, place.path));
  return rule.suppress ? [...places, ...ofSuppression(rule, `${path}/suppress`)] : places;
}

const PLAIN = { percent: false, difference: false } as const;

function ofPredicate(rule: string, predicate: Predicate, path: string): Threshold[] {
  const at = under(path, 'value');
  if ('item' in predicate || 'fact' in predicate) return ofCompared(rule, predicate, at);
  if ('scale' in predicate) {
    const { scale: code, op, value } = predicate;
    return [{ rule, path: at, code, kind: 'scale', op, value, ...PLAIN }];
  }
  if ('change' in predicate) {
    const { change: code, op, value, percent = false } = predicate;
    return [{ rule, path: at, code, kind: 'change', op, value, percent, difference: true }];
  }
  if ('within' in predicate) {
    const { within: code, op, value, days, minus } = predicate;
    const difference = minus === 'now';
    return [
      { rule, path: at, code, kind: 'within', op, value, percent: false, difference },
      { rule, path: under(path, 'days'), code, kind: 'days', op: null, value: days, ...PLAIN },
    ];
  }
  if (!('repeated' in predicate)) return [];
  const { items, scales } = codesIn([predicate.repeated]);
  const code = [...items, ...scales][0] ?? '';
  return [{ rule, path: under(path, 'times'), code, kind: 'times', op: null, value: predicate.times, ...PLAIN }];
}

type Compared = Extract<Predicate, { item: Code } | { fact: string }>;

/** Words and yes or no are no numbers; of a list each number is one. */
function ofCompared(rule: string, predicate: Compared, path: string): Threshold[] {
  if (predicate.op === 'answered') return [];
  const { op } = predicate;
  const isItem = 'item' in predicate;
  const about = { rule, code: isItem ? predicate.item : predicate.fact, kind: isItem ? 'item' : 'fact' } as const;
  if (op !== 'in')
    return typeof predicate.value === 'number' ? [{ ...about, path, op, value: predicate.value, ...PLAIN }] : [];
  return predicate.value.flatMap((value, index) =>
    typeof value === 'number' ? [{ ...about, path: under(path, index), op, value, ...PLAIN }] : [],
  );
}

function ofSuppression({ id, suppress }: Rule, path: string): Threshold[] {
  const { unchanged: code, days, at } = suppress!;
  return [
    { rule: id, path: `${path}/days`, code, kind: 'days', op: null, value: days, ...PLAIN },
    { rule: id, path: `${path}/at`, code, kind: 'item', op: '=', value: at, ...PLAIN },
  ];
}

function ofLimits({ limits = {} }: RuleSet): Threshold[] {
  return Object.entries(limits).flatMap(([code, limit]) =>
    SIDES.flatMap((side): Threshold[] => {
      const value = limit[side];
      const path = under(under('/limits', code), side);
      return value === undefined
        ? []
        : [{ rule: null, path, code, kind: 'limit', op: opOf(side), value, ...PLAIN, side }];
    }),
  );
}
