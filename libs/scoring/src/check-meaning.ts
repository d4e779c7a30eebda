import { evaluate } from './methods/evaluate.js';
import type { Fault, ItemDefinition, Method, Scale, ScaleCode } from './vocabulary.js';

export const MEANING_FAULTS = [
  'duplicate',
  'unknown-item',
  'unscored-item',
  'unread-item',
  'unknown-scale',
  'not-a-count',
  'items-differ',
  'no-threshold',
  'unknown-threshold',
  'empty-interval',
  'not-in-range',
  'range-mismatch',
  'band-overlap',
  'band-gap',
  'bands-without-source',
  'not-positive',
] as const;
export type MeaningFaultCode = (typeof MEANING_FAULTS)[number];
type MeaningFault = Fault<MeaningFaultCode>;
/** Parts of good shape in their places; null = bad shape, already reported. */
type Items = readonly (ItemDefinition | null)[];
type Scales = readonly (Scale | null)[];

/** No name twice, no empty range. */
export function itemFaults(items: Items): MeaningFault[] {
  const faults: MeaningFault[] = [];
  const names = new Set<string>();
  const once = (name: string, path: string) => {
    if (names.has(name)) faults.push({ path, code: 'duplicate' });
    names.add(name);
  };
  for (const [index, item] of items.entries()) {
    if (item === null) continue;
    once(item.code, `/items/${index}/code`);
    for (const [at, alias] of item.aliases.entries()) once(alias, `/items/${index}/aliases/${at}`);
    if (item.min >= item.max) faults.push({ path: `/items/${index}/max`, code: 'empty-interval' });
  }
  return faults;
}

/**
 * What the scales mean, taken together with the items. `complete`: every part has a good shape, so questions about the
 * whole (is an item nobody knows unknown? is a scored item read by nobody?) can be asked.
 */
export function scaleFaults(items: Items, scales: Scales, complete: boolean): MeaningFault[] {
  const faults: MeaningFault[] = [];
  const sound: Scale[] = [];
  for (const [index, scale] of scales.entries()) {
    if (scale === null) continue;
    const path = `/scales/${index}`;
    const before = scales.slice(0, index);
    const own = [
      ...twice(scale, before, path),
      ...readFaults(scale, items, path),
      ...methodFaults(scale, items, before, path),
      ...intervalFaults(scale, path),
    ];
    faults.push(...own, ...bandFaults(scale, path));
    // the range can be asked for only where all that it is computed from is sound
    const bases = basesOf(scale.method).map((code) => sound.find((candidate) => candidate.code === code));
    if (own.length > 0 || bases.includes(undefined)) continue;
    faults.push(...rangeFaults(scale, items, sound, path));
    sound.push(scale);
  }
  if (complete) faults.push(...unreadFaults(items, scales));
  return faults;
}

function twice(scale: Scale, before: Scales, path: string): MeaningFault[] {
  const taken = before.some((candidate) => candidate?.code === scale.code);
  return taken ? [{ path: `${path}/code`, code: 'duplicate' }] : [];
}

function basesOf(method: Method): ScaleCode[] {
  if (method.name === 'linear') return [method.of];
  return method.name === 'criteria' ? method.all.map((criterion) => criterion.scale) : [];
}

function readFaults(scale: Scale, items: Items, path: string): MeaningFault[] {
  const faults: MeaningFault[] = [];
  const seen = new Set<string>();
  for (const [index, code] of scale.items.entries()) {
    const at = `${path}/items/${index}`;
    const item = items.find((candidate) => candidate?.code === code);
    if (seen.has(code)) faults.push({ path: at, code: 'duplicate' });
    seen.add(code);
    if (item?.scored === false) faults.push({ path: at, code: 'unscored-item' });
    if (item === undefined && !items.includes(null)) faults.push({ path: at, code: 'unknown-item' });
  }
  return faults;
}

function methodFaults(scale: Scale, items: Items, before: Scales, path: string): MeaningFault[] {
  const method = scale.method;
  switch (method.name) {
    case 'sum':
      return [];
    case 'linear':
      return [
        ...(method.factor === 0 ? [{ path: `${path}/method/factor`, code: 'empty-interval' as const }] : []),
        ...baseFaults(scale, method.of, before, `${path}/method/of`),
      ];
    case 'count':
      return thresholdFaults(scale, method.atLeast, items, path);
    case 'criteria':
      return method.all.flatMap((criterion, index) =>
        criterionFaults(scale, criterion, before, `${path}/method/all/${index}`),
      );
  }
}

/** The scale built on stands before; linear reads the same items, or the trace would show the wrong ones. */
function baseFaults(scale: Scale, code: string, before: Scales, path: string): MeaningFault[] {
  const base = before.find((candidate) => candidate?.code === code);
  if (base === undefined || base === null) return before.includes(null) ? [] : [{ path, code: 'unknown-scale' }];
  const same = base.items.length === scale.items.length && base.items.every((item) => scale.items.includes(item));
  return same ? [] : [{ path, code: 'items-differ' }];
}

function thresholdFaults(
  scale: Scale,
  atLeast: Extract<Method, { name: 'count' }>['atLeast'],
  items: Items,
  path: string,
): MeaningFault[] {
  const faults: MeaningFault[] = [];
  for (const code of scale.items) {
    const at = `${path}/method/atLeast/${code}`;
    const threshold = Object.hasOwn(atLeast, code) ? atLeast[code] : undefined;
    const item = items.find((candidate) => candidate?.code === code);
    if (threshold === undefined) faults.push({ path: at, code: 'no-threshold' });
    else if (item && (threshold <= item.min || threshold > item.max)) faults.push({ path: at, code: 'not-in-range' });
  }
  for (const code of Object.keys(atLeast)) {
    if (!scale.items.includes(code)) faults.push({ path: `${path}/method/atLeast/${code}`, code: 'unknown-threshold' });
  }
  return faults;
}

function criterionFaults(
  scale: Scale,
  criterion: { scale: string; min: number; max: number },
  before: Scales,
  path: string,
): MeaningFault[] {
  const faults: MeaningFault[] = [];
  if (criterion.min > criterion.max) faults.push({ path: `${path}/max`, code: 'empty-interval' });
  const base = before.find((candidate) => candidate?.code === criterion.scale);
  if (base === undefined || base === null) {
    if (!before.includes(null)) faults.push({ path: `${path}/scale`, code: 'unknown-scale' });
    return faults;
  }
  if (base.method.name !== 'count') faults.push({ path: `${path}/scale`, code: 'not-a-count' });
  if (base.items.some((code) => !scale.items.includes(code))) {
    faults.push({ path: `${path}/scale`, code: 'items-differ' });
  }
  return faults;
}

function intervalFaults(scale: Scale, path: string): MeaningFault[] {
  const faults: MeaningFault[] = [];
  if (scale.range.min >= scale.range.max) faults.push({ path: `${path}/range/max`, code: 'empty-interval' });
  const minimal = scale.minimalImportantChange;
  if (minimal !== undefined && minimal.value <= 0) {
    faults.push({ path: `${path}/minimalImportantChange/value`, code: 'not-positive' });
  }
  return faults;
}

/** Bands rise, do not overlap, leave no whole number out, and cover the range from end to end. */
function bandFaults(scale: Scale, path: string): MeaningFault[] {
  const faults: MeaningFault[] = [];
  const { bands, range } = scale;
  if (bands.length === 0) return faults;
  if (scale.bandsSource === undefined) faults.push({ path: `${path}/bandsSource`, code: 'bands-without-source' });
  const codes = new Set<string>();
  for (const [index, band] of bands.entries()) {
    const at = `${path}/bands/${index}`;
    if (codes.has(band.code)) faults.push({ path: `${at}/code`, code: 'duplicate' });
    codes.add(band.code);
    if (band.from > band.to) faults.push({ path: `${at}/to`, code: 'empty-interval' });
    const previous = bands[index - 1];
    if (previous === undefined && band.from > range.min) faults.push({ path: `${at}/from`, code: 'band-gap' });
    if (previous !== undefined && band.from <= previous.to) faults.push({ path: `${at}/from`, code: 'band-overlap' });
    if (previous !== undefined && band.from > previous.to + 1) faults.push({ path: `${at}/from`, code: 'band-gap' });
    if (index === bands.length - 1 && band.to < range.max) faults.push({ path: `${at}/to`, code: 'band-gap' });
    if (band.from < range.min || band.to > range.max) faults.push({ path: at, code: 'not-in-range' });
  }
  return faults;
}

/** The range that is claimed is the range the method reaches when nothing is answered. */
function rangeFaults(scale: Scale, items: Items, before: readonly Scale[], path: string): MeaningFault[] {
  const known = new Map(items.flatMap((item) => (item === null ? [] : [[item.code, item] as const])));
  if (scale.items.some((code) => !known.has(code))) return [];
  const reached = evaluate({ scales: [...before, scale] }, scale, (code) => {
    const item = known.get(code)!;
    return { low: item.min, high: item.max };
  }).result;
  const faults: MeaningFault[] = [];
  if (reached.low !== scale.range.min) faults.push({ path: `${path}/range/min`, code: 'range-mismatch' });
  if (reached.high !== scale.range.max) faults.push({ path: `${path}/range/max`, code: 'range-mismatch' });
  return faults;
}

function unreadFaults(items: Items, scales: Scales): MeaningFault[] {
  const read = new Set(scales.flatMap((scale) => scale?.items ?? []));
  return items.flatMap((item, index): MeaningFault[] =>
    item === null || item.scored === false || read.has(item.code)
      ? []
      : [{ path: `/items/${index}`, code: 'unread-item' }],
  );
}
