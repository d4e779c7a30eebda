import type { PathwayDraft } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { localDate } from '../platform/local-date.js';

/** When a day begins for those who call. */
const MORNING = '08:00';

/** Somebody was asked to call and did something else instead: after so many days they are asked again. */
const AGAIN_DAYS = 28;

/** Until when the patient may go without talking to a person, counted from `at`; null where the pathway sets no limit. */
export function contactDue({ humanContact }: PathwayDraft, at: Date, zone: string): string | null {
  return humanContact ? morningAfter(at, humanContact.every, zone) : null;
}

/** When the next call is asked for after one that did not come about: at the latest after four weeks. */
export function contactAgain({ humanContact }: PathwayDraft, at: Date, zone: string): string | null {
  if (!humanContact) return null;
  const [usual, again] = [morningAfter(at, humanContact.every, zone), morningAfter(at, `P${AGAIN_DAYS}D`, zone)];
  return usual < again ? usual : again;
}

function morningAfter(at: Date, every: string, zone: string): string {
  const date = Temporal.PlainDate.from(localDate(at, zone)).add(Temporal.Duration.from(every));
  return date.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant().toString();
}
