import { type Form, formReader, type ReadForm } from './answers.js';
import { partsOf, statisticOf } from './methods/method.js';
import { partOf } from './methods/parts.js';
import type { Reading, Statistic } from './methods/statistic.js';
import { type Verdict, verdictOf } from './missing.js';
import { type Paper, paperOf } from './paper.js';
import { type Variable, variablesOf } from './variables.js';
import type { InstrumentDefinition, ItemCode, Scale, ScaleCode } from './vocabulary.js';

/** A definition as functions: made once, used for every form. */
export interface CompiledInstrument {
  readonly definition: InstrumentDefinition;
  readonly variables: readonly Variable[];
  readonly scales: readonly CompiledScale[];
  readonly read: ReadForm;
}

export interface CompiledScale {
  readonly scale: Scale;
  /** What the scale reads: items, and derived items in the place of those they are made from. */
  readonly variables: readonly Variable[];
  /** What the missing rule wants. */
  readonly wanted: readonly Variable[];
  /** The places of the items and of the parts, for the trace. */
  readonly itemPlaces: readonly number[];
  readonly partPlaces: readonly number[];
  /** The item whose answer means that the scale does not apply, or null. */
  readonly excludedBy: (form: Form) => ItemCode | null;
  readonly paper: Paper;
  readonly verdict: (reading: Reading) => Verdict;
  readonly statistic: Statistic;
}

/**
 * The definition has passed `checkDefinition`; of one that has not, this may throw, and never makes up a number.
 * @throws Error when a scale reads an item or builds on a scale that is not there
 */
export function compile(definition: InstrumentDefinition): CompiledInstrument {
  const variables = variablesOf(definition);
  const scales = definition.scales.map((scale, place) => compileScale(definition, variables, scale, place));
  return { definition, variables, scales, read: formReader(definition) };
}

function compileScale(
  definition: InstrumentDefinition,
  all: readonly Variable[],
  scale: Scale,
  place: number,
): CompiledScale {
  const part = (code: ScaleCode) => {
    // a scale builds only on scales that stand before it: so there is no circle
    const at = definition.scales.findIndex((candidate) => candidate.code === code);
    if (at === -1 || at >= place) throw new Error(`${scale.code} builds on ${code}, which does not stand before it`);
    return partOf(definition.scales[at]!, at);
  };
  const read = (codes: readonly ItemCode[]) => variablesFor(definition, all, codes);
  const variables = read(scale.items);
  const scored = definition.items.filter((item) => item.scored !== false).map(({ code }) => code);
  const wanted = scale.missing.over === 'instrument' ? read(scored) : variables;
  const parts = partsOf(scale.method);
  // a mean of scales can do without some of its parts, a criterion counts for itself; all else needs what it is made of
  const needed = ['mean-of-scales', 'criteria'].includes(scale.method.name) ? [] : parts;
  const required = [...new Set([...needed, ...(scale.missing.requires ?? [])])].map(part);
  return {
    scale,
    variables,
    wanted,
    itemPlaces: scale.items.map((code) => definition.items.findIndex((item) => item.code === code)),
    partPlaces: parts.map((code) => definition.scales.findIndex((candidate) => candidate.code === code)),
    paper: paperOf(scale, scale.missing.over === 'parts' ? parts.length : wanted.length),
    excludedBy: exclusion(definition, scale),
    verdict: verdictOf(scale.missing, { variables: wanted, parts: parts.map(part), required }),
    statistic: statisticOf(scale, { variables, fill: scale.missing.fill ?? 'mean', part, variablesOf: read }),
  };
}

/** The items' variables in the order of the definition; a derived item stands in the place of those it is made from. */
function variablesFor(
  { items, derived = [] }: InstrumentDefinition,
  all: readonly Variable[],
  codes: readonly ItemCode[],
): Variable[] {
  const found = codes.map((code) => {
    const place = items.findIndex((item) => item.code === code);
    if (place === -1) throw new Error(`${code} is read and is no item`);
    const replaced = derived.findIndex(({ from }) => from.includes(code));
    return all[replaced === -1 ? place : items.length + replaced]!;
  });
  return [...new Set(found)];
}

function exclusion({ items }: InstrumentDefinition, { notWhen }: Scale): (form: Form) => ItemCode | null {
  const gates = Object.entries(notWhen ?? {}).map(([code, answers]) => {
    const place = items.findIndex((item) => item.code === code);
    return { code, place, answers };
  });
  if (gates.length === 0) return () => null;
  return ({ answered }) => gates.find(({ place, answers }) => answers.includes(answered[place]!))?.code ?? null;
}
