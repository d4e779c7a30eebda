import type { PhoneNumber } from './phone-list';
import { forget, keep, kept } from './storage';

const KEY = 'phones';

/** The department's numbers are kept for the page that is shown when nothing can be loaded. */
export function rememberPhones(phones: readonly PhoneNumber[]): void {
  if (phones.length > 0) keep(KEY, phones);
}

export function knownPhones(): readonly PhoneNumber[] {
  const phones = kept(KEY);
  return Array.isArray(phones) ? (phones as readonly PhoneNumber[]) : [];
}

export function forgetPhones(): void {
  forget(KEY);
}
