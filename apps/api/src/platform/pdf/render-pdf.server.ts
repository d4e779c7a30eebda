import { once } from 'node:events';
import { setImmediate as pause } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { FONTS } from './fonts.server.js';
import { type Drawn, layOut } from './lay-out.server.js';
import type { PdfBlock, PdfDocument } from './pdf-document.js';
import { artifact, heightOfText, write } from './rows.server.js';
import { heightOf, type Laid, MARGIN, Sheet, WIDTH } from './sheet.server.js';

/** Points from the top of the first page to the window of an envelope (45 mm). */
const WINDOW = 128;
/** Drawing is work for the processor alone: after so many blocks others get their turn. */
const AT_ONCE = 5;

/**
 * The document as PDF 1.7, A4, tagged for readers that speak, in a font that travels with it. The same document gives the
 * same bytes.
 * @param compress false leaves the pages readable for a test
 */
export async function renderPdf(document: PdfDocument, { compress = true } = {}): Promise<Buffer> {
  const doc = open(document, compress);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const sheet = new Sheet(doc);
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'address' && index === 0) sheet.down(WINDOW);
    place(sheet, block, document.blocks[index + 1]);
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
  }
  footers(doc, document);
  const ended = once(doc, 'end');
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function open({ title, language, at }: PdfDocument, compress: boolean): PDFKit.PDFDocument {
  const made = new Date(at);
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    compress,
    // also the font it begins with: under a second name of ours the library would read the file again for every text
    font: FONTS.plain as never,
    info: { Title: title, CreationDate: made, ModDate: made, Producer: 'Stemme', Creator: 'Stemme' },
  });
  doc.registerFont('bold', FONTS.bold);
  return doc;
}

function place(sheet: Sheet, block: PdfBlock, next: PdfBlock | undefined): void {
  if (block.kind === 'pageBreak') {
    if (!sheet.isTop) sheet.newPage();
    return;
  }
  if (block.kind === 'keepTogether') {
    const laid = flat(block.blocks).map((each) => layOut(sheet.doc, each));
    sheet.makeRoom(heightOf(laid));
    for (const each of laid) sheet.draw(each);
    return;
  }
  if (block.kind === 'section') {
    placeSection(sheet, block.text, block.blocks);
    return;
  }
  const laid = layOut(sheet.doc, block);
  // a heading at the foot of a page, with nothing under it, is a heading of nothing
  if (laid.leads && next) sheet.makeRoom(heightOf([laid, ...first(sheet, next)]));
  sheet.draw(laid);
}

function placeSection(sheet: Sheet, text: string, blocks: readonly PdfBlock[]): void {
  const { doc } = sheet;
  place(sheet, { kind: 'heading', level: 3, text }, blocks[0]);
  const how = { size: 12, bold: true };
  const height = heightOfText(doc, text, how) + 10;
  sheet.running = { height, draw: (y) => artifact(doc, () => write(doc, text, y, how)) };
  for (const [index, block] of blocks.entries()) place(sheet, block, blocks[index + 1]);
  sheet.running = null;
}

function flat(blocks: readonly PdfBlock[]): Drawn[] {
  return blocks.flatMap((block): Drawn[] => {
    if (block.kind === 'pageBreak') return [];
    if (block.kind === 'section') return [{ kind: 'heading', level: 3, text: block.text }, ...flat(block.blocks)];
    return block.kind === 'keepTogether' ? flat(block.blocks) : [block];
  });
}

function first(sheet: Sheet, block: PdfBlock): Laid[] {
  return flat([block])
    .slice(0, 1)
    .map((each) => layOut(sheet.doc, each));
}

function footers(doc: PDFKit.PDFDocument, { foot = '' }: PdfDocument): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    // below the margin, where a text would begin a new page
    doc.page.margins.bottom = 0;
    const y = doc.page.height - 48;
    artifact(doc, () => {
      write(doc, foot, y, { size: 9, width: WIDTH - 80 });
      write(doc, `${index + 1}/${count}`, y, { size: 9, x: MARGIN.left + WIDTH - 70, width: 70, align: 'right' });
    });
  }
}
