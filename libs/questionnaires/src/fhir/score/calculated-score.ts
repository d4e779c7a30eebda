import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers, ItemCode, Question } from '../../document.js';
import { existing } from '../../evaluate/expressions.js';
import { sheetOf, stateAt, valueAt } from '../../evaluate/frame.js';
import { settle } from '../../evaluate/settle.js';
import { total } from '../../evaluate/sum.js';
import type { QuestionnaireScore } from './result.js';
import { spanOf } from './span.js';
import { isScored } from './weights.js';

/**
 * What a question's calculation gives. Expressions of publishers mostly count what is blank as 0, so with a blank among
 * what it reads the result is not taken: the answers that could stand in its place are tried out (`span`).
 */
export function calculatedScore(
  compiled: CompiledQuestionnaire,
  question: Question,
  answers: Answers,
): QuestionnaireScore {
  const at = (some: Answers) => numberAt(compiled, question, some);
  const { blank, isOpen } = blanksOf(compiled, question, answers);
  const missing = blank.map(({ code }) => code);
  if (blank.length === 0 && !isOpen) {
    const value = at(answers);
    return value === undefined ? { kind: 'none', why: 'not-applicable', missing } : { kind: 'exact', value };
  }
  const span = isOpen ? undefined : spanOf(blank, (tried) => at({ ...answers, ...tried }));
  return span ? { kind: 'bounded', ...span, missing } : { kind: 'none', why: 'too-many-missing', missing };
}

function numberAt(compiled: CompiledQuestionnaire, question: Question, answers: Answers): number | undefined {
  const { calculated, code } = question;
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  // what was stopped may have shown other items
  if (!calculated || sheet.stopped.size > 0) return undefined;
  if ('sum' in calculated) {
    return total(
      calculated.sum.map((each) => compiled.byCode.get(each) as number),
      sheet.root,
    );
  }
  const place = { code, instances: [] };
  const [results = []] =
    compiled.expressions?.evaluate(existing(sheet.root), [{ place, fhirpath: calculated.fhirpath }], sheet.work) ?? [];
  const [first] = results;
  const value = typeof first === 'object' && first !== null && 'value' in first ? first.value : first;
  return results.length === 1 && typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What the calculation reads and nobody has answered; `isOpen`: it may read what cannot be tried out. */
function blanksOf(compiled: CompiledQuestionnaire, question: Question, answers: Answers) {
  const { nodes } = compiled;
  const read = new Set(readsOf(compiled, question));
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  const blank: Question[] = [];
  let isOpen = false;
  for (const [position, { question: other, scope, isUnseen }] of nodes.entries()) {
    if (!other || !read.has(other.code) || other.readOnly || other.calculated) continue;
    for (const frame of sheet.frames.get(scope) ?? []) {
      const state = stateAt(frame, position);
      if (state === 'hidden' || (state === 'shown' && valueAt(frame, position) !== undefined)) continue;
      if (isUnseen) continue;
      if (scope >= 0 || state === 'unknown') isOpen = true;
      if (!blank.includes(other)) blank.push(other);
    }
  }
  return { blank, isOpen };
}

/** By linkId, calculations followed; everything that is scored when it names nothing. */
function readsOf(compiled: CompiledQuestionnaire, question: Question, seen = new Set<ItemCode>()): readonly ItemCode[] {
  const { calculated, code } = question;
  if (!calculated || seen.has(code)) return [];
  seen.add(code);
  const named = 'sum' in calculated ? calculated.sum : (compiled.expressions?.reads(code, calculated.fhirpath) ?? []);
  if (named.length === 0)
    return compiled.nodes.flatMap((node) => (node.question && isScored(node.question) ? node.question.code : []));
  return named.flatMap((each) => {
    const other = compiled.nodes[compiled.byCode.get(each) as number]?.question;
    return other?.calculated ? readsOf(compiled, other, seen) : [each];
  });
}
