import { important, reliable } from './change.js';
import { genericScale } from './generic-scale.js';
import { cat } from './irt-cat.js';
import { eap, eapCatR, map } from './irt-estimates.js';
import { item } from './irt-item.js';
import { eapSum } from './irt-sum.js';
import type { Calculation } from './line.js';
import { promis4a } from './promis-4a.js';

export type {
  CalculatedScore,
  Calculation,
  CalculationContext,
  CalculationFault,
  CalculationFaultCode,
  CalculationResult,
} from './line.js';

/** What is computed from parameters that come with the input instead of from an instrument's definition. */
export const calculations: readonly Calculation[] = [
  genericScale,
  eap,
  eapCatR,
  map,
  eapSum,
  item,
  cat,
  reliable,
  important,
  promis4a,
];

/** The calculation of that id, or undefined. */
export function calculation(id: string): Calculation | undefined {
  return calculations.find((candidate) => candidate.id === id);
}
