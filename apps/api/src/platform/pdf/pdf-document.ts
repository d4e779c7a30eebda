/** A printed document as blocks of text. Whoever makes one knows what it says; whoever draws it knows no clinical word. */
export interface PdfDocument {
  readonly title: string;
  /** BCP 47, for readers that speak. */
  readonly language: string;
  /** ISO 8601, written into the file: the same document and moment give the same bytes. */
  readonly at: string;
  /** At the foot of every page, beside its number: what holds loose sheets together. */
  readonly foot?: string;
  readonly blocks: readonly PdfBlock[];
}

export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean; readonly small?: boolean }
  /** Where the window of an envelope is. */
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | PdfChoices
  | PdfLines
  | PdfTable
  /** In a frame: what must not be overlooked. */
  | { readonly kind: 'note'; readonly text: string }
  | PdfPicture
  | { readonly kind: 'pageBreak' }
  /** Words that are said of every block inside: again on top of each page they run over to. */
  | { readonly kind: 'section'; readonly text: string; readonly blocks: readonly PdfBlock[] }
  /** On one page, where one page is enough. */
  | { readonly kind: 'keepTogether'; readonly blocks: readonly PdfBlock[] };

/** A question with boxes. It never leaves its options but where they fill more than a page; then it is said again. */
export interface PdfChoices {
  readonly kind: 'choices';
  readonly question: string;
  /** Small, under the question. */
  readonly help?: readonly string[];
  readonly options: readonly string[];
  /** Several boxes may be ticked: they are square; one box only: they are round. */
  readonly several?: boolean;
  /** Side by side, with words at the ends: a row of numbers. */
  readonly row?: { readonly low?: string; readonly high?: string };
  /** A line to write on after the last option, with what it is for. */
  readonly open?: string;
}

/** A question with lines to write on. */
export interface PdfLines {
  readonly kind: 'lines';
  readonly question: string;
  readonly help?: readonly string[];
  /** How many lines, 1 to 40. */
  readonly count: number;
  /** After a short line: the unit. */
  readonly unit?: string;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** PNG or JPEG; anything else, and a broken one, is its words alone. */
export interface PdfPicture {
  readonly kind: 'picture';
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
  readonly text: string;
}
