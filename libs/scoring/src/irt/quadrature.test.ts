import { type Grid, logWeightsOf, nodesOf } from './quadrature.js';

const grid: Grid = { from: -4, to: 4, points: 5, weights: 'equal' };

it('nodes are equally spaced, both ends included', () => {
  expect(nodesOf(grid)).toEqual([-4, -2, 0, 2, 4]);
  expect(nodesOf({ ...grid, points: 61 }).at(-1)).toBe(4);
});

it.each([
  ['equal', 1],
  ['trapezoid', 0.5],
] as const)('%s: the ends weigh %d of their normal density', (weights, ends) => {
  const ratios = logWeightsOf({ ...grid, weights }, { mean: 1, sd: 2 }).map(Math.exp);
  const density = [-4, -2, 0, 2, 4].map((theta) => Math.exp(-(((theta - 1) / 2) ** 2) / 2));
  const expected = density.map((one, q) => (q === 0 || q === 4 ? ends * one : one));
  for (const [q, ratio] of ratios.entries()) expect(ratio).toBeCloseTo(expected[q]!, 12);
});
