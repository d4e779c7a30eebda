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

/** What a string must be, and how long it may be. */
interface Form {
  readonly most?: number;
  readonly form?: (value: string) => boolean;
  /** The fault of another form. */
  readonly code?: 'bad-form' | 'bad-code';
}

export function checkString(
  faults: Faults,
  fields: Fields,
  path: string,
  key: string,
  needed: boolean,
  { most = LONGEST_TEXT, form, code = 'bad-form' }: Form = {},
): string | undefined {
  const value = own(fields, key);
  const at = step(path, key);
  if (value === undefined) {
    if (needed) faults.add(at, 'missing');
  } else if (typeof value !== 'string' || !isStorable(value)) faults.add(at, 'wrong-type');
  else if (value.length > most) faults.add(at, 'too-many');
  else if (value.trim() === '') faults.add(at, 'missing');
  else if (form && !form(value)) faults.add(at, code);
  else {
    faults.weigh(value.length);
    return value;
  }
  return undefined;
}

/** A text with content in every language it needs. */
export function checkText(faults: Faults, fields: Fields, path: string, key: string, needed: boolean): void {
  const value = own(fields, key);
  const at = step(path, key);
  if (isFields(value)) {
    const { needed: languages, known } = faults.languages;
    checkProperties(faults, value, at, known);
    for (const language of known) checkString(faults, value, at, language, languages.includes(language));
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

/** The same, of objects and where it may be absent: each is visited with its path. */
export function checkEach(
  faults: Faults,
  fields: Fields,
  path: string,
  key: string,
  most: number,
  visit: (entry: Fields, path: string) => void,
): void {
  if (own(fields, key) === undefined) return;
  for (const [index, entry] of checkList(faults, fields, path, key, most).entries()) {
    const at = step(step(path, key), index);
    if (isFields(entry)) visit(entry, at);
    else faults.add(at, 'wrong-type');
  }
}

export function checkFlag(faults: Faults, fields: Fields, path: string, key: string): void {
  const value = own(fields, key);
  if (value !== undefined && typeof value !== 'boolean') faults.add(step(path, key), 'wrong-type');
}

/** A plain number, or whole and within limits where they are given. */
export function checkNumber(
  faults: Faults,
  fields: Fields,
  path: string,
  key: string,
  whole: boolean,
  limits: { readonly least?: number; readonly most?: number } = {},
): void {
  const value = own(fields, key);
  const at = step(path, key);
  if (value === undefined) return;
  if (typeof value !== 'number') faults.add(at, 'wrong-type');
  else if (!isPlainNumber(value) || (whole && !Number.isInteger(value))) faults.add(at, 'bad-number');
  else if (value < (limits.least ?? value) || value > (limits.most ?? value)) faults.add(at, 'bad-range');
}

/** One of the words of a list. */
export function checkWord(
  faults: Faults,
  fields: Fields,
  path: string,
  key: string,
  words: readonly string[],
  needed = false,
): void {
  const value = own(fields, key);
  if (value === undefined ? needed : !words.some((word) => word === value)) {
    faults.add(step(path, key), value === undefined ? 'missing' : 'wrong-type');
  }
}

export function checkCode(faults: Faults, fields: Fields, path: string, key: string): string | undefined {
  const value = own(fields, key);
  if (value === undefined) faults.add(step(path, key), 'missing');
  else if (isCode(value)) return value;
  else faults.add(step(path, key), typeof value === 'string' ? 'bad-code' : 'wrong-type');
  return undefined;
}
