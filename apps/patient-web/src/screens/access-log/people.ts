import type { AccessLog } from './data';

export type Entry = AccessLog['entries'][number];

/** The name the log gives what no person has done. */
const SERVICE = 'Stemme';

/**
 * What people at the hospital have done, and all the rest: one's own visits and what happens by itself. The log has an
 * entry for everything, and the few that the page is about must not drown in it.
 */
export function byPeople(entries: readonly Entry[]): {
  readonly people: readonly Entry[];
  readonly rest: readonly Entry[];
} {
  const isStaff = (entry: Entry) => entry.department !== '' && entry.who !== SERVICE;
  return { people: entries.filter(isStaff), rest: entries.filter((entry) => !isStaff(entry)) };
}
