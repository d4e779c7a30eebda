import { mapEstimate } from '../irt/map.js';
import { type EstimateResult, type Responses, responsesByCode } from '../irt/responses.js';
import type { GradedItem } from '../irt/graded.js';
import { bankOf } from './banks.js';
import { compiledBank } from './compiled.js';
import { definitionOf, EQUAL, type IrtDefinition, MODE, TRAPEZOID } from './irt-version.js';
import {
  type Calculation,
  type CalculationContext,
  type CalculationFault,
  type CalculationResult,
  exact,
  field,
  type Line,
  none,
  onRecord,
  refused,
  withSe,
} from './line.js';

/** catR's own defaults, which its name stands for: `thetaEst(method = 'EAP', parInt = c(-4, 4, 61))`, N(0, 1). */
const CATR: IrtDefinition = {
  prior: { mean: 0, sd: 1 },
  grid: { from: -4, to: 4, points: 61, weights: 'trapezoid' },
  startTheta: null,
};

const EAP_SOURCE = 'Samejima 1969, Psychometrika Monograph 17; Bock & Mislevy 1982, Appl Psychol Meas 6:431';

export const eap: Calculation = {
  id: 'irt-grm-eap',
  title: { da: 'Theta efter graded response-modellen, EAP', en: 'Theta by the graded response model, EAP' },
  source: EAP_SOURCE,
  run: estimates([EQUAL, TRAPEZOID], undefined, eapOf),
};

export const eapCatR: Calculation = {
  id: 'irt-grm-eap-catr',
  title: {
    da: 'Theta efter graded response-modellen, EAP med trapezregel',
    en: 'Theta by the graded response model, EAP by the trapezoid rule',
  },
  source: EAP_SOURCE,
  run: estimates([TRAPEZOID], CATR, eapOf),
};

export const map: Calculation = {
  id: 'irt-grm-map',
  title: { da: 'Theta efter graded response-modellen, MAP', en: 'Theta by the graded response model, MAP' },
  source: 'Samejima 1969, Psychometrika Monograph 17',
  run: estimates([MODE], undefined, (items, { prior }, responses) => mapEstimate(items, prior, responses)),
};

type Estimator = (
  items: readonly GradedItem[],
  definition: IrtDefinition,
  responses: Responses,
) => EstimateResult | { readonly ok: false; readonly faults: readonly CalculationFault[] };

function eapOf(
  items: readonly GradedItem[],
  { grid, prior }: IrtDefinition,
  responses: Responses,
): ReturnType<Estimator> {
  if (grid === null) throw new Error('EAP without a grid');
  const compiled = compiledBank(items, grid, prior);
  return compiled.ok ? compiled.bank.estimate(responses) : compiled;
}

/** theta and se of the line's `items`, by item code; what is not answered drops out. */
function estimates(
  known: Parameters<typeof definitionOf>[1],
  fallback: IrtDefinition | undefined,
  estimator: Estimator,
): Calculation['run'] {
  return onRecord((line: Line, context: CalculationContext): CalculationResult => {
    const bank = bankOf(line, context);
    const { definition, faults } = definitionOf(line, known, fallback);
    const there = field(line, 'items', () => {});
    const read = bank.items === null || there.length > 0 ? null : responsesByCode(bank.items, line.items, '/items');
    const all = [...bank.faults, ...faults, ...there, ...(read?.ok === false ? read.faults : [])];
    if (all.length > 0 || bank.items === null || definition === null || !read?.ok) return refused(all);
    const result = estimator(bank.items, definition, read.responses);
    if (!result.ok) return refused(result.faults);
    if (result.estimate === null) return { ok: true, scores: { theta: none, se: none } };
    const { theta, se } = result.estimate;
    return { ok: true, scores: { theta: withSe(theta, se), se: exact(se) } };
  });
}
