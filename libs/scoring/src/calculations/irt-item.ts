import { categoryProbabilities, itemInformation } from '../irt/graded.js';
import { bankOf } from './banks.js';
import { bankVersionFaults } from './irt-version.js';
import {
  type Calculation,
  type CalculatedScore,
  type CalculationFault,
  exact,
  none,
  onRecord,
  own,
  readNumbers,
  refused,
} from './line.js';

export const item: Calculation = {
  id: 'irt-grm-item',
  title: {
    da: 'Information og svarsandsynligheder for et item',
    en: 'Information and category probabilities of an item',
  },
  source: 'Samejima 1969, Psychometrika Monograph 17',
  run: onRecord((line, context) => {
    const bank = bankOf(line, context);
    const read = readNumbers(line, ['theta']);
    const code = own(line, 'item');
    const found = bank.items?.find((candidate) => candidate.code === code);
    const faults: CalculationFault[] = [...bank.faults, ...bankVersionFaults(line), ...read.faults];
    if (code === undefined) faults.push({ path: '/item', code: 'missing-field' });
    else if (typeof code !== 'string') faults.push({ path: '/item', code: 'wrong-type' });
    else if (bank.items !== null && found === undefined) faults.push({ path: '/item', code: 'unknown-item' });
    if (faults.length > 0 || found === undefined || read.values === null) return refused(faults);
    const { theta } = read.values;
    const scores: Record<string, CalculatedScore> = {
      info: theta === null ? none : exact(itemInformation(found, theta)),
    };
    const probabilities = theta === null ? null : categoryProbabilities(found, theta);
    for (let k = 0; k <= found.b.length; k++) {
      scores[`p${k}`] = probabilities === null ? none : exact(probabilities[k]!);
    }
    return { ok: true, scores };
  }),
};
