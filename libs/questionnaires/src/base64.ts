const NOT_BASE64 = /[^A-Za-z0-9+/]/;

/** Base64 without line breaks, of at least one byte. */
export function isBase64(data: string): boolean {
  if (data.length === 0 || data.length % 4 !== 0) return false;
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  // one character looked for, and no repetition to go back in: megabytes of it would be too deep for the engine
  return !NOT_BASE64.test(data.slice(0, data.length - padding));
}
