import { isPlainNumber } from '../../check/fields.js';
import { step } from '../../check/faults.js';
import type { Coding } from '../../document.js';
import { type Part, numberAt, flagAt, partAt, stringAt } from './part.js';
import type { Report } from './report.js';

/** A value of the source in one of the types FHIR lets stand here: `valueCoding`, `answerInteger` … */
export type FhirValue =
  | { readonly kind: 'boolean'; readonly value: boolean; readonly path: string }
  | { readonly kind: 'integer' | 'decimal'; readonly value: number; readonly path: string }
  | {
      readonly kind: 'string' | 'uri' | 'date' | 'dateTime' | 'time' | 'reference';
      readonly value: string;
      readonly path: string;
    }
  | { readonly kind: 'coding'; readonly value: Coding; readonly part: Part; readonly path: string }
  | { readonly kind: 'quantity'; readonly value: Amount; readonly path: string }
  | { readonly kind: 'attachment'; readonly part: Part; readonly path: string };

export interface Amount {
  readonly value: number;
  readonly unit?: Coding;
  /** `<`, `<=`, `>=`, `>`: not the value, but what is below or above it. */
  readonly comparator?: string;
}

const KINDS: Readonly<Record<string, FhirValue['kind']>> = {
  Boolean: 'boolean',
  Integer: 'integer',
  Decimal: 'decimal',
  String: 'string',
  Uri: 'uri',
  Url: 'uri',
  Date: 'date',
  DateTime: 'dateTime',
  Time: 'time',
  Coding: 'coding',
  Quantity: 'quantity',
  Reference: 'reference',
  Attachment: 'attachment',
};

const YEAR = String.raw`\d{4}`;
const MONTH = '(0[1-9]|1[0-2])';
const DAY = String.raw`(0[1-9]|[12]\d|3[01])`;
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)`;
const DATE = new RegExp(`^${YEAR}(-${MONTH}(-${DAY})?)?$`);
const DATE_TIME = new RegExp(`^${YEAR}(-${MONTH}(-${DAY}(T${CLOCK}(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?)?)?$`);
const TIME = new RegExp(`^${CLOCK}(\\.\\d+)?$`);

/** The names of the properties that hold a value: `prefix` with a type behind it. */
export function valueKeys(part: Part, prefix: string): readonly string[] {
  return Object.keys(part.fields).filter(
    (key) => key.startsWith(prefix) && Object.hasOwn(KINDS, key.slice(prefix.length)) && part.fields[key] !== null,
  );
}

/** The value of an object, of whatever type; `undefined` when there is none or it cannot be read (said). */
export function fhirValue(report: Report, part: Part, prefix: string): FhirValue | undefined {
  const [key, second] = valueKeys(part, prefix);
  if (key === undefined) return undefined;
  if (second !== undefined) {
    report.refuse(step(part.path, second), 'not-fhir', 'several values');
    return undefined;
  }
  return read(report, part, key, KINDS[key.slice(prefix.length)] as FhirValue['kind']);
}

function read(report: Report, part: Part, key: string, kind: FhirValue['kind']): FhirValue | undefined {
  const path = step(part.path, key);
  if (kind === 'boolean') {
    const value = flagAt(report, part, key);
    return value === undefined ? undefined : { kind, value, path };
  }
  if (kind === 'integer' || kind === 'decimal') {
    const value = numberAt(report, part, key);
    if (value === undefined) return undefined;
    if (isPlainNumber(value) && (kind === 'decimal' || Number.isInteger(value))) return { kind, value, path };
    report.refuse(path, 'not-fhir', String(value));
    return undefined;
  }
  if (kind === 'coding' || kind === 'quantity' || kind === 'reference' || kind === 'attachment') {
    const value = partAt(report, part, key);
    return value && readObject(report, value, kind);
  }
  const value = stringAt(report, part, key);
  if (value === undefined) return undefined;
  const shape = { date: DATE, dateTime: DATE_TIME, time: TIME }[kind as string];
  if (!shape || shape.test(value)) return { kind, value: kind === 'time' ? value.replace(/\.\d+$/, '') : value, path };
  report.refuse(path, 'not-fhir', value);
  return undefined;
}

function readObject(
  report: Report,
  part: Part,
  kind: 'coding' | 'quantity' | 'reference' | 'attachment',
): FhirValue | undefined {
  const { path } = part;
  if (kind === 'attachment') return { kind, part, path };
  if (kind === 'coding') return { kind, value: codingOf(report, part), part, path };
  if (kind === 'reference') {
    const value = stringAt(report, part, 'reference') ?? stringAt(report, part, 'display');
    return value === undefined ? undefined : { kind, value, path };
  }
  const value = numberAt(report, part, 'value');
  if (value === undefined) return undefined;
  if (!isPlainNumber(value)) {
    report.refuse(step(path, 'value'), 'not-fhir', String(value));
    return undefined;
  }
  const unit = unitOf(report, part);
  const comparator = stringAt(report, part, 'comparator');
  return { kind, value: { value, ...(unit && { unit }), ...(comparator !== undefined && { comparator }) }, path };
}

/** The unit of a Quantity, as a concept. */
export function unitOf(report: Report, quantity: Part): Coding | undefined {
  const code = stringAt(report, quantity, 'code');
  const display = stringAt(report, quantity, 'unit');
  if (code === undefined && display === undefined) return undefined;
  const system = code === undefined ? undefined : stringAt(report, quantity, 'system');
  return {
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
    ...(display !== undefined && { display }),
  };
}

export function codingOf(report: Report, part: Part): Coding {
  const coding: Record<string, string> = {};
  for (const key of ['system', 'version', 'code', 'display']) {
    const value = stringAt(report, part, key);
    if (value !== undefined) coding[key] = value;
  }
  return coding;
}
