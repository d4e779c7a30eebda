import {
  type Answer,
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type Question,
  questions,
} from '@stemme/questionnaires';

/**
 * Answers a demo patient could give: every question that is shown, with the option so far down its list; nothing is
 * written into free text. Questions that an answer brings forth are answered too.
 * @param place 0 = the first option of each list
 * @param fixed answers that are given as they stand
 */
export function demoAnswers(compiled: CompiledQuestionnaire, place: number, fixed: Answers): Answers {
  const byCode = new Map(questions(compiled).map((question) => [question.code, question]));
  let answers: Answers = {};
  for (let round = 0; round < byCode.size; round++) {
    const blank = asked(compiled, answers).blank.map(
      (code) => [code, answer(byCode.get(code)!, place, fixed)] as const,
    );
    const given = blank.filter((pair): pair is [string, Answer] => pair[1] !== undefined);
    if (given.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(given) };
  }
  return answers;
}

function answer(question: Question, place: number, fixed: Answers): Answer | undefined {
  if (Object.hasOwn(fixed, question.code)) return fixed[question.code];
  if (question.readOnly || question.repeats) return undefined;
  const option = question.options?.[Math.min(place, question.options.length - 1)]?.value;
  if (question.type === 'choice') return option;
  if (question.type === 'multiple') return option === undefined ? undefined : [option];
  if (question.type === 'boolean') return false;
  if (question.type === 'integer' || question.type === 'decimal')
    return typeof question.min === 'number' ? question.min : 0;
  return undefined;
}
