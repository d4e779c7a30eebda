import { allOf, anyOf, notOf, type Outcome, outcome, TRUTHS, type Truth } from './truth.js';

const of = (truth: Truth, incomparable = false): Outcome =>
  outcome(truth, { code: truth, state: 'known' }, incomparable);

/** Kleene's strong tables (1938), T F U. */
const AND = {
  true: ['true', 'false', 'unknown'],
  false: ['false', 'false', 'false'],
  unknown: ['unknown', 'false', 'unknown'],
};
const OR = {
  true: ['true', 'true', 'true'],
  false: ['true', 'false', 'unknown'],
  unknown: ['true', 'unknown', 'unknown'],
};
const NOT = { true: 'false', false: 'true', unknown: 'unknown' };

describe('three-valued logic', () => {
  it.each(TRUTHS)('follows the published tables for %s', (a) => {
    TRUTHS.forEach((b, column) => {
      expect(allOf([of(a), of(b)]).truth).toBe(AND[a][column]);
      expect(anyOf([of(a), of(b)]).truth).toBe(OR[a][column]);
    });
    expect(notOf(of(a)).truth).toBe(NOT[a]);
  });

  it('keeps what made it so, and nothing else', () => {
    expect(anyOf([of('false'), of('true'), of('unknown')]).read).toEqual([{ code: 'true', state: 'known' }]);
    expect(allOf([of('true'), of('unknown')]).read).toHaveLength(2);
    expect(allOf([of('true'), of('false')]).read).toEqual([{ code: 'false', state: 'known' }]);
  });

  it('stays incomparable only while that is why it is unknown', () => {
    expect(allOf([of('true'), of('unknown', true)]).incomparable).toBe(true);
    expect(allOf([of('false'), of('unknown', true)]).incomparable).toBe(false);
    expect(anyOf([of('true'), of('unknown', true)]).incomparable).toBe(false);
    expect(anyOf([of('false'), of('unknown', true)]).incomparable).toBe(true);
    expect(notOf(of('unknown', true)).incomparable).toBe(true);
  });
});
