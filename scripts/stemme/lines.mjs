// JSON lines in constant memory: a year of a region's answers goes through. Read and written in pieces, not line by line.
import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import fs from 'node:fs';
import { Refusal } from '../lib/refusal.mjs';
import { mayRepeat, repeatedField } from './repeated-field.mjs';

/** The longest line that is read, in bytes; a patient's whole history is far below. */
export const LONGEST = 16 * 1024 * 1024;

/** What is gathered before it is written, in UTF-16 units: a system call per line costs more than the scoring. */
const PIECE = 64 * 1024;

const NEWLINE = 0x0a;
const BOM = Buffer.from('\uFEFF');

/**
 * `path`: where in the line the fault is, as a JSON pointer; without one it is the whole line.
 * @typedef {'not-json' | 'not-utf8' | 'too-long' | 'duplicate-field'} LineFault
 * @typedef {{ line: number, value?: unknown, fault?: LineFault, path?: string }} Line
 */

/**
 * The lines of stdin that are not blank, parsed. A line that is no JSON comes as a fault.
 * @returns {AsyncGenerator<Line>}
 */
export async function* readLines(stream = process.stdin) {
  for await (const batch of readBatches(stream)) yield* batch;
}

/**
 * The same, as many at a time as were read: a promise per line costs more than the line.
 * @returns {AsyncGenerator<Line[]>}
 */
export async function* readBatches(stream = process.stdin) {
  let line = 0;
  for await (const block of blocks(readBytes(stream))) {
    const batch = [];
    for (const text of block ? texts(block) : [{ fault: 'too-long' }]) {
      line += 1;
      const read = typeof text === 'string' ? parse(text) : text;
      if (read !== undefined) batch.push({ line, ...read });
    }
    yield batch;
  }
}

/** The stream's bytes without a byte order mark; why they cannot be read is said in one sentence. */
export async function* readBytes(stream = process.stdin) {
  // Node takes a folder for an empty file
  if (stream.fd !== undefined && fs.fstatSync(stream.fd).isDirectory()) throw new Refusal('The input is a folder.');
  let head = Buffer.alloc(0);
  let isStart = true;
  try {
    for await (const chunk of stream) {
      head = isStart && head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      if (isStart && head.length < BOM.length && BOM.subarray(0, head.length).equals(head)) continue;
      yield isStart && head.subarray(0, BOM.length).equals(BOM) ? head.subarray(BOM.length) : head;
      isStart = false;
    }
  } catch (error) {
    throw error.syscall === 'read' ? new Refusal(`The input cannot be read (${error.code}).`) : error;
  }
  if (isStart && head.length > 0) yield head;
}

/** Whole lines, as they came; undefined for one that is too long, which is read past without being kept. */
async function* blocks(chunks) {
  let rest = [];
  let length = 0;
  for await (const chunk of chunks) {
    const first = chunk.indexOf(NEWLINE) + 1;
    let begin = 0;
    if (first > 0 && length + first - 1 > LONGEST) {
      yield undefined;
      begin = first;
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > begin) yield begin > 0 ? chunk.subarray(begin, end) : Buffer.concat([...rest, chunk.subarray(0, end)]);
    if (end > 0) {
      rest = [];
      length = 0;
    }
    length += chunk.length - end;
    if (length > LONGEST) rest = [];
    else if (chunk.length > end) rest.push(chunk.subarray(end));
  }
  if (length > LONGEST) yield undefined;
  else if (length > 0) yield Buffer.concat(rest);
}

/** A block's lines. No byte of a longer character is a newline, so a block that is UTF-8 is so line by line. */
function* texts(block) {
  const text = isUtf8(block) ? block.toString() : undefined;
  const whole = text ?? block;
  const newline = text === undefined ? NEWLINE : '\n';
  for (let from = 0; from < whole.length; ) {
    const found = whole.indexOf(newline, from);
    const to = found < 0 ? whole.length : found;
    yield text === undefined ? decoded(block.subarray(from, to)) : text.slice(from, to);
    from = to + 1;
  }
}

const decoded = (bytes) => (isUtf8(bytes) ? bytes.toString() : { fault: 'not-utf8' });

/** Undefined for a blank line. */
function parse(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === '' ? undefined : { fault: 'not-json' };
  }
  const path = mayRepeat(text, value) ? repeatedField(text) : undefined;
  return path === undefined ? { value } : { fault: 'duplicate-field', path };
}

/** Writes one line, and waits while the reader is slower than we are. */
export async function writeLine(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Many lines: gathered by `add`, written by `flush`, which is due once `isFull` and before waiting for more. */
export function gathered(stream = process.stdout) {
  let text = '';
  return {
    add(line) {
      text += line;
    },
    get isFull() {
      return text.length >= PIECE;
    },
    async flush() {
      const piece = text;
      text = '';
      if (piece !== '' && !stream.write(piece)) await once(stream, 'drain');
    },
  };
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
