import { choice, text } from '../../test/documents.js';
import { type Block, compose, type Source } from './compose.js';

const { text: words } = choice('x');
const block: Block = {
  id: 'scale',
  title: text('Scale'),
  rights: 'by somebody',
  licence: 'free',
  source: text('a book'),
  status: text('checked'),
  options: { often: [{ value: 0, text: text('never') }] },
  items: [
    {
      code: 'asked',
      type: 'group',
      stem: text('how often'),
      items: [{ code: 's1', type: 'choice', text: words, options: 'often' }],
    },
    { code: 's2', type: 'text', text: words },
  ],
};
const source = (items: Source['items']): Source => ({ id: 'd', version: 1, title: text('D'), items });

it('an instrument becomes a group with its options, its rights and its name on every question', () => {
  const composed = compose(source([{ use: 'scale' }]), [block]);
  expect(composed.rights).toBe('Scale: by somebody');
  expect(composed.instruments).toEqual([
    { id: 'scale', rights: 'by somebody', licence: 'free', source: text('a book'), status: text('checked') },
  ]);
  expect(composed.items).toEqual([
    {
      code: 'scale',
      type: 'group',
      items: [
        {
          code: 'scale.asked',
          type: 'group',
          stem: text('how often'),
          items: [{ code: 's1', type: 'choice', text: words, options: block.options.often, instrument: 'scale' }],
        },
        { code: 's2', type: 'text', text: words, instrument: 'scale' },
      ],
    },
  ]);
});

it('used twice in parts: every group has its own code, the rights stand once, empty groups go', () => {
  const gate = { item: 's1', op: '=', value: 0 } as const;
  const composed = compose(
    source([
      { use: 'scale', code: 'first', items: ['s1'] },
      { use: 'scale', code: 'rest', items: ['s2'], shownWhen: gate },
    ]),
    [block],
  );
  expect(composed.rights).toBe('Scale: by somebody');
  expect(composed.items).toMatchObject([
    { code: 'first', items: [{ code: 'first.asked', items: [{ code: 's1' }] }] },
    { code: 'rest', shownWhen: gate, items: [{ code: 's2' }] },
  ]);
});

it('what is not there is an error, never left out', () => {
  expect(() => compose(source([{ use: 'other' }]), [block])).toThrow('no instrument other');
  expect(() => compose(source([{ use: 'scale', items: ['s1', 's9'] }]), [block])).toThrow('scale has no s9');
  expect(() => compose(source([{ use: 'scale' }]), [{ ...block, options: {} }])).toThrow('scale has no options often');
});

describe('languages', () => {
  const english: Block = {
    ...block,
    id: 'english',
    languages: ['en'],
    title: { en: 'English' },
    source: { en: 'a book' },
    status: { en: 'checked' },
    options: {},
    items: [{ code: 'e1', type: 'text', text: { en: 'how are you' } }],
  };

  it('are said where they are not Danish and English, and the rights line has a title in one of them', () => {
    const composed = compose({ ...source([{ use: 'english' }]), title: { en: 'E' } }, [block, english]);
    expect(composed).toMatchObject({ languages: ['en'], rights: 'English: by somebody' });
    expect(compose(source([{ use: 'scale' }]), [block, english])).not.toHaveProperty('languages');
  });

  it('are the same throughout, or there is no questionnaire', () => {
    const mixed = source([{ use: 'scale' }, { use: 'english' }]);
    expect(() => compose(mixed, [block, english])).toThrow('d mixes languages: scale da+en, english en');
  });
});

it('a non-commercial condition goes with the instrument', () => {
  const composed = compose(source([{ use: 'scale' }]), [{ ...block, nonCommercial: true }]);
  expect(composed.instruments).toMatchObject([{ id: 'scale', nonCommercial: true }]);
  expect(compose(source([{ use: 'scale' }]), [block]).instruments[0]).not.toHaveProperty('nonCommercial');
});
