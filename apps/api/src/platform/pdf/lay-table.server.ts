import type { PdfTable } from './pdf-document.js';
import { artifact, heightOfText, textRow, write } from './rows.server.js';
import { type Laid, MARGIN, type Row, WIDTH } from './sheet.server.js';

type Doc = PDFKit.PDFDocument;

const SIZE = 10;
const PAD = 5;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Where there are more than two columns the first is the wide one: it holds the questions. */
function columnsOf(count: number): Column[] {
  const first = count > 2 ? Math.max(WIDTH * 0.4, WIDTH / count) : WIDTH / Math.max(count, 1);
  const other = count > 1 ? (WIDTH - first) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => ({
    x: MARGIN.left + (index === 0 ? 0 : first + (index - 1) * other),
    width: index === 0 ? first : other,
  }));
}

export function layTable(doc: Doc, { caption, head, rows }: PdfTable): Laid {
  const columns = columnsOf(head.length);
  const top = head.some((text) => text !== '') ? [tableRow(doc, head, columns, true)] : [];
  const above = caption ? [textRow(doc, caption, 'Caption', { bold: true }), gap] : [];
  return {
    kind: 'Table',
    head: [...above, ...top],
    rows: rows.map((cells) => tableRow(doc, cells, columns, false)),
    after: 16,
  };
}

const gap: Row = { height: 4, draw: () => undefined };

function tableRow(doc: Doc, cells: readonly string[], columns: readonly Column[], isHead: boolean): Row {
  const placed = columns.map(({ x, width }, index) => ({
    text: cells[index] ?? '',
    how: {
      size: SIZE,
      bold: isHead,
      x: x + PAD,
      width: width - 2 * PAD,
      align: index > 0 ? ('center' as const) : ('left' as const),
    },
  }));
  const inner = Math.max(SIZE + 4, ...placed.map(({ text, how }) => heightOfText(doc, text, how)));
  const height = inner + 2 * PAD;
  return {
    height,
    draw: (y, parent) => {
      artifact(doc, () => {
        for (const { x, width } of columns) doc.rect(x, y, width, height).stroke();
      });
      const line = doc.struct('TR');
      parent.add(line);
      for (const [index, { text, how }] of placed.entries()) {
        const [tag, scope] = isHead ? ['TH', 'Column'] : index === 0 ? ['TH', 'Row'] : ['TD', undefined];
        line.add(
          doc.struct(tag as string, scope ? ({ scope } as never) : {}, () => {
            if (text !== '') write(doc, text, y + PAD, how);
          }),
        );
      }
      line.end();
    },
  };
}
