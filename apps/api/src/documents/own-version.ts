import {
  type DefinitionFault,
  type InstrumentDefinition,
  isOffered,
  parseDefinition,
  type Scale,
} from '@stemme/scoring';

/**
 * Versions are numbered once for all departments. Those below are the product's; a department's own begin here, so that no
 * release ever ships a number that a department has used.
 */
export const FIRST_OWN = 1000;

/**
 * - `not-own`: the version's first number is below `FIRST_OWN`, or is no number
 * - `not-offered`: the algorithm rests on memory
 * - the rest: questionnaires and rules read the version in force, and would not find this
 */
export const OWN_FAULTS = [
  'not-own',
  'not-offered',
  'missing-items',
  'other-items',
  'missing-scales',
  'missing-bands',
  'other-range',
  'other-direction',
] as const;

export interface OwnFault {
  readonly path: string;
  readonly code: DefinitionFault['code'] | (typeof OWN_FAULTS)[number];
  /** The codes of what is missing, or is there without belonging. */
  readonly names?: readonly string[];
}

/** `2000` of `2000.1.0`; null when it does not begin with a number. */
export function versionNumber(version: string): number | null {
  const number = /^(\d{1,9})(\.|$)/.exec(version)?.[1];
  return number === undefined ? null : Number(number);
}

/** The definition as a department may use it, or everything that is wrong with it. */
export function ownVersion(
  value: unknown,
): { ok: true; definition: InstrumentDefinition; number: number } | { ok: false; faults: OwnFault[] } {
  const parsed = parseDefinition(value);
  if (!parsed.ok) return parsed;
  const { definition } = parsed;
  const number = versionNumber(definition.version);
  const isOwn = number !== null && number >= FIRST_OWN;
  const faults: OwnFault[] = isOwn ? [] : [{ path: '/version', code: 'not-own' }];
  for (const [index, scale] of definition.scales.entries()) {
    if (!isOffered({ scales: [scale] })) faults.push({ path: `/scales/${index}/basis`, code: 'not-offered' });
  }
  return isOwn && faults.length === 0 ? { ok: true, definition, number } : { ok: false, faults };
}

/**
 * What questionnaires and rules would no longer find, if this stood in the place of the version in force. They name items,
 * scales and bands, and a threshold means nothing on another range: all of that stays; how it is computed may change.
 */
export function replacementFaults(own: InstrumentDefinition, inForce: InstrumentDefinition): OwnFault[] {
  const [items, before] = [own, inForce].map((one) => one.items.map(({ code }) => code)) as [string[], string[]];
  const added = items.filter((code) => !before.includes(code));
  return [
    ...lost('/items', 'missing-items', before, items),
    ...(added.length > 0 ? [{ path: '/items', code: 'other-items' as const, names: added }] : []),
    ...lost('/scales', 'missing-scales', codesOf(inForce.scales), codesOf(own.scales)),
    ...inForce.scales.flatMap((scale) => {
      const place = own.scales.findIndex(({ code }) => code === scale.code);
      return place < 0 ? [] : scaleFaults(`/scales/${place}`, own.scales[place]!, scale);
    }),
  ];
}

function scaleFaults(path: string, own: Scale, before: Scale): OwnFault[] {
  const { min, max } = before.range;
  const isSame = own.range.min === min && own.range.max === max;
  return [
    ...lost(`${path}/bands`, 'missing-bands', codesOf(before.bands), codesOf(own.bands)),
    ...(isSame ? [] : [{ path: `${path}/range`, code: 'other-range' as const }]),
    ...(own.direction === before.direction ? [] : [{ path: `${path}/direction`, code: 'other-direction' as const }]),
  ];
}

function lost(path: string, code: OwnFault['code'], before: readonly string[], now: readonly string[]): OwnFault[] {
  const names = before.filter((one) => !now.includes(one));
  return names.length > 0 ? [{ path, code, names }] : [];
}

function codesOf(all: readonly { readonly code: string }[]): string[] {
  return all.map(({ code }) => code);
}
