import type { GradedItem } from '../irt/graded.js';
import { bankOf } from './banks.js';
import { compiledBank, sumTableOf } from './compiled.js';
import { definitionOf, SUM_TABLE } from './irt-version.js';
import { type Calculation, exact, none, onRecord, readNumbers, refused, withSe } from './line.js';

/** Every way to a sum is followed at every node; more steps than this take longer than anybody waits. */
const MOST_STEPS = 200_000_000;

export const eapSum: Calculation = {
  id: 'irt-grm-eapsum',
  title: {
    da: 'Theta ud fra sumscoren efter graded response-modellen',
    en: 'Theta from the sum score by the graded response model',
  },
  source: 'Lord & Wingersky 1984, Appl Psychol Meas 8:453; Thissen et al. 1995, Appl Psychol Meas 19:39',
  run: onRecord((line, context) => {
    const bank = bankOf(line, context);
    const { definition, faults } = definitionOf(line, [SUM_TABLE]);
    const read = readNumbers(line, ['rawSum']);
    const all = [...bank.faults, ...faults, ...read.faults];
    if (all.length > 0 || bank.items === null || definition?.grid == null || read.values === null) return refused(all);
    if (steps(bank.items, definition.grid.points) > MOST_STEPS)
      return refused([{ path: '/grid/points', code: 'too-many' }]);
    const { rawSum } = read.values;
    if (rawSum === null) return { ok: true, scores: { theta: none, se: none } };
    if (!Number.isInteger(rawSum)) return refused([{ path: '/items/rawSum', code: 'not-an-integer' }]);
    const compiled = compiledBank(bank.items, definition.grid, definition.prior);
    if (!compiled.ok) return refused(compiled.faults);
    const table = sumTableOf(compiled.bank);
    if (!table.ok) return refused(table.faults);
    const estimate = table.bySum[rawSum];
    if (estimate === undefined) return refused([{ path: '/items/rawSum', code: 'out-of-range' }]);
    return { ok: true, scores: { theta: withSe(estimate.theta, estimate.se), se: exact(estimate.se) } };
  }),
};

/** At most: the sums there are, by the categories that lead on from each, by the nodes. */
function steps(items: readonly GradedItem[], points: number): number {
  const highest = items.reduce((sum, { b }) => sum + b.length, 0);
  return (highest + 1) * (highest + items.length) * points;
}
