import type { Form } from './answers.js';
import type { CompiledInstrument, CompiledScale } from './compile.js';
import { ENGINE_VERSION } from './engine.js';
import { known } from './interval.js';
import { present } from './methods/count.js';
import type { Reading } from './methods/statistic.js';
import { missingItems } from './missing.js';
import {
  type ItemState,
  provenInterval,
  type Trace,
  type TraceDerived,
  type TraceItem,
  type TracePart,
  type UntracedScore,
  type Working,
} from './result.js';
import type { Variable } from './variables.js';
import type { Basis, Interval, Method, Scale, ScaleCode } from './vocabulary.js';

/** How the score came about. The score has been made already: what is asked here changes no number. */
export function traceOf(
  instrument: CompiledInstrument,
  compiled: CompiledScale,
  reading: Reading,
  score: Exclude<UntracedScore, { kind: 'none' }>,
): Trace {
  const { definition } = instrument;
  const { scale, statistic } = compiled;
  return {
    instrument: definition.id,
    scale: scale.code,
    definitionVersion: definition.version,
    engineVersion: ENGINE_VERSION,
    method: compiled.paper.method,
    items: itemsOf(instrument, compiled, reading.form),
    derived: derivedOf(instrument, compiled, reading.form),
    parts: partsIn(instrument, compiled, reading),
    working: statistic.working(reading, score.kind !== 'bounded'),
    missing: missingIn(instrument, compiled, reading),
    result: provenInterval(score)!,
    source: scale.source,
    basis: scale.basis,
  };
}

function missingIn(
  instrument: CompiledInstrument,
  { paper, wanted }: CompiledScale,
  reading: Reading,
): Trace['missing'] {
  const items = missingItems(instrument, wanted, reading);
  return items.length === 0 ? paper.whole : { ...paper.whole, items };
}

function itemsOf({ definition, variables }: CompiledInstrument, compiled: CompiledScale, form: Form): TraceItem[] {
  const { method } = compiled.scale;
  return compiled.itemPlaces.map((place) => {
    const variable = variables[place]!;
    const answer = form.answered[place]!;
    return {
      code: definition.items[place]!.code,
      state: stateOf(variable, form),
      value: Number.isNaN(answer) ? null : answer,
      counted: countedIn(method, variable, form),
    };
  });
}

function stateOf({ place, counted }: Variable, form: Form): ItemState {
  if (form.implied.has(place)) return 'implied';
  if (form.notAsked.has(place)) return 'not-asked';
  if (Number.isNaN(form.answered[place]!)) return 'blank';
  return Number.isNaN(counted(form.answered)) ? 'as-blank' : 'answered';
}

const NOTHING: readonly never[] = [];

function derivedOf({ definition }: CompiledInstrument, compiled: CompiledScale, form: Form): readonly TraceDerived[] {
  const derived = compiled.variables.filter(({ place }) => place >= definition.items.length);
  if (derived.length === 0) return NOTHING;
  return derived.map((variable) => {
    const estimated = variable.estimated(form.answered);
    return {
      code: variable.code,
      from: variable.from.map((place) => definition.items[place]!.code),
      counted: countedIn(compiled.scale.method, variable, form),
      estimated,
      ...(estimated ? { value: variable.counted(form.answered) } : {}),
    };
  });
}

/** A count takes an item as 1 or 0, every other method as it counts. */
function countedIn(method: Method, variable: Variable, form: Form): Interval {
  const span = variable.span(form.answered);
  // an item that a derived one stands for has no threshold of its own
  if (method.name !== 'count' || method.atLeast[variable.code] === undefined) return span;
  return present({ code: variable.code, ...span }, method.atLeast);
}

function partsIn({ definition }: CompiledInstrument, compiled: CompiledScale, { scores }: Reading): TracePart[] {
  const { method } = compiled.scale;
  const of = method.name === 'sum-of-scales' || method.name === 'mean-of-scales' ? method.of : NOTHING;
  return compiled.partPlaces.map((place, index) => {
    const scale = definition.scales[place]!;
    return partIn(scale, scores[place]!, of[index]?.reversed === true);
  });
}

/** Written out where speed is felt: most parts are exact. */
function partIn({ code, range }: Scale, score: UntracedScore, isReversed: boolean): TracePart {
  const { min, max } = range;
  const ends = min + max;
  if (score.kind === 'exact') {
    const { kind: scoreKind, value } = score;
    if (!isReversed) return { scale: code, scoreKind, low: value, high: value };
    return { scale: code, scoreKind, low: value, high: value, counted: known(ends - value) };
  }
  const { low, high } = provenInterval(score) ?? { low: min, high: max };
  const part = { scale: code, scoreKind: score.kind, low, high };
  if (score.kind !== 'prorated')
    return isReversed ? { ...part, counted: { low: ends - high, high: ends - low } } : part;
  const { value } = score;
  return isReversed ? { ...part, value, counted: known(ends - value) } : { ...part, value };
}

/** A trace as the lines of a screen, in reading order: what was read, how it was put together, by which rule. */
export type TraceLine =
  | ({ readonly kind: 'item'; readonly recoded: boolean } & TraceItem)
  | ({ readonly kind: 'derived' } & TraceDerived)
  | ({ readonly kind: 'part' } & TracePart)
  | { readonly kind: 'method'; readonly method: Trace['method'] }
  | ({ readonly kind: 'working' } & Working)
  | { readonly kind: 'result'; readonly instrument: string; readonly scale: ScaleCode; readonly result: Interval }
  | ({ readonly kind: 'missing' } & Trace['missing'])
  | { readonly kind: 'definition'; readonly instrument: string; readonly version: string }
  | { readonly kind: 'engine'; readonly version: string }
  | { readonly kind: 'source'; readonly source: string; readonly basis: Basis };

/** The trace as data for a screen; no words, since those belong to the screen's language. */
export function renderTrace(trace: Trace): readonly TraceLine[] {
  return [
    ...trace.items.map((item) => ({ kind: 'item' as const, ...item, recoded: isRecoded(item.value, item.counted) })),
    ...(trace.derived ?? []).map((derived) => ({ kind: 'derived' as const, ...derived })),
    ...trace.parts.map((part) => ({ kind: 'part' as const, ...part })),
    { kind: 'method', method: trace.method },
    ...(trace.working ?? []).map((step) => ({ kind: 'working' as const, ...step })),
    { kind: 'result', instrument: trace.instrument, scale: trace.scale, result: trace.result },
    { kind: 'missing', ...trace.missing },
    { kind: 'definition', instrument: trace.instrument, version: trace.definitionVersion },
    { kind: 'engine', version: trace.engineVersion },
    { kind: 'source', source: trace.source, basis: trace.basis },
  ];
}

/** Does the item count with another number than the patient gave? */
function isRecoded(value: number | null, counted: Interval): boolean {
  return value !== null && (counted.low !== value || counted.high !== value);
}
