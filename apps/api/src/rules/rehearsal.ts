import { type Level, rank } from '@stemme/triage';
import type { Week } from './weeks.js';

/** What can become of a response under other rules. */
export const MOVES = ['newly-green', 'newly-red', 'newly-acute', 'newly-grey', 'raised', 'lowered', 'failed'] as const;
export type Move = (typeof MOVES)[number];

/** Why a response could not be judged again: its questionnaire cannot be read, or the rules stopped. */
export const WHYS = ['questionnaire', 'rules'] as const;
export type Why = (typeof WHYS)[number];

/** What rules say of a response. */
export interface Judged {
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly fired: readonly { readonly rule: string; readonly level: Level }[];
}

/** A response of the period under the rules of its day, of today and of the draft. */
export interface Replayed {
  readonly response: string;
  readonly patient: string;
  readonly at: Date;
  /** Local date of its week's Monday. */
  readonly monday: string;
  /** As it was judged when it came. */
  readonly stored: { readonly level: Level; readonly atWorst: Level | null } | null;
  readonly running: Judged | null;
  readonly draft: Judged | null;
  readonly why: Why | null;
  /** Recorded on its item; null = none. */
  readonly outcome: string | null;
  readonly outcomeAt: string | null;
}

/** A response whose level moves, or that could not be judged again. */
export interface Moved extends Omit<Replayed, 'running' | 'draft' | 'monday' | 'stored'> {
  readonly stored: Level | null;
  readonly before: Level | null;
  readonly after: Level | null;
  readonly moves: readonly Move[];
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
}

export const COUNTED = ['acute', 'red', 'yellow', 'green', 'grey'] as const;
export type Levels = Record<(typeof COUNTED)[number], number>;

interface Driver {
  level: Level;
  readonly running: { fired: number; alone: number };
  readonly draft: { fired: number; alone: number };
  acted: number;
  of: number;
}

/** Everything a rehearsal finds, without any patient. Counts are responses. */
export interface Rehearsed {
  readonly responses: number;
  readonly patients: number;
  readonly replayed: number;
  readonly failedCount: number;
  readonly failed: readonly { readonly response: string; readonly patient: string; readonly why: Why }[];
  readonly weeks: readonly (Week & { readonly stored: Levels; readonly running: Levels; readonly draft: Levels })[];
  readonly totals: { readonly stored: Levels; readonly running: Levels; readonly draft: Levels };
  readonly moves: readonly { readonly from: Level; readonly to: Level; readonly count: number }[];
  readonly newlyGreen: number;
  readonly newlyRed: number;
  readonly newlyAcute: number;
  readonly newlyGrey: number;
  readonly raised: number;
  readonly lowered: number;
  /** Responses that ask somebody for something: all but the green. */
  readonly contacts: readonly { week: string; from: string; running: number; draft: number; capacity: number | null }[];
  readonly drivers: readonly {
    readonly rule: string;
    readonly level: Level;
    readonly running: { readonly fired: number; readonly alone: number };
    readonly draft: { readonly fired: number; readonly alone: number };
    /** Of the responses it fired on (as the rules are today) with an outcome: those that led to something. */
    readonly actedOn: { readonly acted: number; readonly of: number } | null;
  }[];
  readonly empty: boolean;
}

/** Outcomes that say that nothing was done, or not yet. */
const NOT_ACTED: ReadonlySet<string> = new Set(['no-action', 'not-reached']);
const MOST_FAILED = 200;

/** Counts a department's past under two rule sets, response by response, in any order. */
export class Rehearsal {
  private readonly weeks: Map<string, { week: Week; stored: Levels; running: Levels; draft: Levels }>;
  private readonly totals = { stored: none(), running: none(), draft: none() };
  private readonly byMove = new Map<string, number>();
  private readonly counts = new Map<Move, number>();
  private readonly drivers = new Map<string, Driver>();
  private readonly patients = new Set<string>();
  private readonly found: Moved[] = [];
  private responses = 0;

  /** @param capacity contacts that the department can manage in each week; null = it has not said */
  constructor(
    weeks: readonly Week[],
    private readonly capacity: number | null,
  ) {
    this.weeks = new Map(weeks.map((week) => [week.from, { week, stored: none(), running: none(), draft: none() }]));
  }

  /** The responses that move, and those that could not be judged again, as they came. */
  get moved(): readonly Moved[] {
    return this.found;
  }

  add(one: Replayed): void {
    const { stored, running, draft } = one;
    this.responses += 1;
    this.patients.add(one.patient);
    const week = this.weeks.get(one.monday);
    for (const [side, judged] of [
      ['stored', stored],
      ['running', running],
      ['draft', draft],
    ] as const) {
      if (!judged || judged.level === 'blue') continue;
      this.totals[side][judged.level] += 1;
      if (week) week[side][judged.level] += 1;
    }
    if (running) this.drive('running', running, one.outcome);
    if (draft) this.drive('draft', draft, null);
    this.move(one);
  }

  result(): Rehearsed {
    const weeks = [...this.weeks.values()];
    const failed = this.found.filter(({ moves }) => moves.includes('failed'));
    const count = (move: Move): number => this.counts.get(move) ?? 0;
    return {
      responses: this.responses,
      patients: this.patients.size,
      replayed: this.responses - failed.length,
      failedCount: failed.length,
      failed: failed.slice(0, MOST_FAILED).map(({ response, patient, why }) => ({ response, patient, why: why! })),
      weeks: weeks.map(({ week, ...levels }) => ({ ...week, ...levels })),
      totals: this.totals,
      moves: [...this.byMove].map(([key, many]) => {
        const [from, to] = key.split(' ') as [Level, Level];
        return { from, to, count: many };
      }),
      newlyGreen: count('newly-green'),
      newlyRed: count('newly-red'),
      newlyAcute: count('newly-acute'),
      newlyGrey: count('newly-grey'),
      raised: count('raised'),
      lowered: count('lowered'),
      contacts: weeks.map(({ week, running, draft }) => ({
        week: week.week,
        from: week.from,
        running: asking(running),
        draft: asking(draft),
        capacity: this.capacity,
      })),
      drivers: this.driven(),
      empty: this.responses === 0,
    };
  }

  private drive(side: 'running' | 'draft', { fired }: Judged, outcome: string | null): void {
    for (const { rule, level } of fired) {
      const driver = this.driver(rule, level);
      driver.level = level;
      driver[side].fired += 1;
      if (fired.length === 1) driver[side].alone += 1;
      if (outcome === null) continue;
      driver.of += 1;
      if (!NOT_ACTED.has(outcome)) driver.acted += 1;
    }
  }

  private driver(rule: string, level: Level): Driver {
    const known = this.drivers.get(rule);
    if (known) return known;
    const made = { level, running: { fired: 0, alone: 0 }, draft: { fired: 0, alone: 0 }, acted: 0, of: 0 };
    this.drivers.set(rule, made);
    return made;
  }

  private driven(): Rehearsed['drivers'] {
    return [...this.drivers]
      .map(([rule, { acted, of, ...rest }]) => ({ rule, ...rest, actedOn: of === 0 ? null : { acted, of } }))
      .sort((a, b) => b.draft.fired - a.draft.fired || b.running.fired - a.running.fired || (a.rule < b.rule ? -1 : 1));
  }

  private move(one: Replayed): void {
    const { running, draft, stored, monday: _, ...rest } = one;
    const before = running ?? stored;
    const moves = movesOf(before, draft);
    if (moves.length === 0) return;
    for (const move of moves) this.counts.set(move, (this.counts.get(move) ?? 0) + 1);
    if (before && draft && before.level !== draft.level) {
      const key = `${before.level} ${draft.level}`;
      this.byMove.set(key, (this.byMove.get(key) ?? 0) + 1);
    }
    this.found.push({
      ...rest,
      stored: stored?.level ?? null,
      before: before?.level ?? null,
      after: draft?.level ?? null,
      moves,
      rulesBefore: running?.fired.map(({ rule }) => rule) ?? [],
      rulesAfter: draft?.fired.map(({ rule }) => rule) ?? [],
    });
  }
}

/**
 * What a response goes through from one level to another. What was not known before counts as not green: who would newly
 * be green is looked at.
 */
export function movesOf(before: Replayed['stored'], after: Judged | null): Move[] {
  if (!after) return ['failed'];
  const moves: Move[] = [];
  const newly = { green: 'newly-green', red: 'newly-red', acute: 'newly-acute', grey: 'newly-grey' } as const;
  const { level } = after;
  if (level !== before?.level && level in newly) moves.push(newly[level as keyof typeof newly]);
  if (!before) return moves;
  const [was, is] = [rank(before.level, before.atWorst), rank(level, after.atWorst)];
  if (is < was) moves.push('raised');
  if (is > was) moves.push('lowered');
  return moves;
}

function none(): Levels {
  return { acute: 0, red: 0, yellow: 0, green: 0, grey: 0 };
}

function asking({ green: _, ...rest }: Levels): number {
  return Object.values(rest).reduce((sum, many) => sum + many, 0);
}
