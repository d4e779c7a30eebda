/** A Monday at 9 in Copenhagen, after `now`: the department is open, and a first questionnaire opens at once. */
export function nextMonday(now: Date): Date {
  const day = new Date(now);
  day.setUTCHours(8, 0, 0, 0);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 1);
  return day;
}
