/**
 * A UUIDv7 (RFC 9562): milliseconds since 1970 in 48 bits, then random bits. Made once per thing that is sent, and
 * kept until it is acknowledged, so that sending twice is one.
 */
export function uuid7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('ten random bytes');
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 256 ** (5 - at)) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A new one, from this device's clock and randomness. */
export function newId(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
