import { step } from './check/faults.js';
import { type AnswerFaultCode, faultOf } from './check-value.js';
import type { CompiledQuestionnaire } from './compile.js';
import type { Answer, Answers, ItemCode } from './document.js';
import { statesOf } from './visibility.js';

/** `path` is a JSON Pointer into the answers: `/phq9.1`, or empty when they are no object at all. */
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
   * back when the gate does). Types, lists and ranges are as strict as at hand-in.
   */
  readonly partial?: boolean;
}

const MOST_FAULTS = 100;

/**
 * Judges answers by the document alone. Nothing is coerced, clamped or dropped: they are accepted as they are, or
 * refused with every fault. The accepted answers are a copy without a prototype, in the order of the document, that
 * shares nothing with what was sent. Takes any parsed JSON and throws for none.
 */
export function checkAnswers(compiled: CompiledQuestionnaire, answers: unknown, how: CheckHow = {}): AnswerCheck {
  if (!isPlainObject(answers)) return { ok: false, faults: [{ path: '', code: 'wrong-type' }] };
  const faults: AnswerFault[] = [];
  const values: (Answer | undefined)[] = new Array(compiled.nodes.length).fill(undefined);
  for (const key of Reflect.ownKeys(answers)) {
    if (faults.length >= MOST_FAULTS) break;
    const position = typeof key === 'string' ? compiled.byCode.get(key) : undefined;
    const node = position === undefined ? undefined : compiled.nodes[position];
    if (position === undefined || !node?.question) {
      faults.push({ path: step('', String(key)), code: 'unknown-item' });
      continue;
    }
    // Read once: what was checked is what is kept, even when the property answers differently each time.
    const value = copy(answers[key as string]);
    const fault = faultOf(node, node.question, value);
    if (fault) faults.push({ path: step('', key as string), code: fault });
    else values[position] = value as Answer;
  }
  if (!how.partial) checkAsked(compiled, values, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers: collect(compiled, values) };
}

/** Hidden answers do not exist, and what is required and shown must be there. */
function checkAsked(compiled: CompiledQuestionnaire, values: (Answer | undefined)[], faults: AnswerFault[]): void {
  const states = statesOf(compiled, values);
  // With a faulty answer taken as blank, what stands behind it is only unknown: not a fault of its own.
  const blankIsReal = faults.length === 0;
  for (const [position, { question }] of compiled.nodes.entries()) {
    if (!question || faults.length >= MOST_FAULTS) continue;
    const state = states[position];
    if (values[position] !== undefined) {
      if (state === 'hidden' || (state === 'unknown' && blankIsReal)) {
        faults.push({ path: step('', question.code), code: 'not-asked' });
      }
    } else if (
      question.required &&
      state === 'shown' &&
      !faults.some((fault) => fault.path === step('', question.code))
    ) {
      faults.push({ path: step('', question.code), code: 'required' });
    }
  }
}

function collect(compiled: CompiledQuestionnaire, values: readonly (Answer | undefined)[]): Answers {
  const kept: Record<ItemCode, Answer> = Object.create(null);
  for (const [position, value] of values.entries()) {
    const code = compiled.nodes[position]?.item.code;
    if (value !== undefined && code !== undefined) kept[code] = value;
  }
  return kept;
}

/** A list is copied, so that nobody can change it after the check. Longer than any list of options: not worth it. */
function copy(value: unknown): unknown {
  return Array.isArray(value) && value.length < 10_000 ? value.slice() : value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
