import * as shape from '../check-shape.js';
import type { ChangeFaultCode } from '../important-change.js';
import type { BankFaultCode } from '../irt/check-bank.js';
import type { StopFaultCode } from '../irt/cat.js';
import type { ResponseFaultCode } from '../irt/responses.js';
import { isRecord } from '../is-record.js';
import type { Fault, Text } from '../vocabulary.js';

/**
 * `unknown-version`: the line's `version` names no definition that this calculation knows.
 * `other-bank`: its `version` names another bank than its `bank`.
 * `two-definitions`: `version` beside a written-out `grid`, `prior` or `startTheta`; which holds is not for us to choose.
 */
export const LINE_FAULTS = ['unknown-bank', 'unknown-version', 'other-bank', 'two-definitions'] as const;
export type CalculationFaultCode =
  | (typeof LINE_FAULTS)[number]
  | ChangeFaultCode
  | BankFaultCode
  | StopFaultCode
  | ResponseFaultCode;
/** Paths point into the line, except those below `/banks`, which point into the file of banks. */
export type CalculationFault = Fault<CalculationFaultCode>;

export type CalculatedScore =
  | { readonly kind: 'exact'; readonly value: number | string | readonly unknown[]; readonly se?: number }
  | { readonly kind: 'none'; readonly why: 'too-many-missing' };

export type CalculationResult =
  | { readonly ok: true; readonly scores: Readonly<Record<string, CalculatedScore>> }
  | { readonly ok: false; readonly faults: readonly CalculationFault[] };

/** What does not stand on the line: `banks` is the content of a file `{"banks": {"<name>": [{code, a, b}, …]}}`. */
export interface CalculationContext {
  readonly banks?: unknown;
}

/** A score whose parameters come with the answers, one line at a time. */
export interface Calculation {
  readonly id: string;
  readonly title: Text;
  /** Where the algorithm is published. */
  readonly source: string;
  /** The scores by code, or every fault of the line; out of a line with a fault comes no number. */
  readonly run: (line: unknown, context: CalculationContext) => CalculationResult;
}

export type Line = Readonly<Record<string, unknown>>;

/** A calculation on a line that is a record at all. */
export function onRecord(
  run: (line: Line, context: CalculationContext) => CalculationResult,
): (line: unknown, context: CalculationContext) => CalculationResult {
  return (line, context) => (isRecord(line) ? run(line, context) : refused([{ path: '', code: 'wrong-type' }]));
}

export function refused(faults: readonly CalculationFault[]): CalculationResult {
  return { ok: false, faults };
}

export function exact(value: number | string | readonly unknown[]): CalculatedScore {
  return { kind: 'exact', value };
}

export const none: CalculatedScore = { kind: 'none', why: 'too-many-missing' };

export function withSe(value: number, se: number): CalculatedScore {
  return { kind: 'exact', value, se };
}

/** The line's own field, or undefined: what a record inherits was not written by anybody. */
export function own(line: Line, name: string): unknown {
  return Object.hasOwn(line, name) ? line[name] : undefined;
}

/** Faults of a field that must be there. */
export function field(line: Line, name: string, check: shape.Check): CalculationFault[] {
  const faults: CalculationFault[] = [];
  if (Object.hasOwn(line, name)) check(line[name], `/${name}`, faults as Fault<shape.ShapeFaultCode>[]);
  else faults.push({ path: `/${name}`, code: 'missing-field' });
  return faults;
}

/** A number, or null for an answer that was not given. */
export function orNull(check: shape.Check): shape.Check {
  return (value, path, faults) => {
    if (value !== null) check(value, path, faults);
  };
}

/**
 * The numbers in `items` by these names and no others; null where one is null or not there.
 * For what is not a questionnaire: sums, thetas, two measurements.
 */
export function readNumbers<Name extends string>(
  line: Line,
  names: readonly Name[],
): { values: Readonly<Record<Name, number | null>> | null; faults: CalculationFault[] } {
  const optional = Object.fromEntries(names.map((name) => [name, orNull(shape.number)]));
  const faults = field(line, 'items', shape.fields({}, optional));
  if (faults.length > 0) return { values: null, faults };
  const items = line.items as Readonly<Record<string, number | null>>;
  const value = (name: string): number | null => (Object.hasOwn(items, name) ? (items[name] ?? null) : null);
  return {
    values: Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number | null>,
    faults,
  };
}
