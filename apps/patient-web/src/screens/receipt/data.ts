import { sendDueMatters } from '../../api/due-matters';
import { getResponse } from '../../api/patient';
import { type Call, getCalls } from '../../api/talks';
import type { SentAnswers, Text } from '../../api/types';
import { knownPhones } from '../../ui/known-phones';
import { kept } from '../../ui/storage';

export type { Call, SentAnswers };

export const loadReceipt = getResponse;

/** The receipt with the talks that are to come; it stands without them. */
export async function loadFirst(id: string): Promise<{
  readonly receipt: SentAnswers;
  readonly calls: readonly Call[];
  /** The sentence that went along has not arrived. */
  readonly pending: boolean;
}> {
  const pending = !(await sendDueMatters().catch(() => false));
  const [receipt, calls] = await Promise.all([getResponse(id), getCalls().catch(() => ({ calls: [] }))]);
  return { receipt, calls: calls.calls, pending };
}

/** The help that was shown while answering stays at hand, until sign-out. */
export function adviceFor(receipt: SentAnswers): Text | null {
  const shown = kept(`advice.${receipt.id}`);
  return typeof shown === 'object' && shown !== null ? (shown as Text) : receipt.advice;
}

export const phones = knownPhones;
