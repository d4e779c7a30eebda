import { Random } from './random.js';

/**
 * What the nemesis does: kills one of three, now or, after a restart, when it comes to a named point of its code; or moves the
 * business clock.
 */
export interface Fault {
  readonly who: 'api' | 'worker' | 'postgres' | 'clock';
  /** A fail-point of apps/api/src/platform/failpoint.ts; null = at whatever it is doing. */
  readonly at: string | null;
  /** Milliseconds of peace before it. */
  readonly after: number;
  /** Milliseconds until it is started again. */
  readonly down: number;
  /** How far the clock jumps, ms; back as well as forward. */
  readonly by?: number;
}

const ANYWHERE = [
  { who: 'api', at: null },
  { who: 'worker', at: null },
  { who: 'postgres', at: null },
  { who: 'clock', at: null },
] as const;

const POINTS = [
  { who: 'api', at: 'submit-before-commit' },
  { who: 'api', at: 'submit-after-commit' },
  { who: 'worker', at: 'relay-claimed' },
  { who: 'worker', at: 'job-done' },
  { who: 'worker', at: 'message-claimed' },
  { who: 'worker', at: 'message-sent' },
  { who: 'worker', at: 'before-mark' },
] as const;

const HOUR = 3_600_000;
const JUMPS = [HOUR, -HOUR, 24 * HOUR, -24 * HOUR] as const;
const MOST_AHEAD = 25 * HOUR;

/**
 * The faults of a seed: each of the three is killed and the clock moved among the first five; with twenty, every fail-point is
 * come to at least once. The clock never goes back behind the real time, where nothing has been planned.
 */
export function planFaults(seed: number, count: number): Fault[] {
  const random = new Random(seed);
  const targets: { who: Fault['who']; at: string | null }[] = [];
  while (targets.length < count) {
    targets.push(...random.shuffled(ANYWHERE), ...random.shuffled(POINTS).slice(0, 2));
    targets.push(...random.shuffled([...ANYWHERE, ...POINTS]));
  }
  let ahead = 0;
  return targets.slice(0, count).map((target) => {
    const when = { after: random.between(150, 1_200), down: random.chance(0.5) ? 0 : random.between(100, 1_500) };
    if (target.who !== 'clock') return { ...target, ...when };
    const by = random.pick(JUMPS.filter((jump) => ahead + jump >= 0 && ahead + jump <= MOST_AHEAD));
    ahead += by;
    return { ...target, ...when, by };
  });
}
