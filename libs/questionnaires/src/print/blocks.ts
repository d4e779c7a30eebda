/** What stands on paper, in order: text and places to write. Whoever draws it decides how it looks. */
export type PrintBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean; readonly small?: boolean }
  /** Words that are said of every block inside: again where they run over to another page. */
  | { readonly kind: 'section'; readonly text: string; readonly blocks: readonly PrintBlock[] }
  | PrintChoices
  | PrintLines
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'picture'; readonly contentType: string; readonly data: string; readonly text: string };

export interface PrintChoices {
  readonly kind: 'choices';
  readonly question: string;
  readonly help?: readonly string[];
  readonly options: readonly string[];
  readonly several?: boolean;
  /** Side by side, with words at the ends. */
  readonly row?: { readonly low?: string; readonly high?: string };
  /** A line for the patient's own words after the last option. */
  readonly open?: string;
}

export interface PrintLines {
  readonly kind: 'lines';
  readonly question: string;
  readonly help?: readonly string[];
  readonly count: number;
  readonly unit?: string;
}

/** An empty box in a table. */
export const BOX = '○';
