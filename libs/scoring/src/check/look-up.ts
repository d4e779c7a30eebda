import type { Variable } from '../variables.js';
import type { ItemCode, Method } from '../vocabulary.js';
import { type DefinitionFault, each, when } from './faults.js';
import { entryFaults, type Measured, variableFaults } from './measured.js';

/** Looked up by place: the answers count as consecutive whole numbers, so that every place belongs to one. */
export function levelFaults(measured: Measured): DefinitionFault[] {
  const { countsOf } = measured.ground;
  const isConsecutive = (variable: Variable): boolean => {
    const counts = countsOf(variable) ?? [];
    return counts.every((value, index) => Number.isInteger(value) && value === counts[0]! + index);
  };
  return [
    ...variableFaults(measured, 'not-with-decimal', (variable) => countsOf(variable) === null),
    ...variableFaults(measured, 'not-consecutive', (variable) => !isConsecutive(variable)),
  ];
}

/** Answers are weighed one by one; of a derived item that is half answered nobody can say which answers are left. */
function plainFaults(measured: Measured): DefinitionFault[] {
  return [...variableFaults(measured, 'not-with-derived', ({ from }) => from.length > 1), ...levelFaults(measured)];
}

export function levelsOf({ range }: Variable): number {
  return range.high - range.low + 1;
}

/** One number for each sum there can be, rising or falling all the way: so the ends of the sum are the ends of T. */
export function tableFaults(
  { from, values, se }: Extract<Method, { name: 'table' }>,
  measured: Measured,
): DefinitionFault[] {
  const { ground, variables, path } = measured;
  const at = `${path}/method`;
  const isWhole = (variable: Variable) => ground.countsOf(variable)?.every(Number.isInteger) ?? true;
  const odd = [
    ...variableFaults(measured, 'not-with-decimal', (variable) => ground.countsOf(variable) === null),
    ...variableFaults(measured, 'not-whole', (variable) => !isWhole(variable)),
  ];
  if (odd.length > 0) return odd;
  const lowest = variables.reduce((sum, { range }) => sum + range.low, 0);
  const sums = variables.reduce((sum, { range }) => sum + range.high - range.low, 1);
  const rises = values[0]! < values.at(-1)!;
  const turns = (value: number, index: number): boolean => {
    const before = values[index - 1] ?? value;
    return rises ? value < before : value > before;
  };
  return [
    ...when(from !== lowest, `${at}/from`, 'range-mismatch'),
    ...when(values.length !== sums, `${at}/values`, 'wrong-length'),
    ...when(se !== undefined && se.length !== sums, `${at}/se`, 'wrong-length'),
    ...each(values, `${at}/values`, 'not-monotone', turns),
  ];
}

/** Level 1 takes nothing away, so that a blank is at best level 1. */
export function valueSetFaults(
  { weights }: Extract<Method, { name: 'value-set' }>,
  measured: Measured,
): DefinitionFault[] {
  const { variables, path } = measured;
  const at = `${path}/method/weights`;
  const odd = [...plainFaults(measured), ...variableFaults(measured, 'not-from-one', ({ range }) => range.low !== 1)];
  if (odd.length > 0) return odd;
  return [
    ...weightFaults(weights, variables, at),
    ...variables.flatMap(({ code }) => when((weights[code]?.[0] ?? 0) !== 0, `${at}/${code}/0`, 'not-zero')),
  ];
}

export function weightedFaults(
  { weights }: Extract<Method, { name: 'weighted' }>,
  measured: Measured,
): DefinitionFault[] {
  const odd = plainFaults(measured);
  if (odd.length > 0) return odd;
  return weightFaults(weights, measured.variables, `${measured.path}/method/weights`);
}

function weightFaults(
  weights: Readonly<Record<ItemCode, readonly number[]>>,
  variables: readonly Variable[],
  path: string,
): DefinitionFault[] {
  const isShort = (variable: Variable) => (weights[variable.code]?.length ?? levelsOf(variable)) !== levelsOf(variable);
  return [
    ...entryFaults(variables, weights, path, { none: 'no-entry', extra: 'unknown-entry' }),
    ...variables.flatMap((variable) => when(isShort(variable), `${path}/${variable.code}`, 'wrong-length')),
  ];
}

/** One value for each state, which is named by its levels from 1 on. */
export function statesFaults({ values }: Extract<Method, { name: 'states' }>, measured: Measured): DefinitionFault[] {
  const states = measured.variables.reduce((product, variable) => product * levelsOf(variable), 1);
  const odd = [...plainFaults(measured), ...variableFaults(measured, 'not-from-one', ({ range }) => range.low !== 1)];
  return odd.length > 0 ? odd : when(values.length !== states, `${measured.path}/method/values`, 'wrong-length');
}
