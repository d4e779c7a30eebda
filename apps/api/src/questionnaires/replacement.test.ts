import type { Item, Question, Questionnaire } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { replacementBlockers } from './replacement.js';

const start = catalogue.find(({ id }) => id === 'depression-start')!;
const changed = (code: string, change: (question: Question) => Item | null): Questionnaire => {
  const visit = (items: readonly Item[]): Item[] =>
    items.flatMap((item): Item[] => {
      if (item.code === code) {
        const now = change(item as Question);
        return now ? [now] : [];
      }
      return item.type === 'group' ? [{ ...item, items: visit(item.items) }] : [item];
    });
  return { ...start, items: visit(start.items) };
};
const said = (document: Questionnaire) =>
  replacementBlockers(document, start).map(({ path, code }) => `${path} ${code}`);

it('words, help, order and more questions are the department’s own matter', () => {
  expect(said(start)).toEqual([]);
  const more: Item = { code: 'own.sleep', type: 'integer', text: { da: 'Søvn?', en: 'Sleep?' } };
  expect(said({ ...start, title: { da: 'Andet', en: 'Other' }, items: [more, ...start.items.toReversed()] })).toEqual(
    [],
  );
  expect(
    said(changed('phq9.9', (question) => ({ ...question, text: { da: 'Ny', en: 'New' }, required: true }))),
  ).toEqual([]);
});

it.each<[string, (question: Question) => Item | null, string]>([
  ['it is gone', () => null, 'missing-item'],
  ['another type', (question) => ({ ...question, type: 'text', options: undefined }) as never, 'other-type'],
  ['another instrument', (question) => ({ ...question, instrument: 'gad-7' }), 'other-type'],
  ['an option less', (question) => ({ ...question, options: question.options!.slice(1) }), 'other-options'],
  [
    'an option that counts something else',
    (question) => ({ ...question, options: question.options!.map((option) => ({ ...option, score: 0 })) }),
    'other-options',
  ],
  ['behind a condition', (question) => ({ ...question, shownWhen: { never: true } }), 'other-condition'],
  ['hidden', (question) => ({ ...question, hidden: true }), 'other-condition'],
  ['computed', (question) => ({ ...question, calculated: { sum: ['phq9.1'] } }), 'other-calculation'],
])('the question about death cannot be lost: %s', (_, change, code) => {
  expect(said(changed('phq9.9', change))).toContain(`/items/phq9.9 ${code}`);
});

it('a condition around it counts as one of its own', () => {
  const items = start.items.map((item) =>
    item.code === 'phq-9' ? { ...item, shownWhen: { never: true } as const } : item,
  );
  expect(said({ ...start, items }).filter((line) => line === '/items/phq9.9 other-condition')).toHaveLength(1);
});
