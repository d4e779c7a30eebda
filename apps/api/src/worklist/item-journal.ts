import { Temporal } from 'temporal-polyfill';
import type { Text } from '@stemme/pathways';

/** An item as far as its journal text goes. */
export interface JournalItem {
  readonly pathway: Text;
  readonly createdAt: string;
  readonly reasons: readonly {
    readonly because: Text;
    readonly known: boolean;
    readonly readings: readonly { readonly label: Text; readonly value: Text; readonly before: Text | null }[];
  }[];
  readonly afterAttempts: Text;
}

export interface JournalDone {
  readonly at: string;
  readonly by: string | null;
  readonly text: Text;
  readonly note: string | null;
  readonly nextAttemptAt: string | null;
}

/** The Danish text a clinician puts into the journal about an item: why it stood there, and what was done. Plain lines. */
export function itemJournal(
  { pathway, createdAt, reasons }: JournalItem,
  done: readonly JournalDone[],
  zone: string,
): string {
  return [
    `Opgave, ${pathway.da}, ${moment(createdAt, zone)}.`,
    ...reasons.map((reason) => `- ${reasonLine(reason)}`),
    ...done.map((one) => doneLine(one, zone)),
  ].join('\n');
}

function reasonLine({ because, known, readings }: JournalItem['reasons'][number]): string {
  const read = readings.map(
    ({ label, value, before }) => `${label.da}: ${value.da}${before ? ` (før: ${before.da})` : ''}`,
  );
  const words = known ? because.da : `Kan ikke afgøres: ${because.da}`;
  return read.length > 0 ? `${words} (${read.join('; ')})` : words;
}

function doneLine({ at, by, text, note, nextAttemptAt }: JournalDone, zone: string): string {
  const next = nextAttemptAt ? ` Næste forsøg ${moment(nextAttemptAt, zone)}.` : '';
  return `Handling ${moment(at, zone)}, ${by ?? 'systemet'}: ${text.da}.${note ? ` ${note}` : ''}${next}`;
}

/** As it is written in a journal: `20.03.2027 kl. 12.05`. */
function moment(at: string, zone: string): string {
  const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(Date.parse(at)).toZonedDateTimeISO(
    zone,
  );
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year} kl. ${two(hour)}.${two(minute)}`;
}
