import type { Scale } from '../vocabulary.js';
import { type DefinitionFault, repeated, when } from './faults.js';

/**
 * Bands rise, do not overlap, leave no whole number out, and cover the range from end to end. On a scale that is not
 * in whole numbers a band reaches to where the next begins, so bands may be in whole numbers there too.
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
      const begins = below ? band.from <= below.to + 1 : band.from <= range.min;
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
