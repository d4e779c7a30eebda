import type { InstrumentDefinition, ItemCode, Method, MissingRule, Scale } from '../vocabulary.js';

/** For tests: an instrument nobody has, which uses every word of the definition language at least once. */
export const example: InstrumentDefinition = {
  id: 'example',
  aliases: ['ex'],
  version: '1.0.0',
  title: { da: 'Eksempel', en: 'Example' },
  rights: 'none',
  licence: 'free',
  note: 'made up',
  items: [
    { code: 'ex.1', aliases: ['q1'], min: 1, max: 3 },
    { code: 'ex.2', aliases: ['q2'], min: 1, max: 3 },
    { code: 'ex.3', aliases: [], min: 0, max: 4, reversed: true },
    { code: 'ex.4', aliases: [], min: 0, max: 4, values: [0, 2, 4], counts: [0, 1, 2] },
    { code: 'ex.5', aliases: [], min: 0, max: 3, asBlank: [3], words: { never: 0 } },
    { code: 'ex.6', aliases: [], min: 0, max: 10, decimal: true },
    { code: 'ex.7', aliases: [], min: 0, max: 2, impliedBy: { when: { 'ex.5': [0] }, value: 0 } },
    { code: 'ex.8', aliases: [], min: 0, max: 2 },
    { code: 'ex.9', aliases: [], min: 0, max: 2 },
    { code: 'ex.10', aliases: [], min: 0, max: 1, scored: false },
    { code: 'ex.11', aliases: [], min: 0, max: 2 },
    { code: 'ex.12', aliases: [], min: 0, max: 2 },
  ],
  derived: [
    { code: 'ex.high', from: ['ex.8', 'ex.9'], highest: true },
    {
      code: 'ex.terms',
      from: ['ex.11', 'ex.12'],
      terms: [
        [
          { when: { 'ex.11': [0], 'ex.12': [0] }, counts: 0 },
          { when: { 'ex.11': [0, 1, 2] }, counts: 1 },
          { when: { 'ex.11': 'blank', 'ex.12': [0] }, counts: 1 },
        ],
      ],
    },
  ],
  scales: [
    scale('SUM', ['ex.3'], { name: 'sum', times: 2, floor: 1 }, [1, 8], {
      missing: { rule: 'at-least', answered: 1, over: 'scale', fill: 'lowest' },
    }),
    scale('MEAN', ['ex.4', 'ex.5'], { name: 'mean', weights: { 'ex.4': 0.5 } }, [0, 2], {
      missing: { rule: 'half', over: 'scale' },
    }),
    scale('POMP', ['ex.4', 'ex.5'], { name: 'pomp', min: 0, max: 2, reversed: true }, [0, 100], {
      missing: { rule: 'more-than-half', over: 'scale', fill: 'mean' },
    }),
    scale('LINEAR', ['ex.4', 'ex.5'], { name: 'linear', of: 'POMP', factor: -1, plus: 100 }, [0, 100], {
      missing: { rule: 'complete-case', over: 'parts' },
    }),
    scale('COUNT', ['ex.7', 'ex.8', 'ex.9'], { name: 'count', atLeast: { 'ex.7': 1, 'ex.high': 2 } }, [0, 2]),
    scale(
      'CRITERIA',
      ['ex.7', 'ex.8', 'ex.9'],
      { name: 'criteria', all: [{ scale: 'COUNT', min: 1, max: 2 }] },
      [0, 1],
    ),
    scale('TABLE', ['ex.7'], { name: 'table', from: 0, values: [10, 20, 30], se: [3, 2, 3] }, [10, 30]),
    scale('VALUE', ['ex.1', 'ex.2'], valueSet(), [0.86, 1]),
    scale('STATES', ['ex.1', 'ex.2'], { name: 'states', unit: 10, values: [10, 9, 8, 7, 6, 5, 4, 3, -1] }, [-0.1, 1]),
    scale('WEIGHTED', ['ex.1'], { name: 'weighted', constant: 1, weights: { 'ex.1': [0, -1, -2] } }, [-1, 1]),
    scale('NORM', ['ex.3', 'ex.4', 'ex.5'], normBased(), [0, 100]),
    scale('TOTAL', ['ex.3', 'ex.4', 'ex.5'], sumOfScales(), [1, 10], {
      missing: { rule: 'at-least', answered: 2, over: 'scale', requires: ['MEAN'] },
    }),
    scale('MEANS', ['ex.3', 'ex.4', 'ex.5'], meanOfScales(), [0.5, 5], {
      missing: { rule: 'at-least', answered: 1, over: 'parts' },
    }),
    scale('LATENT', ['ex.1', 'ex.7'], irt(), [0, 100]),
    {
      ...scale('VAS', ['ex.6'], { name: 'mean' }, [0, 10]),
      notWhen: { 'ex.10': [1] },
      decimals: 1,
      bands: [
        { code: 'low', from: 0, to: 4, label: { da: 'lav', en: 'low' } },
        { code: 'high', from: 5, to: 10, label: { da: 'høj', en: 'high' } },
      ],
      bandsSource: 'nowhere',
      minimalImportantChange: { value: 1, source: 'nowhere', basis: 'memory' },
      reliability: { r: 0.9, sd: 2, source: 'nowhere', basis: 'memory' },
    },
    scale('TERMS', ['ex.11', 'ex.12'], { name: 'sum' }, [0, 1], {
      missing: { rule: 'at-least', answered: 1, over: 'scale' },
    }),
  ],
};

function scale(
  code: string,
  items: readonly ItemCode[],
  method: Method,
  [min, max]: readonly [number, number],
  { missing = { rule: 'complete-case', over: 'scale' } }: { missing?: MissingRule } = {},
): Scale {
  const title = { da: code, en: code };
  const said = { direction: 'higher-worse', bands: [], source: 'nowhere', basis: 'sourced' } as const;
  return { code, title, items, method, missing, range: { min, max }, ...said };
}

function valueSet(): Method {
  const weights = { 'ex.1': [0, 10, 20], 'ex.2': [0, 10, 20] };
  return { name: 'value-set', unit: 1000, full: 1000, anyAboveOne: 100, weights };
}

function normBased(): Method {
  const of = [
    { scale: 'MEAN', mean: 1, sd: 1, weight: 0.5 },
    { scale: 'SUM', mean: 4, sd: 2, weight: -0.5 },
  ];
  return { name: 'norm-based', mean: 50, sd: 10, of };
}

function sumOfScales(): Method {
  return { name: 'sum-of-scales', of: [{ scale: 'MEAN' }, { scale: 'SUM', reversed: true }] };
}

function meanOfScales(): Method {
  return { name: 'mean-of-scales', of: [{ scale: 'MEAN' }, { scale: 'SUM' }] };
}

function irt(): Method {
  return {
    name: 'irt',
    model: 'graded',
    estimator: 'eap',
    prior: { mean: 0, sd: 1 },
    grid: { from: -4, to: 4, points: 81, weights: 'equal' },
    items: { 'ex.1': { a: 1, b: [-1, 1] }, 'ex.7': { a: 2, b: [0, 1] } },
    mean: 50,
    sd: 10,
  };
}
