import type { Limits, Vocabulary } from '@stemme/triage';
import type { MaterialFact, MaterialItem, MaterialScale, RuleMaterial } from '../data';

/** What the codes of a rule set are called, whichever questionnaire asks them. */
export interface Material {
  readonly items: ReadonlyMap<string, MaterialItem>;
  readonly scales: ReadonlyMap<string, MaterialScale>;
  readonly facts: ReadonlyMap<string, MaterialFact>;
  /** The defaults for patients without limits of their own. */
  readonly limits: Limits;
}

type Sent = Pick<RuleMaterial, 'pathways'>;

/** The pathways that name the rule set, put together: of two that send the same code the one in force has the word. */
export function materialOf({ pathways }: Sent, limits: Limits | null | undefined): Material {
  const inOrder = pathways.toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
  const questionnaires = inOrder.flatMap((one) => one.questionnaires);
  return {
    items: byName(
      questionnaires.flatMap(({ items }) => items),
      ({ code }) => code,
    ),
    scales: byName(
      questionnaires.flatMap(({ scales }) => scales),
      ({ code }) => code,
    ),
    facts: byName(
      inOrder.flatMap(({ facts }) => facts),
      ({ id }) => id,
    ),
    limits: limits ?? {},
  };
}

function byName<T>(all: readonly T[], name: (one: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(name(one))) found.set(name(one), one);
  return found;
}

/** The same as the rule library reads it: which codes there are, and how far their values go. */
export function vocabularyOf({ items, scales }: Material): Vocabulary {
  const range = ({ min, max, values, direction, instrument }: MaterialItem) => ({
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(values ? { values } : {}),
    ...(direction ? { direction } : {}),
    ...(instrument ? { instrument } : {}),
  });
  return {
    items: Object.fromEntries([...items].map(([code, item]) => [code, range(item)])),
    scales: Object.fromEntries(
      [...scales].map(([code, { min, max, bands, direction }]) => [
        code,
        { min, max, direction, bands: bands.map(({ code: name, from, to }) => ({ code: name, from, to })) },
      ]),
    ),
  };
}
