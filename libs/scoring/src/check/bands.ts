import type { Scale } from '../vocabulary.js';
import { type DefinitionFault, repeated, when } from './faults.js';

/**
 * Bands rise, do not overlap, leave out no number that is written as finely as they are (4 and 5, or 26.55 and 26.56),
 * and cover the range from end to end. A band reaches to where the next begins, so bands in whole numbers fit a scale
 * with fractions too.
 */
export function bandFaults({ bands, bandsSource, range }: Scale, path: string): DefinitionFault[] {
  if (bands.length === 0) return [];
  const last = bands.length - 1;
  const codes = repeated(
    bands.map(({ code }) => code),
    `${path}/bands`,
  );
  return [
    ...when(bandsSource === undefined, `${path}/bandsSource`, 'bands-without-source'),
    ...codes.map(({ path: at, code }) => ({ path: `${at}/code`, code })),
    ...bands.flatMap((band, index) => {
      const at = `${path}/bands/${index}`;
      const below = bands[index - 1];
      const begins = below ? band.from <= below.to + stepOf(band.from, below.to) : band.from <= range.min;
      return [
        ...when(band.from > band.to, `${at}/to`, 'empty-interval'),
        ...when(!begins, `${at}/from`, 'band-gap'),
        ...when(below !== undefined && band.from <= below.to, `${at}/from`, 'band-overlap'),
        ...when(index === last && band.to < range.max, `${at}/to`, 'band-gap'),
        ...when(band.from < range.min || band.to > range.max, at, 'not-in-range'),
      ];
    }),
  ];
}

/** One in the last decimal that is written, and a little for numbers that are not exact in binary. */
function stepOf(...ends: readonly number[]): number {
  const decimals = Math.max(...ends.map((end) => `${end}`.split('.')[1]?.length ?? 0));
  return 10 ** -decimals * (1 + 1e-9);
}
