import { answered, NOBODY, SMALL } from './fixture.js';
import type { Moment } from './moment.js';
import { all, any, type Node, not } from './node.js';
import { Seen } from './seen.js';
import { TRUTHS, type Truth } from './truth.js';
import { Words } from './words.js';

const at: Moment = { now: new Seen(answered({}), 0, new Words(SMALL)), timeline: [], index: 0, subject: NOBODY };

const of = (truth: Truth, incomparable = false): Node => ({
  truth: () => truth,
  read: () => [{ code: truth, state: 'known' }],
  isIncomparable: () => incomparable,
});

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
      expect(all([of(a), of(b)]).truth(at)).toBe(AND[a][column]);
      expect(any([of(a), of(b)]).truth(at)).toBe(OR[a][column]);
    });
    expect(not(of(a)).truth(at)).toBe(NOT[a]);
  });

  it('keeps what made it so, and nothing else', () => {
    expect(any([of('false'), of('true'), of('unknown')]).read(at)).toEqual([{ code: 'true', state: 'known' }]);
    expect(all([of('true'), of('unknown')]).read(at)).toHaveLength(2);
    expect(all([of('true'), of('false')]).read(at)).toEqual([{ code: 'false', state: 'known' }]);
  });

  it('stays incomparable only while that is why it is unknown', () => {
    expect(all([of('true'), of('unknown', true)]).isIncomparable(at)).toBe(true);
    expect(all([of('false'), of('unknown', true)]).isIncomparable(at)).toBe(false);
    expect(any([of('true'), of('unknown', true)]).isIncomparable(at)).toBe(false);
    expect(any([of('false'), of('unknown', true)]).isIncomparable(at)).toBe(true);
    expect(not(of('unknown', true)).isIncomparable(at)).toBe(true);
  });
});
