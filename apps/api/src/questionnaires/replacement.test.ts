import {
  type Condition,
  inside,
  isQuestion,
  type Item,
  type Option,
  type Question,
  type Questionnaire,
} from '@stemme/questionnaires';
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

const questionsOf = (items: readonly Item[]): Question[] =>
  items.flatMap((item) => (isQuestion(item) ? [item] : questionsOf(inside(item))));

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

const DOWN = 'Følt dig nedtrykt, håbløs eller været deprimeret';
const withOptions = (question: Question, change: (options: readonly Option[]) => readonly Option[]): Question => ({
  ...question,
  options: change(question.options!),
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
  ['answered beforehand', (question) => ({ ...question, initial: 0 }), 'other-start'],
  [
    'an answer that is refused',
    (question) => ({
      ...question,
      constraints: [{ key: 'k', severity: 'error', fhirpath: 'false', text: { da: 'N' } }],
    }),
    'other-constraint',
  ],
  ['own words', (question) => ({ ...question, open: { da: 'Andet', en: 'Other' } }), 'other-options'],
  [
    'only once something else is answered',
    (question) => ({ code: 'own.more', type: 'boolean', text: { da: 'Mere?', en: 'More?' }, items: [question] }),
    'other-condition',
  ],
  [
    'as often as one likes',
    (question) => ({ code: 'own.often', type: 'group', repeats: {}, items: [question] }),
    'other-repeats',
  ],
  ['another order of the answers', (question) => withOptions(question, (all) => all.toReversed()), 'other-options'],
  [
    'the answers the other way round',
    (question) => withOptions(question, (all) => all.map((one, at) => ({ ...one, text: all.at(-1 - at)!.text }))),
    'swapped-options',
  ],
  [
    'the other way round in one language, in capitals',
    (question) =>
      withOptions(question, (all) =>
        all.map((one, at) => ({ ...one, text: { ...one.text, da: `${all.at(-1 - at)!.text.da!.toUpperCase()}.` } })),
      ),
    'swapped-options',
  ],
  ['the words of another', (question) => ({ ...question, text: { da: DOWN, en: 'New' } }), 'swapped-words'],
  ['no word of Danish', (question) => ({ ...question, text: { en: 'Thoughts of death' } }), 'missing-language'],
])('the question about death cannot be lost: %s', (_, change, code) => {
  expect(said(changed('phq9.9', change))).toContain(`/items/phq9.9 ${code}`);
});

it('a condition around it counts as one of its own', () => {
  const items = start.items.map((item) =>
    item.code === 'phq-9' ? { ...item, shownWhen: { never: true } as const } : item,
  );
  expect(said({ ...start, items }).filter((line) => line === '/items/phq9.9 other-condition')).toHaveLength(1);
});

it.each<[string, Condition, boolean]>([
  ['each answer by itself', { any: [1, 2].map((value) => ({ item: 'contact.want', op: '=', value })) }, true],
  ['the other order, twice', { any: [2, 1, 1].map((value) => ({ item: 'contact.want', op: '=', value })) }, true],
  ['above the one before', { all: [{ item: 'contact.want', op: '>', value: 0 }] }, true],
  ['one answer less', { item: 'contact.want', op: '=', value: 2 }, false],
  ['one answer more', { item: 'contact.want', op: '>=', value: 0 }, false],
  ['of a blank too', { item: 'contact.want', op: '!=', value: 0 }, false],
  ['of another question', { item: 'contact.proxy', op: '>=', value: 1 }, false],
  ['never', { item: 'contact.want', op: '>', value: 9 }, false],
  ['both at once', { all: [1, 2].map((value) => ({ item: 'contact.want', op: '=', value })) }, false],
])('a condition may be written otherwise, not mean something else: %s', (_, shownWhen, isSame) => {
  const before = [{ item: 'contact.want', op: '>=', value: 1 }];
  expect([...questionsOf(start.items)].find(({ code }) => code === 'contact.urgent')!.shownWhen).toEqual(before[0]);
  const codes = said(changed('contact.urgent', (question) => ({ ...question, shownWhen })));
  expect(codes).toEqual(isSame ? [] : ['/items/contact.urgent other-condition']);
});

it('what keeps any answer out counts, what only warns does not', () => {
  const constraint = { key: 'k', fhirpath: 'false', text: { da: 'Nej', en: 'No' } } as const;
  const codes = said({ ...start, constraints: [{ ...constraint, severity: 'error' }] });
  expect(codes).toContain('/items/phq9.9 other-constraint');
  expect(said({ ...start, constraints: [{ ...constraint, severity: 'warning' }] })).toEqual([]);
  expect(said(changed('contact.topic', (question) => ({ ...question, pattern: 'x' })))).toEqual([
    '/items/contact.topic other-range',
  ]);
});

it('a group around it that repeats counts too', () => {
  const items = start.items.map((item) => (item.code === 'phq-9' ? { ...item, repeats: { max: 2 } } : item));
  expect(said({ ...start, items: items as Item[] })).toContain('/items/phq9.9 other-repeats');
});

it('a score is computed from the same questions, or not at all', () => {
  const [phq, ...others] = start.instruments;
  expect(said({ ...start, instruments: others })).toContain('/instruments/phq-9 missing-instrument');
  const other = { ...phq!, items: { 'phq9.1': 'contact.proxy' } };
  expect(said({ ...start, instruments: [...others, other] })).toEqual([
    `/instruments/${others.length}/items other-membership`,
  ]);
  const same = { ...phq!, items: { 'phq9.1': 'phq9.1' }, rights: 'Other words' };
  expect(said({ ...start, instruments: [same, ...others] })).toEqual([]);
});

it('what an expression reads counts where there is an expression', () => {
  const variables = [{ name: 'x', fhirpath: '1' }];
  expect(said({ ...start, variables })).toEqual([]);
  const behind = (more: object): Questionnaire => ({
    ...changed('phq9.9', (question) => ({ ...question, shownWhen: { any: [{ fhirpath: '%x = 1' }] } })),
    ...more,
  });
  const found = replacementBlockers(behind({ variables }), behind({}));
  expect(found).toEqual([{ path: '/items/phq9.9', code: 'other-condition' }]);
});

it('the language the patients read is there', () => {
  const german = JSON.parse(JSON.stringify(start).replaceAll('"da":', '"de":')) as Questionnaire;
  expect(said({ ...german, languages: ['de', 'en'] })).toEqual(['/languages/da missing-language']);
  const danish = JSON.parse(JSON.stringify(start).replaceAll('"da":', '"da-DK":')) as Questionnaire;
  expect(said({ ...danish, languages: ['da-DK', 'en'] })).toEqual([]);
});
