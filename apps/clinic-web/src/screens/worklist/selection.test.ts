import { chosenAfter, moved, newlyAcute } from './selection';

describe('chosenAfter', () => {
  it('follows the item, not the place', () => {
    expect(chosenAfter(['new', 'a', 'b', 'c'], 'b', 1)).toBe('b');
  });
  it('stays in the place when the item is gone', () => {
    expect(chosenAfter(['a', 'c', 'd'], 'b', 1)).toBe('c');
    expect(chosenAfter(['a'], 'b', 1)).toBe('a');
    expect(chosenAfter([], 'b', 1)).toBeNull();
  });
  it('begins at the top', () => {
    expect(chosenAfter(['a', 'b'], null, 0)).toBe('a');
  });
});

describe('moved', () => {
  const ids = ['a', 'b', 'c'];
  it.each([
    ['a', 'next', 'b'],
    ['c', 'next', 'c'],
    ['b', 'previous', 'a'],
    ['a', 'previous', 'a'],
    ['b', 'first', 'a'],
    ['b', 'last', 'c'],
    [null, 'next', 'a'],
    [null, 'previous', 'a'],
  ] as const)('%s %s is %s', (chosen, to, expected) => {
    expect(moved(ids, chosen, to)).toBe(expected);
  });
  it('has nowhere to go in an empty list', () => {
    for (const to of ['next', 'previous', 'first', 'last'] as const) expect(moved([], null, to)).toBeNull();
  });
});

it('announces what became acute, but not the list one has just opened', () => {
  const items = [
    { id: 'a', level: 'acute' },
    { id: 'b', level: 'red' },
  ];
  expect(newlyAcute(null, items)).toEqual([]);
  expect(newlyAcute(new Set(['b']), items)).toEqual([items[0]]);
  expect(newlyAcute(new Set(['a', 'b']), items)).toEqual([]);
});
