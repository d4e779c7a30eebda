import { everyItem, isQuestion, type Item, type ItemCode, type Question } from '@stemme/questionnaires';

/** The questions by code, those in groups and under other questions included. */
export function questionsIn(items: readonly Item[]): ReadonlyMap<ItemCode, Question> {
  return new Map(
    everyItem(items)
      .filter(isQuestion)
      .map((question) => [question.code, question]),
  );
}
