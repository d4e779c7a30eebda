import fc from 'fast-check';
import { calculation, calculations } from './calculations.js';

const banks = {
  note: ['made up'],
  banks: {
    a: [
      { code: 'x', a: 1.5, b: [-1, 0, 1] },
      { code: 'y', a: 2, b: [0.5] },
    ],
    bad: [{ code: 'x', a: -1, b: [0] }],
  },
};
const EAP = 'bank-a/N(0,1)/grid -6..6/61 equally spaced points';
const TRAPEZOID = 'bank-a/N(0,1)/catR trapezoid -4..4/61';
const CAT = 'bank-a/MFI/EAP N(0,1) trapezoid -4..4/61/start theta 0';
const grid = { from: -4, to: 4, points: 61, weights: 'trapezoid' };
const prior = { mean: 0, sd: 1 };
const stop = { minItems: 1, maxItems: 2, seMax: 0.3 };
const params = {
  sdPre: 5,
  reliability: 0.8,
  direction: -1,
  critical: 1.96,
  mClinical: 15,
  sdClinical: 5,
  cutoffType: 'a',
};

/** An S_diff below the smallest number there is. */
const pointless = { sdPre: 1e-320, reliability: 0.9999999999999999 };

/** A good line of each calculation. */
const good: Record<string, object> = {
  'generic-scale': {
    spec: { type: 'sum', min: 0, max: 3, maxMissingFraction: 0.5, reverse: ['y'] },
    items: { x: 1, y: 0 },
  },
  'irt-grm-eap': { bank: 'a', version: EAP, items: { x: 1, y: 0 } },
  'irt-grm-eap-catr': { bank: 'a', version: TRAPEZOID, items: { x: 1, y: 0 } },
  'irt-grm-map': { bank: 'a', version: 'bank-a/N(0,1)', items: { x: 1, y: 0 } },
  'irt-grm-eapsum': { bank: 'a', version: 'bank-a/N(0,1)/grid -4..4/61', items: { rawSum: 3 } },
  'irt-grm-item': { bank: 'a', version: 'bank-a', item: 'x', items: { theta: 0.5 } },
  'irt-grm-cat': { bank: 'a', version: CAT, items: { x: 1, y: 0 }, stop },
  'rci-jt': { items: { pre: 20, post: 9 }, params },
  mcid: { items: { pre: 20, post: 9 }, params: { midImprovement: 5, midDeterioration: 5, direction: -1 } },
  'promis-4a-table': { version: 'PF 4a', items: { rawSum: 12 } },
};

function run(id: string, changes: object): ReturnType<(typeof calculations)[number]['run']> {
  return calculation(id)!.run({ ...good[id], ...changes }, { banks });
}

function scores(id: string, changes: object): object {
  const result = run(id, changes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.scores;
}

it.each(calculations.map(({ id }) => id))('%s: a good line has scores; what is no line has a fault', (id) => {
  expect(run(id, {})).toMatchObject({ ok: true });
  for (const line of [null, undefined, 'x', 3, []]) {
    expect(calculation(id)!.run(line, { banks })).toEqual({ ok: false, faults: [{ path: '', code: 'wrong-type' }] });
  }
});

const none = { kind: 'none', why: 'too-many-missing' };

it.each([
  ['irt-grm-eap', { x: null }, ['theta', 'se']],
  ['irt-grm-eap-catr', {}, ['theta', 'se']],
  ['irt-grm-map', { x: null, y: null }, ['theta', 'se']],
  ['irt-grm-eapsum', { rawSum: null }, ['theta', 'se']],
  ['irt-grm-item', {}, ['info', 'p0', 'p1', 'p2', 'p3']],
  ['mcid', { pre: 3 }, ['category']],
  ['promis-4a-table', { rawSum: null }, ['T', 'SE']],
])('%s of %j: no score, and why', (id, items, codes) => {
  expect(scores(id, { items })).toEqual(Object.fromEntries(codes.map((code) => [code, none])));
});

it('rci-jt without a measurement still knows what the parameters alone say', () => {
  const known = {
    sDiff: { kind: 'exact', value: 5 * Math.sqrt(0.2) * Math.SQRT2 },
    cutoff: { kind: 'exact', value: 5 },
  };
  const found = scores('rci-jt', { items: { pre: 20, post: null } });
  expect(found).toMatchObject({ cutoff: known.cutoff, rci: none, category: none });
  expect((found as typeof known).sDiff.value).toBeCloseTo(known.sDiff.value, 12);
});

it('a definition may be written out instead of named', () => {
  const written = { version: undefined, grid, prior };
  const { version: _, ...line } = good['irt-grm-eap'] as { version: string };
  const found = calculation('irt-grm-eap')!.run({ ...line, grid, prior }, { banks });
  expect(found).toEqual({ ok: true, scores: scores('irt-grm-eap-catr', {}) });
  expect(scores('irt-grm-eap-catr', { version: undefined })).toEqual(scores('irt-grm-eap-catr', {}));
  expect(scores('irt-grm-cat', { ...written, startTheta: 0 })).toEqual(scores('irt-grm-cat', {}));
  expect(scores('irt-grm-map', { version: undefined, prior })).toEqual(scores('irt-grm-map', {}));
});

it.each([
  [
    'irt-grm-eap',
    { bank: 'b' },
    [
      ['/bank', 'unknown-bank'],
      ['/version', 'other-bank'],
    ],
  ],
  ['irt-grm-eap', { bank: undefined }, [['/bank', 'unknown-bank']]],
  ['irt-grm-eap', { bank: 3 }, [['/bank', 'wrong-type']]],
  [
    'irt-grm-eap',
    { bank: '__proto__' },
    [
      ['/bank', 'unknown-bank'],
      ['/version', 'other-bank'],
    ],
  ],
  [
    'irt-grm-eap',
    { bank: 'bad', version: 'bank-bad/N(0,1)/catR trapezoid -4..4/61' },
    [['/banks/bad/0/a', 'not-positive']],
  ],
  ['irt-grm-eap', { version: undefined }, [['/version', 'missing-field']]],
  ['irt-grm-eap', { version: 4 }, [['/version', 'wrong-type']]],
  ['irt-grm-eap', { version: `${EAP} ` }, [['/version', 'unknown-version']]],
  ['irt-grm-eap', { version: 'bank-a/N(0,1)/grid 6..-6/61 equally spaced points' }, [['/version', 'unknown-version']]],
  ['irt-grm-eap', { version: 'bank-a/N(0,0)/grid -6..6/61 equally spaced points' }, [['/version', 'unknown-version']]],
  ['irt-grm-eap', { grid, prior }, [['/version', 'two-definitions']]],
  ['irt-grm-eap', { version: undefined, grid }, [['/prior', 'missing-field']]],
  ['irt-grm-eap', { version: undefined, grid: { ...grid, points: 1 }, prior }, [['/grid/points', 'too-few-points']]],
  ['irt-grm-eap', { version: undefined, grid: { ...grid, points: 1e6 }, prior }, [['/grid/points', 'not-in-range']]],
  [
    'irt-grm-eap',
    { version: 'bank-a/N(0,1)/grid -6..6/1000000 equally spaced points' },
    [['/version', 'unknown-version']],
  ],
  ['irt-grm-eap', { items: undefined }, [['/items', 'wrong-type']]],
  [
    'irt-grm-eap',
    { items: { x: '1', y: 2, z: 0 } },
    [
      ['/items/x', 'wrong-type'],
      ['/items/y', 'out-of-range'],
      ['/items/z', 'unknown-item'],
    ],
  ],
  [
    'irt-grm-eap',
    { items: { x: Number.NaN, y: 0.5 } },
    [
      ['/items/x', 'not-finite'],
      ['/items/y', 'not-an-integer'],
    ],
  ],
  ['irt-grm-eap-catr', { version: EAP }, [['/version', 'unknown-version']]],
  ['irt-grm-map', { version: undefined }, [['/version', 'missing-field']]],
  ['irt-grm-map', { version: 'bank-a/N(0,1)/grid' }, [['/version', 'unknown-version']]],
  ['irt-grm-eapsum', { items: { rawSum: 5 } }, [['/items/rawSum', 'out-of-range']]],
  ['irt-grm-eapsum', { items: { rawSum: -1 } }, [['/items/rawSum', 'out-of-range']]],
  ['irt-grm-eapsum', { items: { rawSum: 1.5 } }, [['/items/rawSum', 'not-an-integer']]],
  [
    'irt-grm-eapsum',
    { items: { rawSum: '3', sum: 3 } },
    [
      ['/items/rawSum', 'wrong-type'],
      ['/items/sum', 'unknown-field'],
    ],
  ],
  ['irt-grm-item', { item: 'z' }, [['/item', 'unknown-item']]],
  [
    'irt-grm-item',
    { item: undefined, version: 'bank-b' },
    [
      ['/version', 'other-bank'],
      ['/item', 'missing-field'],
    ],
  ],
  ['irt-grm-item', { items: { theta: Number.POSITIVE_INFINITY } }, [['/items/theta', 'wrong-type']]],
  ['irt-grm-cat', { items: { x: 1 } }, [['/items/y', 'not-answered']]],
  ['irt-grm-cat', { stop: { ...stop, seMax: '0.3' } }, [['/stop/seMax', 'wrong-type']]],
  [
    'irt-grm-cat',
    { version: TRAPEZOID, stop: undefined },
    [
      ['/version', 'unknown-version'],
      ['/stop', 'wrong-type'],
    ],
  ],
  [
    'rci-jt',
    { items: { pre: '20', post: Number.NaN } },
    [
      ['/items/pre', 'wrong-type'],
      ['/items/post', 'wrong-type'],
    ],
  ],
  ['rci-jt', { params: { ...params, cutoffType: 'b' } }, [['/params/cutoffType', 'off-list']]],
  ['rci-jt', { items: { pre: 20, post: null }, params: { ...params, sdPre: 0 } }, [['/params/sdPre', 'not-positive']]],
  ['rci-jt', { items: { pre: 1e308, post: -1e308 } }, [['', 'not-finite']]],
  ['rci-jt', { items: { pre: 1, post: null }, params: { ...params, ...pointless } }, [['/params', 'not-finite']]],
  ['rci-jt', { params: { ...params, mClinical: 1e308, sdClinical: 1e308, direction: 1 } }, [['/params', 'not-finite']]],
  ['mcid', { items: { pre: 1e308, post: -1e308 } }, [['', 'not-finite']]],
  ['mcid', { params: undefined }, [['/params', 'wrong-type']]],
  ['mcid', { items: { pre: 1, post: 2, mid: 3 } }, [['/items/mid', 'unknown-field']]],
  ['promis-4a-table', { version: 'PF 8b' }, [['/version', 'unknown-version']]],
  ['promis-4a-table', { version: 'constructor' }, [['/version', 'unknown-version']]],
  ['promis-4a-table', { items: { rawSum: 3 } }, [['/items/rawSum', 'out-of-range']]],
  ['promis-4a-table', { items: { rawSum: 21 } }, [['/items/rawSum', 'out-of-range']]],
  ['promis-4a-table', { items: { rawSum: 4.5 } }, [['/items/rawSum', 'not-an-integer']]],
])('%s with %j: all faults and no number', (id, changes, faults) => {
  expect(run(id, changes)).toEqual({ ok: false, faults: faults.map(([path, code]) => ({ path, code })) });
});

it('without a file of banks, or with one of another shape, there is no bank', () => {
  const line = good['irt-grm-eap'];
  const eap = calculation('irt-grm-eap')!;
  expect(eap.run(line, {})).toEqual({ ok: false, faults: [{ path: '/bank', code: 'unknown-bank' }] });
  for (const other of [[], 'x', { a: [] }, { banks: [] }]) {
    expect(eap.run(line, { banks: other })).toEqual({ ok: false, faults: [{ path: '/banks', code: 'wrong-type' }] });
  }
});

it('anything at all in any field: scores that are numbers, or faults, and nothing thrown', () => {
  const names = ['bank', 'version', 'items', 'item', 'stop', 'params', 'grid', 'prior', 'startTheta'];
  const anyId = fc.constantFrom(...calculations.map(({ id }) => id));
  fc.assert(
    fc.property(anyId, fc.dictionary(fc.constantFrom(...names), fc.anything(), { maxKeys: 2 }), (id, changes) => {
      const result = run(id, changes);
      if (!result.ok) {
        expect(result.faults.length).toBeGreaterThan(0);
        return;
      }
      for (const score of Object.values(result.scores)) {
        if (score.kind === 'exact' && typeof score.value === 'number') expect(Number.isFinite(score.value)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('a table of sums that would take minutes is refused', () => {
  const items = Array.from({ length: 999 }, (_, index) => ({ code: `i${index}`, a: 1, b: [0] }));
  const line = { bank: 'long', prior, items: { rawSum: null } };
  const sums = calculation('irt-grm-eapsum')!;
  // 1000 sums, 1998 categories
  const of = (points: number) =>
    sums.run({ ...line, grid: { ...grid, points } }, { banks: { banks: { long: items } } });
  expect(of(101)).toEqual({ ok: false, faults: [{ path: '/grid/points', code: 'too-many' }] });
  expect(of(100)).toEqual({ ok: true, scores: { theta: none, se: none } });
});

it('parameters changed between two lines are noticed', () => {
  const own = structuredClone(banks);
  const eap = calculation('irt-grm-eap')!;
  const before = eap.run(good['irt-grm-eap'], { banks: own });
  own.banks.a[0]!.b[0] = -2;
  const after = eap.run(good['irt-grm-eap'], { banks: own });
  expect(before).toEqual(run('irt-grm-eap', {}));
  expect(after).not.toEqual(before);
});

it('an id that is not there is none', () => {
  expect(calculation('irt-2pl')).toBeUndefined();
});
