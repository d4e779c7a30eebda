import { Temporal } from 'temporal-polyfill';
import type { Act, ActLevel, Outside, Pathway, Within } from './document.js';
import { PathwayError } from './faults.js';
import { isOpen, type OpeningHours, workingDays } from './hours.js';
import { parseInstant } from './local-time.js';

/** A patient who must be called today is due at today's closing; after it, at the next working day's. */
export const DUE_TODAY: Within = { workingDays: 0 };

/**
 * The instant (ISO, UTC) by which somebody has acted on what came at `at`.
 * - `minutes` are counted while the department is open, so outside its hours they start at the next opening.
 * - `workingDays: n` is the closing time of the n-th working day that opens after `at`; 0 is the day we are in, until its
 *   last closing, else the next. (Monday 10:00 and n = 1: Tuesday's closing. Saturday and n = 1: Monday's closing.)
 * - `clockMinutes` are counted round the clock.
 * An act row gives its `inside` or `outside` time by whether the department is open at `at`.
 * Never earlier for a later `at` under one and the same `Within`. `hours` must have passed `checkOpeningHours`.
 * Throws `never-open` when there is no opening within ten years, `bad-instant`, `bad-zone`.
 */
export function deadline(within: Outside | Act, at: string, hours: OpeningHours): string {
  const start = parseInstant(at);
  const time = 'inside' in within ? (isOpen(hours, start) ? within.inside : within.outside) : within;
  if ('clockMinutes' in time) return start.add({ minutes: time.clockMinutes }).toString();
  if ('minutes' in time) return afterOpenMinutes(time.minutes, start, hours).toString();
  return closingOf(time.workingDays, start, hours).toString();
}

/** Who acts on a level, and how soon. A grey answer is as urgent as the worst it could be (`atWorst`). */
export function actFor(pathway: Pathway, level: ActLevel, atWorst: ActLevel | null = null): Act {
  return pathway.act[level === 'grey' && atWorst !== null ? atWorst : level];
}

function afterOpenMinutes(minutes: number, start: Temporal.Instant, hours: OpeningHours): Temporal.Instant {
  let left = minutes * 60_000;
  for (const day of workingDays(hours, start)) {
    for (const { from, to } of day.openings) {
      const begin = later(from, start);
      const open = to.epochMilliseconds - begin.epochMilliseconds;
      if (open <= 0) continue;
      if (open >= left) return begin.add({ milliseconds: left });
      left -= open;
    }
  }
  throw new PathwayError('never-open', hours.zone);
}

function closingOf(n: number, start: Temporal.Instant, hours: OpeningHours): Temporal.Instant {
  let left = n;
  for (const { openings } of workingDays(hours, start)) {
    const opening = openings[0];
    const closing = openings.at(-1);
    if (!opening || !closing) continue;
    const toCome = Temporal.Instant.compare(start, opening.from) < 0;
    const over = Temporal.Instant.compare(closing.to, start) <= 0;
    if (over) continue;
    if (toCome && left > 0) left -= 1;
    else if (!toCome && left > 0) continue;
    if (left === 0) return closing.to;
  }
  throw new PathwayError('never-open', hours.zone);
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}
