import type { Bilingual } from '../../text/language';

export interface SeriesView {
  scale: string;
  title: Bilingual;
  min: number;
  max: number;
  direction: 'higher-worse' | 'higher-better' | 'none';
  bands: readonly { from: number; to: number; label: Bilingual }[];
  important: number | null;
  points: readonly {
    response: string;
    at: string;
    kind: 'exact' | 'prorated' | 'bounded' | 'none';
    value: number | null;
    low: number | null;
    high: number | null;
  }[];
}
export type PointView = SeriesView['points'][number];

/** The bands as areas without gaps between them: 0-4 and 5-9 meet at 5, the last ends at the scale's end. */
export function bandAreas(series: SeriesView): { from: number; to: number; label: Bilingual }[] {
  const sorted = [...series.bands].sort((a, b) => a.from - b.from);
  return sorted.map((band, at) => ({
    from: band.from,
    to: sorted[at + 1]?.from ?? Math.max(band.to, series.max),
    label: band.label,
  }));
}

/** The bands at both ends of what is proven; null where there is no score or no band. A band begins at its `from`. */
export function bandSpan(
  { bands }: Pick<SeriesView, 'bands'>,
  { kind, low, high }: Pick<PointView, 'kind' | 'low' | 'high'>,
): { low: Bilingual; high: Bilingual } | null {
  if (kind === 'none' || low === null || high === null) return null;
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  const at = (value: number) => sorted.findLast(({ from }) => value >= from)?.label;
  const [from, to] = [at(low), at(high)];
  return from && to ? { low: from, high: to } : null;
}

/** The lines around the baseline inside which a change is smaller than what matters; null where either is unknown. */
export function importantLines(series: SeriesView): { from: number; low: number; high: number } | null {
  const first = series.points.find(({ kind }) => kind !== 'none');
  // an estimate is no firm ground either: what is proven is an interval
  if (first?.kind !== 'exact' || first.value === null || series.important === null) return null;
  const inside = (value: number) => Math.min(Math.max(value, series.min), series.max);
  return {
    from: first.value,
    low: inside(first.value - series.important),
    high: inside(first.value + series.important),
  };
}

/** Even, round steps of the scale: 0 5 10 15 20 25 27 for PHQ-9, 0 20 … 100 for a percentage. */
export function scaleTicks(min: number, max: number): number[] {
  const span = max - min;
  const step = [1, 2, 5, 10, 20, 25, 50].find((one) => span / one <= 6) ?? 100;
  const ticks: number[] = [];
  for (let tick = min; tick < max; tick += step) ticks.push(tick);
  // a tick that would touch the end gives way to it
  if (ticks.length > 1 && max - (ticks.at(-1) ?? min) < step / 2) ticks.pop();
  return [...ticks, max];
}
