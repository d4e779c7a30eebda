import { type Answers, compile } from '@stemme/questionnaires';
import { byPath, codeOf, faultsOf, storable } from './faults';

const text = { da: 'x', en: 'x' };
const compiled = compile({
  id: 'test',
  version: 1,
  title: text,
  rights: 'none',
  instruments: [],
  items: [
    { code: 'n.1', type: 'integer', text, min: 0, max: 9 },
    { code: 't', type: 'text', text, maxLength: 3 },
  ],
});

it('finds what is wrong, and keeps the rest', () => {
  const answers = { 'n.1': 10, t: 'abc' };
  expect(faultsOf(compiled, answers)).toEqual({ '/n.1': 'out-of-range' });
  expect(storable(compiled, answers)).toEqual({ t: 'abc' });
  expect(faultsOf(compiled, { 'n.1': 9, t: 'abc' })).toEqual({});
});

it('reads JSON Pointers', () => {
  expect(byPath([{ path: '/answers/a~1b~0c', code: 'off-list' }])).toEqual({ '/a~1b~0c': 'off-list' });
  expect(codeOf(compiled, '/n.1')).toBe('n.1');
});

describe('in lists', () => {
  const nested = compile({
    ...compiled.document,
    items: [
      { code: 'many', type: 'integer', text, max: 9, repeats: {} },
      {
        code: 'g',
        type: 'group',
        repeats: {},
        items: [
          { code: 'dose', type: 'integer', text, max: 9 },
          { code: 'name', type: 'text', text },
        ],
      },
    ],
  });

  it('only what is wrong is left out', () => {
    const answers: Answers = { many: [1, 10, 3], g: [{ dose: 10 }, { dose: 10, name: 'x' }, { dose: 3 }] };
    const faults = faultsOf(nested, answers);
    expect(Object.keys(faults)).toEqual(['/many/1', '/g/0/dose', '/g/1/dose']);
    expect(storable(nested, answers)).toEqual({ many: [1, 3], g: [{ name: 'x' }, { dose: 3 }] });
    expect(storable(nested, { many: [10], g: [{ dose: 10 }] })).toEqual({});
    expect(codeOf(nested, '/g/1/dose')).toBe('dose');
    expect(codeOf(nested, '/g/1')).toBe('g');
  });
});
