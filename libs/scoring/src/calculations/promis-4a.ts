import {
  type Calculation,
  type CalculationFault,
  exact,
  none,
  onRecord,
  own,
  readNumbers,
  refused,
  withSe,
} from './line.js';
import data from './promis-4a.json' with { type: 'json' };

/** A table of one short form, version and all: T and SE for the raw sums from `from` on. */
interface Table {
  readonly from: number;
  readonly T: readonly number[];
  readonly SE: readonly number[];
}

const tables = new Map<string, Table>(Object.entries(data.tables));

/** T by table of the raw sum of four items, each answered: a sum with a blank in it must not be looked up. */
export const promis4a: Calculation = {
  id: 'promis-4a-table',
  title: { da: 'PROMIS 4a, T-score efter tabel', en: 'PROMIS 4a, T-score by table' },
  source: data.source,
  run: onRecord((line) => {
    const version = own(line, 'version');
    const table = typeof version === 'string' ? tables.get(version) : undefined;
    const read = readNumbers(line, ['rawSum']);
    const faults: CalculationFault[] = [...read.faults];
    if (version === undefined) faults.push({ path: '/version', code: 'missing-field' });
    else if (typeof version !== 'string') faults.push({ path: '/version', code: 'wrong-type' });
    else if (table === undefined) faults.push({ path: '/version', code: 'unknown-version' });
    if (faults.length > 0 || table === undefined || read.values === null) return refused(faults);
    const { rawSum } = read.values;
    if (rawSum === null) return { ok: true, scores: { T: none, SE: none } };
    if (!Number.isInteger(rawSum)) return refused([{ path: '/items/rawSum', code: 'not-an-integer' }]);
    const [t, se] = [table.T[rawSum - table.from], table.SE[rawSum - table.from]];
    if (t === undefined || se === undefined) return refused([{ path: '/items/rawSum', code: 'out-of-range' }]);
    return { ok: true, scores: { T: withSe(t, se), SE: exact(se) } };
  }),
};
