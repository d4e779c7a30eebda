import type { Fault, InstrumentDefinition, ItemDefinition } from './vocabulary.js';

export const SCORE_FAULTS = [
  'wrong-type',
  'unknown-item',
  'duplicate-item',
  'not-finite',
  'negative-zero',
  'not-an-integer',
  'out-of-range',
  'unknown-word',
  'answered-but-not-asked',
] as const;
export type ScoreFaultCode = (typeof SCORE_FAULTS)[number];
export type ScoreFault = Fault<ScoreFaultCode>;

/**
 * A value by item code or alias; null, undefined and absent are all blank. A word only where the definition has words
 * for the item.
 */
export type ItemValues = Readonly<Record<string, number | string | null | undefined>>;

/** One form as it was read. */
export interface Form {
  /** The answers by the items' places in the definition, those implied by others included; NaN where there is none. */
  readonly answered: readonly number[];
  /** Places of the items that were never asked. */
  readonly notAsked: ReadonlySet<number>;
  /** Places of the items whose answer another one implied. */
  readonly implied: ReadonlySet<number>;
}

export type ReadForm = (
  items: unknown,
  notAsked: readonly string[],
) => { ok: true; form: Form } | { ok: false; faults: ScoreFault[] };

const NONE: ReadonlySet<number> = new Set();

/**
 * Reads answers against the definition. All faults are found, and one fault refuses all: no score is ever made
 * of a form that was partly misunderstood. Negative zero is refused, since nothing a patient can answer makes one.
 */
export function formReader({ items }: Pick<InstrumentDefinition, 'items'>): ReadForm {
  const places = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    for (const name of [item.code, ...item.aliases]) places.set(name, place);
  }
  const implications = implicationsOf(items);
  const seen = new Seen(items.length);
  const placeOf = placesInOrder(places);
  const readInto = (answered: number[], place: number, value: unknown): ScoreFaultCode | null => {
    // twice by two of its names, even when one is blank: nobody knows which was meant
    if (seen.again(place)) return 'duplicate-item';
    if (value === null || value === undefined) return null;
    const read = readValue(items[place]!, value);
    if (typeof read !== 'number') return read;
    answered[place] = read;
    return null;
  };
  return (values, notAskedNames) => {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      return { ok: false, faults: [{ path: '/items', code: 'wrong-type' }] };
    }
    const answered: number[] = new Array(items.length).fill(Number.NaN);
    const faults: ScoreFault[] = [];
    const given = values as ItemValues;
    seen.next();
    let index = 0;
    for (const name in given) {
      const place = placeOf(name, index++);
      const code = place === undefined ? 'unknown-item' : readInto(answered, place, given[name]);
      if (code !== null) faults.push({ path: `/items/${escapePointer(name)}`, code });
    }
    const notAsked = notAskedNames.length === 0 ? NONE : readNotAsked(notAskedNames, places, answered, faults);
    if (faults.length > 0) return { ok: false, faults };
    const implied = implications.length === 0 ? NONE : imply(implications, answered);
    return { ok: true, form: { answered, notAsked, implied } };
  };
}

/**
 * Looks a name up. The forms of one questionnaire name their items in one order: what stood at that index last time is
 * tried first, and costs a comparison instead of a look-up.
 */
function placesInOrder(places: ReadonlyMap<string, number>): (name: string, index: number) => number | undefined {
  const names: string[] = [];
  const found: number[] = [];
  return (name, index) => {
    if (names[index] === name) return found[index];
    const place = places.get(name);
    // never longer than there are names to know
    if (place !== undefined && index <= names.length && index < places.size) {
      names[index] = name;
      found[index] = place;
    }
    return place;
  };
}

/** `seen[place] === turn`: the item was named already in this form. Stamped, so that it is never cleared. */
class Seen {
  private readonly turns: Int32Array;
  private turn = 0;

  constructor(places: number) {
    this.turns = new Int32Array(places);
  }

  next(): void {
    this.turn += 1;
    // after two thousand million forms the stamps begin again, from a clean sheet
    if (this.turn > 0x7ffffffe) {
      this.turns.fill(0);
      this.turn = 1;
    }
  }

  /** Was it named before? From now on it was. */
  again(place: number): boolean {
    const before = this.turns[place] === this.turn;
    this.turns[place] = this.turn;
    return before;
  }
}

/** The number that was given, or what is wrong with it. */
function readValue(item: ItemDefinition, value: unknown): number | ScoreFaultCode {
  if (typeof value === 'string' && item.words) {
    return Object.hasOwn(item.words, value) ? item.words[value]! : 'unknown-word';
  }
  if (typeof value !== 'number') return 'wrong-type';
  if (!Number.isFinite(value)) return 'not-finite';
  if (Object.is(value, -0)) return 'negative-zero';
  if (!item.decimal && !Number.isInteger(value)) return 'not-an-integer';
  const inRange = item.values ? item.values.includes(value) : value >= item.min && value <= item.max;
  return inRange ? value : 'out-of-range';
}

function readNotAsked(
  names: readonly string[],
  places: ReadonlyMap<string, number>,
  answered: readonly number[],
  faults: ScoreFault[],
): Set<number> {
  const hidden = new Set<number>();
  for (const [index, name] of names.entries()) {
    const place = places.get(name);
    const path = `/notAsked/${index}`;
    if (place === undefined) faults.push({ path, code: 'unknown-item' });
    else if (!Number.isNaN(answered[place])) faults.push({ path, code: 'answered-but-not-asked' });
    else hidden.add(place);
  }
  return hidden;
}

interface Implication {
  readonly place: number;
  readonly by: readonly { readonly place: number; readonly answers: readonly number[] }[];
  readonly value: number;
}

function implicationsOf(items: readonly ItemDefinition[]): Implication[] {
  return items.flatMap(({ impliedBy }, place) => {
    if (!impliedBy) return [];
    const by = Object.entries(impliedBy.when).map(([code, answers]) => ({
      place: items.findIndex((item) => item.code === code),
      answers,
    }));
    return [{ place, by, value: impliedBy.value }];
  });
}

function imply(implications: readonly Implication[], answered: number[]): Set<number> {
  const implied = new Set<number>();
  for (const { place, by, value } of implications) {
    if (!Number.isNaN(answered[place]!) || !by.every((one) => one.answers.includes(answered[one.place]!))) continue;
    answered[place] = value;
    implied.add(place);
  }
  return implied;
}

/** RFC 6901: `~` and `/` have a meaning of their own in a pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
