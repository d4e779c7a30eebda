/** One line of a file and what became, or would become, of it. */
export interface ReportLine {
  readonly line: number;
  readonly label: string;
  readonly outcome: string;
  readonly faults: readonly { readonly column: string | null; readonly code: string }[];
  readonly notes: readonly { readonly column: string | null; readonly code: string }[];
  readonly patient: string | null;
  readonly on: string | null;
}

export const FILTERS = ['all', 'faults', 'notes'] as const;
export type Filter = (typeof FILTERS)[number];

/** The lines a filter shows. */
export function shownLines(lines: readonly ReportLine[], filter: Filter): readonly ReportLine[] {
  if (filter === 'faults') return lines.filter(({ outcome }) => outcome === 'fault');
  return filter === 'notes' ? lines.filter(({ notes }) => notes.length > 0) : lines;
}

/** How many lines of each outcome, in order of appearance. */
export function counted(lines: readonly ReportLine[]): { outcome: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => ({ outcome, count }));
}

const NOTHING_TO_DO = new Set(['fault', 'already', 'unchanged']);

/** How many lines would change something. */
export function toWrite(lines: readonly ReportLine[]): number {
  return lines.filter(({ outcome }) => !NOTHING_TO_DO.has(outcome)).length;
}

/** A cell no spreadsheet runs as a formula: names come from a stranger's file. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The report as a CSV file for a spreadsheet: a byte order mark, semicolons, one row for each fault of a line. */
export function reportCsv(
  lines: readonly ReportLine[],
  head: readonly string[],
  words: { outcome: (code: string) => string; fault: (code: string) => string },
): string {
  const rows = lines.flatMap(({ line, label, outcome, faults, notes, on }) => {
    const told = [...faults, ...notes];
    const of = (column: string, why: string) => [String(line), label, words.outcome(outcome), column, why, on ?? ''];
    return told.length === 0 ? [of('', '')] : told.map(({ column, code }) => of(column ?? '', words.fault(code)));
  });
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
