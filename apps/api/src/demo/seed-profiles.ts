import type { Anchor } from '@stemme/pathways';
import type { Born } from './seed-persons.js';

/** What the patients of a pathway are like. Invented; not what any department has seen. */
export interface Profile {
  readonly born: Born;
  /** Complaints at the beginning, 0 to 1: of the best and the worst. */
  readonly first: readonly [number, number];
  /** The share of them that is left at the end. */
  readonly left: number;
  /** How much one answer differs from what the course says. */
  readonly varies: number;
  /** How often a bad spell begins, by answer; it lasts three answers. */
  readonly spells: number;
  /** How often an answer is acute, by answer. */
  readonly acute: number;
  /** The choices made at enrolment, one after the other. */
  readonly facts: readonly Readonly<Record<string, string>>[];
  /** Dates that the start does not tell, in days after it. */
  readonly dates?: Readonly<Partial<Record<Anchor, number>>>;
}

const USUAL = { left: 0.7, varies: 0.05, spells: 0.02, acute: 0.002, facts: [{}] } as const;

export const PROFILES: Readonly<Record<string, Profile>> = {
  depression: { ...USUAL, born: 'adult', first: [0.2, 0.8], left: 0.35, varies: 0.1, spells: 0.04, acute: 0.008 },
  epilepsy: { ...USUAL, born: 'adult', first: [0.05, 0.5], varies: 0.15, facts: [{ interval: 'months-3' }] },
  copd: { ...USUAL, born: 'elder', first: [0.05, 0.25], facts: [{ rate: 'twice' }, { rate: 'once' }] },
  'heart-failure': { ...USUAL, born: 'elder', first: [0.05, 0.25], facts: [{ rate: 'thrice' }, { rate: 'twice' }] },
  diabetes: { ...USUAL, born: 'adult', first: [0.1, 0.6], varies: 0.15 },
  arthroplasty: {
    ...USUAL,
    born: 'elder',
    first: [0.3, 0.7],
    left: 0.2,
    facts: [{ joint: 'hip' }, { joint: 'knee' }],
    dates: { operation: 18 },
  },
  'cancer-treatment': {
    ...USUAL,
    born: 'adult',
    first: [0.1, 0.35],
    left: 1,
    facts: [{ treatment: 'chemotherapy' }, { treatment: 'radiotherapy' }, { treatment: 'other-systemic' }],
    dates: { 'treatment-end': 112 },
  },
  pregnancy: {
    ...USUAL,
    born: 'mother',
    first: [0.05, 0.2],
    left: 1.2,
    facts: [
      { variant: 'hypertension', rate: 'thrice' },
      { variant: 'diabetes', rate: 'thrice' },
    ],
    dates: { gestation: -150 },
  },
};
