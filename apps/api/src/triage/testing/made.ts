import { compile } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { type InstrumentDefinition, type ItemValues, type Method, type Scale, score } from '@stemme/scoring';
import { type Known, traceLines } from '../trace-lines.js';
import type { Names } from '../words.js';

const text = (word: string) => ({ da: word, en: word });
export const codes = ['made.1', 'made.2', 'made.3', 'made.4'];

/** A scale of four items, 0-3 each. */
export const scale = (code: string, method: Method, more: Partial<Scale> = {}): Scale => ({
  code,
  title: { da: `${code} dansk`, en: `${code} English` },
  items: codes,
  method,
  missing: { rule: 'complete-case', over: 'scale' },
  range: { min: 0, max: 100 },
  direction: 'none',
  bands: [],
  source: 'made up',
  basis: 'sourced',
  ...more,
});

export const definition = (
  scales: readonly Scale[],
  more: Partial<InstrumentDefinition> = {},
): InstrumentDefinition => ({
  id: 'made',
  version: '3.0.0',
  title: text('Made'),
  rights: 'ours',
  licence: 'free',
  items: codes.map((code) => ({ code, aliases: [], min: 0, max: 3 })),
  scales,
  ...more,
});

const phq9 = catalogue.find(({ id }) => id === 'depression-start')!;
const compiled = compile({
  ...phq9,
  id: 'made-form',
  instruments: [{ id: 'made' }],
  items: codes.map((code) => ({ code, type: 'integer', min: 0, max: 3, instrument: 'made', text: text(code) })),
});

export const namesOf = (made: InstrumentDefinition): Names => ({ compiled, definitions: [made] });

/** A score that is there, from the answers. */
export function known(made: InstrumentDefinition, code: string, items: ItemValues, notAsked: string[] = []): Known {
  const result = score(made, items, { notAsked });
  const one = result.ok ? result.scores[code] : undefined;
  if (!one || one.kind === 'none') throw new Error(`no score: ${JSON.stringify(result)}`);
  return one;
}

/** "label: value" in a language. */
export function lines(made: InstrumentDefinition, one: Known, language: 'da' | 'en'): string[] {
  return traceLines(namesOf(made), one).map(({ label, value }) => `${label[language]}: ${value[language]}`);
}

export const answers = (...values: (number | null)[]): ItemValues =>
  Object.fromEntries(values.map((value, index) => [codes[index], value]));

export const SUM = scale('SUM', { name: 'sum' });
export const COUNT = scale('COUNT', {
  name: 'count',
  atLeast: { 'made.1': 2, 'made.2': 2, 'made.3': 2, 'made.4': 1 },
});
