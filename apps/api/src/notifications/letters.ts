import type { PdfBlock, PdfDocument } from '../platform/pdf/pdf-document.js';

const TITLE = 'Breve';

/** Several letters as one document: each begins on a sheet of its own. Nothing of one stands on another. */
export function together(letters: readonly PdfDocument[], at: string): PdfDocument {
  const [first] = letters;
  if (first && letters.length === 1) return { ...first, at };
  const blocks = letters.flatMap(({ blocks: own }, place): PdfBlock[] =>
    place === 0 ? [...own] : [{ kind: 'pageBreak' }, ...own],
  );
  return { title: TITLE, language: first?.language ?? 'da', at, blocks };
}
