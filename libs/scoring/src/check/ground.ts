import { answersOf, type Variable, variablesOf } from '../variables.js';
import type { DerivedItem, ItemCode, ItemDefinition, Scale } from '../vocabulary.js';

/** Parts of good shape in their places; null = bad shape, already reported. */
export type Parts<Part> = readonly (Part | null)[];

export interface Draft {
  readonly items: Parts<ItemDefinition>;
  readonly derived: Parts<DerivedItem>;
  readonly scales: Parts<Scale>;
}

/** What scales may stand on: the items and derived items in which no fault was found. */
export interface Ground {
  readonly items: readonly ItemDefinition[];
  readonly derived: readonly DerivedItem[];
  /** What the scale's items count as; null while one of them cannot be relied on. */
  readonly read: (codes: readonly ItemCode[]) => readonly Variable[] | null;
  /** Every number a variable can count as, rising; null where it can be any number between two. */
  readonly countsOf: (variable: Variable) => readonly number[] | null;
}

export function groundOf(draft: Draft, items: readonly ItemDefinition[], derived: readonly DerivedItem[]): Ground {
  const variables = variablesOf({ items, derived });
  const byItem = new Map<ItemCode, Variable | null>();
  for (const [place, { code }] of items.entries()) if (!byItem.has(code)) byItem.set(code, variables[place]!);
  for (const one of draft.derived) {
    const place = one ? derived.indexOf(one) : -1;
    for (const code of one?.from ?? []) byItem.set(code, place === -1 ? null : variables[items.length + place]!);
  }
  const counts = new Map<Variable, readonly number[] | null>();
  return {
    items,
    derived,
    read: (codes) => {
      // nobody knows which items a derived item of bad shape would have replaced
      if (draft.derived.includes(null)) return null;
      const found = codes.map((code) => byItem.get(code) ?? null);
      return found.includes(null) ? null : [...new Set(found as Variable[])];
    },
    countsOf: (variable) => {
      const known = counts.get(variable);
      if (known !== undefined) return known;
      const made = allCounts(variable, items);
      counts.set(variable, made);
      return made;
    },
  };
}

function allCounts(variable: Variable, items: readonly ItemDefinition[]): readonly number[] | null {
  const sources = variable.from.map((place) => items[place]!);
  if (sources.some(({ decimal }) => decimal)) return null;
  const answered: number[] = new Array(items.length).fill(Number.NaN);
  const found = new Set<number>();
  for (const combination of combinations(sources)) {
    for (const [index, value] of combination.entries()) answered[variable.from[index]!] = value;
    found.add(variable.counted(answered));
  }
  return [...found].sort((a, b) => a - b);
}

/** Every way to answer all of these items; with blanks (NaN), every way to answer some of them. */
export function* combinations(
  items: readonly ItemDefinition[],
  which: 'whole' | 'with blanks' = 'whole',
): Generator<readonly number[]> {
  const [first, ...others] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  const answers = which === 'whole' ? answersOf(first) : [...answersOf(first), Number.NaN];
  for (const value of answers) for (const rest of combinations(others, which)) yield [value, ...rest];
}

/** The part of that code, if one of good shape has it. */
export function named<Part extends { readonly code: string }>(parts: Parts<Part>, code: string): Part | undefined {
  return parts.find((part) => part?.code === code) ?? undefined;
}

/** Nothing has this code, nor can a part of bad shape be the one that is meant. */
export function isUnknown(parts: Parts<{ readonly code: string }>, code: string): boolean {
  return named(parts, code) === undefined && !parts.includes(null);
}
