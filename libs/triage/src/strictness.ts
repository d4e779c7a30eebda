/**
 * Is one condition proven to hold wherever another does? Read off the two trees: what cannot be read off is not proven.
 * It also holds of doubt: where the other is unknown, this one is not false.
 */
import type { OrderOp, Predicate, Scalar, Side } from './predicate.js';
import { opOf } from './predicates/limit.js';
import type { Limits } from './rule-set.js';

/** A condition with the default limits of its rule set. */
export interface Condition {
  readonly predicate: Predicate;
  readonly limits: Limits;
}

/** Wherever `a` holds, `b` does. */
export function implies(a: Condition, b: Condition): boolean {
  const of = (condition: Condition, predicate: Predicate): Condition => ({ ...condition, predicate });
  const { predicate: left } = a;
  const { predicate: right } = b;
  if ('any' in left) return left.any.every((part) => implies(of(a, part), b));
  if ('all' in right) return right.all.every((part) => implies(a, of(b, part)));
  if ('all' in left && left.all.some((part) => implies(of(a, part), b))) return true;
  if ('any' in right && right.any.some((part) => implies(a, of(b, part)))) return true;
  if ('not' in left && 'not' in right) return implies(of(b, right.not), of(a, left.not));
  if ('repeated' in left) {
    const part = of(a, left.repeated);
    if (!('repeated' in right)) return implies(part, b);
    return left.times >= right.times && implies(part, of(b, right.repeated));
  }
  return leafImplies(a, b);
}

function leafImplies({ predicate: a, limits: from }: Condition, { predicate: b, limits: to }: Condition): boolean {
  if ('limit' in a && 'limit' in b) return a.limit === b.limit && a.side === b.side && limitImplies(a, from, to);
  if ('band' in a && 'band' in b) return a.band === b.band && a.in.every((code) => b.in.includes(code));
  if (!('op' in a && 'op' in b)) return isSame(a, b);
  const { op: opA, value: valueA, ...aboutA } = a as Compared;
  const { op: opB, value: valueB, ...aboutB } = b as Compared;
  return isSame(plain(aboutA), plain(aboutB)) && setImplies({ op: opA, value: valueA }, { op: opB, value: valueB });
}

interface Compared {
  readonly op: OrderOp | 'in' | 'answered';
  readonly value?: Scalar | readonly Scalar[];
  readonly percent?: boolean;
  readonly minus?: 'now' | null;
}

/** Left out is the same as not in percent and minus nothing. */
function plain<T extends Pick<Compared, 'percent' | 'minus'>>({ percent, minus, ...about }: T): object {
  return { ...about, percent: percent ?? false, minus: minus ?? null };
}

/** The default is reached at least as soon. Where one side has none, no patient without an own limit can be compared. */
function limitImplies({ limit, side }: { limit: string; side: Side }, from: Limits, to: Limits): boolean {
  const [before, after] = [from[limit]?.[side], to[limit]?.[side]];
  if (before === undefined || after === undefined) return before === after;
  return opOf(side) === '<=' ? after >= before : after <= before;
}

/**
 * Every answer that one comparison lets through, the other does. Lists only against lists and rays against rays: of a
 * multiple choice, "is 1" does not make "is not 2".
 */
function setImplies(a: Pick<Compared, 'op' | 'value'>, b: Pick<Compared, 'op' | 'value'>): boolean {
  if (a.op === b.op && isSame(a.value, b.value)) return true;
  const [some, more] = [listOf(a), listOf(b)];
  if (some && more) return some.every((value) => more.includes(value));
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  const isWithin = a.op === b.op || b.op === `${a.op}=`; // > lets through no more than >=
  if (a.op[0] === '>' && b.op[0] === '>') return a.value > b.value || (a.value === b.value && isWithin);
  if (a.op[0] === '<' && b.op[0] === '<') return a.value < b.value || (a.value === b.value && isWithin);
  return false;
}

function listOf({ op, value }: Pick<Compared, 'op' | 'value'>): readonly Scalar[] | null {
  if (op === 'in') return value as readonly Scalar[];
  return op === '=' ? [value as Scalar] : null;
}

/** The same data, whatever the order of the keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
