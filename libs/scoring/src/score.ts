import { type ItemValues, type ReadItems, readAnswers, type ScoreFault } from './answers.js';
import { evaluate, type Possible } from './methods/evaluate.js';
import { completeCase, type Missing, missingFor } from './missing.js';
import type { Score, Trace } from './result.js';
import type { InstrumentDefinition, Scale, ScaleCode } from './vocabulary.js';

/** Of the engine: methods, missing rules and bounds. Raised when any number, kind or bound can come out differently. */
export const ENGINE_VERSION = '1.0.0';

export interface HowAsked {
  /** Items hidden by a condition known to be false, by code or alias. Items behind a blank gate do not belong here. */
  readonly notAsked?: readonly string[];
}

export type ScoreResult =
  | { readonly ok: true; readonly scores: Readonly<Record<ScaleCode, Score>> }
  | { readonly ok: false; readonly faults: readonly ScoreFault[] };

/**
 * Every scale of one instrument, in the definition's order.
 *
 * @param items whole numbers by item code or alias, in each item's own range; null, undefined and absent are blank
 * @returns the scores by the scale's code (`TOTAL`), or all faults of the input: out of invalid input comes no number
 */
export function score(definition: InstrumentDefinition, items: ItemValues, how: HowAsked = {}): ScoreResult {
  const read = readAnswers(definition, items, how.notAsked ?? []);
  if (!read.ok) return read;
  const scores = definition.scales.map((scale) => [scale.code, scoreScale(definition, scale, read.items)] as const);
  return { ok: true, scores: Object.fromEntries(scores) };
}

function scoreScale(definition: InstrumentDefinition, scale: Scale, items: ReadItems): Score {
  const missing = missingFor(definition, scale, items);
  const kind = completeCase(missing);
  if (kind === 'not-applicable') {
    const absent = new Set([...missing.blank, ...missing.notAsked]);
    return { kind: 'none', why: 'not-applicable', missing: missing.wanted.filter((code) => absent.has(code)) };
  }
  const trace = traceOf(definition, scale, items, missing);
  const { low, high } = trace.result;
  return kind === 'exact' ? { kind, value: low, trace } : { kind, low, high, missing: missing.blank, trace };
}

function traceOf(definition: InstrumentDefinition, scale: Scale, items: ReadItems, missing: Missing): Trace {
  const readItem = (code: string) => {
    const item = items.get(code);
    if (item === undefined) throw new Error(`${definition.id}.${scale.code} reads ${code}, which is no item of it`);
    return item;
  };
  const possible: Possible = (code) => {
    const { value, definition: item } = readItem(code);
    return value === null ? { low: item.min, high: item.max } : { low: value, high: value };
  };
  const { result, counted, parts } = evaluate(definition, scale, possible);
  return {
    instrument: definition.id,
    scale: scale.code,
    definitionVersion: definition.version,
    engineVersion: ENGINE_VERSION,
    method: scale.method,
    items: scale.items.map((code, index) => {
      const { state, value } = readItem(code);
      return { code, state, value, counted: counted[index]! };
    }),
    parts,
    missing: { ...scale.missing, items: missing.blank, of: missing.wanted.length },
    result,
    source: scale.source,
    basis: scale.basis,
  };
}
