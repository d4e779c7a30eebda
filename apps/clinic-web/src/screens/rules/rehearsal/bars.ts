import type { LevelCounts, TriagedLevel } from './data';

/** From the bottom of a bar to its top: what asks most of people stands on the ground. */
export const STACKED: readonly TriagedLevel[] = ['acute', 'red', 'yellow', 'grey', 'green'];

export interface Segment {
  readonly level: TriagedLevel;
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar as numbers of responses, the empty ones left out. */
export function segments(counts: LevelCounts): readonly Segment[] {
  let sum = 0;
  return STACKED.flatMap((level) => {
    const from = sum;
    sum += counts[level];
    return counts[level] > 0 ? [{ level, from, to: sum }] : [];
  });
}

export function totalOf(counts: LevelCounts): number {
  return STACKED.reduce((sum, level) => sum + counts[level], 0);
}

/** The next round number at or above: the top of an axis. */
export function topOf(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return (
    [1, 2, 2.5, 4, 5, 10].map((step) => step * power).find((step) => step >= most && Number.isInteger(step)) ?? most
  );
}

/** "41" of "2026-W41", with the year where it begins. */
export function weekName(week: string, before: string | undefined): string {
  const [year = '', number = ''] = week.split('-W');
  const shown = String(Number(number));
  return before?.startsWith(year) ? shown : `${shown}/${year}`;
}
