/** ISO 8601 with Z or an offset, or a date alone (midnight UTC): never a time whose zone is that of this machine. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds, or NaN for what is no instant. */
export function instantOf(text) {
  const parts = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (parts === null) return Number.NaN;
  const [, year, month, day] = parts;
  // 30 February would silently be 2 March
  if (Number(day) > 28 && new Date(Date.UTC(year, month, 0)).getUTCDate() < Number(day)) return Number.NaN;
  return Date.parse(text);
}
