import { instrument } from '../instruments/instruments.js';
import { type ItemValues } from '../answers.js';
import { type HowAsked, score } from '../score.js';
import { type Score } from '../result.js';
import type { InstrumentDefinition, Scale } from '../vocabulary.js';

/** For tests: the shipped definition, scale and scores, or a failing test. */
export function definitionOf(id: string): InstrumentDefinition {
  const definition = instrument(id);
  if (definition === undefined) throw new Error(`${id} is not shipped`);
  return definition;
}

export function scaleOf(id: string, code: string): Scale {
  const scale = definitionOf(id).scales.find((candidate) => candidate.code === code);
  if (scale === undefined) throw new Error(`${id} has no scale ${code}`);
  return scale;
}

export function scoresOf(id: string, items: ItemValues, how: HowAsked = {}): Readonly<Record<string, Score>> {
  const result = score(definitionOf(id), items, how);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.scores;
}

export function scoreOf(id: string, code: string, items: ItemValues, how: HowAsked = {}): Score {
  const found = scoresOf(id, items, how)[code];
  if (found === undefined) throw new Error(`${id} gave no ${code}`);
  return found;
}

/** The values as answers q1, q2, …; null is blank. */
export function answers(...values: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(values.map((value, index) => [`q${index + 1}`, value]));
}
