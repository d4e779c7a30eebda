/** Points in time of CDA (`yyyyMMddHHmmss+zzzz`) and of the document (ISO 8601). */

const STAMP = /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?(?:\.\d+)?)?([+-]\d{4}|Z)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;

/** `2026-05-27T12:00:00+02:00` → `20260527120000+0200`, `2026-05-27` → `20260527`; `undefined` when it is neither. */
export function stampOf(iso: string): string | undefined {
  const match = ISO.exec(iso);
  if (!match || !isDay(`${match[1]}-${match[2]}-${match[3]}`)) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (hour === undefined) return `${year}${month}${day}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${year}${month}${day}${hour}${minute}${second}${zone === 'Z' ? '+0000' : zone?.replace(':', '')}`;
}

/** A whole point in time, with seconds and zone. */
export function instantOf(iso: string): string | undefined {
  const stamp = stampOf(iso);
  return stamp && stamp.length > 8 ? stamp : undefined;
}

/** The way back: a day, or a point in time with its zone. Anything less exact is `undefined`. */
export function isoOf(stamp: string): string | undefined {
  const match = STAMP.exec(stamp);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  if (!isDay(`${year}-${month}-${day}`)) return undefined;
  if (hour === undefined) return zone === undefined ? `${year}-${month}-${day}` : undefined;
  if (zone === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone === 'Z' || zone === '+0000' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
