/** Patients of the two shipped pathways, for this library's own tests: what is asked follows from what is answered. */
import type { Answered, AnswerValue } from '../answered.js';
import { answered, DEPRESSION, EPILEPSY, scored } from '../fixture.js';
import type { RuleSet } from '../rule-set.js';
import type { Vocabulary } from '../vocabulary.js';
import { ruleSets } from './index.js';

export type Given = Readonly<Record<string, AnswerValue>>;

export interface Shipped {
  readonly ruleSet: RuleSet;
  readonly vocabulary: Vocabulary;
  /** For each item hidden behind others: true = shown, false = hidden, null = a gate is blank. */
  readonly gates: Readonly<Record<string, (given: Given) => boolean | null>>;
}

const atLeast = (code: string, least: number) => (given: Given) => {
  const value = given[code];
  return typeof value === 'number' ? value >= least : null;
};

/** Clinical safety section 6: PHQ-2 total ≥ 2 or WHO-5 ≤ 50 % or mood ≥ 3. */
function phq9Shown(given: Given): boolean | null {
  const ask = (codes: readonly string[], max: number) => {
    const known = codes.map((code) => given[code]).filter((value) => typeof value === 'number');
    const low = known.reduce((sum, value) => sum + value, 0);
    return { low, high: low + max * (codes.length - known.length) };
  };
  const phq2 = ask(['phq9.1', 'phq9.2'], 3);
  const who5 = ask(['who5.1', 'who5.2', 'who5.3', 'who5.4', 'who5.5'], 5);
  const mood = ask(['epi.mood'], 4);
  if (phq2.low >= 2 || 4 * who5.high <= 50 || mood.low >= 3) return true;
  return phq2.high < 2 && 4 * who5.low > 50 && mood.high < 3 ? false : null;
}

const behind = (codes: readonly string[], gate: (given: Given) => boolean | null) =>
  Object.fromEntries(codes.map((code) => [code, gate]));

const CONTACT = { 'contact.urgent': atLeast('contact.want', 1) };

const find = (id: string): RuleSet => ruleSets.find((ruleSet) => ruleSet.id === id)!;

export const SHIPPED: Readonly<Record<'depression' | 'epilepsy', Shipped>> = {
  depression: { ruleSet: find('depression'), vocabulary: DEPRESSION, gates: CONTACT },
  epilepsy: {
    ruleSet: find('epilepsy'),
    vocabulary: EPILEPSY,
    gates: {
      ...CONTACT,
      ...behind(['epi.count', 'epi.tc', 'epi.injury', 'epi.long', 'epi.cluster'], atLeast('epi.any', 1)),
      ...behind(
        [3, 4, 5, 6, 7, 8, 9, 10].map((n) => `phq9.${n}`),
        phq9Shown,
      ),
    },
  },
};

/** A response in which hidden answers do not exist, scored. `without` = codes this assignment does not send. */
export function respond(
  shipped: Shipped,
  given: Given,
  how: Partial<Answered> = {},
  without: readonly string[] = [],
): Answered {
  const codes = Object.keys(shipped.vocabulary.items).filter((code) => !without.includes(code));
  const shown = (code: string) => {
    const gate = shipped.gates[code];
    return gate ? gate(given) : true;
  };
  const asked = codes.filter((code) => shown(code) === true);
  const answers = Object.fromEntries(Object.entries(given).filter(([code]) => asked.includes(code)));
  const unknownAsked = codes.filter((code) => shown(code) === null);
  return scored(answered(answers, { asked, unknownAsked, ...how }), shipped.vocabulary);
}

/** Everything at its calmest: no symptom, no wish, nothing written. */
export function calm(shipped: Shipped): Given {
  const items = Object.entries(shipped.vocabulary.items).filter(([, item]) => item.min !== undefined);
  return Object.fromEntries(
    items.map(([code, item]) => [code, item.direction === 'higher-better' ? item.max! : item.min!]),
  );
}

/** Answers that make a sum, filled from the first item on. */
export function sum(prefix: string, total: number, count: number, max: number): Given {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}.${index + 1}`,
      Math.max(0, Math.min(max, total - index * max)),
    ]),
  );
}
