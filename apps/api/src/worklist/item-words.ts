import type { ToldRow } from './item-row.js';

/** JSON of the database gives `+00:00`; instants leave as `Z`. */
export function iso(instant: string): string;
export function iso(instant: string | null): string | null;
export function iso(instant: string | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

export function toldOf({ at, arrivedAt, ...row }: ToldRow): ToldRow {
  return { ...row, at: iso(at), arrivedAt: iso(arrivedAt) };
}
