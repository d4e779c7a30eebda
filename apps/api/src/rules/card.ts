import type { Text } from '@stemme/pathways';
import type { Fault } from '../platform/errors.js';

/** What a journal text may leave open: it is filled with what the screen shows of the answer. */
export const BRACES = {
  da: ['svar', 'score', 'ændring', 'handling', 'dato', 'regel'],
  en: ['answer', 'score', 'change', 'action', 'date', 'rule'],
} as const satisfies Record<'da' | 'en', readonly string[]>;

/** What a department says is done when a rule fires. */
export interface CardText {
  readonly instruction: Text | null;
  /** One of the department's own numbers, by its kind. */
  readonly phoneKind: string | null;
  /** Another number. */
  readonly phoneNumber: string | null;
  readonly journal: Text | null;
}

/** Why a card cannot be kept; nothing = it can. @param kinds of the numbers that the department has */
export function cardFaults(card: CardText, kinds: readonly string[]): Fault[] {
  const { instruction, phoneKind, phoneNumber, journal } = card;
  const faults: Fault[] = [];
  if (!instruction && !journal && phoneKind === null && phoneNumber === null)
    faults.push({ path: 'instruction', code: 'empty' });
  if (phoneKind !== null && phoneNumber !== null) faults.push({ path: 'phoneNumber', code: 'two-phones' });
  if (phoneKind !== null && !kinds.includes(phoneKind)) faults.push({ path: 'phoneKind', code: 'unknown-phone' });
  // a number in the house has three digits or more; one abroad at most fifteen
  const digits = phoneNumber?.replaceAll(/[ +-]/g, '') ?? '';
  if (phoneNumber !== null && !/^\d{3,15}$/.test(digits)) faults.push({ path: 'phoneNumber', code: 'bad-number' });
  for (const language of ['da', 'en'] as const)
    if (journal && !isFillable(journal[language], BRACES[language]))
      faults.push({ path: `journal.${language}`, code: 'unknown-brace' });
  return faults;
}

/** Every brace is whole, and one that the screen can fill. */
function isFillable(text: string, known: readonly string[]): boolean {
  const rest = text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => (known.includes(name) ? '' : whole));
  return !/[{}]/.test(rest);
}
