import type { Item, Question, Questionnaire } from '@stemme/questionnaires';

const SECONDS = { choice: 12, multiple: 15, boolean: 8, integer: 15, decimal: 15, date: 15, text: 30 } as const;

/** How many questions there are at most, and about how many minutes they take. */
export function effort(document: Questionnaire): { readonly questions: number; readonly minutes: number } {
  const all = questionsOf(document.items);
  const seconds = all.reduce((sum, { type }) => sum + SECONDS[type], 0);
  return { questions: all.length, minutes: Math.max(1, Math.round(seconds / 60)) };
}

function questionsOf(items: readonly Item[]): readonly Question[] {
  return items.flatMap((item) => {
    if (item.type === 'group') return questionsOf(item.items);
    return item.type === 'display' ? [] : [item];
  });
}
