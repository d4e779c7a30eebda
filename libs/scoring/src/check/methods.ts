import type { Variable } from '../variables.js';
import type { Finish, Method } from '../vocabulary.js';
import { type DefinitionFault, when } from './faults.js';
import { irtFaults } from './latent.js';
import { statesFaults, tableFaults, valueSetFaults, weightedFaults } from './look-up.js';
import { entryFaults, type Measured } from './measured.js';

/** Do the method's own numbers fit the variables it reads? */
export function methodFaults(method: Method, measured: Measured): DefinitionFault[] {
  const { variables, path } = measured;
  const at = `${path}/method`;
  switch (method.name) {
    case 'sum':
    case 'sum-of-scales':
    case 'mean-of-scales':
      return finishFaults(method, at);
    case 'mean':
      return [
        ...entryFaults(variables, method.weights ?? {}, `${at}/weights`, { none: null, extra: 'unknown-entry' }),
        ...finishFaults(method, at),
      ];
    case 'pomp':
      return pompFaults(method, variables, at);
    case 'linear':
      return when(method.factor === 0, `${at}/factor`, 'empty-interval');
    case 'count':
      return countFaults(method, measured);
    case 'table':
      return tableFaults(method, measured);
    case 'value-set':
      return valueSetFaults(method, measured);
    case 'states':
      return statesFaults(method, measured);
    case 'weighted':
      return weightedFaults(method, measured);
    case 'irt':
      return irtFaults(method, measured);
    case 'criteria':
    case 'norm-based':
      return [];
  }
}

function finishFaults({ times }: Finish, path: string): DefinitionFault[] {
  return when(times === 0, `${path}/times`, 'empty-interval');
}

/** min and max are what the mean itself can be: items of different ranges average theirs. */
function pompFaults(
  { min, max }: Extract<Method, { name: 'pomp' }>,
  variables: readonly Variable[],
  path: string,
): DefinitionFault[] {
  if (min >= max) return [{ path: `${path}/max`, code: 'empty-interval' }];
  const mean = (end: 'low' | 'high') =>
    variables.reduce((sum, { range }) => sum + range[end], 0) / Math.max(1, variables.length);
  const differs = (a: number, b: number) => !(Math.abs(a - b) <= 1e-9);
  return [
    ...when(differs(min, mean('low')), `${path}/min`, 'range-mismatch'),
    ...when(differs(max, mean('high')), `${path}/max`, 'range-mismatch'),
  ];
}

/**
 * A threshold is a number the item can count as, or criteria would follow a step that no answer takes; and not its
 * lowest, or the item would be present whatever is answered.
 */
function countFaults(
  { atLeast }: Extract<Method, { name: 'count' }>,
  { variables, ground, path }: Measured,
): DefinitionFault[] {
  const at = `${path}/method/atLeast`;
  return [
    ...entryFaults(variables, atLeast, at, { none: 'no-threshold', extra: 'unknown-threshold' }),
    ...variables.flatMap((variable) => {
      const threshold = atLeast[variable.code];
      if (threshold === undefined) return [];
      const { low, high } = variable.range;
      const code = threshold <= low || threshold > high ? 'not-in-range' : 'unknown-answer';
      const isCounted = ground.countsOf(variable)?.includes(threshold) ?? true;
      return when(code === 'not-in-range' || !isCounted, `${at}/${variable.code}`, code);
    }),
  ];
}
