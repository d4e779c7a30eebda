/** For tests: the wall clock of an instant by the platform's own Intl, as a second opinion on the planner. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD HH:MM` in the zone. */
export function wallClock(instant: string, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  return format.format(new Date(instant));
}

/** All dates from `from` to `to` inclusive, by plain UTC arithmetic. */
export function everyDate(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}
