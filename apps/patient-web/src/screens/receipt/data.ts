import { getResponse } from '../../api/patient';
import type { SentAnswers, Text } from '../../api/types';
import { knownPhones } from '../../ui/known-phones';
import { kept } from '../../ui/storage';

export type { SentAnswers };

export const loadReceipt = getResponse;

/** The help that was shown while answering stays at hand, until sign-out. */
export function adviceFor(receipt: SentAnswers): Text | null {
  const shown = kept(`advice.${receipt.id}`);
  return typeof shown === 'object' && shown !== null ? (shown as Text) : receipt.advice;
}

export const phones = knownPhones;
