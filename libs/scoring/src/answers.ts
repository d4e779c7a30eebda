import type { ItemState } from './result.js';
import type { Fault, InstrumentDefinition, ItemCode, ItemDefinition } from './vocabulary.js';

export const SCORE_FAULTS = [
  'wrong-type',
  'unknown-item',
  'duplicate-item',
  'not-finite',
  'negative-zero',
  'not-an-integer',
  'out-of-range',
  'answered-but-not-asked',
] as const;
export type ScoreFaultCode = (typeof SCORE_FAULTS)[number];
export type ScoreFault = Fault<ScoreFaultCode>;

/** A value by item code or alias; null, undefined and absent are all blank. */
export type ItemValues = Readonly<Record<string, number | null | undefined>>;

/** One item after reading: its value, or all that it could have been. */
export interface ReadItem {
  readonly definition: ItemDefinition;
  readonly state: ItemState;
  readonly value: number | null;
}

export type ReadItems = ReadonlyMap<ItemCode, ReadItem>;

/**
 * Reads the answers against the definition. All faults are found, and one fault refuses all: no score is ever made
 * of a form that was partly misunderstood. Negative zero is refused, since nothing a patient can answer makes one.
 */
export function readAnswers(
  definition: InstrumentDefinition,
  items: unknown,
  notAsked: readonly string[],
): { ok: true; items: ReadItems } | { ok: false; faults: ScoreFault[] } {
  if (typeof items !== 'object' || items === null || Array.isArray(items)) {
    return { ok: false, faults: [{ path: '/items', code: 'wrong-type' }] };
  }
  const known = namesOf(definition);
  const values = new Map<ItemCode, number | null>();
  const faults: ScoreFault[] = [];
  for (const [name, value] of Object.entries(items)) {
    const path = `/items/${escapePointer(name)}`;
    const item = known.get(name);
    if (item === undefined) {
      faults.push({ path, code: 'unknown-item' });
    } else if (values.has(item.code)) {
      faults.push({ path, code: 'duplicate-item' });
    } else {
      const code = valueFault(item, value);
      if (code !== null) faults.push({ path, code });
      values.set(item.code, typeof value === 'number' ? value : null);
    }
  }
  const hidden = readNotAsked(notAsked, known, values, faults);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, items: new Map(definition.items.map((item) => [item.code, readItem(item, values, hidden)])) };
}

function namesOf(definition: InstrumentDefinition): Map<string, ItemDefinition> {
  const known = new Map<string, ItemDefinition>();
  for (const item of definition.items) {
    for (const name of [item.code, ...item.aliases]) known.set(name, item);
  }
  return known;
}

function valueFault(item: ItemDefinition, value: unknown): ScoreFaultCode | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') return 'wrong-type';
  if (!Number.isFinite(value)) return 'not-finite';
  if (Object.is(value, -0)) return 'negative-zero';
  if (!Number.isInteger(value)) return 'not-an-integer';
  return value < item.min || value > item.max ? 'out-of-range' : null;
}

function readNotAsked(
  notAsked: readonly string[],
  known: ReadonlyMap<string, ItemDefinition>,
  values: ReadonlyMap<ItemCode, number | null>,
  faults: ScoreFault[],
): Set<ItemCode> {
  const hidden = new Set<ItemCode>();
  for (const [index, name] of notAsked.entries()) {
    const item = known.get(name);
    const path = `/notAsked/${index}`;
    if (item === undefined) faults.push({ path, code: 'unknown-item' });
    else if ((values.get(item.code) ?? null) !== null) faults.push({ path, code: 'answered-but-not-asked' });
    else hidden.add(item.code);
  }
  return hidden;
}

function readItem(
  definition: ItemDefinition,
  values: ReadonlyMap<ItemCode, number | null>,
  hidden: ReadonlySet<ItemCode>,
): ReadItem {
  const value = values.get(definition.code) ?? null;
  if (value !== null) return { definition, state: 'answered', value };
  return { definition, state: hidden.has(definition.code) ? 'not-asked' : 'blank', value: null };
}

/** RFC 6901: `~` and `/` have a meaning of their own in a pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
