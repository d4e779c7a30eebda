import { definitionOf, answers, scoreOf, scoresOf } from './testing/shipped.js';
import { ENGINE_VERSION } from './engine.js';
import { score, scorer } from './score.js';
import { itemsOf, made, scaleMade, scored } from './testing/made.js';
import type { InstrumentDefinition } from './vocabulary.js';

describe('complete forms', () => {
  it('PHQ-9: item 9 counts from 1, the others from 2', () => {
    const scores = scoresOf('phq-9', answers(2, 1, 1, 1, 1, 1, 1, 1, 1));
    expect(scores.TOTAL).toMatchObject({ kind: 'exact', value: 10 });
    expect(scores.N_CORE).toMatchObject({ kind: 'exact', value: 1 });
    expect(scores.N_SYMPTOMS).toMatchObject({ kind: 'exact', value: 2 });
    expect(scores.ODS).toMatchObject({ kind: 'exact', value: 1 });
    expect(scores.MDS).toMatchObject({ kind: 'exact', value: 0 });
  });

  it.each([
    // n symptoms of which one is core: the published edges 2-4 (other) and 5 (major)
    [1, 0, 0],
    [2, 0, 1],
    [4, 0, 1],
    [5, 1, 0],
    [9, 1, 0],
  ])('PHQ-9: %i symptoms give MDS %i, ODS %i', (n, mds, ods) => {
    const scores = scoresOf('phq-9', answers(...Array.from({ length: 9 }, (_, index) => (index < n ? 2 : 0))));
    expect(scores.N_SYMPTOMS).toMatchObject({ value: n });
    expect(scores.MDS).toMatchObject({ value: mds });
    expect(scores.ODS).toMatchObject({ value: ods });
  });

  it('PHQ-9: without a core symptom neither syndrome, however many others', () => {
    const scores = scoresOf('phq-9', answers(1, 1, 3, 3, 3, 3, 3, 3, 3));
    expect(scores.N_SYMPTOMS).toMatchObject({ value: 7 });
    expect(scores.MDS).toMatchObject({ value: 0 });
    expect(scores.ODS).toMatchObject({ value: 0 });
  });

  it('WHO-5 PERCENT is four times RAW', () => {
    expect(scoreOf('who-5', 'RAW', answers(4, 3, 2, 1, 0))).toMatchObject({ kind: 'exact', value: 10 });
    expect(scoreOf('who-5', 'PERCENT', answers(4, 3, 2, 1, 0))).toMatchObject({ kind: 'exact', value: 40 });
  });

  it('takes stored codes and aliases alike', () => {
    expect(scoreOf('phq-2', 'TOTAL', { 'phq2.1': 2, q2: 3 })).toMatchObject({ kind: 'exact', value: 5 });
  });

  it('gives the scales in the order of the definition, the unscored item changing nothing', () => {
    const scores = scoresOf('phq-9', { ...answers(1, 1, 1, 1, 1, 1, 1, 1, 1), 'phq9.10': 3 });
    expect(Object.keys(scores)).toEqual(['TOTAL', 'N_CORE', 'N_SYMPTOMS', 'MDS', 'ODS']);
    expect(scores.TOTAL).toMatchObject({ value: 9 });
  });
});

describe('what is missing', () => {
  it('a blank makes the sum bounded and is named', () => {
    expect(scoreOf('phq-9', 'TOTAL', answers(3, 3, null, 3, 3, 3, 3, 3, 0))).toMatchObject({
      kind: 'bounded',
      low: 21,
      high: 24,
      missing: ['phq9.3'],
    });
  });

  it('PERCENT carries the bounds of RAW', () => {
    expect(scoreOf('who-5', 'PERCENT', answers(5, 5, null, 0, 0))).toMatchObject({
      kind: 'bounded',
      low: 40,
      high: 60,
      missing: ['who5.3'],
    });
  });

  it.each([
    ['phq-9', { TOTAL: [0, 27], N_CORE: [0, 2], N_SYMPTOMS: [0, 9], MDS: [0, 1], ODS: [0, 1] }],
    ['phq-2', { TOTAL: [0, 6] }],
    ['gad-7', { TOTAL: [0, 21] }],
    ['who-5', { RAW: [0, 25], PERCENT: [0, 100] }],
  ])('%s with nothing answered is its whole range, never 0', (id, ranges) => {
    const scored = definitionOf(id).items.filter((item) => item.scored !== false);
    for (const [code, [low, high]] of Object.entries(ranges)) {
      expect(scoreOf(id, code, {})).toMatchObject({ kind: 'bounded', low, high });
      const found = scoreOf(id, code, {});
      expect(found.kind === 'bounded' && found.missing).toEqual(scored.map((item) => item.code));
    }
  });

  it('N_CORE is not exact on an incomplete form, even when it is settled', () => {
    expect(scoreOf('phq-9', 'N_CORE', answers(2, 0, 0, 0, null, 0, 0, 0, 0))).toMatchObject({
      kind: 'bounded',
      low: 1,
      high: 1,
      missing: ['phq9.5'],
    });
  });

  it('MDS is settled when no completion can reach it', () => {
    // core is settled at 0, so neither syndrome is possible whatever items 3-8 are
    const scores = scoresOf('phq-9', answers(0, 1, null, null, null, null, null, null, 3));
    expect(scores.MDS).toMatchObject({ kind: 'bounded', low: 0, high: 0 });
    expect(scores.ODS).toMatchObject({ kind: 'bounded', low: 0, high: 0 });
  });

  it('ODS is not monotone: one blank can lift it from 0 and another can end it', () => {
    expect(scoreOf('phq-9', 'ODS', answers(2, 0, 0, 0, null, 0, 0, 0, 0))).toMatchObject({ low: 0, high: 1 });
    expect(scoreOf('phq-9', 'ODS', answers(2, 2, 2, 2, null, 0, 0, 0, 0))).toMatchObject({ low: 0, high: 1 });
    expect(scoreOf('phq-9', 'ODS', answers(2, 2, 2, 0, null, 0, 0, 0, 0))).toMatchObject({ low: 1, high: 1 });
  });

  it('counts that share an item move together', () => {
    // item 1 blank, four others present: core and fifth symptom come with the same answer, so ODS is impossible
    const scores = scoresOf('phq-9', answers(null, 0, 2, 2, 2, 2, 0, 0, 0));
    expect(scores.MDS).toMatchObject({ low: 0, high: 1 });
    expect(scores.ODS).toMatchObject({ low: 0, high: 0 });
  });

  it('an instrument that was not asked is not applicable', () => {
    const codes = definitionOf('gad-7').items.map((item) => item.code);
    expect(scoreOf('gad-7', 'TOTAL', {}, { notAsked: codes })).toEqual({
      kind: 'none',
      why: 'not-applicable',
      missing: codes,
    });
  });

  it('nor is one of which a part was not asked: a closed gate is no blank', () => {
    const notAsked = [3, 4, 5, 6, 7, 8, 9, 10].map((n) => `phq9.${n}`);
    const scores = scoresOf('phq-9', { 'phq9.1': 1, 'phq9.2': null }, { notAsked });
    const missing = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `phq9.${n}`);
    for (const found of Object.values(scores)) expect(found).toEqual({ kind: 'none', why: 'not-applicable', missing });
    expect(scoreOf('phq-2', 'TOTAL', { 'phq2.1': 1, 'phq2.2': 1 })).toMatchObject({ kind: 'exact', value: 2 });
  });

  it('an unscored item may be left out, blank or not asked', () => {
    const complete = answers(1, 1, 1, 1, 1, 1, 1, 1, 1);
    expect(scoreOf('phq-9', 'TOTAL', { ...complete, q10: null })).toMatchObject({ kind: 'exact', value: 9 });
    expect(scoreOf('phq-9', 'TOTAL', complete, { notAsked: ['phq9.10'] })).toMatchObject({ kind: 'exact', value: 9 });
  });
});

it('bounds start from the item’s own lowest value, which need not be 0', () => {
  const definition = definitionOf('phq-2');
  const shifted: InstrumentDefinition = {
    ...definition,
    items: definition.items.map((item) => ({ ...item, min: 1, max: 5 })),
  };
  const result = score(shifted, { q1: 2 });
  expect(result.ok && result.scores.TOTAL).toMatchObject({ kind: 'bounded', low: 3, high: 7 });
  expect(score(shifted, { q1: 0 })).toEqual({ ok: false, faults: [{ path: '/items/q1', code: 'out-of-range' }] });
});

describe('invalid input', () => {
  const good = answers(1, 1, 1, 1, 1, 1, 1, 1, 1);
  const refusals: readonly [string, unknown, readonly { path: string; code: string }[]][] = [
    ['above the range', { ...good, q3: 4 }, [{ path: '/items/q3', code: 'out-of-range' }]],
    ['below the range', { ...good, q3: -1 }, [{ path: '/items/q3', code: 'out-of-range' }]],
    ['a fraction', { ...good, q3: 1.5 }, [{ path: '/items/q3', code: 'not-an-integer' }]],
    ['NaN', { ...good, q3: Number.NaN }, [{ path: '/items/q3', code: 'not-finite' }]],
    ['infinity', { ...good, q3: Number.NEGATIVE_INFINITY }, [{ path: '/items/q3', code: 'not-finite' }]],
    ['negative zero', { ...good, q3: -0 }, [{ path: '/items/q3', code: 'negative-zero' }]],
    ['a digit in a string', { ...good, q3: '1' }, [{ path: '/items/q3', code: 'wrong-type' }]],
    ['a boolean', { ...good, q3: true }, [{ path: '/items/q3', code: 'wrong-type' }]],
    ['an array', { ...good, q3: [1] }, [{ path: '/items/q3', code: 'wrong-type' }]],
    ['an unknown item', { ...good, 'gad7.1': 1 }, [{ path: '/items/gad7.1', code: 'unknown-item' }]],
    ['an unknown item, blank', { ...good, q11: null }, [{ path: '/items/q11', code: 'unknown-item' }]],
    ['a slash in the name', { 'a/b~c': 1 }, [{ path: '/items/a~1b~0c', code: 'unknown-item' }]],
    ['code and alias together', { q1: 1, 'phq9.1': 1 }, [{ path: '/items/phq9.1', code: 'duplicate-item' }]],
    ['an unscored item out of range', { ...good, q10: 4 }, [{ path: '/items/q10', code: 'out-of-range' }]],
    ['__proto__', JSON.parse('{"__proto__": 1}'), [{ path: '/items/__proto__', code: 'unknown-item' }]],
    ['no record', [1, 2, 3], [{ path: '/items', code: 'wrong-type' }]],
    ['nothing', null, [{ path: '/items', code: 'wrong-type' }]],
    [
      'several at once',
      { q1: 9, q2: 'x', zz: 1 },
      [
        { path: '/items/q1', code: 'out-of-range' },
        { path: '/items/q2', code: 'wrong-type' },
        { path: '/items/zz', code: 'unknown-item' },
      ],
    ],
  ];

  it.each(refusals)('%s gives faults and no number', (_, items, faults) => {
    expect(score(definitionOf('phq-9'), items as Record<string, number>)).toEqual({ ok: false, faults });
  });

  it('not asked: an unknown item, and one that was answered all the same', () => {
    expect(score(definitionOf('phq-9'), { q1: 1 }, { notAsked: ['q2', 'zz', 'phq9.1'] })).toEqual({
      ok: false,
      faults: [
        { path: '/notAsked/1', code: 'unknown-item' },
        { path: '/notAsked/2', code: 'answered-but-not-asked' },
      ],
    });
  });
});

it('names the engine by a version', () => {
  expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
});

describe('with its trace and without', () => {
  const items = itemsOf([0, 3], [0, 3]);
  const half = { rule: 'half', over: 'scale' } as const;
  const se = { name: 'table', from: 0, values: [0, 1, 2, 3, 4, 5, 6], se: [3, 2, 2, 1, 2, 2, 3] } as const;
  const definition = made(items, [
    scaleMade('SUM', 'ab', { name: 'sum' }, { missing: half, notWhen: { b: [3] } }),
    scaleMade('TABLE', 'ab', se, { missing: { ...half, fill: 'lowest' } }),
  ]);

  it.each([
    [
      { a: 1, b: 2 },
      { kind: 'exact', value: 3 },
      { kind: 'exact', value: 3, se: 1 },
    ],
    [{ a: 1 }, { kind: 'prorated', value: 2, low: 1, high: 4 }, { kind: 'prorated', value: 1, low: 1, high: 4, se: 2 }],
    [
      {},
      { kind: 'bounded', low: 0, high: 6, missing: ['a', 'b'] },
      { kind: 'bounded', low: 0, high: 6, missing: ['a', 'b'] },
    ],
    [
      { a: 3, b: 3 },
      { kind: 'none', why: 'not-applicable', missing: [], excludedBy: 'b' },
      { kind: 'exact', value: 6, se: 3 },
    ],
  ] as const)('%j is one score, to the last field', (answers, sum, table) => {
    expect(scorer(definition).scoreUntraced(answers, {})).toStrictEqual({
      ok: true,
      scores: { SUM: sum, TABLE: table },
    });
    const traced = scored(definition, answers);
    for (const [code, one] of Object.entries({ SUM: sum, TABLE: table })) {
      const trace = one.kind === 'none' ? {} : { trace: expect.objectContaining({ scale: code }) };
      expect(traced[code]).toStrictEqual({ ...one, ...trace });
    }
  });

  it('a definition is compiled once', () => {
    expect(scorer(definition)).toBe(scorer(definition));
    expect(scorer({ ...definition })).not.toBe(scorer(definition));
  });
});
