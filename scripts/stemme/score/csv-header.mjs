import { Misuse } from '../misuse.mjs';

/** More than any first row; a file without a line break is no CSV of answers. */
const LONGEST_HEADER = 1024 * 1024;

const QUOTE = 0x22;
const NEWLINES = new Set([0x0a, 0x0d]);

/**
 * Reads until the first row has ended.
 * @returns {Promise<{ start: Buffer, delimiter: ',' | ';' }>} what was read, and what stands between the cells
 */
export async function readHeader(chunks) {
  let start = Buffer.alloc(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (value) start = Buffer.concat([start, value]);
    const { end, commas, semicolons } = scan(start);
    if (done || end || start.length > LONGEST_HEADER) return { start, delimiter: semicolons > commas ? ';' : ',' };
  }
}

/** The delimiters of the first row that stand outside of quotes. */
function scan(bytes) {
  const count = { end: false, commas: 0, semicolons: 0 };
  let isQuoted = false;
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (NEWLINES.has(byte)) return { ...count, end: true };
    else if (byte === 0x2c) count.commas += 1;
    else if (byte === 0x3b) count.semicolons += 1;
  }
  return count;
}

/**
 * What each column is: an item by the name it has here, the id, or nothing that is read.
 * @param {readonly string[]} cells the first row
 * @param {{ id: string, names: ReadonlyMap<string, string>, ignore: readonly string[] }} known
 * @returns {({ item: string } | 'id' | undefined)[]}
 */
export function columnsOf(cells, { id, names, ignore }) {
  const headings = cells.map((cell) => cell.trim());
  const isRead = (heading) => !ignore.includes(heading);
  const isKnown = (heading) => heading === 'id' || names.has(heading);
  const unknown = headings.filter((heading) => isRead(heading) && !isKnown(heading));
  if (unknown.length > 0) throw new Misuse(unknownSentence(unknown, id));
  const read = headings.filter(isRead);
  const twice = read.find((heading, index) => read.slice(0, index).some((other) => isSame(heading, other, names)));
  if (twice !== undefined) throw new Misuse(`Two columns are ${twice}: rename one, or leave it out.`);
  if (!read.some((heading) => names.has(heading))) throw new Misuse(`No column is an item of ${id}.`);
  return headings.map((heading) => {
    if (!isRead(heading)) return undefined;
    return heading === 'id' ? 'id' : { item: heading };
  });
}

const isSame = (one, other, names) => one === other || (names.has(one) && names.get(one) === names.get(other));

function unknownSentence(unknown, id) {
  if (unknown.some((name) => name.includes('\uFFFD'))) return 'The file is not UTF-8: save it as CSV UTF-8.';
  const shown = unknown.slice(0, 10).map((name) => (name === '' ? '(without a name)' : name.slice(0, 60)));
  const more = unknown.length > shown.length ? `, and ${unknown.length - shown.length} more` : '';
  return `No items of ${id}: ${shown.join(', ')}${more}. Name columns by item, or list them with --ignore.`;
}
