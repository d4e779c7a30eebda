import { type BankFault, checkGrid, checkItems, sizeFaults } from '../irt/check-bank.js';
import type { Grid } from '../irt/quadrature.js';
import type { Method } from '../vocabulary.js';
import { type DefinitionFault, when } from './faults.js';
import { levelFaults, levelsOf } from './look-up.js';
import { entryFaults, type Measured } from './measured.js';

/** Parameters for exactly the items read, a threshold for each answer but the lowest. */
export function irtFaults({ items, grid }: Extract<Method, { name: 'irt' }>, measured: Measured): DefinitionFault[] {
  const { variables, path } = measured;
  const at = `${path}/method`;
  const odd = levelFaults(measured);
  if (odd.length > 0) return odd;
  const named = Object.entries(items).map(([code, parameters]) => ({ code, ...parameters }));
  const ofItem = ({ path: inBank, ...fault }: BankFault): BankFault => {
    const [, place, ...rest] = inBank.split('/');
    return { ...fault, path: [`${at}/items/${named[Number(place)]!.code}`, ...rest].join('/') };
  };
  return [
    ...entryFaults(variables, items, `${at}/items`, { none: 'no-entry', extra: 'unknown-entry' }),
    ...variables.flatMap((variable) => {
      const thresholds = items[variable.code]?.b.length;
      const isOff = thresholds !== undefined && thresholds !== levelsOf(variable) - 1;
      return when(isOff, `${at}/items/${variable.code}/b`, 'wrong-length');
    }),
    ...[...checkItems(named, '').map(ofItem), ...(grid ? gridFaults(named, grid, `${at}/grid`) : [])].map(asHere),
  ];
}

function gridFaults(named: readonly { readonly b: readonly number[] }[], grid: Grid, path: string): BankFault[] {
  return [...checkGrid(grid, path), ...sizeFaults(named, grid, path)];
}

/** A bank's faults go by names of their own where it is checked alone. */
function asHere({ path, code }: BankFault): DefinitionFault {
  switch (code) {
    case 'empty-range':
      return { path, code: 'empty-interval' };
    case 'too-few-points':
      return { path, code: 'too-few' };
    case 'duplicate-code':
      return { path, code: 'duplicate' };
    default:
      return { path, code };
  }
}
