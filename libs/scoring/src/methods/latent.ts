import { known, through } from '../interval.js';
import { compileBank } from '../irt/eap.js';
import { mapEstimate } from '../irt/map.js';
import type { Estimate, EstimateResult, Responses } from '../irt/responses.js';
import type { Interval, Method } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

type Irt = Extract<Method, { name: 'irt' }>;

/**
 * T = mean + sd · theta, where theta is the EAP or MAP of the graded response model over what was answered, and
 * se = sd · se(theta). The lowest answer of an item is category 0.
 *
 * Each category's likelihood ratio to the one below rises with theta (a > 0), so theta rises with every answer: the
 * completions lie between all missing items at their lowest and all at their highest.
 */
export function latent(variables: readonly Variable[], method: Irt): Statistic {
  const estimate = estimatorOf(variables, method);
  const scaled = (theta: number): number => method.mean + method.sd * theta;
  const categoryOf = (variable: Variable, value: number): number => value - variable.range.low;
  const answered = ({ counted }: Reading): Responses =>
    variables.map((variable) => {
      const value = counted[variable.place]!;
      return Number.isNaN(value) ? null : categoryOf(variable, value);
    });
  const thetaBounds = ({ form }: Reading): Interval => {
    const spans = variables.map((variable) => ({ variable, span: variable.span(form.answered) }));
    const at = (end: 'low' | 'high') =>
      estimate(spans.map(({ variable, span }) => categoryOf(variable, span[end]))).theta;
    return { low: at('low'), high: at('high') };
  };
  return {
    point: (reading) => scaled(estimate(answered(reading)).theta),
    se: (reading) => method.sd * estimate(answered(reading)).se,
    bounds: (reading) => through(scaled, thetaBounds(reading)),
    working: (reading, isKnown) => {
      const theta = isKnown ? known(estimate(answered(reading)).theta) : thetaBounds(reading);
      return [
        step('theta', { of: method.estimator }, theta),
        step('rescaled', { by: method.sd }, through(scaled, theta)),
      ];
    },
  };
}

/** @throws Error when there is nothing to estimate from: the missing rule is asked before */
function estimatorOf(variables: readonly Variable[], method: Irt): (responses: Responses) => Estimate {
  const items = variables.map(({ code }) => ({ code, ...method.items[code]! }));
  if (method.estimator === 'map') return (responses) => found(mapEstimate(items, method.prior, responses));
  if (!method.grid) throw new Error('an EAP needs a grid');
  const compiled = compileBank(items, method.grid, method.prior);
  if (!compiled.ok) throw new Error(`item parameters are broken: ${compiled.faults[0]!.path}`);
  const { bank } = compiled;
  return (responses) => found(bank.estimate(responses));
}

function found(result: EstimateResult | ReturnType<typeof mapEstimate>): Estimate {
  if (!result.ok || result.estimate === null) throw new Error('there is nothing to estimate from');
  return result.estimate;
}
