import type { Form, ItemValues, ScoreFault } from './answers.js';
import { type CompiledInstrument, type CompiledScale, compile } from './compile.js';
import type { Reading } from './methods/statistic.js';
import { missingItems } from './missing.js';
import type { Score, UntracedScore } from './result.js';
import { traceOf } from './trace.js';
import type { InstrumentDefinition, ScaleCode } from './vocabulary.js';

export interface HowAsked {
  /** Items hidden by a condition known to be false, by code or alias. Items behind a blank gate do not belong here. */
  readonly notAsked?: readonly string[];
}

export type Result<S> =
  | { readonly ok: true; readonly scores: Readonly<Record<ScaleCode, S>> }
  | { readonly ok: false; readonly faults: readonly ScoreFault[] };
export type ScoreResult = Result<Score>;

/** One instrument, ready for many forms. */
export interface Scorer {
  readonly definition: InstrumentDefinition;
  /** Every scale, each with its trace. */
  readonly score: (items: ItemValues, how: HowAsked) => Result<Score>;
  /** The same numbers without the traces: for counting in bulk. What a person will look at is scored with a trace. */
  readonly scoreUntraced: (items: ItemValues, how: HowAsked) => Result<UntracedScore>;
}

const compiled = new WeakMap<InstrumentDefinition, Scorer>();

/**
 * The scorer of a definition that has passed `checkDefinition`, compiled once and kept as long as the definition is.
 * A definition is never changed after it is made.
 */
export function scorer(definition: InstrumentDefinition): Scorer {
  const known = compiled.get(definition);
  if (known) return known;
  const made = makeScorer(compile(definition));
  compiled.set(definition, made);
  return made;
}

/**
 * Every scale of one instrument, in the definition's order.
 *
 * @param items numbers by item code or alias, in each item's own range; null, undefined and absent are blank
 * @returns the scores by the scale's code (`TOTAL`), or all faults of the input: out of invalid input comes no number
 */
export function score(definition: InstrumentDefinition, items: ItemValues, how: HowAsked = {}): ScoreResult {
  return scorer(definition).score(items, how);
}

function makeScorer(instrument: CompiledInstrument): Scorer {
  const { definition, scales } = instrument;
  const with_ =
    <S>(finish: (scale: CompiledScale, reading: Reading, score: UntracedScore) => S) =>
    (items: ItemValues, { notAsked = [] }: HowAsked): Result<S> => {
      const read = instrument.read(items, notAsked);
      if (!read.ok) return read;
      const untraced: UntracedScore[] = [];
      const reading: Reading = { form: read.form, counted: countedOf(instrument, read.form), scores: untraced };
      const scores: Record<ScaleCode, S> = {};
      for (const scale of scales) {
        const one = scoreScale(instrument, scale, reading);
        untraced.push(one);
        scores[scale.scale.code] = finish(scale, reading, one);
      }
      return { ok: true, scores };
    };
  return {
    definition,
    scoreUntraced: with_((_scale, _reading, one) => one),
    score: with_((scale, reading, one) => traced(instrument, scale, reading, one)),
  };
}

function countedOf({ variables }: CompiledInstrument, { answered }: Form): number[] {
  const counted: number[] = new Array(variables.length);
  for (let place = 0; place < variables.length; place++) counted[place] = variables[place]!.counted(answered);
  return counted;
}

function scoreScale(instrument: CompiledInstrument, scale: CompiledScale, reading: Reading): UntracedScore {
  const excludedBy = scale.excludedBy(reading.form);
  if (excludedBy !== null) return { kind: 'none', why: 'not-applicable', missing: [], excludedBy };
  const verdict = scale.verdict(reading);
  const { statistic } = scale;
  switch (verdict) {
    case 'exact': {
      const value = statistic.point(reading);
      return statistic.se ? { kind: verdict, value, se: statistic.se(reading) } : { kind: verdict, value };
    }
    case 'prorated': {
      const { low, high } = statistic.bounds(reading);
      const value = statistic.point(reading);
      return statistic.se
        ? { kind: verdict, value, low, high, se: statistic.se(reading) }
        : { kind: verdict, value, low, high };
    }
    case 'bounded': {
      const { low, high } = statistic.bounds(reading);
      return { kind: verdict, low, high, missing: missingItems(instrument, scale.wanted, reading) };
    }
    case 'not-applicable':
      return { kind: 'none', why: verdict, missing: missingItems(instrument, scale.wanted, reading) };
  }
}

function traced(instrument: CompiledInstrument, scale: CompiledScale, reading: Reading, one: UntracedScore): Score {
  if (one.kind === 'none') return one;
  const trace = traceOf(instrument, scale, reading, one);
  // written out where speed is felt: most scores are exact and have no standard error
  if (one.kind === 'exact' && one.se === undefined) return { kind: 'exact', value: one.value, trace };
  return { ...one, trace };
}
