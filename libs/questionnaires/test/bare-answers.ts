import { inside, type Item } from '../src/document.js';

/**
 * FHIR knows no difference between a group of answers with no question under them and a question that repeats, nor
 * between the condition of the group and that of its first question.
 */
export function hasBareAnswers(items: readonly Item[]): boolean {
  return items.some((item) => {
    const [first, ...under] = inside(item);
    const all = [...under, ...(first ? inside(first) : [])];
    const isAnswers = item.type === 'group' && item.answerOf;
    const isBare = isAnswers && (first?.shownWhen || all.every(({ type }) => type === 'display'));
    return isBare || hasBareAnswers(inside(item));
  });
}
