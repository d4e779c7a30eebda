/** What can be wrong with answers. */
export const ANSWER_FAULTS = [
  'unknown-item',
  'wrong-type',
  'off-list',
  'out-of-range',
  'not-asked',
  'required',
  'too-long',
  'duplicate',
  'too-deep',
  'too-few',
  'too-many',
  'too-short',
  'pattern',
  'too-precise',
  'bad-unit',
  'too-large',
  'bad-media',
  'constraint',
  'read-only',
  'unstable',
] as const;
export type AnswerFaultCode = (typeof ANSWER_FAULTS)[number];

/** Why a value is not accepted. `index` is the place in a list of answers. */
export interface Reason {
  readonly code: AnswerFaultCode;
  readonly index?: number;
}

/** Stands in place of the accepted value. A class, so that no value a client sends can be taken for one. */
export class Refusal {
  constructor(readonly reasons: readonly Reason[]) {}
}

const MADE = new Map<AnswerFaultCode, Refusal>();

/** One reason about the whole value. */
export function refuse(code: AnswerFaultCode): Refusal {
  const made = MADE.get(code) ?? new Refusal([{ code }]);
  MADE.set(code, made);
  return made;
}
