import { LANGUAGES } from '../language.js';
import { isStorable } from '../storable.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

/** Checks of single fields. Each says what is wrong where, and answers whether the value can be used. */

const LONGEST_CODE = 200;
const LONGEST_TEXT = 10_000;
// String(x) has no exponent: such a number can be written into an expression and read back as itself.
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;
const CONTROL = /\p{Cc}/u;

export function isPlainNumber(value: unknown): value is number {
  return typeof value === 'number' && !Object.is(value, -0) && PLAIN_NUMBER.test(String(value));
}

/** A name that is safe as a key: nothing an object inherits, no white space at the ends. */
export function isCode(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_CODE) return false;
  return value === value.trim() && isStorable(value) && !CONTROL.test(value) && !(value in {});
}

export function checkProperties(faults: Faults, fields: Fields, path: string, allowed: readonly string[]): void {
  for (const key of Object.keys(fields)) if (!allowed.includes(key)) faults.add(step(path, key), 'unknown-property');
}

export function checkString(faults: Faults, fields: Fields, path: string, key: string, needed: boolean): void {
  const value = own(fields, key);
  if (value === undefined) {
    if (needed) faults.add(step(path, key), 'missing');
  } else if (typeof value !== 'string' || !isStorable(value)) faults.add(step(path, key), 'wrong-type');
  else if (value.length > LONGEST_TEXT) faults.add(step(path, key), 'too-many');
  else if (value.trim() === '') faults.add(step(path, key), 'missing');
}

/** A text with content in every language. */
export function checkText(faults: Faults, fields: Fields, path: string, key: string, needed: boolean): void {
  const value = own(fields, key);
  const at = step(path, key);
  if (isFields(value)) {
    checkProperties(faults, value, at, LANGUAGES);
    for (const language of LANGUAGES) checkString(faults, value, at, language, true);
  } else if (value !== undefined) faults.add(at, 'wrong-type');
  else if (needed) faults.add(at, 'missing');
}

/** A list that must be there and must not be empty; an empty one is returned when it cannot be used. */
export function checkList(faults: Faults, fields: Fields, path: string, key: string, most: number): readonly unknown[] {
  const value = own(fields, key);
  const at = step(path, key);
  if (value === undefined) faults.add(at, 'missing');
  else if (!Array.isArray(value)) faults.add(at, 'wrong-type');
  else if (value.length === 0) faults.add(at, 'empty');
  else if (value.length > most) faults.add(at, 'too-many');
  else return value;
  return [];
}

export function checkFlag(faults: Faults, fields: Fields, path: string, key: string): void {
  const value = own(fields, key);
  if (value !== undefined && typeof value !== 'boolean') faults.add(step(path, key), 'wrong-type');
}

export function checkNumber(faults: Faults, fields: Fields, path: string, key: string, whole: boolean): void {
  const value = own(fields, key);
  if (value === undefined) return;
  if (typeof value !== 'number') faults.add(step(path, key), 'wrong-type');
  else if (!isPlainNumber(value) || (whole && !Number.isInteger(value))) faults.add(step(path, key), 'bad-number');
}

export function checkCode(faults: Faults, fields: Fields, path: string, key: string): string | undefined {
  const value = own(fields, key);
  if (value === undefined) faults.add(step(path, key), 'missing');
  else if (isCode(value)) return value;
  else faults.add(step(path, key), typeof value === 'string' ? 'bad-code' : 'wrong-type');
  return undefined;
}
