import type { CompiledQuestionnaire } from '../compile.js';
import type { Answer, Answers, ItemCode } from '../document.js';
import { visibility } from '../visibility.js';
import { documentValue, positionOf, questionName, surveyValue } from './names.js';

export type SurveyData = Record<string, unknown>;

/**
 * What SurveyJS holds (`survey.data`), as answers by code. Blank entries (nothing, white space, an empty list) are no
 * answers. Values are renamed, not judged: that is `checkAnswers`' work.
 */
export function fromSurveyData(compiled: CompiledQuestionnaire, data: Readonly<SurveyData>): Answers {
  const answers: Record<ItemCode, Answer> = Object.create(null);
  for (const [name, value] of Object.entries(data)) {
    const question = compiled.nodes[positionOf(name)]?.question;
    if (!question || isBlank(value)) continue;
    const mapped = Array.isArray(value)
      ? value.map((each) => documentValue(question, each))
      : documentValue(question, value);
    // Typing "-0" gives -0, which no answer can be.
    answers[question.code] = (Object.is(mapped, -0) ? 0 : mapped) as Answer;
  }
  return answers;
}

/**
 * Answers as SurveyJS data, to go on where a draft was left. Only what is shown: SurveyJS keeps a value that is set
 * while its question is hidden, and would hand it in.
 */
export function toSurveyData(compiled: CompiledQuestionnaire, answers: Answers): SurveyData {
  const states = visibility(compiled, answers);
  const data: SurveyData = {};
  for (const [position, { question }] of compiled.nodes.entries()) {
    if (!question || states.get(question.code) !== 'shown' || !Object.hasOwn(answers, question.code)) continue;
    const answer = answers[question.code] as Answer;
    data[questionName(position)] = Array.isArray(answer)
      ? answer.map((each: number | string) => surveyValue(question, each))
      : translated(question.type, surveyValue(question, answer as number | string | boolean), answer);
  }
  return data;
}

/** Free text and dates are themselves, even when they look like the name of an option. */
function translated(type: string, value: number | string, answer: Answer): Answer {
  return type === 'text' || type === 'date' ? answer : value;
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
