import type { ExampleRow } from './example.js';

/** How a row of an example stands to the same row under the version that runs now. */
export interface Marked extends ExampleRow {
  readonly change: 'new' | 'moved' | 'other-questionnaire' | 'other-messages' | null;
  /** When it opens under the version that runs now, where that is another instant. */
  readonly was: string | null;
}

/** The rows with what is new or different in each, and those that are gone. */
export function marked(
  rows: readonly ExampleRow[],
  before: readonly ExampleRow[] | null,
): { rows: Marked[]; gone: readonly ExampleRow[] } {
  if (before === null) return { rows: rows.map((row) => ({ ...row, change: null, was: null })), gone: [] };
  const known = new Map(before.map((row) => [row.step, row]));
  const kept = new Set(rows.map(({ step }) => step));
  return {
    rows: rows.map((row) => mark(row, known.get(row.step))),
    gone: before.filter(({ step }) => !kept.has(step)),
  };
}

function mark(row: ExampleRow, before: ExampleRow | undefined): Marked {
  if (!before) return { ...row, change: 'new', was: null };
  if (row.opens !== before.opens || row.due !== before.due || row.closes !== before.closes)
    return { ...row, change: 'moved', was: before.opens };
  if (row.questionnaire !== before.questionnaire) return { ...row, change: 'other-questionnaire', was: null };
  const said = (one: ExampleRow): string => one.reminders.map(({ step, at }) => `${step} ${at}`).join('\n');
  return { ...row, change: said(row) === said(before) ? null : 'other-messages', was: null };
}
