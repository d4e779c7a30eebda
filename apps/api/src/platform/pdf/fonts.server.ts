import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PdfBlock, PdfDocument } from './pdf-document.js';

const require = createRequire(import.meta.url);
const read = (file: string): Buffer => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`));

/** DejaVu Sans: free, and it has the letters of every language written from left to right in Europe, and more. */
export const FONTS = { plain: read('DejaVuSans.ttf'), bold: read('DejaVuSans-Bold.ttf') };

/** The name the plain font has by itself. */
export const PLAIN = 'DejaVuSans';

/** What is used of the font that the library has opened. */
interface Opened {
  hasGlyphForCodePoint(point: number): boolean;
}

let opened: Opened | null = null;

function font(): Opened {
  const doc = new PDFDocument({ autoFirstPage: false, font: FONTS.plain as never });
  return (doc as unknown as { _font: { font: Opened } })._font.font;
}

/** Letters the font has not got, each once: they would come out as empty boxes. */
export function unprintable(document: PdfDocument): string[] {
  opened ??= font();
  const texts = [document.title, document.foot ?? '', ...document.blocks.flatMap(textsOf)];
  const missing = new Set<string>();
  for (const letter of texts.join('')) {
    const point = letter.codePointAt(0)!;
    // line breaks and other controls are not drawn
    if (point >= 32 && !opened.hasGlyphForCodePoint(point)) missing.add(letter);
  }
  return [...missing];
}

function textsOf(block: PdfBlock): string[] {
  if (block.kind === 'pageBreak') return [];
  if (block.kind === 'keepTogether') return block.blocks.flatMap(textsOf);
  if (block.kind === 'section') return [block.text, ...block.blocks.flatMap(textsOf)];
  if (block.kind === 'address') return [...block.lines];
  if (block.kind === 'table') return [block.caption ?? '', ...block.head, ...block.rows.flat()];
  if (block.kind === 'choices')
    return [
      block.question,
      ...(block.help ?? []),
      ...block.options,
      block.open ?? '',
      block.row?.low ?? '',
      block.row?.high ?? '',
    ];
  if (block.kind === 'lines') return [block.question, ...(block.help ?? []), block.unit ?? ''];
  return [block.text];
}
