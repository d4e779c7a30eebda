import type { Trace, Working } from '../result.js';
import type { Method, MethodName } from '../vocabulary.js';
import { scaleOf } from './shipped.js';

type Pencil = { readonly [Name in MethodName]: (trace: Trace, method: Extract<Method, { name: Name }>) => number };

/**
 * For tests: the score of a complete form again, from nothing but the trace: what a person with a pencil would do.
 * What stands in tables and weights is taken from the steps of the working where it was looked up.
 */
const PENCIL: Pencil = {
  sum: (trace, method) => finish(total(counted(trace)), method),
  mean: (trace, method) => finish(weighedMean(trace), method),
  pomp: (trace, { min, max, reversed }) => {
    const percent = (100 * (weighedMean(trace) - min)) / (max - min);
    return reversed ? 100 - percent : percent;
  },
  linear: ({ parts }, { factor, plus }) => factor * parts[0]!.low + plus,
  count: (trace) => total(counted(trace)),
  criteria: ({ parts }, { all }) =>
    all.every(({ min, max }, j) => parts[j]!.low >= min && parts[j]!.low <= max) ? 1 : 0,
  table: (trace) => {
    const found = stepsOf(trace, 'look-up')[0]!;
    if (found.of !== `${total(counted(trace))}`) throw new Error('another sum was looked up');
    return found.low;
  },
  'value-set': (trace, { unit, full, anyAboveOne = 0 }) => {
    const lost = total(stepsOf(trace, 'weight').map(({ low }) => low));
    const isAny = counted(trace).some((level) => level > 1);
    return (full - lost - (isAny ? anyAboveOne : 0)) / unit;
  },
  states: (trace) => {
    const found = stepsOf(trace, 'look-up')[0]!;
    if (found.of !== counted(trace).join('')) throw new Error('another state was looked up');
    return found.low;
  },
  weighted: (trace, { constant }) => constant + total(stepsOf(trace, 'weight').map(({ low }) => low)),
  'norm-based': (trace, { mean, sd }) => mean + sd * total(stepsOf(trace, 'weight').map(({ low }) => low)),
  'sum-of-scales': (trace, method) => finish(total(partsOf(trace, method.of)), method),
  'mean-of-scales': (trace, method) => finish(total(partsOf(trace, method.of)) / method.of.length, method),
  irt: (trace, { mean, sd }) => mean + sd * stepsOf(trace, 'theta')[0]!.low,
};

export function onPaper(trace: Trace): number {
  const { decimals } = scaleOf(trace.instrument, trace.scale);
  const method = trace.method as Method;
  const unrounded = (PENCIL[method.name] as (trace: Trace, method: Method) => number)(trace, method);
  return decimals === undefined ? unrounded : Math.floor(unrounded * 10 ** decimals + 0.5) / 10 ** decimals;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}

function stepsOf(trace: Trace, what: Working['what']): readonly Working[] {
  return (trace.working ?? []).filter((step) => step.what === what);
}

/** What the items counted as, derived items in the place of those they are made from. */
function variablesOf({ items, derived = [] }: Trace): readonly { code: string; counted: number }[] {
  const replaced = new Set(derived.flatMap(({ from }) => from));
  const plain = items.filter(({ code }) => !replaced.has(code));
  return [...plain, ...derived].map(({ code, counted: { low } }) => ({ code, counted: low }));
}

const counted = (trace: Trace): readonly number[] => variablesOf(trace).map((variable) => variable.counted);

function weighedMean(trace: Trace): number {
  const weights = new Map(stepsOf(trace, 'weight').map(({ of, by = 1 }) => [of, by]));
  const weighed = variablesOf(trace).map((variable) => ({ ...variable, weight: weights.get(variable.code) ?? 1 }));
  return total(weighed.map((one) => one.weight * one.counted)) / total(weighed.map(({ weight }) => weight));
}

function partsOf(trace: Trace, of: readonly { scale: string; reversed?: true }[]): number[] {
  return of.map(({ scale, reversed }, index) => {
    const { min, max } = scaleOf(trace.instrument, scale).range;
    const { low } = trace.parts[index]!;
    return reversed ? min + max - low : low;
  });
}

function finish(
  value: number,
  { times = 1, floor = Number.NEGATIVE_INFINITY }: { times?: number; floor?: number },
): number {
  return Math.max(floor, times * value);
}
