import fc from 'fast-check';
import { isFormula, LARGEST_FILE, MOST_LINES, readTable, safeCell, type Table } from './file-table.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytes(text)) as Table;
/** As Windows programs write it. */
const windows = (text: string) =>
  Uint8Array.from([...text].map((letter) => ({ '€': 0x80, Š: 0x8a, '–': 0x96 })[letter] ?? letter.codePointAt(0)!));

it.each([
  ['UTF-8', bytes('cpr;navn\n1;Åse Ægidius')],
  ['UTF-8 with a byte order mark', bytes('\ufeffcpr;navn\n1;Åse Ægidius')],
  ['Windows-1252', windows('cpr;navn\n1;Åse Ægidius')],
  ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('cpr;navn\n1;Åse Ægidius', 'utf16le')])],
  ['an Excel separator line', bytes('sep=;\r\ncpr;navn\r\n1;Åse Ægidius\r\n')],
  ['commas', bytes('cpr,navn\r\n1,Åse Ægidius\r\n')],
  ['tabs', bytes('cpr\tnavn\r\n1\tÅse Ægidius\r\n')],
])('reads %s', (_, file) => {
  const { header, rows } = readTable(file) as Table;
  expect([header, rows.map(({ cells }) => cells)]).toEqual([['cpr', 'navn'], [['1', 'Åse Ægidius']]]);
});

it('says which encoding it took, and the euro sign of Windows is one', () => {
  const { encoding, rows } = readTable(windows('a\n10 € æ – Š')) as Table;
  expect([encoding, rows[0]!.cells[0]]).toEqual(['windows-1252', '10 € æ – Š']);
});

it('counts lines as an editor does: over blank lines, breaks in quotes and a separator line', () => {
  const { rows } = read('sep=;\na;b\n\n1;"x\ny"\n2;z\n;\n3;q\n');
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [4, '1'],
    [6, '2'],
    [8, '3'],
  ]);
});

it('keeps a line with too few or too many cells as it is, to be told', () => {
  expect(read('a;b\n1\n1;2;3').rows.map(({ cells }) => cells)).toEqual([['1'], ['1', '2', '3']]);
});

it.each<[string, Uint8Array, string, number | null]>([
  ['nothing', new Uint8Array(), 'empty-file', null],
  ['blank lines', bytes('\n\n'), 'empty-file', null],
  ['a header alone', bytes('cpr;navn\n'), 'no-lines', null],
  ['a workbook', bytes('PK\u0003\u0004rest'), 'spreadsheet', null],
  ['bytes of something else', bytes('a;b\n1;\u0000'), 'not-text', null],
  ['an open quote', bytes('a;b\n1;2\n3;"4'), 'quotes', 3],
  ['too many lines', bytes(`a\n${'1\n'.repeat(MOST_LINES + 1)}`), 'too-many-lines', null],
  ['too many bytes', new Uint8Array(LARGEST_FILE + 1).fill(97), 'file-too-large', null],
])('refuses %s', (_, file, code, line) => {
  expect(readTable(file)).toEqual({ code, line });
});

it('takes as many lines as there may be', () => {
  expect(read(`a\n${'1\n'.repeat(MOST_LINES)}`).rows).toHaveLength(MOST_LINES);
});

it('writes cells that no spreadsheet runs, and that read back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
      // a carriage return alone ends a line too, and a blank file is none
      const said = cells.map((cell) => cell.replaceAll(/[\r\0]/g, ''));
      const line = said.map((cell) => safeCell(cell)).join(';');
      const table = readTable(bytes(`${said.map((_, at) => `c${at}`).join(';')}\n${line}\n`));
      if ('code' in table) return said.every((cell) => cell.trim() === '');
      const back = table.rows[0]!.cells;
      return back.every((cell, at) => !isFormula(cell) && (cell === said[at] || cell === `'${said[at]}`));
    }),
  );
});
