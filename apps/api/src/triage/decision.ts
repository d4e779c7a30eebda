import type { Answers, ProductText as Text } from '@stemme/questionnaires';
import {
  bandOf,
  type Change as KnownChange,
  change,
  type InstrumentDefinition,
  provenInterval,
  type Scale,
  type Score,
  type WhyNotComparable,
} from '@stemme/scoring';
import { type KnownScore, modeOf } from './deciding.js';
import { scoreLines } from './trace-lines.js';
import { type Names, scaleName } from './words.js';

/** A response as a point of a series. */
export interface Point {
  readonly id: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly mode: string;
  readonly answers: Answers;
  readonly answeredBy: string;
  readonly scores: readonly KnownScore[];
}

export type ChangeView =
  | {
      readonly since: string;
      readonly value: number | null;
      readonly low: number;
      readonly high: number;
      readonly important: string;
      readonly reliable: string;
      readonly direction: string;
    }
  | { readonly since: string; readonly notComparable: Text };

const WHY: Readonly<Record<WhyNotComparable, Text>> = {
  'no-score': { da: 'Der er ingen score at sammenligne', en: 'There is no score to compare' },
  'other-scale': { da: 'Det er ikke samme skala', en: 'It is not the same scale' },
  'other-version': { da: 'Skalaen er en anden version', en: 'The scale is another version' },
  'other-language': { da: 'Besvaret på et andet sprog', en: 'Answered in another language' },
  'other-mode': { da: 'Besvaret på en anden måde', en: 'Answered in another way' },
};

/** The scales a clinician follows: those with bands or a change that matters, else an instrument's first. */
export function followed({ scales }: InstrumentDefinition): readonly Scale[] {
  const read = scales.filter(({ bands, minimalImportantChange }) => bands.length > 0 || minimalImportantChange);
  return read.length > 0 ? read : scales.slice(0, 1);
}

/** Score, band, change since last time and since the start, and how each came about. */
export function decisionScores(names: Names, now: Point, earlier: readonly Point[], dateOf: (at: Date) => string) {
  return names.definitions.flatMap((definition) =>
    followed(definition).flatMap((scale) => {
      const known = scoreOf(now, definition, scale);
      if (!known) return [];
      const scored = earlier.filter((point) => (scoreOf(point, definition, scale)?.score.kind ?? 'none') !== 'none');
      const since = (point: Point | undefined): ChangeView | null =>
        point ? changeView(definition, scale, point, now, dateOf) : null;
      return [
        {
          ...valuesOf(known.score),
          scale: `${definition.id}.${scale.code}`,
          title: scaleName(definition, scale),
          min: scale.range.min,
          max: scale.range.max,
          direction: scale.direction,
          band: bandText(scale, known.score),
          missing: missingOf(names, definition, known.score),
          previous: since(scored.at(-1)),
          baseline: since(scored[0]),
          important: scale.minimalImportantChange?.value ?? null,
          importantSource: scale.minimalImportantChange?.source ?? null,
          reliabilitySource: scale.reliability?.source ?? null,
          definitionVersion: known.definitionVersion,
          engineVersion: known.engineVersion,
          source: scale.source,
          trace: scoreLines(names, definition.id, known.score),
        },
      ];
    }),
  );
}

export type DecisionScore = ReturnType<typeof decisionScores>[number];

/** Each followed scale over time, oldest first, with what is needed to draw its bands. */
export function series(names: Names, points: readonly Point[]) {
  return names.definitions.flatMap((definition) =>
    followed(definition).map((scale) => ({
      scale: `${definition.id}.${scale.code}`,
      title: scaleName(definition, scale),
      min: scale.range.min,
      max: scale.range.max,
      direction: scale.direction,
      bands: scale.bands.map(({ from, to, label }) => ({ from, to, label })),
      important: scale.minimalImportantChange?.value ?? null,
      points: points.flatMap((point) => {
        const known = scoreOf(point, definition, scale);
        return known ? [{ response: point.id, at: point.receivedAt.toISOString(), ...valuesOf(known.score) }] : [];
      }),
    })),
  );
}

function scoreOf(
  { scores }: Point,
  { id }: InstrumentDefinition,
  { code }: Scale,
): Point['scores'][number] | undefined {
  return scores.find(({ instrument, scale }) => instrument === id && scale === code);
}

function valuesOf(score: Score): {
  kind: Score['kind'];
  value: number | null;
  low: number | null;
  high: number | null;
} {
  const proven = provenInterval(score);
  const value = score.kind === 'exact' || score.kind === 'prorated' ? score.value : null;
  return { kind: score.kind, value, low: proven?.low ?? null, high: proven?.high ?? null };
}

function bandText(scale: Scale, score: Score): { from: Text; to: Text } | null {
  const span = bandOf(scale, score);
  return span && { from: span.from.label, to: span.to.label };
}

function missingOf({ compiled }: Names, { id }: InstrumentDefinition, score: Score): string[] {
  const mapped = compiled.document.instruments.find((membership) => membership.id === id)?.items ?? {};
  const missing = 'missing' in score ? score.missing : score.trace.missing.items;
  return missing.map((code) => (Object.hasOwn(mapped, code) ? (mapped[code] as string) : code));
}

function changeView(
  definition: InstrumentDefinition,
  scale: Scale,
  before: Point,
  now: Point,
  dateOf: (at: Date) => string,
): ChangeView {
  const comparable = (point: Point) => {
    const { language } = point;
    return { language, mode: modeOf(point), score: scoreOf(point, definition, scale)!.score };
  };
  const found: KnownChange = change(scale, comparable(before), comparable(now));
  const since = dateOf(before.receivedAt);
  if (found.kind === 'not-comparable') return { since, notComparable: WHY[found.why] };
  const { kind: _, ...known } = found;
  return { since, ...known };
}
