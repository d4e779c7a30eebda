import type { OpeningHours } from '../hours.js';

/** For tests: weekdays 08-15, as in "hverdage kl. 8-15". */
export function makeHours(change: Partial<OpeningHours> = {}): OpeningHours {
  return {
    zone: 'Europe/Copenhagen',
    weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' })),
    closed: [],
    ...change,
  };
}
