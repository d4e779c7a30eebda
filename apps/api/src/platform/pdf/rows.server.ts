import { PLAIN } from './fonts.server.js';
import { MARGIN, type Row, WIDTH } from './sheet.server.js';

type Doc = PDFKit.PDFDocument;

export interface TextHow {
  /** Points; 12 by default. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

const GAP = 3;

export function useFont(doc: Doc, { size = 12, bold = false }: TextHow): void {
  doc.font(bold ? 'bold' : PLAIN).fontSize(size);
}

/** Points that the text takes in this width. */
export function heightOfText(doc: Doc, text: string, how: TextHow): number {
  useFont(doc, how);
  return text === '' ? 0 : doc.heightOfString(text, { width: how.width ?? WIDTH, lineGap: GAP });
}

/** A text as one row, tagged as `tag`. */
export function textRow(doc: Doc, text: string, tag: string, how: TextHow): Row {
  return {
    height: heightOfText(doc, text, how),
    draw: (y, parent) => {
      if (text !== '') parent.add(doc.struct(tag, {}, () => write(doc, text, y, how)));
    },
  };
}

export function write(doc: Doc, text: string, y: number, how: TextHow): void {
  useFont(doc, how);
  const { x = MARGIN.left, width = WIDTH, align = 'left' } = how;
  doc.fillColor('black').text(text, x, y, { width, lineGap: GAP, align });
}

/** Lines and boxes: seen, and not read aloud. */
export function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact');
  doc.lineWidth(1).strokeColor('black');
  draw();
  doc.endMarkedContent();
}
