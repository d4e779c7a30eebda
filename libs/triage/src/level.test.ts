import { LEVELS, rank, urgency, worseOf, worstOf } from './level.js';

describe('levels', () => {
  it('stand in the order of the worklist', () => {
    const sorted = [...LEVELS].sort((a, b) => rank(a, null) - rank(b, null));
    expect(sorted).toEqual(['acute', 'red', 'yellow', 'grey', 'blue', 'green']);
  });

  it.each([
    ['grey', 'acute', 0],
    ['grey', 'red', 1],
    ['grey', 'yellow', 2],
    ['grey', null, 3],
    ['red', 'acute', 0],
    ['red', null, 1],
    ['green', null, 5],
  ] as const)('%s that could be %s stands at %i', (level, atWorst, place) => {
    expect(rank(level, atWorst)).toBe(place);
  });

  it('the worse of two does not depend on their order, and nothing is worse than itself', () => {
    for (const a of LEVELS) {
      expect(worseOf(a, a)).toBe(a);
      for (const b of LEVELS) {
        expect(worseOf(a, b)).toBe(worseOf(b, a));
        expect(urgency(a, b)).toBe(worseOf(a, b));
      }
    }
  });

  it('the worst of none is none', () => {
    expect(worstOf([])).toBeNull();
    expect(worstOf(['yellow', 'acute', 'grey'])).toBe('acute');
  });
});
