import { type CsvError, parse } from 'csv-parse/sync';

/** Lines below the header that one file may have. */
export const MOST_LINES = 2000;
/** Bytes of one file. */
export const LARGEST_FILE = 1_048_576;

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** A file of lines as it was read: nothing is understood yet. */
export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** As they are written, trimmed. */
  readonly header: readonly string[];
  /** `line` is where the line begins in the file, the header's being 1; a quoted cell may hold line breaks. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Why a file is no table. `line` where it can be said. */
export interface TableFault {
  readonly code:
    | 'empty-file'
    | 'file-too-large'
    | 'spreadsheet'
    | 'not-text'
    | 'no-lines'
    | 'too-many-lines'
    | 'quotes';
  readonly line: number | null;
}

/**
 * Reads a CSV file as spreadsheets write it: UTF-8 (with or without a byte order mark), UTF-16 with one, else
 * Windows-1252; semicolon, comma or tab, whichever the header has most of; RFC 4180 quotes; an Excel `sep=` line.
 */
export function readTable(bytes: Uint8Array): Table | TableFault {
  if (bytes.length === 0) return fault('empty-file');
  if (bytes.length > LARGEST_FILE) return fault('file-too-large');
  // a workbook is a zip archive, or in its older form an OLE document
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault('spreadsheet');
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) return fault('not-text');
  const told = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = told ? told[1]! : delimiterOf(text);
  const above = told ? 1 : 0;
  const read = records(told ? text.slice(told[0].length) : text, delimiter);
  if ('code' in read) return { ...read, line: read.line === null ? null : read.line + above };
  const [head, ...rows] = read.rows;
  if (!head) return fault('empty-file');
  if (rows.length === 0) return fault('no-lines');
  if (rows.length > MOST_LINES) return fault('too-many-lines');
  const header = head.cells.map((cell) => cell.trim());
  return { encoding, delimiter, header, rows: rows.map(({ line, cells }) => ({ line: line + above, cells })) };
}

/** A spreadsheet would run it as a formula: a cell that begins with `=`, `+`, `-` or `@`, or with a tab or line break. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n]/.test(cell);
}

/** A cell as it can be written to a file that is opened in a spreadsheet: never a formula, quoted where it must be. */
export function safeCell(cell: string, delimiter = ';'): string {
  const plain = isFormula(cell) ? `'${cell}` : cell;
  return plain.includes(delimiter) || /["\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A header, or a word of a closed list, as it is compared: case, spaces and the final colon do not count. */
export function wordOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/:$/, '');
}

function fault(code: TableFault['code'], line: number | null = null): TableFault {
  return { code, line };
}

function starts(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  for (const [mark, label] of [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const)
    if (starts(bytes, mark)) return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // what is no UTF-8 was written by a program that knows only the code page of Western Europe
    return { text: fromWindows(bytes), encoding: 'windows-1252' };
  }
}

/** Windows-1252 from 0x80 to 0x9f, by the WHATWG encoding standard; everything else is as in Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: some versions of the runtime's own decoder take these letters for control characters. */
function fromWindows(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS[byte - 0x80] : String.fromCharCode(byte),
  ).join('');
}

function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text.trimStart())![0].replace(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((one) => ({ one, times: head.split(one).length - 1 }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).one;
}

interface Info {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function records(
  text: string,
  delimiter: string,
): { rows: { line: number; cells: string[] }[] } | { code: 'quotes'; line: number | null } {
  try {
    const found = parse(text, { delimiter, relax_column_count: true, info: true, skip_empty_lines: true }) as never;
    const rows = (found as Info[]).map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0),
      cells: record,
    }));
    // a line of nothing but delimiters is what a spreadsheet leaves below the last one
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    return { code: 'quotes', line: typeof lines === 'number' ? lines : null };
  }
}
