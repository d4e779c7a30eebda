import type { Limit } from '@stemme/triage';

/** What a physician calls the value that is usual for a patient. */
export const BASELINE_KINDS = ['usual-saturation', 'dry-weight'] as const;
export type BaselineKind = (typeof BASELINE_KINDS)[number];

export interface Baseline {
  readonly kind: BaselineKind;
  readonly source: string;
  /** Limits around the value, in the unit of the measurement. */
  readonly sides: (usual: number) => Limit;
}

/** By rule set and code. Proposals: the physician sees the numbers, may change them, and sets them. */
const BASELINES: Readonly<Record<string, Readonly<Record<string, Baseline>>>> = {
  copd: {
    'hm.spo2': {
      kind: 'usual-saturation',
      source:
        'Pathway template copd: 3 points under the baseline yellow, 4 or more red; clinical safety section 6 (high): a physician confirms it first',
      sides: (usual) => ({ alertLow: tidy(usual - 4), warningLow: tidy(usual - 3) }),
    },
  },
  'heart-failure': {
    'hm.weight': {
      kind: 'dry-weight',
      source: 'Clinical safety section 6 (medium): 3.0 kg over the agreed dry weight is red',
      sides: (usual) => ({ alertHigh: tidy(usual + 3) }),
    },
  },
};

export function baselineOf(ruleSet: string, code: string): Baseline | null {
  const codes = Object.hasOwn(BASELINES, ruleSet) ? BASELINES[ruleSet]! : {};
  return Object.hasOwn(codes, code) ? codes[code]! : null;
}

/** Sums of decimals as they are written. */
function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
