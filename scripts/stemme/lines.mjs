// JSON lines, one at a time: a year of a region's answers goes through in constant memory.
import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

/** The longest line that is read, in UTF-16 units; a patient's whole history is far below. */
const LONGEST = 16 * 1024 * 1024;

/**
 * The lines of stdin that are not blank, parsed. A line that is no JSON comes as a fault.
 * @returns {AsyncGenerator<{ line: number, value?: unknown, fault?: 'not-json' | 'too-long' }>}
 */
export async function* readLines(stream = process.stdin) {
  let line = 0;
  for await (const text of split(stream)) {
    line += 1;
    if (text === undefined) yield { line, fault: 'too-long' };
    else if (text.trim() !== '') yield { line, ...parse(text) };
  }
}

/** The stream's lines; undefined for one that is too long, which is read past without being kept. */
async function* split(stream) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  for await (const chunk of stream) {
    const parts = decoder.write(chunk).split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield tooLong ? undefined : rest;
        rest = '';
        tooLong = false;
      }
      tooLong ||= rest.length + part.length > LONGEST;
      rest = tooLong ? '' : rest + part;
    }
  }
  if (tooLong || rest !== '') yield tooLong ? undefined : rest;
}

function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: 'not-json' };
  }
}

/** Writes one line, and waits while the reader is slower than we are. */
export async function writeLine(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
