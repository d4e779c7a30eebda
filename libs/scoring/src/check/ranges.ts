import { partsOf } from '../methods/method.js';
import { provenInterval } from '../result.js';
import { scorer } from '../score.js';
import type { InstrumentDefinition, Scale, ScaleCode } from '../vocabulary.js';
import { type DefinitionFault, when } from './faults.js';
import type { Ground } from './ground.js';

/** A scale in which nothing else was found wrong, and where it stands. */
export interface Sound {
  readonly scale: Scale;
  readonly path: string;
}

/** The range that is claimed is the range the method reaches when nothing is answered. */
export function rangeFaults(ground: Ground, sound: readonly Sound[]): DefinitionFault[] {
  const asked = standing(sound);
  const scales = asked.map(({ scale }) => scale);
  const result = scorer(definitionOf(ground, scales)).scoreUntraced({}, {});
  if (!result.ok) throw new Error('a form without answers has no fault');
  const wrong = new Set<ScaleCode>();
  return asked.flatMap(({ scale, path }) => {
    // counted from the other end of a range that is wrong already
    if (reversedParts(scale).some((code) => wrong.has(code))) return [];
    const { low, high } = provenInterval(result.scores[scale.code]!) ?? { low: Number.NaN, high: Number.NaN };
    const fits = isOpen(scale, scales) ? isInside : isEqual;
    // beyond its bands a score would have none, by however little
    const [below, above] = scale.bands.length > 0 ? [low < scale.range.min, high > scale.range.max] : [false, false];
    const found = [
      ...when(below || !fits(low, scale.range.min, scale, 1), `${path}/range/min`, 'range-mismatch'),
      ...when(above || !fits(high, scale.range.max, scale, -1), `${path}/range/max`, 'range-mismatch'),
    ];
    if (found.length > 0) wrong.add(scale.code);
    return found;
  });
}

/** Those whose parts stand as well. */
function standing(sound: readonly Sound[]): readonly Sound[] {
  const there = new Set<ScaleCode>();
  return sound.filter(({ scale }) => {
    const wanted = [...partsOf(scale.method), ...(scale.missing.requires ?? [])];
    const stands = wanted.every((code) => there.has(code));
    if (stands) there.add(scale.code);
    return stands;
  });
}

function reversedParts({ method }: Scale): readonly ScaleCode[] {
  if (method.name !== 'sum-of-scales' && method.name !== 'mean-of-scales') return [];
  return method.of.filter(({ reversed }) => reversed).map(({ scale }) => scale);
}

/** Nobody publishes the ends of a norm-based or a latent score: there the range is what a screen draws. */
function isOpen(scale: Scale, scales: readonly Scale[]): boolean {
  if (scale.method.name === 'irt' || scale.method.name === 'norm-based') return true;
  const parts = partsOf(scale.method);
  return scales.some((part) => parts.includes(part.code) && isOpen(part, scales));
}

type Fits = (reached: number, claimed: number, scale: Scale, inward: 1 | -1) => boolean;

// said so that a number that is none fits nothing
const isEqual: Fits = (reached, claimed, scale) => Math.abs(reached - claimed) <= toleranceOf(scale);
const isInside: Fits = (reached, claimed, scale, inward) => inward * (reached - claimed) >= -toleranceOf(scale);

/** Ends are written with as many digits as a reader wants: a thousand millionth of the range is no difference. */
function toleranceOf({ range }: Scale): number {
  return 1e-9 * (range.max - range.min);
}

/** Just what scoring asks for. */
function definitionOf({ items, derived }: Ground, scales: readonly Scale[]): InstrumentDefinition {
  const nameless = { da: '', en: '' };
  return { id: '', version: '', title: nameless, rights: '', licence: 'free', items, derived, scales };
}
