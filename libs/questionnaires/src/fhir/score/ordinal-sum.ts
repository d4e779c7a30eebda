import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers, ItemCode } from '../../document.js';
import { sheetOf, stateAt, valueAt } from '../../evaluate/frame.js';
import { settle } from '../../evaluate/settle.js';
import { counted, isScored, weightsOf } from './weights.js';
import type { QuestionnaireScore } from './result.js';

/**
 * The sum of what the answers count as, over every choice that is scored and asked. Exact when all of those are
 * answered; else the true sum lies between what the blank ones could least and most add. What is known not to be asked
 * adds nothing; what stands behind a blank gate may. `undefined` when nothing is scored.
 */
export function ordinalSum(compiled: CompiledQuestionnaire, answers: Answers): QuestionnaireScore | undefined {
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  let [low, high, isAsked, isAny] = [0, 0, false, false];
  const missing = new Set<ItemCode>();
  for (const [position, { question, scope, isUnseen }] of compiled.nodes.entries()) {
    if (!question || question.calculated || !isScored(question)) continue;
    isAny = true;
    const range = weightsOf(question);
    for (const frame of sheet.frames.get(scope) ?? []) {
      const state = stateAt(frame, position);
      const answer = state === 'shown' ? valueAt(frame, position) : undefined;
      // hidden by design and blank: nobody was asked
      if (state === 'hidden' || (isUnseen && answer === undefined)) continue;
      isAsked = true;
      const value = answer === undefined ? undefined : counted(question, answer);
      if (value === undefined) missing.add(question.code);
      low += value ?? (state === 'unknown' ? Math.min(0, range.low) : range.low);
      high += value ?? (state === 'unknown' ? Math.max(0, range.high) : range.high);
    }
  }
  if (!isAny) return undefined;
  if (!isAsked) return { kind: 'none', why: 'not-applicable', missing: [] };
  return missing.size === 0 ? { kind: 'exact', value: low } : { kind: 'bounded', low, high, missing: [...missing] };
}
