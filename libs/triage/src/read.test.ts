import { answered, day, exact, readIn } from './fixture.js';
import type { Predicate } from './predicate.js';

const truth = (...args: Parameters<typeof readIn>): string => {
  const { truth, incomparable } = readIn(...args);
  return incomparable ? 'incomparable' : truth;
};

const NOT_ASKED = answered({}, { asked: [] });
const BLANK = answered({});
const BEHIND = answered({}, { asked: ['gate'], unknownAsked: ['a', 'behind'] });

describe('item: op × answered, blank, behind a blank gate, not asked (range 0-3)', () => {
  it.each([
    // op, value, answered 0 / 1 / 2, blank, behind a blank gate
    ['<', 1, 'true false false', 'unknown', 'unknown'],
    ['<=', 1, 'true true false', 'unknown', 'unknown'],
    ['=', 1, 'false true false', 'unknown', 'unknown'],
    ['!=', 1, 'true false true', 'unknown', 'unknown'],
    ['>=', 1, 'false true true', 'unknown', 'unknown'],
    ['>', 1, 'false false true', 'unknown', 'unknown'],
    // the range decides: no value, or every value of 0-3
    ['>', 3, 'false false false', 'false', 'false'],
    ['<', 0, 'false false false', 'false', 'false'],
    ['>=', 0, 'true true true', 'true', 'unknown'], // behind the gate it may not have been asked at all
    ['=', 4, 'false false false', 'false', 'false'],
    ['!=', 4, 'true true true', 'true', 'unknown'],
  ] as const)('a %s %i', (op, value, known, blank, behind) => {
    const predicate = { item: 'a', op, value };
    expect([0, 1, 2].map((a) => truth(predicate, answered({ a }))).join(' ')).toBe(known);
    expect(truth(predicate, BLANK)).toBe(blank);
    expect(truth(predicate, BEHIND)).toBe(behind);
    expect(truth(predicate, NOT_ASKED)).toBe('false');
  });

  it.each([
    [[1, 2], 'false true', 'unknown', 'unknown'],
    [[0, 1, 2, 3], 'true true', 'true', 'unknown'],
    [[7], 'false false', 'false', 'false'],
  ] as const)('a in %j', (value, known, blank, behind) => {
    const predicate = { item: 'a', op: 'in', value } as const;
    expect([0, 1].map((a) => truth(predicate, answered({ a }))).join(' ')).toBe(known);
    expect(truth(predicate, BLANK)).toBe(blank);
    expect(truth(predicate, BEHIND)).toBe(behind);
    expect(truth(predicate, NOT_ASKED)).toBe('false');
  });

  it('answered is about the giving: blank is a known no, behind a blank gate nobody knows', () => {
    const predicate = { item: 'behind', op: 'answered' } as const;
    expect(truth(predicate, answered({ behind: 0 }))).toBe('true');
    expect(truth(predicate, BLANK)).toBe('false');
    expect(truth(predicate, BEHIND)).toBe('unknown');
    expect(truth(predicate, NOT_ASKED)).toBe('false');
  });

  it.each(['', '   ', '\n\t'])('text of blanks (%j) is blank', (text) => {
    expect(truth({ item: 'text', op: 'answered' }, answered({ text }))).toBe('false');
  });

  it('never copies what somebody wrote into a reading', () => {
    const outcome = readIn({ item: 'text', op: 'answered' }, answered({ text: 'jeg har det skidt' }));
    expect(outcome.read).toEqual([{ code: 'text', state: 'known', op: 'answered' }]);
  });

  it('an answer that is there counts even when the list of what was asked forgot it', () => {
    expect(truth({ item: 'a', op: '>=', value: 1 }, answered({ a: 3 }, { asked: [] }))).toBe('true');
  });

  it('a blank item without a known range may be anything; an answer of another kind decides nothing', () => {
    expect(truth({ item: 'text', op: '=', value: 'x' }, BLANK)).toBe('unknown');
    expect(truth({ item: 'a', op: '>=', value: 1 }, answered({ a: 'three' }))).toBe('unknown');
  });

  it('looks up own keys only', () => {
    expect(truth({ item: 'constructor', op: 'answered' }, BLANK)).toBe('false');
    expect(truth({ item: 'toString', op: '>=', value: 0 }, BLANK)).toBe('false');
  });
});

describe('scale: op × exact, bounded, could not be computed, not applicable (range 0-9)', () => {
  const predicate = (op: '<' | '<=' | '=' | '!=' | '>=' | '>', value: number) => ({ scale: 'sum.TOTAL', op, value });
  it.each([
    // op, exact 3 / 4 / 5, bounded 2-4, bounded 5-7, bounded 4-9
    ['<', 'true false false', 'unknown', 'false', 'false'],
    ['<=', 'true true false', 'true', 'false', 'unknown'],
    ['=', 'false true false', 'unknown', 'false', 'unknown'],
    ['!=', 'true false true', 'unknown', 'true', 'unknown'],
    ['>=', 'false true true', 'unknown', 'true', 'true'],
    ['>', 'false false true', 'false', 'true', 'unknown'],
  ] as const)('sum.TOTAL %s 4', (op, known, below, above, from) => {
    const given = (low: number, high: number) =>
      truth(predicate(op, 4), answered({}, { scores: { 'sum.TOTAL': { low, high } } }));
    expect([3, 4, 5].map((value) => given(value, value)).join(' ')).toBe(known);
    expect([given(2, 4), given(5, 7), given(4, 9)]).toEqual([below, above, from]);
  });

  it('too many missing → any value of the range; not applicable → false', () => {
    const none = answered({}, { scores: { 'sum.TOTAL': null } });
    expect(truth(predicate('>=', 4), none)).toBe('unknown');
    expect(truth(predicate('>', 9), none)).toBe('false');
    expect(truth(predicate('>=', 4), NOT_ASKED)).toBe('false');
  });

  it('no score although its items were asked is unknown, not absent; nonsense bounds likewise', () => {
    expect(truth(predicate('>=', 4), answered({ a: 1 }))).toBe('unknown');
    expect(truth(predicate('>=', 4), answered({}, { scores: { 'sum.TOTAL': { low: 5, high: 3 } } }))).toBe('unknown');
    expect(truth(predicate('>=', 4), answered({}, { scores: { 'sum.TOTAL': exact(Number.NaN) } }))).toBe('unknown');
  });

  it('reads the bounds and writes them down', () => {
    const bounded = answered({}, { scores: { 'sum.TOTAL': { low: 3, high: 5 } } });
    expect(readIn(predicate('>=', 4), bounded).read).toEqual([
      { code: 'sum.TOTAL', state: 'bounded', low: 3, high: 5, op: '>=', threshold: 4 },
    ]);
  });
});

describe('band (low 0-2, middle 3-5, high 6-9)', () => {
  const given = (low: number, high: number, ...bands: string[]) =>
    truth({ band: 'sum.TOTAL', in: bands }, answered({}, { scores: { 'sum.TOTAL': { low, high } } }));

  it('is exact at both ends of a band', () => {
    expect([2, 3, 5, 6].map((value) => given(value, value, 'middle'))).toEqual(['false', 'true', 'true', 'false']);
  });

  it('is known when the bounds lie in the named bands or in none of them', () => {
    expect(given(3, 5, 'middle')).toBe('true');
    expect(given(3, 9, 'middle', 'high')).toBe('true');
    expect(given(2, 3, 'middle')).toBe('unknown');
    expect(given(0, 2, 'middle', 'high')).toBe('false');
    expect(given(0, 9, 'low', 'high')).toBe('unknown');
  });

  it('leaves no gap between whole numbers, and outside all bands is in none', () => {
    expect(given(2.5, 2.5, 'low')).toBe('true');
    expect(given(2.5, 2.5, 'middle')).toBe('false');
    expect(given(9, 12, 'high')).toBe('unknown');
  });

  it('could not be computed → unknown; not applicable → false', () => {
    expect(truth({ band: 'sum.TOTAL', in: ['high'] }, answered({}, { scores: { 'sum.TOTAL': null } }))).toBe('unknown');
    expect(truth({ band: 'sum.TOTAL', in: ['high'] }, NOT_ASKED)).toBe('false');
  });
});

describe('missing', () => {
  it.each([
    ['a', answered({ a: 1 }), 'false'],
    ['a', BLANK, 'true'],
    ['a', BEHIND, 'unknown'],
    ['a', NOT_ASKED, 'false'],
    ['sum.TOTAL', answered({}, { scores: { 'sum.TOTAL': exact(3) } }), 'false'],
    ['sum.TOTAL', answered({}, { scores: { 'sum.TOTAL': { low: 3, high: 4 } } }), 'true'],
    ['sum.TOTAL', answered({}, { scores: { 'sum.TOTAL': null } }), 'true'],
    ['sum.TOTAL', NOT_ASKED, 'false'],
  ] as const)('%s: case %#', (missing, now, expected) => {
    expect(truth({ missing }, now)).toBe(expected);
  });
});

describe('limit: at the limit counts as reached; the patient’s own, else the default', () => {
  const own = { limits: { weight: { alertLow: 50, alertHigh: 90 } }, facts: {} };
  const defaults = { weight: { alertLow: 60, warningLow: 62, warningHigh: 80, alertHigh: 100 } };
  const at = (weight: number, side: 'alertLow' | 'warningLow' | 'warningHigh' | 'alertHigh', subject = own) =>
    truth({ limit: 'weight', side }, answered({ weight }), { subject, limits: defaults });

  it('is exact at t - 1, t, t + 1', () => {
    expect([49, 50, 51].map((weight) => at(weight, 'alertLow'))).toEqual(['true', 'true', 'false']);
    expect([89, 90, 91].map((weight) => at(weight, 'alertHigh'))).toEqual(['false', 'true', 'true']);
    expect([61, 62, 63].map((weight) => at(weight, 'warningLow'))).toEqual(['true', 'true', 'false']);
    expect([79, 80, 81].map((weight) => at(weight, 'warningHigh'))).toEqual(['false', 'true', 'true']);
  });

  it('falls back side by side', () => {
    const nobody = { limits: { weight: {} as { alertLow: number; alertHigh: number } }, facts: {} };
    expect(at(60, 'alertLow', nobody)).toBe('true');
  });

  it('blank → any value; no limit set anywhere → unknown; not asked → false', () => {
    expect(truth({ limit: 'weight', side: 'alertLow' }, BLANK, { subject: own })).toBe('unknown');
    expect(truth({ limit: 'weight', side: 'alertLow' }, answered({ weight: 70 }))).toBe('unknown');
    expect(truth({ limit: 'weight', side: 'alertLow' }, NOT_ASKED)).toBe('false');
  });
});

describe('fact and proxy', () => {
  const facts = { limits: {}, facts: { week: 4, step: 'week-4', smoker: false } };
  it.each([
    [{ fact: 'week', op: '>=', value: 4 }, 'true'],
    [{ fact: 'week', op: '>', value: 4 }, 'false'],
    [{ fact: 'step', op: '=', value: 'week-4' }, 'true'],
    [{ fact: 'step', op: 'in', value: ['week-3', 'week-4'] }, 'true'],
    [{ fact: 'step', op: 'in', value: ['week-3'] }, 'false'],
    [{ fact: 'smoker', op: '=', value: true }, 'false'],
    [{ fact: 'step', op: '>=', value: 4 }, 'unknown'], // of another kind
    [{ fact: 'weeks', op: '>=', value: 4 }, 'unknown'],
    [{ fact: 'constructor', op: '=', value: 'x' }, 'unknown'],
  ] as const)('%j is %s', (predicate, expected) => {
    expect(truth(predicate, BLANK, { subject: facts })).toBe(expected);
  });

  it('proxy is always known', () => {
    expect(truth({ proxy: true }, answered({}, { proxy: true }))).toBe('true');
    expect(truth({ proxy: true }, BLANK)).toBe('false');
  });
});

it('an unknown kind of predicate is an error, never a silent false', () => {
  expect(() => readIn({ call: 'eval' } as unknown as Predicate, BLANK)).toThrow(TypeError);
});

it('a response without an instant is an error', () => {
  expect(() => readIn({ proxy: true }, answered({}, { at: 'yesterday' }))).toThrow(RangeError);
});

it('history after this response is not history', () => {
  const later = answered({ a: 3 }, { at: day(200) });
  expect(truth({ change: 'a', since: 'previous', op: '<', value: 0 }, answered({ a: 0 }), { history: [later] })).toBe(
    'false',
  );
});
