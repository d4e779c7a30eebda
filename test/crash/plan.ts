import { Random } from './random.js';

/** What the nemesis does: kills one of three, now or, after a restart, when it comes to a named point of its code. */
export interface Fault {
  readonly who: 'api' | 'worker' | 'postgres';
  /** A fail-point of apps/api/src/platform/failpoint.ts; null = at whatever it is doing. */
  readonly at: string | null;
  /** Milliseconds of peace before it. */
  readonly after: number;
  /** Milliseconds until it is started again. */
  readonly down: number;
}

const ANYWHERE = [
  { who: 'api', at: null },
  { who: 'worker', at: null },
  { who: 'postgres', at: null },
] as const;

const POINTS = [
  { who: 'api', at: 'submit-before-commit' },
  { who: 'api', at: 'submit-after-commit' },
  { who: 'worker', at: 'relay-claimed' },
  { who: 'worker', at: 'job-done' },
  { who: 'worker', at: 'reminder-claimed' },
  { who: 'worker', at: 'reminder-sent' },
] as const;

/**
 * The faults of a seed: each of the three is killed among the first five; with twenty, every fail-point is come to at
 * least once.
 */
export function planFaults(seed: number, count: number): Fault[] {
  const random = new Random(seed);
  const targets: { who: Fault['who']; at: string | null }[] = [];
  while (targets.length < count) {
    targets.push(...random.shuffled(ANYWHERE), ...random.shuffled(POINTS).slice(0, 2));
    targets.push(...random.shuffled([...ANYWHERE, ...POINTS]));
  }
  return targets.slice(0, count).map((target) => ({
    ...target,
    after: random.between(150, 1_200),
    down: random.chance(0.5) ? 0 : random.between(100, 1_500),
  }));
}
