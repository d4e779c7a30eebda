import type { Zone } from '@stemme/questionnaires';

/** The clock of this phone or computer: what is typed is read on it. */
export const zone: Zone = {
  offsetAt: (local) => offset(-new Date(local).getTimezoneOffset()),
  localAt(dateTime) {
    const instant = new Date(dateTime);
    const shifted = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
    return Number.isNaN(shifted.getTime()) ? dateTime : shifted.toISOString().slice(0, 19);
  },
};

/** `+01:00`. A time that does not exist has none, and is refused. */
function offset(minutes: number): string {
  if (Number.isNaN(minutes)) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
