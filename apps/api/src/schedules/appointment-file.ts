import type { AppointmentAnchor } from '@stemme/pathways';
import type { CellFault } from './enrol-file.js';
import { CPR_WORDS, hasCprForm, plainCpr } from './file-cpr.js';
import { readDate, readInstant, readTime } from './file-dates.js';
import { isFormula, safeCell, type Table, wordOf } from './file-table.js';
import type { AppointmentState } from './status.js';

/** Where appointments of a file come from, beside those of staff and of the hospital's own messages. */
export const FILE_SOURCE = 'file';

export const APPOINTMENT_FIELDS = ['reference', 'cpr', 'kind', 'date', 'time', 'state', 'changed'] as const;
export type AppointmentField = (typeof APPOINTMENT_FIELDS)[number];

const NEEDED = ['reference', 'cpr', 'kind', 'date'] as const satisfies readonly AppointmentField[];

/** The first of each is what the template is headed by. */
const WORDS: Readonly<Record<AppointmentField, { readonly da: readonly string[]; readonly en: readonly string[] }>> = {
  reference: { da: ['reference', 'aftale-id', 'id', 'aftale'], en: ['reference', 'appointment id'] },
  cpr: CPR_WORDS,
  kind: { da: ['type', 'art', 'slags'], en: ['kind', 'type'] },
  date: { da: ['dato'], en: ['date'] },
  time: { da: ['tid', 'klokkeslæt', 'kl.', 'kl'], en: ['time'] },
  state: { da: ['status', 'tilstand'], en: ['state', 'status'] },
  changed: { da: ['ændret'], en: ['changed', 'changed at'] },
};

const KIND_WORDS: Readonly<Record<AppointmentAnchor, readonly string[]>> = {
  visit: ['visit', 'besøg', 'ambulant besøg', 'konsultation'],
  operation: ['operation'],
  cycle: ['cycle', 'behandling', 'cyklus', 'kur'],
};

const STATE_WORDS: Readonly<Record<AppointmentState, readonly string[]>> = {
  booked: ['booked', 'booket', 'planlagt'],
  cancelled: ['cancelled', 'canceled', 'aflyst'],
  kept: ['kept', 'afholdt', 'gennemført'],
};

export interface AppointmentLine {
  readonly line: number;
  /** The reference: to find the line again by. */
  readonly label: string;
  readonly reference: string;
  readonly cpr: string;
  readonly kind: AppointmentAnchor;
  readonly date: string;
  readonly time: string | null;
  readonly state: AppointmentState;
  /** When the hospital's system last changed it; null where the file does not say. */
  readonly changedAt: string | null;
  readonly faults: readonly CellFault[];
}

export interface AppointmentColumns {
  readonly fields: readonly (AppointmentField | null)[];
  readonly ignored: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

export function appointmentColumns(header: readonly string[]): AppointmentColumns {
  const fields = header.map(
    (cell) =>
      APPOINTMENT_FIELDS.find((field) =>
        [field, ...WORDS[field].da, ...WORDS[field].en].some((word) => word === wordOf(cell)),
      ) ?? null,
  );
  const twice = header.filter((_, at) => fields[at] !== null && fields.indexOf(fields[at]!) !== at);
  const missing = NEEDED.filter((field) => !fields.includes(field));
  return {
    fields,
    ignored: header.filter((cell, at) => fields[at] === null && cell !== ''),
    headers: Object.fromEntries(header.flatMap((cell, at) => (fields[at] ? [[fields[at], cell]] : []))),
    faults: [
      ...twice.map((column) => ({ column, code: 'column-twice' })),
      ...missing.map((field) => ({ column: WORDS[field].da[0]!, code: 'column-missing' })),
    ],
  };
}

/** The lines of a file. A reference that comes twice is a fault: nobody knows which of the two is right. */
export function appointmentLines(table: Table, columns: AppointmentColumns, zone: string): AppointmentLine[] {
  const seen = new Set<string>();
  return table.rows.map(({ line, cells }) => {
    const read = lineOf(line, cells, table.header.length, columns, zone);
    const twice = read.reference !== '' && seen.has(read.reference);
    seen.add(read.reference);
    return twice ? { ...read, faults: [...read.faults, { column: null, code: 'duplicate-line' }] } : read;
  });
}

export function appointmentTemplate(language: 'da' | 'en'): string {
  return APPOINTMENT_FIELDS.map((field) => safeCell(WORDS[field][language][0]!)).join(';');
}

function lineOf(
  line: number,
  cells: readonly string[],
  width: number,
  columns: AppointmentColumns,
  zone: string,
): AppointmentLine {
  const faults: CellFault[] = cells.length === width ? [] : [{ column: null, code: 'cells' }];
  const cellOf = (field: AppointmentField) => (cells[columns.fields.indexOf(field)] ?? '').trim();
  const say = (field: AppointmentField, code: string) => faults.push({ column: columns.headers[field] ?? null, code });
  for (const field of APPOINTMENT_FIELDS) {
    const cell = cellOf(field);
    if (isFormula(cell)) say(field, 'formula');
    else if (cell === '' && (NEEDED as readonly string[]).includes(field)) say(field, 'empty');
    else if (cell.length > 120) say(field, 'too-long');
  }
  /** What a cell means; one that means nothing is a fault. */
  const read = <T>(field: AppointmentField, code: string, meaning: (cell: string) => T | null, otherwise: T): T => {
    const cell = cellOf(field);
    if (cell === '' || isFormula(cell)) return otherwise;
    const found = meaning(cell);
    if (found === null) say(field, code);
    return found ?? otherwise;
  };
  const cpr = plainCpr(cellOf('cpr'));
  if (cpr !== '' && !isFormula(cellOf('cpr')) && !hasCprForm(cpr)) say('cpr', 'cpr-format');
  return {
    line,
    label: cellOf('reference'),
    reference: cellOf('reference'),
    cpr,
    kind: read('kind', 'kind', (cell) => among(KIND_WORDS, cell), 'visit'),
    date: read('date', 'date', readDate, ''),
    time: read<string | null>('time', 'time', readTime, null),
    state: read('state', 'state', (cell) => among(STATE_WORDS, cell), 'booked'),
    changedAt: read<string | null>('changed', 'changed', (cell) => readInstant(cell, zone), null),
    faults,
  };
}

function among<Code extends string>(words: Readonly<Record<Code, readonly string[]>>, cell: string): Code | null {
  const found = Object.entries<readonly string[]>(words).find(([, known]) => known.includes(wordOf(cell)));
  return (found?.[0] as Code | undefined) ?? null;
}
