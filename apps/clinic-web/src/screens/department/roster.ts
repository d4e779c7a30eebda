import { addDays, instantOf, localDate, timeField } from '../../text/time';

export interface DutyView {
  clinician: string;
  from: string;
  to: string;
  position: number;
}
export interface DutyDay {
  date: string;
  duties: DutyView[];
}

/**
 * The roster by local day, `days` days from today. A duty that runs past midnight stands on each day it covers,
 * because the question is who is told on that day.
 */
export function rosterDays(roster: readonly DutyView[], today: string, days: number): DutyDay[] {
  return Array.from({ length: days }, (_, at) => {
    const date = addDays(today, at);
    const duties = roster
      // a duty that ends at midnight does not reach into the day that begins then
      .filter(({ from, to }) => localDate(from) <= date && localDate(Date.parse(to) - 1) >= date)
      .sort((a, b) => a.position - b.position || a.from.localeCompare(b.from));
    return { date, duties };
  });
}

/** A duty from what was chosen; one that ends before it begins ends the next day. Null when something is missing. */
export function dutyOf(chosen: {
  clinician: string;
  date: string;
  from: string;
  to: string;
  position: number;
}): DutyView | null {
  const from = instantOf(chosen.date, chosen.from);
  if (!chosen.clinician || from === null || chosen.from === chosen.to) return null;
  const to = instantOf(chosen.to < chosen.from ? addDays(chosen.date, 1) : chosen.date, chosen.to);
  return to === null ? null : { clinician: chosen.clinician, from, to, position: chosen.position };
}

/** Whether a duty is whole local days, midnight to midnight. */
export function isAllDay({ from, to }: { from: string; to: string }): boolean {
  return timeField(from) === '00:00' && timeField(to) === '00:00';
}

/** The closed days that are still to come, the nearest first. */
export function comingDates(dates: readonly string[], today: string, most: number): string[] {
  return dates
    .filter((date) => date >= today)
    .sort()
    .slice(0, most);
}

/** How old a phone number's check may be. */
export const CHECK_DAYS = 90;

/** Days since a number was checked, and whether that is too long; never checked is always too long. */
export function checkAge(checkedOn: string | null, today: string): { days: number | null; tooOld: boolean } {
  if (checkedOn === null) return { days: null, tooOld: true };
  const days = Math.round((Date.parse(today) - Date.parse(checkedOn)) / 86_400_000);
  return { days, tooOld: days > CHECK_DAYS };
}
