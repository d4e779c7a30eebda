import type { Level } from '@stemme/triage';
import type { GreenCount, LevelCount, RuleCount } from './monitor.store.js';
import { FEW, shareOf, type Share } from './wilson.js';

/** How often clinicians agree with the rules, and what became of what the rules said. */
export interface Tally {
  readonly responses: number;
  /** Responses by level; those there were none of are 0. */
  readonly levels: Readonly<Record<'acute' | 'red' | 'yellow' | 'green' | 'grey', number>>;
  /** Of those a clinician has seen: thought worse, thought milder, than the rules. */
  readonly worse: Share;
  readonly milder: Share;
  /** Of the items that are closed: closed with something that was done. */
  readonly acted: Share;
  /** Items that nobody has closed yet: they are in no share. */
  readonly open: number;
  /** Of the greens whose 14 days are over: followed by something that speaks against them. */
  readonly falseGreens: Share;
  readonly greensRunning: number;
}

export interface MonthTally extends Tally {
  /** `2026-10` */
  readonly month: string;
}

export interface RuleMonth {
  readonly month: string;
  readonly fired: number;
  readonly acted: Share;
  readonly worse: Share;
  readonly milder: Share;
}

export interface RuleTally {
  readonly rule: string;
  readonly level: Level;
  readonly fired: number;
  readonly alone: number;
  readonly open: number;
  readonly acted: Share;
  readonly actedAlone: Share;
  readonly worse: Share;
  readonly milder: Share;
  readonly perWeek: number;
  readonly months: readonly RuleMonth[];
}

export interface VersionTally extends Tally {
  readonly ruleSet: string;
  readonly version: number;
  /** Instant of the first level it gave in the period. */
  readonly first: Date;
  readonly months: readonly MonthTally[];
  readonly rules: readonly RuleTally[];
}

interface Counts {
  readonly levels: readonly LevelCount[];
  readonly rules: readonly RuleCount[];
  readonly greens: readonly GreenCount[];
}

/**
 * The counts of a period by rule set version: newest version first, every month of the period there, also an empty one.
 * @param until the end of the period, or now if that is sooner: weeks are counted from a version's first level until then
 */
export function tallied(counts: Counts, months: readonly string[], until: Date): VersionTally[] {
  const names = [...new Set(counts.levels.map(({ ruleSet, version }) => `${ruleSet}/${version}`))];
  const versions = names.map((name) => {
    const its = <T extends { ruleSet: string; version: number }>(all: readonly T[]): T[] =>
      all.filter(({ ruleSet, version }) => `${ruleSet}/${version}` === name);
    return versionOf(
      { levels: its(counts.levels), rules: its(counts.rules), greens: its(counts.greens) },
      months,
      until,
    );
  });
  return versions.sort((a, b) => (a.ruleSet < b.ruleSet ? -1 : a.ruleSet > b.ruleSet ? 1 : b.version - a.version));
}

function versionOf({ levels, rules, greens }: Counts, months: readonly string[], until: Date): VersionTally {
  const { ruleSet, version } = levels[0]!;
  const first = new Date(Math.min(...levels.map((one) => one.first.getTime())));
  const weeks = Math.max(1, (until.getTime() - first.getTime()) / WEEK_MS);
  const ids = [...new Set(rules.map(({ rule }) => rule))];
  return {
    ruleSet,
    version,
    first,
    ...tallyOf(levels, greens),
    months: months.map((month) => ({ month, ...tallyOf(of(levels, month), of(greens, month)) })),
    rules: ids
      .map((rule) =>
        ruleOf(
          rule,
          rules.filter((one) => one.rule === rule),
          months,
          weeks,
        ),
      )
      .sort((a, b) => b.fired - a.fired || (a.rule < b.rule ? -1 : 1)),
  };
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

function of<T extends { readonly month: string }>(all: readonly T[], month: string): T[] {
  return all.filter((one) => one.month === month);
}

function sum<T>(all: readonly T[], what: (one: T) => number): number {
  return all.reduce((total, one) => total + what(one), 0);
}

function tallyOf(levels: readonly LevelCount[], greens: readonly GreenCount[]): Tally {
  const at = (level: Level): number =>
    sum(
      levels.filter((one) => one.level === level),
      ({ responses }) => responses,
    );
  return {
    responses: sum(levels, ({ responses }) => responses),
    levels: { acute: at('acute'), red: at('red'), yellow: at('yellow'), green: at('green'), grey: at('grey') },
    ...agreement(levels),
    acted: actedOf(levels),
    open: sum(levels, ({ open }) => open),
    falseGreens: shareOf(
      sum(greens, ({ followed }) => followed),
      sum(greens, ({ over }) => over),
    ),
    greensRunning: sum(greens, ({ running }) => running),
  };
}

type Handled = Pick<LevelCount, 'seen' | 'worse' | 'milder' | 'closed' | 'acted' | 'open'>;

/** Of what a clinician has seen: what nobody has looked at is no agreement. */
function agreement(all: readonly Handled[]): { worse: Share; milder: Share } {
  const seen = sum(all, (one) => one.seen);
  return {
    worse: shareOf(
      sum(all, ({ worse }) => worse),
      seen,
    ),
    milder: shareOf(
      sum(all, ({ milder }) => milder),
      seen,
    ),
  };
}

/** Of what is closed: what stands open may still be acted on. */
function actedOf(all: readonly Handled[]): Share {
  return shareOf(
    sum(all, ({ acted }) => acted),
    sum(all, ({ closed }) => closed),
  );
}

const SEVERITY: readonly Level[] = ['acute', 'red', 'yellow', 'grey'];

function ruleOf(rule: string, counts: readonly RuleCount[], months: readonly string[], weeks: number): RuleTally {
  const fired = sum(counts, (one) => one.fired);
  return {
    rule,
    level: SEVERITY.find((level) => counts.some((one) => one.level === level)) ?? 'grey',
    fired,
    alone: sum(counts, ({ alone }) => alone),
    open: sum(counts, ({ open }) => open),
    acted: actedOf(counts),
    actedAlone: shareOf(
      sum(counts, ({ aloneActed }) => aloneActed),
      sum(counts, ({ aloneClosed }) => aloneClosed),
    ),
    ...agreement(counts),
    perWeek: fired / weeks,
    months: months.map((month) => {
      const its = of(counts, month);
      return { month, fired: sum(its, (one) => one.fired), acted: actedOf(its), ...agreement(its) };
    }),
  };
}

/**
 * - `rarely-acted`: fewer than half of its closed items led to anything, and the interval says so too
 * - `few`: too few closed items to say anything
 * - `never`: an acute rule, or one of the house: nobody is advised to loosen it, whatever the numbers
 */
export const ADVICE = ['rarely-acted', 'none', 'few', 'never'] as const;
export type Advice = (typeof ADVICE)[number];

/** What may be said of a rule by its numbers. Never applied by itself. */
export function adviceOn({ level, acted }: Pick<RuleTally, 'level' | 'acted'>, isBuiltIn: boolean): Advice {
  if (level === 'acute' || isBuiltIn) return 'never';
  if (acted.of < FEW || acted.high === null) return 'few';
  return acted.high < 0.5 ? 'rarely-acted' : 'none';
}
