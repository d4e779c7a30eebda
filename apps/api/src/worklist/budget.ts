import { Temporal } from 'temporal-polyfill';
import type { Capacity } from '../departments/loop.service.js';
import type { OpeningHours, Text } from '@stemme/pathways';
import type { Day } from './item-row.js';

/** What a day has room for, and what becomes of the rest. It orders nothing and hides nothing. */
export interface Budget {
  /** Contacts the day holds. */
  readonly capacity: number;
  readonly done: number;
  /** Open, with a deadline before the end of the day. */
  readonly due: number;
  /** So many of the ordered list there is time for today. */
  readonly fits: number;
  /** Due today, and no time for it. */
  readonly over: number;
  /** The first of the ordered list that does not fit. */
  readonly firstOver: string | null;
  readonly overflow: Text | null;
}

/** The local day of an instant: its first instant and the next day's, and how many contacts it holds. None when closed. */
export function dayOf({ perDay }: Capacity, { zone, closed }: OpeningHours, now: Date) {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const start = there.startOfDay();
  const date = there.toPlainDate();
  const isClosed = closed.includes(date.toString());
  return {
    from: new Date(start.epochMilliseconds),
    to: new Date(start.add({ days: 1 }).epochMilliseconds),
    capacity: isClosed ? 0 : (perDay[String(date.dayOfWeek)] ?? 0),
  };
}

export function budgetOf(capacity: number, { done, due, open, over, firstOver }: Day, overflow: Text | null): Budget {
  const left = Math.max(0, capacity - done);
  return { capacity, done, due, fits: Math.min(left, open), over, firstOver, overflow };
}
