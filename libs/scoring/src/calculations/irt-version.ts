import * as shape from '../check-shape.js';
import { checkGrid, checkPrior } from '../irt/check-bank.js';
import type { Grid, NodeWeights, Prior } from '../irt/quadrature.js';
import { type CalculationFault, field, type Line, own } from './line.js';

/** What an estimate depends on besides parameters and answers. */
export interface IrtDefinition {
  readonly prior: Prior;
  readonly grid: Grid | null;
  readonly startTheta: number | null;
}

/** How a version's name is read, and which parts must be written out where there is no name. */
interface Notation {
  readonly pattern: RegExp;
  readonly weights: NodeWeights | null;
  readonly writtenOut: readonly ('grid' | 'prior' | 'startTheta')[];
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const BANK = `bank-(?<bank>[A-Za-z0-9_-]+)`;
const PRIOR = String.raw`N\((?<mean>${NUMBER}),(?<sd>${NUMBER})\)`;
const SPAN = String.raw`(?<from>${NUMBER})\.\.(?<to>${NUMBER})\/(?<points>\d+)`;

function notation(text: string, weights: NodeWeights | null, writtenOut: Notation['writtenOut']): Notation {
  return { pattern: new RegExp(`^${text}$`), weights, writtenOut };
}

/** `bank-a/N(0,1)/grid -6..6/61 equally spaced points` */
export const EQUAL = notation(`${BANK}/${PRIOR}/grid ${SPAN} equally spaced points`, 'equal', ['grid', 'prior']);
/** `bank-a/N(0,1)/catR trapezoid -4..4/61` */
export const TRAPEZOID = notation(`${BANK}/${PRIOR}/catR trapezoid ${SPAN}`, 'trapezoid', ['grid', 'prior']);
/** `bank-a/N(0,1)/grid -4..4/61`; of a sum-score table the weights are always equal. */
export const SUM_TABLE = notation(`${BANK}/${PRIOR}/grid ${SPAN}(?: equally spaced points)?`, 'equal', [
  'grid',
  'prior',
]);
/** `bank-a/N(0,1)` */
export const MODE = notation(`${BANK}/${PRIOR}`, null, ['prior']);
/** `bank-a/MFI/EAP N(0,1) trapezoid -4..4/61/start theta 0` */
export const ADAPTIVE = notation(
  `${BANK}/MFI/EAP ${PRIOR} trapezoid ${SPAN}/start theta (?<start>${NUMBER})`,
  'trapezoid',
  ['grid', 'prior', 'startTheta'],
);

export type DefinitionResult =
  | { readonly definition: IrtDefinition; readonly faults: [] }
  | { readonly definition: null; readonly faults: CalculationFault[] };

/**
 * The definition a line names by its `version`, or writes out as `grid`, `prior` and `startTheta`; never both, and no
 * part of it is filled in. `fallback` is what the calculation's own id stands for when the line says nothing.
 */
export function definitionOf(line: Line, known: readonly Notation[], fallback?: IrtDefinition): DefinitionResult {
  const parts = [...new Set(known.flatMap(({ writtenOut }) => writtenOut))];
  const isWritten = parts.some((name) => Object.hasOwn(line, name));
  const version = own(line, 'version');
  if (isWritten && version === undefined) return writtenOut(line, parts);
  if (isWritten) return { definition: null, faults: [{ path: '/version', code: 'two-definitions' }] };
  if (version !== undefined) return named(version, own(line, 'bank'), known);
  if (fallback !== undefined) return { definition: fallback, faults: [] };
  return { definition: null, faults: [{ path: '/version', code: 'missing-field' }] };
}

function named(version: unknown, bank: unknown, known: readonly Notation[]): DefinitionResult {
  const wrong = (code: CalculationFault['code']): DefinitionResult => ({
    definition: null,
    faults: [{ path: '/version', code }],
  });
  if (typeof version !== 'string') return wrong('wrong-type');
  for (const { pattern, weights } of known) {
    const groups = pattern.exec(version)?.groups;
    if (groups === undefined) continue;
    if (typeof bank === 'string' && groups.bank !== bank) return wrong('other-bank');
    const { mean, sd, from, to, points, start } = groups;
    const prior = { mean: Number(mean), sd: Number(sd) };
    const grid = weights && { from: Number(from), to: Number(to), points: Number(points), weights };
    const faulty = checkPrior(prior, '').length > 0 || (grid !== null && checkGrid(grid, '').length > 0);
    if (faulty) return wrong('unknown-version');
    return { definition: { prior, grid, startTheta: start === undefined ? null : Number(start) }, faults: [] };
  }
  return wrong('unknown-version');
}

function writtenOut(line: Line, parts: Notation['writtenOut']): DefinitionResult {
  const anything: shape.Check = () => {};
  const faults = parts.flatMap((name): CalculationFault[] => {
    if (name === 'startTheta') return field(line, name, shape.number);
    const missing = field(line, name, anything);
    if (missing.length > 0) return missing;
    return name === 'grid' ? checkGrid(line.grid, '/grid') : checkPrior(line.prior, '/prior');
  });
  if (faults.length > 0) return { definition: null, faults };
  const has = (name: (typeof parts)[number]): boolean => parts.includes(name);
  const definition: IrtDefinition = {
    prior: line.prior as Prior,
    grid: has('grid') ? (line.grid as Grid) : null,
    startTheta: has('startTheta') ? (line.startTheta as number) : null,
  };
  return { definition, faults: [] };
}

/** A version that names nothing but the bank, or none. */
export function bankVersionFaults(line: Line): CalculationFault[] {
  const version = own(line, 'version');
  if (version === undefined) return [];
  if (typeof version !== 'string') return [{ path: '/version', code: 'wrong-type' }];
  const bank = new RegExp(`^${BANK}$`).exec(version)?.groups?.bank;
  if (bank === undefined) return [{ path: '/version', code: 'unknown-version' }];
  return bank === own(line, 'bank') ? [] : [{ path: '/version', code: 'other-bank' }];
}
