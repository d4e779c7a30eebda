import type { ItemValues } from '../answers.js';
import type { Score } from '../result.js';
import { type HowAsked, score } from '../score.js';
import type { InstrumentDefinition, ItemDefinition, Method, MissingRule, Scale } from '../vocabulary.js';

/** For tests: instruments made up to show one thing. They have not passed `checkDefinition`. */
export function made(
  items: readonly ItemDefinition[],
  scales: readonly Scale[],
  derived?: InstrumentDefinition['derived'],
): InstrumentDefinition {
  const title = { da: 'Prøve', en: 'Made up' };
  const said = { id: 'made-up', version: '1.0.0', title, rights: 'none', licence: 'free' } as const;
  return { ...said, items, scales, ...(derived ? { derived } : {}) };
}

/** Items a, b, c, … that take these whole numbers. */
export function itemsOf(...ranges: readonly (readonly [number, number])[]): ItemDefinition[] {
  return ranges.map(([min, max], index) => ({ code: 'abcdefghij'[index]!, aliases: [], min, max }));
}

export const COMPLETE: MissingRule = { rule: 'complete-case', over: 'scale' };

/** A scale over these items, each named by one letter. */
export function scaleMade(code: string, items: string, method: Method, more: Partial<Scale> = {}): Scale {
  const title = { da: code, en: code };
  const said = { range: { min: -1000, max: 1000 }, direction: 'none', bands: [], source: 'made up' } as const;
  return { code, title, items: [...items], method, missing: COMPLETE, basis: 'sourced', ...said, ...more };
}

export function scored(
  definition: InstrumentDefinition,
  items: ItemValues,
  how: HowAsked = {},
): Readonly<Record<string, Score>> {
  const result = score(definition, items, how);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.scores;
}
