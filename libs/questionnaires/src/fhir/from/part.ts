import { type Fields, isFields, own, step } from '../../check/faults.js';
import { isPlainNumber } from '../../check/fields.js';
import { isStorable } from '../../storable.js';
import type { Report } from './report.js';

/** One object of the source, and where it stands: a JSON Pointer into the source. */
export interface Part {
  readonly fields: Fields;
  readonly path: string;
}

/**
 * Reading of single properties. What is there in the wrong form is a fault and reads as absent. `null` is not FHIR
 * either, but it can only mean absent; publishers write it.
 */
export function valueAt(report: Report, part: Part, key: string): unknown {
  const value = own(part.fields, key);
  if (value !== null) return value;
  report.remark(step(part.path, key), 'null-value');
  return undefined;
}

/** A text with something in it. */
export function stringAt(report: Report, part: Part, key: string): string | undefined {
  const value = valueAt(report, part, key);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isStorable(value)) return value.trim() === '' ? undefined : value;
  report.refuse(step(part.path, key), 'not-fhir', typeof value);
  return undefined;
}

export function flagAt(report: Report, part: Part, key: string): boolean | undefined {
  const value = valueAt(report, part, key);
  if (value === undefined || typeof value === 'boolean') return value;
  report.refuse(step(part.path, key), 'not-fhir', typeof value);
  return undefined;
}

/** A number that can be written without an exponent, of at most nine places. */
export function numberAt(report: Report, part: Part, key: string): number | undefined {
  const value = valueAt(report, part, key);
  if (value === undefined) return undefined;
  // -0 is 0, and nothing else
  const number = value === 0 ? 0 : value;
  if (isPlainNumber(number)) return number;
  report.refuse(step(part.path, key), 'not-fhir', typeof value === 'number' ? String(value) : typeof value);
  return undefined;
}

export function partAt(report: Report, part: Part, key: string): Part | undefined {
  const value = valueAt(report, part, key);
  if (value === undefined) return undefined;
  if (isFields(value)) return { fields: value, path: step(part.path, key) };
  report.refuse(step(part.path, key), 'not-fhir', Array.isArray(value) ? 'array' : typeof value);
  return undefined;
}

/** The objects of a list; an empty one when there is none. */
export function partsAt(report: Report, part: Part, key: string): readonly Part[] {
  const value = valueAt(report, part, key);
  if (value === undefined) return [];
  const path = step(part.path, key);
  if (!Array.isArray(value)) {
    report.refuse(path, 'not-fhir', typeof value);
    return [];
  }
  return value.flatMap((each: unknown, index) => {
    if (isFields(each)) return [{ fields: each, path: step(path, index) }];
    report.refuse(step(path, index), 'not-fhir', each === null ? 'null' : typeof each);
    return [];
  });
}

/** The texts of a list. */
export function stringsAt(report: Report, part: Part, key: string): readonly string[] {
  const value = valueAt(report, part, key);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === 'string' && each !== '');
  report.refuse(step(part.path, key), 'not-fhir', typeof value);
  return [];
}

const ALWAYS = new Set(['id', 'extension', 'modifierExtension', 'fhir_comments', 'resourceType']);

/** Says which properties have no meaning here. */
export function checkKeys(report: Report, part: Part, known: ReadonlySet<string>): void {
  for (const key of Object.keys(part.fields)) {
    const bare = key.startsWith('_') ? key.slice(1) : key;
    if (!ALWAYS.has(key) && !known.has(bare)) report.remark(step(part.path, key), 'unknown-property', key);
  }
}
