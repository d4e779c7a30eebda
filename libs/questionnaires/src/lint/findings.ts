import type { Note } from '../imports.js';

/** Longest piece of a source that a note repeats, in UTF-16 units. */
const DETAIL_LIMIT = 80;

/** What the linter gathers: faults refuse the document, notes go into the report. */
export interface Findings {
  readonly faults: Note[];
  readonly notes: Note[];
}

export function noteOf(path: string, code: string, detail?: string): Note {
  return detail === undefined ? { path, code } : { path, code, detail: shortened(detail) };
}

function shortened(text: string): string {
  return text.length > DETAIL_LIMIT ? `${text.slice(0, DETAIL_LIMIT - 1)}…` : text;
}
