import {
  inside,
  isQuestion,
  type Item,
  type Question,
  type Questionnaire,
  type QuestionType,
} from '@stemme/questionnaires';

const SECONDS = {
  choice: 12,
  multiple: 15,
  boolean: 8,
  integer: 15,
  decimal: 15,
  quantity: 20,
  text: 30,
  url: 30,
  date: 15,
  dateTime: 20,
  time: 15,
  attachment: 60,
  reference: 30,
} as const satisfies Record<QuestionType, number>;

/** How many questions there are at most, and about how many minutes they take. */
export function effort(document: Questionnaire): { readonly questions: number; readonly minutes: number } {
  const all = questionsOf(document.items);
  const seconds = all.reduce((sum, { type }) => sum + SECONDS[type], 0);
  return { questions: all.length, minutes: Math.max(1, Math.round(seconds / 60)) };
}

function questionsOf(items: readonly Item[]): readonly Question[] {
  // what is hidden by design or worked out takes nobody's time
  return items.flatMap((item) => {
    if (item.hidden) return [];
    return [...(isQuestion(item) && !item.readOnly ? [item] : []), ...questionsOf(inside(item))];
  });
}
