import { addDays } from '../../../text/time';

/** A period of local dates, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const LONGEST_DAYS = 5 * 366;

/** The last months before a day, that day included. */
export function lastMonths(today: string, months: number): Period {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastOfMonth));
  return { from: addDays(first.toISOString().slice(0, 10), 1), to: today };
}

/** Why a period cannot be tried; null when it can. */
export function periodFault({ from, to }: Period, today: string): 'dates' | 'future' | null {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || first > last) return 'dates';
  if (to > today) return 'future';
  return (last - first) / 86_400_000 > LONGEST_DAYS ? 'dates' : null;
}
