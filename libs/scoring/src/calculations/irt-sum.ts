import { bankOf } from './banks.js';
import { compiledBank, sumTableOf } from './compiled.js';
import { definitionOf, SUM_TABLE } from './irt-version.js';
import { type Calculation, exact, none, onRecord, readNumbers, refused, withSe } from './line.js';

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
