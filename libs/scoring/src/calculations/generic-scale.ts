import * as shape from '../check-shape.js';
import { isRecord } from '../is-record.js';
import { score } from '../score.js';
import type { InstrumentDefinition, ItemDefinition, Method } from '../vocabulary.js';
import { type Calculation, type CalculationFault, exact, field, type Line, none, onRecord, refused } from './line.js';

const TYPES = ['sum', 'mean', 'pomp'] as const;

/** The engine looks at every answer an item can have: beyond these it is a mistake, and takes minutes. */
const MOST_ITEMS = 1000;
const WIDEST = 10_000;
/** Far from where a sum of that many loses its last digit. */
const FARTHEST = 1_000_000;

interface Spec {
  readonly type: (typeof TYPES)[number];
  readonly min: number;
  readonly max: number;
  readonly maxMissingFraction: number;
  readonly reverse: readonly string[];
}

const specShape = shape.fields({
  type: shape.oneOf(TYPES),
  min: shape.integer,
  max: shape.integer,
  maxMissingFraction: shape.number,
  reverse: shape.listOf(shape.text, { mayBeEmpty: true }),
});

/**
 * A scale that is described on the line and not in a definition: `spec` says how the items in `items` are put together.
 * A definition is made of it and scored by the same engine as every instrument.
 */
export const genericScale: Calculation = {
  id: 'generic-scale',
  title: { da: 'Generel sum-, middel- eller procentskala', en: 'Generic sum, mean or percent-of-range scale' },
  source: 'PROscorerTools 0.0.4 scoreScale: sum = mean of the answered times their number; reversed = min + max - x',
  run: onRecord((line) => {
    const faults = [...field(line, 'spec', specShape), ...field(line, 'items', itemsShape)];
    if (faults.length > 0) return refused(faults);
    const spec = line.spec as Spec;
    const names = Object.keys(line.items as Line);
    const unusable = specFaults(spec, names);
    if (unusable.length > 0) return refused(unusable);
    const result = score(definitionOf(spec, names), line.items as Readonly<Record<string, number | null>>);
    if (!result.ok) return refused(result.faults as readonly CalculationFault[]);
    const found = result.scores.SCORE!;
    const hasValue = found.kind === 'exact' || found.kind === 'prorated';
    return { ok: true, scores: { score: hasValue ? exact(found.value) : none } };
  }),
};

function itemsShape(value: unknown, path: string, faults: { path: string; code: shape.ShapeFaultCode }[]): void {
  if (!isRecord(value)) faults.push({ path, code: 'wrong-type' });
  else if (Object.keys(value).length === 0) faults.push({ path, code: 'empty' });
}

function specFaults({ min, max, maxMissingFraction, reverse }: Spec, names: readonly string[]): CalculationFault[] {
  const faults: CalculationFault[] = [];
  if (names.length > MOST_ITEMS) faults.push({ path: '/items', code: 'too-many' });
  if (Math.abs(min) > FARTHEST) faults.push({ path: '/spec/min', code: 'out-of-range' });
  if (min >= max || max - min >= WIDEST) faults.push({ path: '/spec/max', code: 'out-of-range' });
  if (maxMissingFraction < 0 || maxMissingFraction >= 1) {
    faults.push({ path: '/spec/maxMissingFraction', code: 'out-of-range' });
  }
  const known = new Set(names);
  for (const [index, name] of reverse.entries()) {
    if (!known.has(name)) faults.push({ path: `/spec/reverse/${index}`, code: 'unknown-item' });
  }
  return faults;
}

function definitionOf(spec: Spec, names: readonly string[]): InstrumentDefinition {
  const { type, min, max } = spec;
  const reverse = new Set(spec.reverse);
  const items = names.map((name): ItemDefinition => {
    const plain = { code: name, aliases: [], min, max };
    return reverse.has(name) ? { ...plain, reversed: true } : plain;
  });
  const method: Method = type === 'pomp' ? { name: 'pomp', min, max } : { name: type };
  const title = { da: 'Score', en: 'Score' };
  return {
    id: 'generic-scale',
    version: '1.0.0',
    title,
    rights: '',
    licence: 'free',
    items,
    scales: [
      {
        code: 'SCORE',
        title,
        items: names,
        method,
        missing: { rule: 'at-least', answered: fewest(names.length, spec.maxMissingFraction), over: 'scale' },
        // nothing is built on this scale, and its range is asked for by nobody
        range: { min, max },
        direction: 'none',
        bands: [],
        source: genericScale.source,
        basis: 'sourced',
      },
    ],
  };
}

/** The fewest answers that leave no more than this fraction missing, and never none; a third of 3 is 1 and not 0.99. */
function fewest(items: number, maxMissingFraction: number): number {
  const mayMiss = Math.floor(items * maxMissingFraction + 1e-9);
  return Math.max(1, items - mayMiss);
}
