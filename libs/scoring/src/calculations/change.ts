import { checkImportantChange, importantChange, type ImportantChangeParameters } from '../important-change.js';
import {
  checkReliableChange,
  cutoffOf,
  reliableChange,
  type ReliableChangeParameters,
  standardErrorOfDifference,
} from '../reliable-change.js';
import {
  type Calculation,
  type CalculationFault,
  type CalculationResult,
  exact,
  field,
  type Line,
  none,
  onRecord,
  readNumbers,
  refused,
} from './line.js';

/** Reads `items.pre`, `items.post` and `params`; `compare` gets them sound, a missing measurement as null. */
function twoMeasurements<P>(
  check: (params: unknown, path: string) => CalculationFault[],
  compare: (pre: number | null, post: number | null, params: P) => CalculationResult,
): Calculation['run'] {
  return onRecord((line: Line) => {
    const read = readNumbers(line, ['pre', 'post']);
    const there = field(line, 'params', () => {});
    const faults = [...read.faults, ...there, ...(there.length > 0 ? [] : check(line.params, '/params'))];
    if (faults.length > 0 || read.values === null) return refused(faults);
    return compare(read.values.pre, read.values.post, line.params as P);
  });
}

export const reliable: Calculation = {
  id: 'rci-jt',
  title: { da: 'Pålidelig ændring (Jacobson & Truax)', en: 'Reliable change (Jacobson & Truax)' },
  source: 'Jacobson & Truax 1991, J Consult Clin Psychol 59:12',
  run: twoMeasurements<ReliableChangeParameters>(checkReliableChange, (pre, post, params) => {
    if (pre === null || post === null) {
      const sDiff = exact(standardErrorOfDifference(params.sdPre, params.reliability));
      return { ok: true, scores: { rci: none, sDiff, cutoff: exact(cutoffOf(params)), category: none } };
    }
    const result = reliableChange(pre, post, params);
    if (!result.ok) return refused(result.faults);
    const { rci, sDiff, cutoff, category } = result;
    return {
      ok: true,
      scores: { rci: exact(rci), sDiff: exact(sDiff), cutoff: exact(cutoff), category: exact(category) },
    };
  }),
};

export const important: Calculation = {
  id: 'mcid',
  title: { da: 'Mindste vigtige ændring, den enkelte', en: 'Minimal important change, individual' },
  source: 'Jaeschke, Singer & Guyatt 1989, Control Clin Trials 10:407',
  run: twoMeasurements<ImportantChangeParameters>(checkImportantChange, (pre, post, params) => {
    if (pre === null || post === null) return { ok: true, scores: { category: none } };
    const result = importantChange(pre, post, params);
    return result.ok ? { ok: true, scores: { category: exact(result.category) } } : refused(result.faults);
  }),
};
