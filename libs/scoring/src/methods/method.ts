import type { FILLS, ItemCode, Method, PartOf, Scale, ScaleCode } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import { countStatistic } from './count.js';
import { type CountCriterion, criteriaStatistic } from './criteria.js';
import { finished, rounded } from './finish.js';
import { latent } from './latent.js';
import { linear } from './linear.js';
import { states, table } from './look-up.js';
import { mean, weightedMean } from './mean.js';
import { meanOfScales, normBased, sumOfScales } from './of-scales.js';
import { type Part, reversedPart } from './parts.js';
import { pomp } from './pomp.js';
import type { Statistic } from './statistic.js';
import { sum } from './sum.js';
import { valueSet, weighted } from './weighted.js';

/** What a scale's method is built from. */
export interface Materials {
  readonly variables: readonly Variable[];
  readonly fill: (typeof FILLS)[number];
  /** An earlier scale of the same instrument. */
  readonly part: (code: ScaleCode) => Part;
  readonly variablesOf: (items: readonly ItemCode[]) => readonly Variable[];
}

/** A scale's method as functions, rounded where the scale says so. The definition has passed `checkDefinition`. */
export function statisticOf({ method, decimals }: Pick<Scale, 'method' | 'decimals'>, materials: Materials): Statistic {
  const statistic = unrounded(method, materials);
  return decimals === undefined ? statistic : rounded(statistic, decimals);
}

function unrounded(method: Method, { variables, fill, part, variablesOf }: Materials): Statistic {
  const parts = (of: readonly PartOf[]): Part[] =>
    of.map(({ scale, reversed }) => (reversed ? reversedPart(part(scale)) : part(scale)));
  switch (method.name) {
    case 'sum':
      return finished(sum(variables, fill), method);
    case 'mean':
      return finished(method.weights ? weightedMean(variables, method.weights) : mean(variables), method);
    case 'pomp':
      return pomp(variables, method.min, method.max, method.reversed === true);
    case 'linear':
      return linear(part(method.of), method.factor, method.plus);
    case 'count':
      return countStatistic(variables, method.atLeast);
    case 'criteria':
      return criteriaStatistic(variables, countsOf(method, part, variablesOf));
    case 'table':
      return table(sum(variables, fill), method);
    case 'value-set':
      return valueSet(variables, method);
    case 'states':
      return states(variables, method);
    case 'weighted':
      return weighted(variables, method);
    case 'norm-based':
      return normBased(
        method.of.map((norm) => ({ part: part(norm.scale), norm })),
        method.mean,
        method.sd,
      );
    case 'sum-of-scales':
      return finished(sumOfScales(parts(method.of)), method);
    case 'mean-of-scales':
      return finished(meanOfScales(parts(method.of)), method);
    case 'irt':
      return latent(variables, method);
  }
}

/** The scales a method builds on. */
export function partsOf(method: Method): readonly ScaleCode[] {
  switch (method.name) {
    case 'linear':
      return [method.of];
    case 'criteria':
      return method.all.map(({ scale }) => scale);
    case 'norm-based':
    case 'sum-of-scales':
    case 'mean-of-scales':
      return method.of.map(({ scale }) => scale);
    default:
      return [];
  }
}

function countsOf(
  method: Extract<Method, { name: 'criteria' }>,
  part: Materials['part'],
  variablesOf: Materials['variablesOf'],
): CountCriterion[] {
  return method.all.map(({ scale, min, max }) => {
    const base = part(scale).scale;
    if (base.method.name !== 'count') throw new Error(`criterion on ${base.code}, which is not a count`);
    const items = variablesOf(base.items).map(({ code }) => code);
    return { items, atLeast: base.method.atLeast, min, max };
  });
}
