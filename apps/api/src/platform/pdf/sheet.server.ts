type Doc = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

/** What is never cut: it is drawn whole, on one page. */
export interface Row {
  /** Points. */
  readonly height: number;
  /** Draws from `y` down, adding its words to the structure of its block. */
  draw(y: number, parent: Structure): void;
}

/** What is drawn on top of a page for the eye alone: whoever listens has heard it. */
export interface RunningHead {
  readonly height: number;
  draw(y: number): void;
}

/** A block ready to be drawn. */
export interface Laid {
  /** Its place in the structure: `L`, `Table`, `Div`. */
  readonly kind: string;
  /** Drawn first, and again on top of every page the rows run over to. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  /** Points below it. */
  readonly after: number;
  /** A heading stays with what follows it. */
  readonly leads?: boolean;
}

/** Points: A4 with margins of 20 mm. */
export const MARGIN = { left: 56, right: 56, top: 56, bottom: 70 } as const;
const PAGE = { width: 595.28, height: 841.89 } as const;
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const BOTTOM = PAGE.height - MARGIN.bottom;
const FULL = BOTTOM - MARGIN.top;

/** Where the next row goes, and when a new page begins. */
export class Sheet {
  private y: number = MARGIN.top;
  private top: number = MARGIN.top;
  /** Said again on top of every new page, while it is set. */
  running: RunningHead | null = null;

  constructor(readonly doc: Doc) {}

  get isTop(): boolean {
    return this.y === this.top;
  }

  /** Moves down to this height of the page, if it is not there yet. */
  down(to: number): void {
    this.y = Math.max(this.y, to);
  }

  newPage(): void {
    this.doc.addPage();
    this.running?.draw(MARGIN.top);
    this.top = MARGIN.top + (this.running?.height ?? 0);
    this.y = this.top;
  }

  /** Begins a new page where so much does not fit on this one, but fits on a page. */
  makeRoom(height: number): void {
    if (this.y + height > BOTTOM && height <= FULL - (this.running?.height ?? 0) && !this.isTop) this.newPage();
  }

  draw(block: Laid): void {
    this.makeRoom(heightOf([block]));
    const container = this.doc.struct(block.kind);
    this.doc.addStructure(container);
    for (const row of block.head) this.row(row, container);
    for (const [index, row] of block.rows.entries()) {
      // the first row stays under its head: a question without any of its options is none
      if (this.y + row.height > BOTTOM && index > 0) {
        this.newPage();
        for (const again of block.head) this.row(again, container);
      }
      this.row(row, container);
    }
    container.end();
    this.y += block.after;
  }

  private row(row: Row, container: Structure): void {
    if (this.y + row.height > BOTTOM && !this.isTop) this.newPage();
    const pages = this.doc.bufferedPageRange().count;
    row.draw(this.y, container);
    // a text longer than a page went on by itself
    const flowed = this.doc.bufferedPageRange().count > pages;
    this.y = flowed ? this.doc.y : this.y + row.height;
  }
}

/** Points that these blocks take together, but for the space after the last. */
export function heightOf(blocks: readonly Laid[]): number {
  return blocks.reduce(
    (sum, { head, rows, after }, index) =>
      sum + [...head, ...rows].reduce((rest, { height }) => rest + height, 0) + (index < blocks.length - 1 ? after : 0),
    0,
  );
}
