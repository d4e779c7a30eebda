import type { Allowed } from '@stemme/triage';

/** What is written in a number field: a comma or a full stop, also the minus of a text. Null when it is no number. */
export function numberWritten(text: string): number | null {
  if (!/^\s*[-−]?\d{1,7}([.,]\d{1,6})?\s*$/.test(text)) return null;
  return Number(text.trim().replace('−', '-').replace(',', '.'));
}

/** A range as it is read of a number whose sign is turned around: a fall of 5 is written as 5 and stored as -5. */
export function turnedRange({ min, max, ...rest }: Allowed): Allowed {
  const turned = (value: number | null) => (value === null ? null : value === 0 ? 0 : -value);
  const { values } = rest;
  return { ...rest, min: turned(max), max: turned(min), ...(values ? { values: values.map((one) => -one) } : {}) };
}

export function isOutside(value: number, allowed: Pick<Allowed, 'min' | 'max'> | undefined): boolean {
  if (!allowed) return false;
  return (allowed.min !== null && value < allowed.min) || (allowed.max !== null && value > allowed.max);
}
