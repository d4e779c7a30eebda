import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { LONGEST, readBytes } from '../lines.mjs';
import { Misuse } from '../misuse.mjs';
import { columnsOf, readHeader } from './csv-header.mjs';

/**
 * The rows of a CSV file as the lines of JSON they stand for.
 * @param {{ id: string, names: ReadonlyMap<string, string>, ignore: readonly string[] }} known
 * @returns {Promise<{ delimiter: ',' | ';', batches: AsyncGenerator<import('../lines.mjs').Line[]> }>}
 */
export async function readCsv(known, stream = process.stdin) {
  const chunks = readBytes(stream);
  const { start, delimiter } = await readHeader(chunks);
  return { delimiter, batches: rows(records(start, chunks, delimiter), delimiter, known) };
}

/**
 * Batches of records. After a quote that stands wrong nobody knows where a row ends: `broken` is then the last.
 * @returns {AsyncGenerator<{ records: string[][], broken?: 'not-csv' | 'too-long' }>}
 */
async function* records(start, chunks, delimiter) {
  let broken;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST,
    // an error would take the good rows before it along
    skip_records_with_error: true,
    on_skip: ({ code }) => {
      broken ??= { after: parser.info.records, code: code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'not-csv' };
    },
  });
  pipeline(joined(start, chunks), parser, () => undefined); // its error comes out of the parser
  let count = 0;
  for await (const first of parser) {
    const batch = [first];
    for (let next = parser.read(); next !== null; next = parser.read()) batch.push(next);
    const good = broken ? batch.slice(0, broken.after - count) : batch;
    count += good.length;
    yield { records: good };
    if (good.length < batch.length) break;
  }
  if (broken) yield { records: [], broken: broken.code };
}

async function* joined(start, chunks) {
  yield start;
  yield* chunks;
}

async function* rows(batches, delimiter, known) {
  const numberOf = delimiter === ';' ? withComma : withPoint;
  let line = 1;
  let columns;
  let isEmpty = true;
  for await (const { records, broken } of batches) {
    isEmpty = false;
    const read = [];
    for (const record of records) {
      const isBlank = record.length === 1 && record[0] === '' && columns?.length !== 1;
      if (columns && !isBlank) read.push({ line, ...rowOf(record, columns, numberOf) });
      else if (!columns) columns = columnsOf(record, known);
      line += 1 + lineBreaks(record);
    }
    if (broken) {
      read.push({ line, fault: broken });
      console.error(`Where the row of line ${line} ends cannot be told (${broken}): nothing after it was read.`);
    }
    yield read;
  }
  if (isEmpty) throw new Misuse('The CSV is empty: its first row names the columns.');
}

function rowOf(record, columns, numberOf) {
  if (record.length !== columns.length) return { fault: 'wrong-number-of-cells' };
  const items = {};
  let id;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const cell = record[index];
    if (column === undefined) continue;
    if (cell.includes('\uFFFD')) return { fault: 'not-utf8' };
    if (column === 'id') id = cell === '' ? undefined : cell;
    else items[column.item] = answerOf(cell, numberOf);
  }
  return { value: { id, items } };
}

/** Blank, a number, or a word that the instrument knows or refuses. */
function answerOf(cell, numberOf) {
  const text = cell.trim();
  return text === '' ? null : numberOf(text);
}

const withPoint = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const withComma = (text) => (/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text);

/** Those inside quotes: a row's line is the one it begins on. */
function lineBreaks(record) {
  let breaks = 0;
  for (const cell of record) if (cell.length > 1 && cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}
