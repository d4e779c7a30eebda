import type { PdfBlock, PdfPicture } from './pdf-document.js';
import { layChoices, layLines } from './lay-questions.server.js';
import { layTable } from './lay-table.server.js';
import { artifact, textRow } from './rows.server.js';
import { type Laid, MARGIN, type Row, WIDTH } from './sheet.server.js';

type Doc = PDFKit.PDFDocument;
/** A block that is drawn by itself: the others say how blocks stand together. */
export type Drawn = Exclude<PdfBlock, { kind: 'pageBreak' | 'keepTogether' | 'section' }>;

const HEADINGS = { 1: 20, 2: 16, 3: 14 } as const;
/** Points: the highest a picture may be. */
const PICTURE = 260;

/** One block measured, with the way to draw it. */
export function layOut(doc: Doc, block: Drawn): Laid {
  switch (block.kind) {
    case 'heading': {
      const how = { size: HEADINGS[block.level], bold: true };
      const row = textRow(doc, block.text, `H${block.level}`, how);
      return { kind: 'Sect', head: [], rows: [row], after: 10, leads: true };
    }
    case 'paragraph': {
      const how = { size: block.small ? 10 : 12, bold: block.bold ?? false };
      return { kind: 'Div', head: [], rows: [textRow(doc, block.text, 'P', how)], after: block.small ? 6 : 10 };
    }
    case 'address':
      return { kind: 'Div', head: [], rows: [textRow(doc, block.lines.join('\n'), 'P', {})], after: 24 };
    case 'choices':
      return layChoices(doc, block);
    case 'lines':
      return layLines(doc, block);
    case 'table':
      return layTable(doc, block);
    case 'note':
      return layNote(doc, block.text);
    case 'picture':
      return layPicture(doc, block);
  }
}

function layNote(doc: Doc, text: string): Laid {
  const inner = textRow(doc, text, 'P', { x: MARGIN.left + 12, width: WIDTH - 24 });
  const height = inner.height + 20;
  const row: Row = {
    height,
    draw: (y, parent) => {
      // a frame round what runs over the page would end nowhere
      if (height < 600) artifact(doc, () => doc.lineWidth(1.5).rect(MARGIN.left, y, WIDTH, height).stroke());
      inner.draw(y + 10, parent);
    },
  };
  return { kind: 'Div', head: [], rows: [row], after: 14 };
}

function layPicture(doc: Doc, { contentType, data, text }: PdfPicture): Laid {
  const words = textRow(doc, text, 'Caption', { size: 10 });
  const image = contentType === 'image/png' || contentType === 'image/jpeg' ? opened(doc, data) : null;
  if (!image) return { kind: 'Div', head: [], rows: [words], after: 10 };
  const scale = Math.min(1, WIDTH / image.width, PICTURE / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const row: Row = {
    height: height + 4 + words.height,
    draw: (y, parent) => {
      parent.add(
        doc.struct('Figure', { alt: text }, () => doc.image(image as never, MARGIN.left, y, { width, height })),
      );
      words.draw(y + height + 4, parent);
    },
  };
  return { kind: 'Div', head: [], rows: [row], after: 10 };
}

/** What the library's types leave out. */
interface Opener {
  openImage(bytes: Buffer): { width: number; height: number };
}

/** The picture, or null for bytes that are none: the sheet is printed all the same. */
function opened(doc: Doc, data: string): { width: number; height: number } | null {
  try {
    const image = (doc as unknown as Opener).openImage(Buffer.from(data, 'base64'));
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null;
  }
}
