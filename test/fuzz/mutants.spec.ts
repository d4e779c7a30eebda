import { Random } from '../crash/random.js';
import { type Outcome, outcome } from './imported.js';
import { mutateJson, mutateText, mutateXml } from './mutate.js';
import { FORMATS, type Format, seedsOf } from './seeds.js';

/** Per format; `npm run test:fuzz` makes many more. */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 4711);

/** From a good source, one that is changed in its structure or letter by letter. */
function mutant(seed: string, format: Format, random: Random): string {
  if (random.chance(0.25)) return mutateText(seed, random);
  return format === 'cda' ? mutateXml(seed, random) : mutateJson(seed, random);
}

function tried(source: string, name: string): Outcome {
  try {
    return outcome(source);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}\n${source.slice(0, 2000)}`, { cause: error });
  }
}

describe.each(FORMATS)('mutants of %s', (format) => {
  it(
    `${MUTANTS} of them are refused with a reason or make a good document, at once`,
    () => {
      const random = new Random(SEED);
      const seeds = seedsOf(format).map((text) => (text.startsWith('\uFEFF') ? text.slice(1) : text));
      expect(seeds.length).toBeGreaterThan(0);
      let refused = 0;
      for (let index = 0; index < MUTANTS; index += 1) {
        const source = mutant(random.pick(seeds), format, random);
        if (!tried(source, `${format} ${SEED}/${index}`).ok) refused += 1;
      }
      // the mutations do damage
      expect(refused).toBeGreaterThan(MUTANTS / 10);
    },
    30 * 60 * 1000,
  );
});
