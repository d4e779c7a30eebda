import { itemsOf, scaleMade } from '../testing/made.js';
import { bounded, exact, prorated, type Worked, worked } from '../testing/worked.js';
import type { ItemDefinition, Method, MissingRule, Scale } from '../vocabulary.js';

/** The same as in `working.test.ts`, for scales put together from others. */

const SOME: MissingRule = { rule: 'at-least', answered: 1, over: 'parts' };
const ALL: MissingRule = { rule: 'complete-case', over: 'scale' };
const HALF: MissingRule = { rule: 'half', over: 'scale' };

const sumOf = (code: string, items: string, missing = ALL): Scale =>
  scaleMade(code, items, { name: 'sum' }, { missing });

function holds(items: readonly ItemDefinition[], scales: readonly Scale[], forms: readonly Worked[]): void {
  expect(worked(items, scales, forms)).toEqual(forms);
}

describe('of other scales', () => {
  const four = itemsOf([0, 3], [0, 3], [1, 3], [0, 3]);
  const [p, q] = [
    sumOf('P', 'ab', HALF),
    scaleMade('Q', 'cd', { name: 'sum' }, { missing: HALF, range: { min: 1, max: 6 } }),
  ];

  it('norm-based: each part in standard deviations from its norm, weighed', () => {
    const of = [
      { scale: 'P', mean: 2, sd: 2, weight: 0.5 },
      { scale: 'Q', mean: 1, sd: 4, weight: -0.25 },
    ];
    const method: Method = { name: 'norm-based', mean: 50, sd: 10, of };
    holds(
      four,
      [p, q, scaleMade('S', 'abcd', method, { missing: HALF })],
      [
        [
          { a: 3, b: 3, c: 3, d: 2 },
          exact(57.5),
          ['weight of P by 0.5: 1', 'weight of Q by -0.25: -0.25', 'rescaled by 10: 57.5'],
        ],
        [
          { a: 3, b: 3 },
          bounded(56.875, 60),
          ['weight of P by 0.5: 1', 'weight of Q by -0.25: -0.3125..0', 'rescaled by 10: 56.875..60'],
        ],
      ],
    );
  });

  it('sum: a part counted from its other end', () => {
    const method: Method = { name: 'sum-of-scales', of: [{ scale: 'P' }, { scale: 'Q', reversed: true }] };
    holds(
      four,
      [p, q, scaleMade('S', 'abcd', method, { missing: HALF })],
      [
        [{ a: 1, b: 2, c: 3, d: 2 }, exact(5), ['sum by 2: 5']],
        [{ a: 1, b: 2 }, bounded(4, 9), ['sum by 2: 4..9']],
        // P is prorated to 2, Q is 5, or 2 from its other end
        [{ a: 1, c: 3, d: 2 }, prorated(4, 3, 6), ['sum by 2: 4']],
      ],
    );
  });

  it('mean of those there are: a scale that does not apply leaves its whole range open', () => {
    const method: Method = { name: 'mean-of-scales', of: [{ scale: 'P' }, { scale: 'Q' }] };
    holds(
      four,
      [p, { ...q, notWhen: { d: [3] } }, scaleMade('S', 'abcd', method, { missing: SOME })],
      [
        [{ a: 1, b: 2, c: 3, d: 2 }, exact(4), ['sum by 2: 8', 'mean by 2: 4']],
        [{ a: 1, b: 3 }, prorated(4, 2.5, 5), ['sum by 1: 4', 'mean by 1: 4']],
        [{ a: 1, c: 3, d: 2 }, prorated(3.5, 3, 4.5), ['sum by 2: 7', 'mean by 2: 3.5']],
        [{ a: 1, b: 2, d: 3 }, prorated(3, 2, 4.5), ['sum by 1: 3', 'mean by 1: 3']],
        [{}, bounded(0.5, 6), ['mean by 2: 0.5..6']],
      ],
    );
  });
});
