import { difference, type Item } from '@stemme/questionnaires';
import { changeInWords } from './changes';
import { documentOf, read } from './testing';

const text = (code: string, more: object = {}): Item => ({
  code,
  type: 'text',
  text: { da: code.toUpperCase() },
  ...more,
});
function between(before: readonly Item[], after: readonly Item[]) {
  const changes = difference(documentOf(before), documentOf(after, { version: 2 }));
  return changes.map((change) => changeInWords(change, read(before), read(after)));
}

it('a changed text stands before and after, under the item’s new name', () => {
  expect(between([text('a')], [text('a', { text: { da: 'Nyt' } })])).toEqual([
    { code: 'a', kind: 'changed', item: '»Nyt«', what: 'tekst', before: ['A'], after: ['Nyt'] },
  ]);
});

it('what is new and what is gone is shown whole', () => {
  const choice: Item = {
    code: 'c',
    type: 'choice',
    text: { da: 'C' },
    required: true,
    options: [{ value: 1, text: { da: 'Et' }, score: 4 }],
  };
  const [added] = between([], [choice]);
  expect(added).toMatchObject({
    kind: 'added',
    before: [],
    after: ['C', 'vælg én · skal besvares', '1: Et · tæller 4'],
  });
  const [removed] = between([choice], []);
  expect(removed).toMatchObject({
    kind: 'removed',
    item: '»C«',
    after: [],
    before: ['C', expect.any(String), expect.any(String)],
  });
});

it('a move says where to', () => {
  const moved = between([text('a'), text('b'), text('c')], [text('b'), text('c'), text('a')]);
  expect(moved.find(({ code }) => code === 'a')).toMatchObject({
    kind: 'moved',
    before: ['forrest'],
    after: ['efter »C«'],
  });
});

it('a property that came or went has nothing on the other side; limits and conditions are said in words', () => {
  const [required] = between([text('a')], [text('a', { required: true })]);
  expect(required).toMatchObject({ what: 'skal besvares', before: [], after: ['ja'] });
  const [range] = between(
    [{ code: 'n', type: 'integer', text: { da: 'N' }, min: 0, max: 5 }],
    [{ code: 'n', type: 'integer', text: { da: 'N' }, min: 0, max: 10 }],
  );
  expect(range).toMatchObject({ what: 'grænser', before: ['min: 0', 'max: 5'], after: ['min: 0', 'max: 10'] });
  const [shown] = between([text('a'), text('b')], [text('a'), text('b', { shownWhen: { item: 'a', answered: true } })]);
  expect(shown).toMatchObject({ what: 'hvornår det vises', before: [], after: ['»A« er besvaret'] });
});

it('a property nobody thought of is shown by its name and value, never left out', () => {
  const old = read([text('a')]);
  const change = { code: 'a', kind: 'changed', what: 'sparkle', from: { x: 1 }, to: 2 } as const;
  expect(changeInWords(change, old, old)).toMatchObject({ what: 'sparkle', before: ['{"x":1}'], after: ['2'] });
});
