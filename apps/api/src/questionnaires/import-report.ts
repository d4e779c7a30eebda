import type { Note, Text } from '@stemme/questionnaires';

/**
 * - `imported`: stored as a draft
 * - `known`: these bytes are there already, as the version that is named
 * - `refused`: nothing was stored; `faults` has every reason
 */
export const IMPORT_OUTCOMES = ['imported', 'known', 'refused'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What became of a file, as it is stored beside the version and shown. */
export interface ImportReport {
  readonly outcome: ImportOutcome;
  readonly questionnaire: string | null;
  readonly version: number | null;
  readonly title: Text | null;
  readonly format: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly questions: number;
  readonly languages: readonly string[];
  readonly understood: Readonly<Record<string, number>>;
  readonly ignored: readonly ReportedNote[];
  readonly faults: readonly ReportedNote[];
  readonly counts: { readonly ignored: number; readonly faults: number };
}

export interface ReportedNote {
  readonly path: string;
  readonly code: string;
  readonly detail: string | null;
}

/** A report is read by people: the first thousand of each kind, and how many there are. */
export const MOST_NOTES = 1_000;
const LONGEST = 500;

/** Notes as they can be stored and shown: what quotes the file is shortened, and holds no character JSON cannot keep. */
export function reported(notes: readonly Note[]): ReportedNote[] {
  return notes.slice(0, MOST_NOTES).map(({ path, code, detail }) => ({
    path: shown(path),
    code: shown(code),
    detail: detail === undefined ? null : shown(detail),
  }));
}

function shown(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
