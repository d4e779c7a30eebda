import { step } from '../check/faults.js';
import type { Note } from '../imports.js';
import { mayRepeat, repeatedField } from './repeated-field.js';

/** Deepest nesting of objects and lists; ten nested groups with extensions come to forty. */
const DEEPEST = 128;
/** Most objects and lists; a large form with its value sets has some tens of thousands. */
const MOST_PARTS = 500_000;
/** Most items. Counted before anything is made of them. */
const MOST_ITEMS = 5000;

export type Read = { readonly value: unknown } | { readonly fault: Note };

/** A JSON text as a value that means one thing only and is small enough to be worked on. Never throws. */
export function readJson(text: string): Read {
  // before the parser, which keeps every level
  if (isDeeper(text)) return { fault: { path: '', code: 'too-deep' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { path: '', code: 'not-json' } };
  }
  const repeated = mayRepeat(text, value) ? repeatedField(text) : undefined;
  if (repeated !== undefined) return { fault: { path: repeated, code: 'duplicate-field' } };
  const fault = faultIn(value);
  return fault ? { fault } : { value };
}

/** Brackets outside strings. Of a text that is no JSON the answer means nothing, and the parser will say so. */
function isDeeper(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}

/** Too many parts, or a number that JSON.parse could not keep: 1e400, 12345678901234567890. */
function faultIn(value: unknown): Note | undefined {
  const open = [value];
  let parts = 0;
  let items = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'number' && !isKept(next)) return { path: placeOf(value), code: 'bad-number' };
    if (typeof next !== 'object' || next === null) continue;
    parts += 1;
    if (isItem(next)) items += 1;
    if (parts > MOST_PARTS || items > MOST_ITEMS) return { path: '', code: 'too-many' };
    for (const each of Object.values(next)) if (typeof each === 'object' || typeof each === 'number') open.push(each);
  }
  return undefined;
}

/** Where the first such number stands. Paths cost more than the looking, so they are made only here. */
function placeOf(value: unknown): string {
  const open: [path: string, value: unknown][] = [['', value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, each] = next;
    if (typeof each === 'number' && !isKept(each)) return path;
    if (typeof each !== 'object' || each === null) continue;
    for (const [name, inside] of Object.entries(each).reverse()) open.push([step(path, name), inside]);
  }
  return '';
}

/** An item of FHIR, or an element of SurveyJS. */
function isItem(value: object): boolean {
  return Object.hasOwn(value, 'linkId') || (Object.hasOwn(value, 'type') && Object.hasOwn(value, 'name'));
}

function isKept(value: number): boolean {
  return Number.isFinite(value) && (Math.abs(value) < 1e15 || Number.isSafeInteger(value));
}
