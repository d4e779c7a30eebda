import type { Sent } from './document.js';
import { isScaleId } from './reads.js';

/** What activation must know of a questionnaire; a whole questionnaire document fits. */
export interface QuestionnaireLike {
  readonly id: string;
  readonly instruments: readonly { readonly id: string }[];
  readonly items: readonly ItemLike[];
}
interface ItemLike {
  readonly code: string;
  readonly type: string;
  readonly items?: readonly ItemLike[];
}

/** The item codes of a questionnaire's questions, shown or behind a condition. */
export function itemCodes(questionnaire: QuestionnaireLike): Set<string> {
  const codes = new Set<string>();
  const visit = (items: readonly ItemLike[]): void => {
    for (const item of items) {
      // a question may have others under it
      if (item.type !== 'display' && item.type !== 'group') codes.add(item.code);
      if (item.items) visit(item.items);
    }
  };
  visit(questionnaire.items);
  return codes;
}

/** Does the questionnaire ask this item, or hold the instrument of this scale (`phq-9.TOTAL` → `phq-9`)? */
export function asks(questionnaire: QuestionnaireLike, code: string): boolean {
  if (!isScaleId(code)) return itemCodes(questionnaire).has(code);
  const instrument = code.slice(0, code.lastIndexOf('.'));
  return questionnaire.instruments.some(({ id }) => id === instrument);
}

/** Every questionnaire a step can send, whatever the switches. */
export function canSend(sent: Sent): string[] {
  return [sent.questionnaire, ...(sent.variants ?? []).map((variant) => variant.questionnaire)];
}

/** The questionnaire to send: the first variant whose switch is on, else the plain one. */
export function questionnaireOf(sent: Sent, switches: readonly string[] = []): string {
  return sent.variants?.find((variant) => switches.includes(variant.switch))?.questionnaire ?? sent.questionnaire;
}
