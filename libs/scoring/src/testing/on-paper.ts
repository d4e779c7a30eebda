import type { Trace, Working } from '../result.js';
import type { Interval, Method, MethodName } from '../vocabulary.js';

type Pencil = { readonly [Name in MethodName]: (trace: Trace, method: Extract<Method, { name: Name }>) => number };

/**
 * For tests: an exact or prorated score again, from nothing but the trace: what a person with a pencil would do.
 * What stands in tables and weights is taken from the steps of the working where it was looked up.
 */
const PENCIL: Pencil = {
  sum: (trace, method) => finish(filled(trace), method),
  mean: (trace, method) => finish(weighedMean(trace), method),
  pomp: (trace, { min, max, reversed }) => {
    const percent = (100 * (weighedMean(trace) - min)) / (max - min);
    return reversed ? 100 - percent : percent;
  },
  linear: ({ parts }, { factor, plus }) => factor * (parts[0]!.value ?? parts[0]!.low) + plus,
  count: (trace) => total(counted(trace)),
  criteria: ({ parts }, { all }) =>
    all.every(({ min, max }, j) => parts[j]!.low >= min && parts[j]!.low <= max) ? 1 : 0,
  table: (trace) => {
    const found = stepsOf(trace, 'look-up')[0]!;
    if (found.of !== `${filled(trace)}`) throw new Error('another sum was looked up');
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
  'sum-of-scales': (trace, method) => finish(total(partsOf(trace)), method),
  // of a form with parts missing only those that have a score are added
  'mean-of-scales': (trace, method) => finish(total(partsOf(trace)) / partsOf(trace).length, method),
  irt: (trace, { mean, sd }) => mean + sd * stepsOf(trace, 'theta')[0]!.low,
};

export function onPaper(trace: Trace): number {
  const [{ by: decimals } = { by: undefined }] = stepsOf(trace, 'rounded');
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

interface Known {
  readonly code: string;
  readonly counted: number;
}

/** What the items counted as, derived items in the place of those they are made from; without those not known. */
function variablesOf(trace: Trace): readonly Known[] {
  return allOf(trace).flatMap(({ code, counted: { low, high }, value }) => {
    const estimate = typeof value === 'number' && low !== high ? value : undefined;
    return low === high || estimate !== undefined ? [{ code, counted: estimate ?? low }] : [];
  });
}

function allOf({ items, derived = [] }: Trace) {
  const replaced = new Set(derived.flatMap(({ from }) => from));
  const plain = items.filter(({ code }) => !replaced.has(code)).map(({ code, counted }) => ({ code, counted }));
  return [...plain, ...derived] as readonly { code: string; counted: Interval; value?: number }[];
}

/** The sum of a whole form: what is missing stands at the mean of the answered, or at its lowest. */
function filled(trace: Trace): number {
  const all = allOf(trace);
  const answered = counted(trace);
  if (answered.length === all.length) return total(answered);
  if (trace.missing.fill !== 'lowest') return (total(answered) * all.length) / answered.length;
  const missing = all.filter(({ counted: { low, high }, value }) => low !== high && value === undefined);
  return total(answered) + total(missing.map(({ counted: { low } }) => low));
}

const counted = (trace: Trace): readonly number[] => variablesOf(trace).map((variable) => variable.counted);

function weighedMean(trace: Trace): number {
  const weights = new Map(stepsOf(trace, 'weight').map(({ of, by = 1 }) => [of, by]));
  const weighed = variablesOf(trace).map((variable) => ({ ...variable, weight: weights.get(variable.code) ?? 1 }));
  return total(weighed.map((one) => one.weight * one.counted)) / total(weighed.map(({ weight }) => weight));
}

/** What each part entered with: its score or estimate, from the other end where it is reversed; those that have none. */
function partsOf({ parts }: Trace): number[] {
  return parts.flatMap(({ scoreKind, low, value = low, counted }) =>
    scoreKind === 'exact' || scoreKind === 'prorated' ? [counted?.low ?? value] : [],
  );
}

function finish(
  value: number,
  { times = 1, floor = Number.NEGATIVE_INFINITY }: { times?: number; floor?: number },
): number {
  return Math.max(floor, times * value);
}
