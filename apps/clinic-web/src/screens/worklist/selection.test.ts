import { chosenAfter, mayBulk, moved, newlyAcute } from './selection';

describe('chosenAfter', () => {
  it('follows the item, not the place', () => {
    expect(chosenAfter(['new', 'a', 'b', 'c'], 'b', ['a', 'b', 'c'])).toBe('b');
  });
  it('goes on with the one that stood below, also when something has come above', () => {
    expect(chosenAfter(['a', 'c', 'd'], 'b', ['a', 'b', 'c', 'd'])).toBe('c');
    expect(chosenAfter(['new', 'a', 'c', 'd'], 'b', ['a', 'b', 'c', 'd'])).toBe('c');
    expect(chosenAfter(['a', 'd'], 'b', ['a', 'b', 'c', 'd'])).toBe('d');
  });
  it('goes up when nothing stood below, and to the top when nothing is left of what was there', () => {
    expect(chosenAfter(['a'], 'b', ['a', 'b'])).toBe('a');
    expect(chosenAfter(['x', 'y'], 'b', ['a', 'b'])).toBe('x');
    expect(chosenAfter([], 'b', ['a', 'b'])).toBeNull();
  });
  it('begins at the top', () => {
    expect(chosenAfter(['a', 'b'], null, [])).toBe('a');
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

it('only what is green or blue, and can be nothing worse, is closed together', () => {
  const may = (level: string, atWorst: string | null, state = 'open') => mayBulk({ level, atWorst, state });
  expect([may('green', null), may('blue', null), may('green', 'blue')]).toEqual([true, true, false]);
  for (const level of ['acute', 'red', 'yellow', 'grey']) {
    expect([level, may(level, null), may('green', level), may('blue', level)]).toEqual([level, false, false, false]);
  }
  expect(may('blue', null, 'closed')).toBe(false);
});
