import { hull, known } from './interval.js';
import type { DerivedItem, InstrumentDefinition, Interval, ItemCode, ItemDefinition } from './vocabulary.js';

/** The answers of one form, by the items' places in the definition; NaN where there is none. */
export type Answered = readonly number[];

/** What a method reads: an item as it counts, or a derived item in the place of those it is made from. */
export interface Variable {
  readonly code: ItemCode;
  /** Its place among the variables: items first, then derived items. */
  readonly place: number;
  /** The places of the items it is made from; an item's own place, for an item. */
  readonly from: readonly number[];
  /** Over all its answers. */
  readonly range: Interval;
  /** What it counts as; NaN while that is not known. */
  readonly counted: (answered: Answered) => number;
  /** Is what it counts as an estimate, made where an answer is missing? */
  readonly estimated: (answered: Answered) => boolean;
  /** Everything it can still count as. */
  readonly span: (answered: Answered) => Interval;
}

/** The answers an item can have, those that count as not given left out. */
export function answersOf({ min, max, values, asBlank }: ItemDefinition): number[] {
  const all = values ?? Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return all.filter((value) => !asBlank?.includes(value));
}

/** What an answer counts as. Reversed: min + max - x. NaN for what the publisher treats as not given. */
export function countedAs(item: ItemDefinition, value: number): number {
  if (item.asBlank?.includes(value)) return Number.NaN;
  if (item.reversed) return item.min + item.max - value;
  if (!item.counts) return value;
  const place = item.values ? item.values.indexOf(value) : value - item.min;
  return item.counts[place] ?? Number.NaN;
}

/** Every item, then every derived item: the places a scale's variables are named by. */
export function variablesOf(definition: Pick<InstrumentDefinition, 'items' | 'derived'>): Variable[] {
  const { items } = definition;
  return [
    ...items.map(itemVariable),
    ...(definition.derived ?? []).map((derived, index) => derivedVariable(derived, items, items.length + index)),
  ];
}

function itemVariable(item: ItemDefinition, place: number): Variable {
  const range = item.decimal ? ends(item) : hull(answersOf(item).map((value) => countedAs(item, value)));
  // most items count as they are answered: nothing to look up for those
  const plain = !item.counts && !item.reversed && !item.asBlank;
  const counted = plain
    ? (answered: Answered) => answered[place]!
    : (answered: Answered) => countedAs(item, answered[place]!);
  return {
    code: item.code,
    place,
    from: [place],
    range,
    counted,
    estimated: () => false,
    span: (answered) => {
      const value = counted(answered);
      return Number.isNaN(value) ? range : known(value);
    },
  };
}

function ends(item: ItemDefinition): Interval {
  return hull([countedAs(item, item.min), countedAs(item, item.max)]);
}

function derivedVariable(derived: DerivedItem, items: readonly ItemDefinition[], place: number): Variable {
  const from = derived.from.map((code) => items.findIndex((item) => item.code === code));
  const sources = from.map((place) => items[place]!);
  const of = 'highest' in derived ? highestOf(sources) : sumOfTerms(derived, sources);
  const values = (answered: Answered) => from.map((place) => answered[place]!);
  return {
    code: derived.code,
    place,
    from,
    range: hull(
      completions(
        sources,
        sources.map(() => Number.NaN),
        of,
      ),
    ),
    counted: (answered) => of(values(answered)),
    estimated: (answered) => {
      const given = values(answered);
      const counted = of(given);
      if (!given.some(Number.isNaN) || Number.isNaN(counted)) return false;
      const { low, high } = hull(completions(sources, given, of));
      return low !== counted || high !== counted;
    },
    span: (answered) => hull(completions(sources, values(answered), of)),
  };
}

type Together = (values: readonly number[]) => number;

/** max(x_1 … x_n); not known while one is missing, unless one has reached the top. */
function highestOf(sources: readonly ItemDefinition[]): Together {
  const top = Math.max(...sources.flatMap((item) => answersOf(item).map((value) => countedAs(item, value))));
  return (values) => {
    const counted = values.map((value, index) => countedAs(sources[index]!, value));
    return counted.includes(top) ? top : Math.max(...counted);
  };
}

/** t_1 + … + t_n, where t_j is what the first case of term j that holds counts. */
function sumOfTerms(derived: Extract<DerivedItem, { terms: unknown }>, sources: readonly ItemDefinition[]): Together {
  const terms = derived.terms.map((cases) =>
    cases.map(({ when, counts }) => ({ wanted: sources.map((item) => when[item.code]), counts })),
  );
  return (values) => {
    let sum = 0;
    for (const cases of terms) {
      const found = cases.find(({ wanted }) => wanted.every((want, index) => holds(want, values[index]!)));
      sum += found?.counts ?? Number.NaN;
    }
    return sum;
  };
}

function holds(want: readonly number[] | 'blank' | undefined, value: number): boolean {
  if (want === undefined) return true;
  return want === 'blank' ? Number.isNaN(value) : want.includes(value);
}

/** What the answers count as together, for every way of answering what is missing. */
function* completions(sources: readonly ItemDefinition[], values: readonly number[], of: Together): Generator<number> {
  const blank = values.findIndex(Number.isNaN);
  if (blank === -1) {
    const counted = of(values);
    if (!Number.isNaN(counted)) yield counted;
    return;
  }
  for (const value of answersOf(sources[blank]!)) yield* completions(sources, values.with(blank, value), of);
}
