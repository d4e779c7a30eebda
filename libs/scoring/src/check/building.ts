import { partsOf } from '../methods/method.js';
import type { Criterion, ItemCode, Method, Scale, ScaleCode } from '../vocabulary.js';
import { type DefinitionFault, each, repeated, when } from './faults.js';
import { isUnknown, named, type Parts } from './ground.js';

/** Criteria are bounded by following every tuple of counts; more tuples than this is no published algorithm. */
const MOST_TUPLES = 5_000;

/** Is the scale put together from scales that stand before it, in a way that its bounds stay exact? */
export function buildingFaults(scale: Scale, earlier: Parts<Scale>, path: string): DefinitionFault[] {
  const { method } = scale;
  switch (method.name) {
    case 'linear':
      return linearFaults(scale, method.of, earlier, `${path}/method`);
    case 'criteria':
      return criteriaFaults(scale, method.all, earlier, `${path}/method`);
    case 'norm-based':
    case 'sum-of-scales':
    case 'mean-of-scales':
      return partFaults(scale, method, earlier, path);
    default:
      return [];
  }
}

/** It reads the same items, or the trace would show the wrong ones. */
function linearFaults(scale: Scale, of: ScaleCode, earlier: Parts<Scale>, path: string): DefinitionFault[] {
  const base = named(earlier, of);
  return [
    ...when(isUnknown(earlier, of), `${path}/of`, 'unknown-scale'),
    ...when(base !== undefined && !areSame(base.items, scale.items), `${path}/of`, 'items-differ'),
  ];
}

function criteriaFaults(
  scale: Scale,
  all: readonly Criterion[],
  earlier: Parts<Scale>,
  path: string,
): DefinitionFault[] {
  const counts = all.flatMap((criterion) => named(earlier, criterion.scale) ?? []);
  const tuples = counts.reduce((product, count) => product * (count.items.length + 1), 1);
  return [
    ...all.flatMap((criterion, index) => criterionFaults(scale, criterion, earlier, `${path}/all/${index}`)),
    ...when(tuples > MOST_TUPLES, `${path}/all`, 'too-many'),
  ];
}

function criterionFaults(scale: Scale, criterion: Criterion, earlier: Parts<Scale>, path: string): DefinitionFault[] {
  const base = named(earlier, criterion.scale);
  const isCount = base?.method.name === 'count';
  const isForeign = isCount && base.items.some((code) => !scale.items.includes(code));
  return [
    ...when(criterion.min > criterion.max, `${path}/max`, 'empty-interval'),
    ...when(isUnknown(earlier, criterion.scale), `${path}/scale`, 'unknown-scale'),
    ...when(base !== undefined && !isCount, `${path}/scale`, 'not-a-count'),
    ...when(base?.notWhen !== undefined, `${path}/scale`, 'may-not-apply'),
    ...when(isForeign, `${path}/scale`, 'items-differ'),
  ];
}

/** No item enters two parts: the parts' bounds are then independent, and the ends of the whole are reached. */
function partFaults(scale: Scale, method: Method, earlier: Parts<Scale>, path: string): DefinitionFault[] {
  const at = `${path}/method/of`;
  const codes = partsOf(method);
  const parts = codes.map((code) => named(earlier, code));
  const read = parts.flatMap((part) => part?.items ?? []);
  const before = (index: number) => new Set(parts.slice(0, index).flatMap((part) => part?.items ?? []));
  const isShared = (code: ScaleCode, index: number): boolean =>
    codes.indexOf(code) === index && (parts[index]?.items.some((item) => before(index).has(item)) ?? false);
  const faults = [
    ...repeated(codes, at),
    ...each(codes, at, 'unknown-scale', (code) => isUnknown(earlier, code)),
    ...each(codes, at, 'shared-items', isShared),
    ...(canDoWithout(scale) ? each(codes, at, 'may-not-apply', (_, index) => parts[index]?.notWhen !== undefined) : []),
  ].map((fault) => ({ ...fault, path: `${fault.path}/scale` }));
  const differ = faults.length === 0 && !parts.includes(undefined) && !areSame([...new Set(read)], scale.items);
  return [...faults, ...when(differ, `${path}/items`, 'items-differ')];
}

/** Does it leave out parts that have no score? Then it could not tell one that does not apply from one not known yet. */
function canDoWithout({ method, missing }: Scale): boolean {
  return method.name === 'mean-of-scales' && missing.rule !== 'complete-case';
}

function areSame(some: readonly ItemCode[], others: readonly ItemCode[]): boolean {
  return some.length === others.length && some.every((code) => others.includes(code));
}
