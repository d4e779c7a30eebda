import fs from 'node:fs';
import { Refusal } from '../lib/refusal.mjs';
import { Misuse } from './misuse.mjs';
import { repeatedField } from './repeated-field.mjs';

/** More than any document of ours; a file above it is a mistake. */
const LARGEST = 16 * 1024 * 1024;

/** A file's JSON, or why it has none. `path` and `code` as everywhere: a JSON pointer and a closed code. */
export function readDocument(file) {
  const refused = (code, path = '') => ({ fault: { path, code } });
  let text;
  try {
    if (fs.statSync(file).size > LARGEST) return refused('too-large');
    text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return refused('unreadable');
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(text.trimStart().startsWith('<') ? 'unsupported-format' : 'not-json');
  }
  const path = repeatedField(text);
  return path === undefined ? { value } : refused('duplicate-field', path);
}

/**
 * A document by the id of a shipped one, else by its file, checked as at load.
 * @template T
 * @param {{ kind: string, shipped: readonly T[], check: (value: unknown) => readonly { path: string, code: string }[] }} how
 * @returns {T}
 */
export function documentOf(name, { kind, shipped, check }) {
  const known = shipped.find(({ id }) => id === name);
  if (known) return known;
  if (!fs.existsSync(name)) {
    const ids = shipped.map(({ id }) => id).join(', ');
    throw new Misuse(`${name} is neither a file nor a shipped ${kind} (${ids}).`);
  }
  const { value, fault } = readDocument(name);
  const faults = fault ? [fault] : check(value);
  if (faults.length === 0) return value;
  throw new Refusal(faults.map((each) => JSON.stringify({ file: name, ...each })).join('\n'));
}
