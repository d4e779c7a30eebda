import type { OrderOp, Predicate, Scalar } from '@stemme/triage';
import type { MaterialFact, MaterialItem } from '../data';
import type { Material } from '../words/material';
import { optionsOf } from '../words/names';

export const LEAVES = ['item', 'scale', 'change', 'within', 'band', 'limit', 'fact', 'missing', 'proxy'] as const;
export const WRAPS = ['all', 'any', 'not', 'repeated'] as const;
export type Kind = (typeof LEAVES)[number] | (typeof WRAPS)[number];

/** Deeper than this the form would be a maze: the condition is said in words and kept. */
export const MOST_LAYERS = 4;

export function kindOf(predicate: Predicate): Kind | null {
  return [...WRAPS, ...LEAVES].find((kind) => Object.hasOwn(predicate, kind)) ?? null;
}

export type Join = 'all' | 'any';
export function joinOf(predicate: Predicate): Join | null {
  return 'all' in predicate ? 'all' : 'any' in predicate ? 'any' : null;
}

export function partsIn(predicate: Predicate): readonly Predicate[] {
  if ('all' in predicate) return predicate.all;
  return 'any' in predicate ? predicate.any : [predicate];
}

/** With one more part; what stood alone must then hold together with it. */
export function withPart(predicate: Predicate, part: Predicate): Predicate {
  if ('all' in predicate) return { all: [...predicate.all, part] };
  if ('any' in predicate) return { any: [...predicate.any, part] };
  return { all: [predicate, part] };
}

/** Without one of its parts; a single one that is left stands alone, none is no condition. */
export function withoutPart(predicate: Predicate, place: number): Predicate | undefined {
  const join = joinOf(predicate);
  if (join === null) return undefined;
  const left = partsIn(predicate).filter((_, other) => other !== place);
  return left.length > 1 ? joined(join, left) : left[0];
}

export function joined(join: Join, parts: readonly Predicate[]): Predicate {
  return join === 'all' ? { all: parts } : { any: parts };
}

/** How a condition of a kind begins, of what the pathway has; null when it has nothing of the kind. */
export function begin(kind: Kind, material: Material, kept: Predicate | null): Predicate | null {
  const item = [...material.items.values()].find((one) => one.min !== null || one.options);
  const scale = [...material.scales.values()][0];
  const code = scale?.code ?? item?.code;
  const fact = [...material.facts.values()][0];
  const leaf: Predicate | null = item ? beginItem(item) : scale ? beginScale(scale.code, scale.max) : null;
  const inner = kept ?? leaf;
  const begun: Readonly<Record<Kind, () => Predicate | null>> = {
    item: () => (item ? beginItem(item) : null),
    scale: () => (scale ? beginScale(scale.code, scale.max) : null),
    change: () => (code ? { change: code, since: 'previous', op: '>=', value: scale?.change?.value ?? 1 } : null),
    within: () => (code ? { within: code, days: 7, take: 'lowest', minus: 'now', op: '<=', value: -1 } : null),
    band: () => (scale?.bands.length ? { band: scale.code, in: [scale.bands.at(-1)?.code ?? ''] } : null),
    limit: () => (item ? { limit: Object.keys(material.limits)[0] ?? item.code, side: 'alertHigh' } : null),
    fact: () => beginFact(fact),
    missing: () => (item ? { missing: item.code } : null),
    proxy: () => ({ proxy: true }),
    all: () => (inner ? { all: [inner] } : null),
    any: () => (inner ? { any: [inner] } : null),
    not: () => (inner ? { not: inner } : null),
    repeated: () => (inner ? { repeated: inner, times: 2 } : null),
  };
  return begun[kind]();
}

/** A choice begins with its first option, a number at nought. */
export function beginFact(fact: MaterialFact | undefined): FactPredicate | null {
  if (!fact) return null;
  const first = fact.options?.[0]?.value;
  return first === undefined ? { fact: fact.id, op: '>=', value: 0 } : { fact: fact.id, op: '=', value: first };
}

type FactPredicate = Extract<Predicate, { readonly fact: string }>;

function beginScale(scale: string, max: number): Predicate {
  return { scale, op: '>=', value: max };
}

/** The worst answer there is, so that a rule that is not yet finished asks for little. */
export function beginItem(item: MaterialItem): Predicate {
  const options = optionsOf(item, 'da');
  const lower = item.direction === 'higher-better';
  const worst = options.at(lower ? 0 : -1)?.value;
  if (item.type === 'multiple') return { item: item.code, op: 'in', value: [] };
  if (worst !== undefined) return { item: item.code, op: '=', value: worst };
  if (item.min === null && item.max === null) return { item: item.code, op: 'answered' };
  return { item: item.code, op: lower ? '<=' : '>=', value: (lower ? item.min : item.max) ?? 0 };
}

export type ItemOp = OrderOp | 'in' | 'answered';
/** The comparisons that mean something for the answers of an item. */
export function opsFor(item: MaterialItem | undefined): readonly ItemOp[] {
  if (!item) return ['>=', '<=', '>', '<', '=', '!='];
  if (item.type === 'multiple') return ['in', '=', '!='];
  if (item.type === 'boolean') return ['='];
  const hasOrder = item.min !== null || item.max !== null;
  if (optionsOf(item, 'da').length > 0)
    return hasOrder && item.direction !== 'none' ? ['=', 'in', '>=', '<=', '!='] : ['=', 'in', '!='];
  return hasOrder ? ['>=', '<=', '>', '<', '=', '!=', 'answered'] : ['answered'];
}

type ItemPredicate = Extract<Predicate, { readonly item: string }>;

/** The same item with another comparison; the value is kept as far as it can be. */
export function withOp(predicate: ItemPredicate, op: ItemOp, fallback: Scalar): Predicate {
  const { item } = predicate;
  if (op === 'answered') return { item, op };
  const values: readonly Scalar[] = 'value' in predicate ? [predicate.value].flat() : [];
  if (op === 'in') return { item, op, value: values };
  return { item, op, value: values[0] ?? fallback };
}

export type Move = 'up' | 'down' | 'other';
type ChangePredicate = Extract<Predicate, { readonly change: string }>;
type WithinPredicate = Extract<Predicate, { readonly within: string }>;

/** The two plain ways a value can have moved; any other is shown as it stands. */
export function moveOf({ op, value }: Pick<ChangePredicate, 'op' | 'value'>): Move {
  if (op === '>=' && value >= 0) return 'up';
  return op === '<=' && value <= 0 ? 'down' : 'other';
}

export function moved(predicate: ChangePredicate, move: Move): ChangePredicate {
  const size = Math.abs(predicate.value);
  if (move === 'other') return predicate;
  return move === 'up'
    ? { ...predicate, op: '>=', value: size }
    : { ...predicate, op: '<=', value: size === 0 ? 0 : -size };
}

export type Against = 'value' | 'up' | 'down' | 'other';
/** `minus: now` is the value taken minus this one: at most -2 means that this one is at least 2 above it. */
export function againstOf({ minus, op, value }: Pick<WithinPredicate, 'minus' | 'op' | 'value'>): Against {
  if (minus !== 'now') return 'value';
  if (op === '<=' && value <= 0) return 'up';
  return op === '>=' && value >= 0 ? 'down' : 'other';
}

export function against(predicate: WithinPredicate, how: Against): WithinPredicate {
  const size = Math.abs(predicate.value);
  if (how === 'other') return predicate;
  if (how === 'value') return { ...predicate, minus: null, op: '>=', value: size };
  return how === 'up'
    ? { ...predicate, minus: 'now', op: '<=', value: size === 0 ? 0 : -size }
    : { ...predicate, minus: 'now', op: '>=', value: size };
}

/** How many layers of groups a condition has. */
export function layers(predicate: Predicate): number {
  if ('not' in predicate) return 1 + layers(predicate.not);
  if ('repeated' in predicate) return 1 + layers(predicate.repeated);
  if (joinOf(predicate) === null) return 0;
  return 1 + Math.max(0, ...partsIn(predicate).map(layers));
}
