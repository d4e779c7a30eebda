import type { ActionCard, ActionCardChange } from './data';

/** A card as it is written; `kind` is one of the department's numbers, `own` a number of the card's, '' none. */
export interface CardDraft {
  readonly instruction: { readonly da: string; readonly en: string };
  readonly kind: string;
  readonly number: string;
  readonly journal: { readonly da: string; readonly en: string };
}

export const OWN = 'own';
const EMPTY = { da: '', en: '' };

export function draftOf(card: ActionCard | null): CardDraft {
  return {
    instruction: card?.instruction ?? EMPTY,
    kind: card?.phoneKind ?? (card?.phoneNumber ? OWN : ''),
    number: card?.phoneNumber ?? '',
    journal: card?.journal ?? EMPTY,
  };
}

/** A card that was taken down is kept in the history without content. */
export function isWritten(card: ActionCard | null): card is ActionCard {
  return card !== null && (card.instruction !== null || card.journal !== null || card.phone !== null);
}

export type CardFault = 'instruction' | 'number' | 'journal';
/** What must be written before it is sent. */
export function cardFaults({ instruction, kind, number, journal }: CardDraft): readonly CardFault[] {
  const digits = number.replaceAll(/\D/g, '').length;
  return [
    ...(instruction.da.trim() && instruction.en.trim() ? [] : (['instruction'] as const)),
    ...(kind === OWN && digits < 3 ? (['number'] as const) : []),
    ...(Boolean(journal.da.trim()) === Boolean(journal.en.trim()) ? [] : (['journal'] as const)),
  ];
}

export function changeOf({ instruction, kind, number, journal }: CardDraft, version: number): ActionCardChange {
  const text = ({ da, en }: CardDraft['journal']) => (da.trim() || en.trim() ? { da: da.trim(), en: en.trim() } : null);
  return {
    version,
    instruction: text(instruction),
    phoneKind: kind === '' || kind === OWN ? null : kind,
    phoneNumber: kind === OWN ? number.trim() : null,
    journal: text(journal),
  };
}
