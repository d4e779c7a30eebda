import { lineAbove } from './budget';

const rows = (...levels: string[]) => levels.map((level, at) => ({ item: { id: `${at}`, level } }));

describe('the line below which there is no time today', () => {
  it('stands above the first item there is no time for', () => {
    expect(lineAbove({ firstOver: '1' }, rows('red', 'yellow', 'green'))).toBe('1');
  });

  it('never stands above an acute item: the first after them is next', () => {
    expect(lineAbove({ firstOver: '1' }, rows('acute', 'acute', 'red'))).toBe('2');
  });

  it('is not there where only acute items are left, where all fits, or where the item is not shown', () => {
    expect(lineAbove({ firstOver: '1' }, rows('acute', 'acute'))).toBeNull();
    expect(lineAbove({ firstOver: null }, rows('red'))).toBeNull();
    expect(lineAbove({ firstOver: '7' }, rows('red'))).toBeNull();
  });
});
