import fc from 'fast-check';
import { merge, sameAnswer, sameAnswers } from './merge';

const answers = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.constantFrom('x', 'y'), fc.constant([1, 2])),
);

describe('putting two devices together', () => {
  it('takes what only one of them changed', () => {
    expect(merge({ a: 0, b: 0 }, { a: 1, b: 0 }, { a: 0, b: 2 })).toEqual({ answers: { a: 1, b: 2 }, conflicts: [] });
    expect(merge({}, { a: 1 }, { b: 2 })).toEqual({ answers: { a: 1, b: 2 }, conflicts: [] });
  });

  it('says where both changed, and lets the other device stand', () => {
    expect(merge({ a: 0 }, { a: 1 }, { a: 2 })).toEqual({
      answers: { a: 2 },
      conflicts: [{ code: 'a', here: 1, there: 2 }],
    });
  });

  it('never loses an answer to a blank that the other side made', () => {
    expect(merge({ a: 0 }, { a: 1 }, {})).toEqual({ answers: { a: 1 }, conflicts: [] });
    expect(merge({ a: 0 }, {}, { a: 1 })).toEqual({ answers: { a: 1 }, conflicts: [] });
  });

  it('is silent about its own save whose reply was lost', () => {
    expect(merge({ a: 0 }, { a: 1, b: 1 }, { a: 1, b: 1 }).conflicts).toEqual([]);
  });

  it('keeps every change of either side, in the answers or among the conflicts', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, here, there) => {
        const merged = merge(base, here, there);
        const shown = (code: string, value: unknown) =>
          sameAnswer(merged.answers[code], value as never) ||
          merged.conflicts.some((each) => each.code === code && sameAnswer(each.here, value as never));
        for (const side of [here, there]) {
          for (const [code, value] of Object.entries(side)) {
            if (!sameAnswer(value, base[code])) expect(shown(code, value)).toBe(true);
          }
        }
      }),
    );
  });

  it('changes nothing when nothing was changed here', () => {
    fc.assert(
      fc.property(answers, answers, (base, there) => {
        expect(sameAnswers(merge(base, base, there).answers, there)).toBe(true);
      }),
    );
  });
});

describe('the same answer', () => {
  it('knows lists in any order, and types apart', () => {
    expect(sameAnswer([1, 2], [2, 1])).toBe(true);
    expect(sameAnswer([1, 2], [1])).toBe(false);
    expect(sameAnswer(1, '1')).toBe(false);
    expect(sameAnswer(undefined, '')).toBe(false);
    expect(sameAnswers({ a: 1 }, {})).toBe(false);
  });
});
