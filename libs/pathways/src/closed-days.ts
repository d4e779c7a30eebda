import { weekdayOf } from './days.js';
import type { ClosedDayRule, PathwayDraft } from './document.js';

/** How far a window may be moved away from closed days; a department closed for longer keeps the day itself. */
export const MOST_SHIFT_DAYS = 30;

const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** The days on which somebody works. */
export interface WorkingDays {
  weekdays: readonly number[];
  /** day numbers */
  closed: ReadonlySet<number>;
}

/** The weekdays on which the answers of a pathway are read: its own, else the department's, else Monday to Friday. */
export function workingDaysOf(
  pathway: PathwayDraft,
  department: readonly number[] | undefined,
  closed: ReadonlySet<number>,
): WorkingDays {
  return { weekdays: pathway.hours?.map(({ day }) => day) ?? department ?? MONDAY_TO_FRIDAY, closed };
}

/** The day itself when somebody works on it, else the nearest working day before or after it. */
export function shifted(day: number, rule: ClosedDayRule | undefined, working: WorkingDays): number {
  if (rule === undefined || rule === 'keep') return day;
  const way = rule === 'before' ? -1 : 1;
  for (let away = 0; away <= MOST_SHIFT_DAYS; away++) {
    const other = day + way * away;
    if (working.weekdays.includes(weekdayOf(other)) && !working.closed.has(other)) return other;
  }
  return day;
}
