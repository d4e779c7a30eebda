import { compile } from '@stemme/questionnaires';
import { byCode, faultsOf, storable } from './faults';

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
  expect(faultsOf(compiled, answers)).toEqual({ 'n.1': 'out-of-range' });
  expect(storable(compiled, answers)).toEqual({ t: 'abc' });
  expect(faultsOf(compiled, { 'n.1': 9, t: 'abc' })).toEqual({});
});

it('reads JSON Pointers', () => {
  expect(byCode([{ path: '/answers/a~1b~0c', code: 'off-list' }])).toEqual({ 'a/b~c': 'off-list' });
});
