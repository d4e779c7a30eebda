import { checkStop, completeAnswers, simulate, type StopRule } from '../irt/cat.js';
import { bankOf } from './banks.js';
import { compiledBank } from './compiled.js';
import { ADAPTIVE, definitionOf } from './irt-version.js';
import { type Calculation, type CalculationFault, exact, field, onRecord, refused, withSe } from './line.js';

export const cat: Calculation = {
  id: 'irt-grm-cat',
  title: { da: 'Adaptiv test efter graded response-modellen', en: 'Adaptive test by the graded response model' },
  source: 'Maximum Fisher information and EAP: van der Linden & Pashley 2010, Elements of Adaptive Testing, ch. 1',
  run: onRecord((line, context) => {
    const bank = bankOf(line, context);
    const { definition, faults: definitionFaults } = definitionOf(line, [ADAPTIVE]);
    const there = [...field(line, 'stop', () => {}), ...field(line, 'items', () => {})];
    const faults: CalculationFault[] = [...bank.faults, ...definitionFaults, ...there];
    if (Object.hasOwn(line, 'stop')) faults.push(...checkStop(line.stop, '/stop'));
    const read = bank.items === null || there.length > 0 ? null : completeAnswers(bank.items, line.items, '/items');
    if (read?.ok === false) faults.push(...read.faults);
    if (faults.length > 0 || bank.items === null || definition === null || !read?.ok) return refused(faults);
    const { grid, prior, startTheta } = definition;
    if (grid === null || startTheta === null) throw new Error('an adaptive test without grid or start');
    const compiled = compiledBank(bank.items, grid, prior);
    if (!compiled.ok) return refused(compiled.faults);
    const answers = Object.fromEntries(read.byCode);
    const result = simulate({ bank: compiled.bank, startTheta }, answers, line.stop as StopRule);
    if (!result.ok) return refused(result.faults);
    const { sequence, theta, se, steps } = result.simulation;
    const scores = { sequence: exact(sequence), theta: withSe(theta, se), se: exact(se), steps: exact(steps) };
    return { ok: true, scores };
  }),
};
