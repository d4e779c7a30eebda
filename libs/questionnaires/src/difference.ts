import { type Item, type ItemCode, inside, type Questionnaire } from './document.js';

export const CHANGE_KINDS = ['added', 'removed', 'moved', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two versions, as data: whoever shows it finds the words. `code: null`: the whole. */
export interface Change {
  readonly code: ItemCode | null;
  readonly kind: ChangeKind;
  /** `item`, `place`, or the property; `range`, `length` and `files` are several that say one thing. */
  readonly what: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Properties that say one thing together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  range: ['min', 'max', 'decimals', 'step'],
  length: ['minLength', 'maxLength'],
  files: ['maxBytes', 'mimeTypes'],
};
const APART = new Set(Object.values(TOGETHER).flat());
/** Told by the items themselves, or not at all: the version always changes. */
const NOT_TOLD = new Set(['code', 'items', 'id', 'version']);

interface Standing {
  readonly item: Item;
  readonly parent: ItemCode | null;
  readonly siblings: readonly ItemCode[];
}

/**
 * What a reader of `before` must know to read `after`, in the order of `after`; what is gone comes last. An item is
 * moved when it stands in another group, or left the order of its siblings.
 */
export function difference(before: Questionnaire, after: Questionnaire): Change[] {
  const [old, now] = [standings(before.items), standings(after.items)];
  const moved = outOfOrder(old, now);
  const changes = changesBetween(null, before, after);
  for (const [code, standing] of now) {
    const was = old.get(code);
    if (!was) changes.push({ code, kind: 'added', what: 'item', to: standing.item });
    else {
      const from = movement(was, standing, moved);
      if (from) changes.push({ code, kind: 'moved', what: 'place', ...from });
      changes.push(...changesBetween(code, was.item, standing.item));
    }
  }
  for (const [code, { item }] of old)
    if (!now.has(code)) changes.push({ code, kind: 'removed', what: 'item', from: item });
  return changes;
}

function standings(items: readonly Item[]): Map<ItemCode, Standing> {
  const found = new Map<ItemCode, Standing>();
  const enter = (list: readonly Item[], parent: ItemCode | null): void => {
    const siblings = list.map(({ code }) => code);
    for (const item of list) {
      found.set(item.code, { item, parent, siblings });
      enter(inside(item), item.code);
    }
  };
  enter(items, null);
  return found;
}

/** Where it stands now and stood before, when that is another place. */
function movement(was: Standing, is: Standing, moved: ReadonlySet<ItemCode>): Pick<Change, 'from' | 'to'> | undefined {
  if (was.parent !== is.parent) return { from: { in: was.parent }, to: { in: is.parent } };
  if (!moved.has(is.item.code)) return undefined;
  const [from, to] = [was, is].map(({ item, siblings }) => siblings[siblings.indexOf(item.code) - 1] ?? null);
  return { from: { after: from }, to: { after: to } };
}

/** The items that left the order of their siblings: as few as explain the new one. */
function outOfOrder(old: ReadonlyMap<ItemCode, Standing>, now: ReadonlyMap<ItemCode, Standing>): Set<ItemCode> {
  const moved = new Set<ItemCode>();
  const place = new Map([...old.keys()].map((code, index) => [code, index]));
  const families = new Map<ItemCode | null, ItemCode[]>();
  for (const [code, { parent }] of now) {
    if (old.get(code)?.parent !== parent) continue;
    const family = families.get(parent) ?? [];
    families.set(parent, family);
    family.push(code);
  }
  for (const family of families.values()) {
    const stays = new Set(longestRise(family.map((code) => place.get(code) ?? 0)));
    for (const [index, code] of family.entries()) if (!stays.has(index)) moved.add(code);
  }
  return moved;
}

/** The indices of a longest increasing subsequence, by the piles of patience sorting. */
function longestRise(values: readonly number[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  }
  const rise: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) rise.unshift(at);
  return rise;
}

function changesBetween(code: ItemCode | null, before: object, after: object): Change[] {
  const [old, now] = [before, after].map((each) => new Map<string, unknown>(Object.entries(each)));
  if (!old || !now) return [];
  const changes: Change[] = [];
  for (const [what, keys] of Object.entries(TOGETHER)) {
    const [from, to] = [old, now].map((each) => some(each, keys));
    if (!isSame(from, to)) changes.push(change(code, what, from, to));
  }
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    if (!NOT_TOLD.has(key) && !APART.has(key) && !isSame(from, to)) changes.push(change(code, key, from, to));
  }
  return changes;
}

function change(code: ItemCode | null, what: string, from: unknown, to: unknown): Change {
  return { code, kind: 'changed', what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function some(fields: ReadonlyMap<string, unknown>, keys: readonly string[]): Record<string, unknown> | undefined {
  const kept = keys.filter((key) => fields.get(key) !== undefined).map((key) => [key, fields.get(key)] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** The same JSON, whatever the order of the properties; the order of texts' languages does not matter either. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      isSame((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]),
  );
}
