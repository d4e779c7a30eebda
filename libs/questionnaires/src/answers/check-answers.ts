import { collect } from './collect.js';
import { checkAsked } from './check-asked.js';
import type { CompiledQuestionnaire } from '../compile.js';
import type { Answers } from '../document.js';
import { settle } from '../evaluate/settle.js';
import { readAnswers, type Reading } from './read-answers.js';
import type { AnswerFaultCode } from '../refusal.js';

/**
 * `path` is a JSON Pointer into the answers: `/phq9.1`, `/medicines/0/dose` in a repeating group, `/phone/1` for one
 * of several answers; empty for the whole.
 */
export interface AnswerFault {
  readonly path: string;
  readonly code: AnswerFaultCode;
}

export type AnswerCheck =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: AnswerFault[] };

export interface CheckHow {
  /**
   * For a draft: what is required may still be missing, and an answer may stay whose gate has changed since (it comes
   * back when the gate does). Types, lists and ranges are as strict as at hand-in; what is calculated is left as sent.
   */
  readonly partial?: boolean;
}

/**
 * Judges answers by the document alone. Nothing is coerced, clamped or dropped: they are accepted as they are, or
 * refused with every fault. What the patient cannot change is worked out here: it must be equal when it is sent, and
 * is added when it is not. The accepted answers are a copy without prototypes, in the order of the document, that
 * shares nothing with what was sent. Where an expression costs too much to be worked out, nobody knows what is right:
 * `unstable`. Takes any value and throws for none.
 */
export function checkAnswers(compiled: CompiledQuestionnaire, answers: unknown, how: CheckHow = {}): AnswerCheck {
  const reading: Reading = readAnswers(compiled, answers);
  const { sheet, faults } = reading;
  if (!how.partial) {
    const isStable = settle(sheet);
    checkAsked(reading);
    if (!isStable) faults.add('', 'unstable');
    for (const path of sheet.stopped) faults.add(path, 'unstable');
  }
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  return { ok: true, answers: collect(sheet.root, how.partial ?? false) };
}
