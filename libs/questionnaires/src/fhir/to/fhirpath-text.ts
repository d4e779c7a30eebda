/** Pieces of FHIRPath text. */

export function quoted(text: string): string {
  const escaped = text.replace(/[\\'\n\r\t\f]/g, (char) => ESCAPES[char] as string);
  return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
};

/** A number as FHIRPath can read it: no exponent, and a minus in brackets. */
export function numeral(value: number): string {
  const plain = Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return value < 0 ? `(-${plain})` : plain;
}

export function both(parts: readonly string[]): string {
  return parts.length === 0 ? 'true' : parts.map((part) => `(${part})`).join(' and ');
}

export function either(parts: readonly string[]): string {
  return parts.length === 0 ? 'false' : parts.map((part) => `(${part})`).join(' or ');
}

export function plus(parts: readonly string[]): string {
  return parts.length === 0 ? '0' : parts.join(' + ');
}
