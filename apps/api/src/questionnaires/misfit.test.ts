import type { Item, Question } from '@stemme/questionnaires';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { instruments } from '@stemme/scoring/instruments';
import { misfits } from './misfit.js';

it('everything the product has fits what it is scored by', () => {
  for (const { id, items, instruments: memberships } of [...catalogue, ...library])
    for (const membership of memberships) {
      const definition = instruments.find((one) => one.id === membership.id);
      if (definition)
        expect([id, membership.id, misfits(items, membership, definition)]).toEqual([id, membership.id, []]);
    }
});

const text = { da: 'x', en: 'x' };
const whole = { code: 'i.1', aliases: [], min: 0, max: 3 };
const choice = (...values: (number | string)[]): Question => ({
  code: 'i.1',
  type: 'choice',
  text,
  options: values.map((value) => ({ value, text })),
});
const said = (item: Item, definition: object = whole, membership = { id: 'i' }) =>
  misfits([{ code: 'g', type: 'group', items: [item] }], membership, { items: [{ ...whole, ...definition }] });

it.each<[string, Item, object, boolean]>([
  ['the same numbers', choice(0, 1, 2, 3), {}, true],
  ['some of them', choice(1, 3), {}, true],
  ['others, that count as them', { ...choice('a'), options: [{ value: 'a', score: 2, text }] }, {}, true],
  ['one too high', choice(0, 4), {}, false],
  ['no numbers', choice('a', 'b'), {}, false],
  ['own words too', { ...choice(0, 1), open: text }, {}, false],
  ['a yes and a no', { code: 'i.1', type: 'boolean', text }, {}, true],
  ['a number within', { code: 'i.1', type: 'integer', text, min: 0, max: 3 }, {}, true],
  ['a number beyond', { code: 'i.1', type: 'integer', text, min: 0, max: 10 }, {}, false],
  ['a number without end', { code: 'i.1', type: 'integer', text, min: 0 }, {}, false],
  ['a fraction of whole ones', { code: 'i.1', type: 'decimal', text, min: 0, max: 3 }, {}, false],
  ['a fraction where there may be', { code: 'i.1', type: 'decimal', text, min: 0, max: 3 }, { decimal: true }, true],
  [
    'a number between those there are',
    { code: 'i.1', type: 'integer', text, min: 0, max: 2 },
    { values: [0, 2] },
    false,
  ],
  ['several answers', { ...choice(0, 1), type: 'multiple' }, {}, false],
  ['a text', { code: 'i.1', type: 'text', text }, {}, false],
  ['not asked at all', { code: 'i.2', type: 'text', text }, {}, true],
])('%s', (_, item, definition, fits) => {
  expect(said(item, definition)).toEqual(fits ? [] : ['i.1']);
});

it('what a membership says is read is what must fit', () => {
  const membership = { id: 'i', items: { 'i.1': 'own.1' } };
  expect(said({ ...choice(0, 9), code: 'own.1' }, {}, membership)).toEqual(['i.1']);
  expect(said(choice(0, 9), {}, membership)).toEqual([]);
});
