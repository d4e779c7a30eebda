import type { PdfChoices, PdfLines } from './pdf-document.js';
import { artifact, heightOfText, textRow, useFont, write } from './rows.server.js';
import { type Laid, MARGIN, type Row, WIDTH } from './sheet.server.js';

type Doc = PDFKit.PDFDocument;

const BOX = 13;
/** Points from the left margin to the words of an option. */
const INDENT = 30;
const LINE = 28;

/** The question in bold, with what helps to answer it. */
function questionRows(doc: Doc, question: string, help: readonly string[] = []): Row[] {
  const rows = [
    textRow(doc, question, 'P', { bold: true }),
    ...help.filter((text) => text !== '').map((text) => textRow(doc, text, 'P', { size: 10 })),
  ];
  return [...rows, space(4)];
}

function space(height: number): Row {
  return { height, draw: () => undefined };
}

function box(doc: Doc, several: boolean, x: number, y: number): void {
  artifact(doc, () => {
    if (several) doc.rect(x, y, BOX, BOX).stroke();
    else doc.circle(x + BOX / 2, y + BOX / 2, BOX / 2).stroke();
  });
}

export function layChoices(doc: Doc, block: PdfChoices): Laid {
  const { question, help, options, several = false, row, open } = block;
  const head = questionRows(doc, question, help);
  const inRow = row && fitsInRow(doc, options);
  const rows = inRow ? [scaleRow(doc, block)] : options.map((text) => optionRow(doc, text, several));
  // the ends of a scale that does not fit in a row still say which end is which
  if (row && !inRow) rows.unshift(textRow(doc, [row.low, row.high].filter(Boolean).join(' … '), 'P', { size: 10 }));
  if (open !== undefined) rows.push(optionRow(doc, `${open}:`, several), lineRow(doc, undefined));
  return { kind: 'Div', head, rows, after: 16 };
}

function optionRow(doc: Doc, text: string, several: boolean): Row {
  const how = { x: MARGIN.left + INDENT, width: WIDTH - INDENT };
  const height = Math.max(heightOfText(doc, text, how), BOX + 2) + 6;
  return {
    height,
    draw: (y, parent) => {
      box(doc, several, MARGIN.left + 8, y + 1);
      parent.add(doc.struct('P', {}, () => write(doc, text, y, how)));
    },
  };
}

function fitsInRow(doc: Doc, options: readonly string[]): boolean {
  useFont(doc, {});
  const cell = WIDTH / options.length;
  return cell >= BOX + 4 && options.every((text) => doc.widthOfString(text) <= cell - 4);
}

function scaleRow(doc: Doc, { options, several = false, row }: PdfChoices): Row {
  const cell = WIDTH / options.length;
  const half = WIDTH / 2 - 6;
  const low = { size: 10, width: half };
  const high = { size: 10, width: half, x: MARGIN.left + WIDTH - half, align: 'right' as const };
  const words = Math.max(heightOfText(doc, row?.low ?? '', low), heightOfText(doc, row?.high ?? '', high));
  return {
    height: BOX + 26 + words,
    draw: (y, parent) => {
      for (const [index, text] of options.entries()) {
        const x = MARGIN.left + index * cell;
        box(doc, several, x + cell / 2 - BOX / 2, y + 2);
        parent.add(doc.struct('P', {}, () => write(doc, text, y + BOX + 6, { x, width: cell, align: 'center' })));
      }
      if (row?.low) parent.add(doc.struct('P', {}, () => write(doc, row.low!, y + BOX + 24, low)));
      if (row?.high) parent.add(doc.struct('P', {}, () => write(doc, row.high!, y + BOX + 24, high)));
    },
  };
}

export function layLines(doc: Doc, { question, help, count, unit }: PdfLines): Laid {
  const rows = Array.from({ length: count }, () => lineRow(doc, unit));
  return { kind: 'Div', head: questionRows(doc, question, help), rows, after: 16 };
}

/** A line to write on; a short one where a unit stands behind it. */
function lineRow(doc: Doc, unit: string | undefined): Row {
  const width = unit === undefined ? WIDTH : 190;
  const beside = { x: MARGIN.left + width + 8, width: WIDTH - width - 8 };
  const height = Math.max(LINE, unit ? heightOfText(doc, unit, beside) + 12 : 0);
  return {
    height,
    draw: (y, parent) => {
      artifact(doc, () =>
        doc
          .moveTo(MARGIN.left, y + LINE - 4)
          .lineTo(MARGIN.left + width, y + LINE - 4)
          .stroke(),
      );
      if (unit) parent.add(doc.struct('P', {}, () => write(doc, unit, y + LINE - 18, beside)));
    },
  };
}
