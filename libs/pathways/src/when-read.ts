import { Temporal } from 'temporal-polyfill';
import { deadline } from './deadline.js';
import type { Act, Outside } from './document.js';
import { PathwayError } from './faults.js';
import { isOpen, type OpeningHours, workingDays } from './hours.js';
import { parseInstant } from './local-time.js';

/** What a patient can be promised about an answer handed in at an instant. Instants are ISO 8601 in UTC. */
export interface WhenRead {
  /** does somebody read now? */
  open: boolean;
  /** nobody reads before this: `at` itself when open, else the next opening */
  from: string;
  /** read at the latest */
  readBy: string;
}

/** Without a level nothing sooner is promised than the closing of the next working day. */
export const READ_WITHIN: Outside = { workingDays: 1 };

/**
 * Whether the department is open at `at`, and the instant by which an answer is read at the latest.
 * `promise` is the act row of the answer's level once that is known; a promise must not be shorter than the row the clinic works by.
 * Throws as `deadline`.
 */
export function whenRead(hours: OpeningHours, at: string, promise: Outside | Act = READ_WITHIN): WhenRead {
  const now = parseInstant(at);
  const open = isOpen(hours, now);
  return {
    open,
    from: (open ? now : nextOpening(hours, now)).toString(),
    readBy: deadline(promise, at, hours),
  };
}

function nextOpening(hours: OpeningHours, now: Temporal.Instant): Temporal.Instant {
  for (const { openings } of workingDays(hours, now)) {
    const next = openings.find(({ from }) => Temporal.Instant.compare(now, from) < 0);
    if (next) return next.from;
  }
  throw new PathwayError('never-open', hours.zone);
}
