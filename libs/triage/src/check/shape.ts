/** Shapes of untrusted JSON. Each reports what is wrong and says whether the part may be read further. */
import { type Report, under } from './faults.js';

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Keys {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** Closed keys: what is not listed is a fault, and so is a listed one that is missing. True when none is missing. */
export function checkKeys(value: Fields, keys: Keys, path: string, report: Report): boolean {
  const known = new Set([...keys.required, ...(keys.optional ?? [])]);
  for (const key of Object.keys(value)) if (!known.has(key)) report(under(path, key), 'unknown-key');
  const missing = keys.required.filter((key) => !Object.hasOwn(value, key));
  for (const key of missing) report(under(path, key), 'missing-key');
  return missing.length === 0;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** A code or id: plain characters, and no name every object already answers to (`constructor`). */
export function checkName(value: unknown, path: string, report: Report): value is string {
  if (typeof value !== 'string') report(path, 'wrong-type');
  else if (!NAME.test(value) || value in {}) report(path, 'bad-name');
  else return true;
  return false;
}

/** Words for people: not blank. */
export function checkWords(value: unknown, path: string, report: Report): void {
  if (typeof value !== 'string') report(path, 'wrong-type');
  else if (value.trim() === '') report(path, 'empty');
}

export function checkText(value: unknown, path: string, report: Report): void {
  if (!isObject(value)) {
    report(path, 'wrong-type');
    return;
  }
  checkKeys(value, { required: ['da', 'en'] }, path, report);
  for (const language of ['da', 'en']) {
    if (Object.hasOwn(value, language)) checkWords(value[language], under(path, language), report);
  }
}

export function checkNumber(value: unknown, path: string, report: Report): value is number {
  if (typeof value === 'number' && Number.isFinite(value)) return true;
  report(path, 'wrong-type');
  return false;
}

/** A whole number from..to, both included. */
export function checkWhole(value: unknown, from: number, to: number, path: string, report: Report): void {
  if (!checkNumber(value, path, report)) return;
  if (!Number.isInteger(value)) report(path, 'wrong-type');
  else if (value < from || value > to) report(path, 'out-of-range');
}

export function checkOneOf(value: unknown, list: readonly string[], path: string, report: Report): void {
  if (typeof value !== 'string') report(path, 'wrong-type');
  else if (!list.includes(value)) report(path, 'off-list');
}

/** A list, each part checked at its own path; `least` = how many there must be. */
export function checkList(
  value: unknown,
  path: string,
  report: Report,
  part: (value: unknown, path: string) => void,
  least = 0,
): void {
  if (!Array.isArray(value)) {
    report(path, 'wrong-type');
    return;
  }
  if (value.length < least) report(path, 'empty');
  for (const [index, entry] of value.entries()) part(entry, under(path, index));
}

/** Reports each part that stands in the list before. */
export function checkOnce(values: readonly unknown[], path: (index: number) => string, report: Report): void {
  values.forEach((value, index) => {
    if (typeof value === 'string' && values.indexOf(value) < index) report(path(index), 'duplicate');
  });
}
