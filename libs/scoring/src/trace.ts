import type { ItemState, Trace, TracePart } from './result.js';
import type { Basis, Interval, ItemCode, Method, MissingRule, ScaleCode } from './vocabulary.js';

/** A trace as the lines of a screen, in reading order: what was read, how it was put together, by which rule. */
export type TraceLine =
  | {
      readonly kind: 'item';
      readonly code: ItemCode;
      readonly state: ItemState;
      readonly value: number | null;
      readonly counted: Interval;
      readonly recoded: boolean;
    }
  | ({ readonly kind: 'part' } & TracePart)
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'result'; readonly instrument: string; readonly scale: ScaleCode; readonly result: Interval }
  | {
      readonly kind: 'missing';
      readonly rule: MissingRule['rule'];
      readonly over: MissingRule['over'];
      readonly items: readonly ItemCode[];
      readonly of: number;
    }
  | { readonly kind: 'definition'; readonly instrument: string; readonly version: string }
  | { readonly kind: 'engine'; readonly version: string }
  | { readonly kind: 'source'; readonly source: string; readonly basis: Basis };

/** The trace as data for a screen; no words, since those belong to the screen's language. */
export function renderTrace(trace: Trace): readonly TraceLine[] {
  return [
    ...trace.items.map((item) => ({ kind: 'item' as const, ...item, recoded: isRecoded(item.value, item.counted) })),
    ...trace.parts.map((part) => ({ kind: 'part' as const, ...part })),
    { kind: 'method', method: trace.method },
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
