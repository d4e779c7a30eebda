import fc from 'fast-check';
import type { GradedItem } from '../irt/graded.js';
import { answeredBank, compiled, found, GRID, patterns, STANDARD } from '../irt/testing/banks.js';
import { mapEstimate } from '../irt/map.js';
import { score } from '../score.js';
import type { InstrumentDefinition, Method } from '../vocabulary.js';

type Estimator = Extract<Method, { name: 'irt' }>['estimator'];

/** A latent trait as a T score, answered from 1 up, of which at least one answer must be there. */
function instrumentOf(bank: readonly GradedItem[], estimator: Estimator): InstrumentDefinition {
  const title = { da: 'T', en: 'T' };
  const items = bank.map(({ code, b }) => ({ code, aliases: [], min: 1, max: b.length + 1 }));
  const method: Method = {
    name: 'irt',
    model: 'graded',
    estimator,
    prior: STANDARD,
    ...(estimator === 'eap' ? { grid: GRID } : {}),
    items: Object.fromEntries(bank.map(({ code, a, b }) => [code, { a, b }])),
    mean: 50,
    sd: 10,
  };
  const scale = {
    code: 'T',
    title,
    items: items.map(({ code }) => code),
    method,
    missing: { rule: 'at-least', answered: 1, over: 'scale' },
    range: { min: 0, max: 100 },
    direction: 'higher-worse',
    bands: [],
    source: 'made up',
    basis: 'sourced',
  } as const;
  return { id: 'made', version: '1.0.0', title, rights: '', licence: 'free', items, scales: [scale] };
}

function scoreT(definition: InstrumentDefinition, responses: readonly (number | null)[]) {
  const given = definition.items.map(({ code }, index) => {
    const response = responses[index] ?? null;
    return [code, response === null ? null : response + 1];
  });
  const result = score(definition, Object.fromEntries(given));
  if (!result.ok) throw new Error('refused');
  return result.scores.T!;
}

const theta = (bank: readonly GradedItem[], estimator: Estimator, responses: readonly (number | null)[]) =>
  found(estimator === 'eap' ? compiled(bank).estimate(responses) : mapEstimate(bank, STANDARD, responses));

describe.each(['eap', 'map'] as const)('%s by a definition', (estimator) => {
  it('is 50 + 10 theta, and its standard error ten times that of theta', () => {
    fc.assert(
      fc.property(answeredBank({ min: 1, max: 5 }), ([bank, responses]) => {
        const direct = theta(bank, estimator, responses);
        const one = scoreT(instrumentOf(bank, estimator), responses);
        expect(one).toMatchObject({ kind: 'exact' });
        if (one.kind !== 'exact') return;
        expect(one.value).toBeCloseTo(50 + 10 * direct.theta, 9);
        expect(one.se).toBeCloseTo(10 * direct.se, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('with answers missing rests on those that are there, and lies where the completions do', () => {
    fc.assert(
      fc.property(answeredBank({ min: 2, max: 4 }), fc.nat(), ([bank, responses], at) => {
        const out = at % responses.length;
        const partial = responses.map((response, index) => (index === out ? null : response));
        const one = scoreT(instrumentOf(bank, estimator), partial);
        if (one.kind !== 'prorated') throw new Error(`${one.kind}, not prorated`);
        expect(one.value).toBeCloseTo(50 + 10 * theta(bank, estimator, partial).theta, 9);
        const all = patterns(bank)
          .filter((pattern) => pattern.every((category, index) => index === out || category === responses[index]))
          .map((pattern) => 50 + 10 * theta(bank, estimator, pattern).theta);
        expect(one.low).toBeCloseTo(Math.min(...all), 9);
        expect(one.high).toBeCloseTo(Math.max(...all), 9);
        expect(one.low).toBeLessThan(one.value);
        expect(one.high).toBeGreaterThan(one.value);
      }),
      { numRuns: 40 },
    );
  });

  it('of nothing answered there is no estimate, and the prior is none', () => {
    const bank = [{ code: 'x', a: 1.5, b: [-1, 1] }];
    const one = scoreT(instrumentOf(bank, estimator), [null]);
    if (one.kind !== 'bounded') throw new Error(`${one.kind}, not bounded`);
    expect(one.low).toBeCloseTo(50 + 10 * theta(bank, estimator, [0]).theta, 9);
    expect(one.high).toBeCloseTo(50 + 10 * theta(bank, estimator, [2]).theta, 9);
  });
});
