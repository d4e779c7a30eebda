import { compile, questions } from '../../compile.js';
import type { Answers, Item, Question, Questionnaire } from '../../document.js';
import { visibility } from '../../visibility.js';

/** What two questionnaires must have in common to mean the same: questions, answers and when they are asked. */

/** Everything about the questions but their conditions, by code. */
export function questionsOf(document: Questionnaire): Readonly<Record<string, unknown>> {
  const kept = ({ shownWhen: _, items: __, ...question }: Question): unknown => question;
  return Object.fromEntries(questions(compile(document)).map((question) => [question.code, kept(question)]));
}

export function shownFor(document: Questionnaire, answers: Answers): Readonly<Record<string, boolean>> {
  const compiled = compile(document);
  const states = visibility(compiled, answers);
  return Object.fromEntries(questions(compiled).map(({ code }) => [code, states.get(code) === 'shown']));
}

/** The words that are only to be read, in their order: displays, headings, introductions. */
export function wordsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.type === 'display') return Object.values(item.text);
    if (item.type !== 'group') return [];
    return [...Object.values(item.text ?? {}), ...Object.values(item.help ?? {}), ...wordsOf(item.items)];
  });
}
