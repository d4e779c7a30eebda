import { type Answers, type CompiledQuestionnaire } from '@stemme/questionnaires';
import type { InstrumentDefinition, Score } from '@stemme/scoring';
import { type Answered, type Bounds, type Level, type Prepared, rank, type Subject, type Triage } from '@stemme/triage';

/** One response of an enrolment: as it was decided then, and what it is decided from now. */
export interface Then {
  readonly response: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly receivedAt: Date;
  /** false: history of those within, and not asked about. */
  readonly within: boolean;
  /** null: nothing decided it, a person was asked to read it. */
  readonly decided: Decision | null;
  /** What the rules read then; null = that cannot be gathered any more. */
  readonly read: { readonly answered: Answered; readonly subject: Subject } | null;
}

export interface Decision {
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly ruleSet: { readonly id: string; readonly version: number };
}

/** What is stored of a response, and the documents in force now; or why it cannot be computed. */
export type Anew =
  | {
      readonly ok: true;
      readonly answered: Answered;
      readonly prepared: Prepared;
    }
  | { readonly ok: false; readonly why: string };

export const KINDS = ['worse', 'not-recomputed', 'same-rank', 'milder'] as const;
export type Kind = (typeof KINDS)[number];

export interface ScoreChange {
  readonly scale: string;
  readonly before: Bounds | null;
  readonly after: Bounds | null;
}

export interface Finding {
  readonly response: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly receivedAt: Date;
  readonly kind: Kind;
  /** What stands; grey that could be acute where a person was asked to read it. */
  readonly from: { readonly level: Level; readonly atWorst: Level | null };
  readonly to: { readonly level: Level; readonly atWorst: Level | null } | null;
  /** Place in the list by what it would be today; that of acute where nobody knows. */
  readonly toRank: number;
  readonly why: string | null;
  readonly changed: {
    /** null = it was read by hand. */
    readonly ruleSet: { readonly id: string; readonly from: number | null; readonly to: number } | null;
    readonly scores: readonly ScoreChange[];
    readonly fired: readonly string[];
  };
}

/** What stands of a response that nothing could decide: it may be anything (clinical safety, house rule 6). */
const BY_HAND = { level: 'grey', atWorst: 'acute' } as const;

/**
 * The responses of one enrolment that would be another level today: the answers as stored, scored and judged by what is in
 * force now, each seeing as history what was handed in before it. What cannot be computed is among them, never passed over.
 */
export function lookBack(then: readonly Then[], anew: readonly Anew[]): Finding[] {
  const history = then.map(({ read }, n) => (anew[n]?.ok ? anew[n].answered : (read?.answered ?? null)));
  return then.flatMap((one, n) => {
    if (!one.within) return [];
    const now = anew[n];
    if (!now?.ok) return [unread(one, now?.why ?? 'not-there')];
    const { read } = one;
    if (!read) return [unread(one, 'not-there')];
    const earlier = history.filter((_, other) => other !== n && then[other]!.receivedAt <= one.receivedAt);
    // without what stood before it nothing is known of it
    if (!earlier.every((each) => each !== null)) return [unread(one, 'history')];
    const triage = attempt(() => now.prepared.evaluate(read.subject, earlier, now.answered));
    return triage ? compared(one, read.answered, now, triage) : [unread(one, 'rules')];
  });
}

function compared(then: Then, asked: Answered, { answered }: Anew & { ok: true }, triage: Triage): Finding[] {
  const from = then.decided ? { level: then.decided.level, atWorst: then.decided.atWorst } : BY_HAND;
  const to = { level: triage.level, atWorst: triage.atWorst };
  if (from.level === to.level && from.atWorst === to.atWorst) return [];
  const [before, after] = [rank(from.level, from.atWorst), rank(to.level, to.atWorst)];
  const { id, version } = triage.ruleSet;
  return [
    {
      ...about(then),
      kind: after < before ? 'worse' : after > before ? 'milder' : 'same-rank',
      from,
      to,
      toRank: after,
      why: null,
      changed: {
        ruleSet: { id, from: then.decided?.ruleSet.id === id ? then.decided.ruleSet.version : null, to: version },
        scores: scoreChanges(asked.scores, answered.scores),
        fired: triage.fired.map(({ rule }) => rule),
      },
    },
  ];
}

function unread(then: Then, why: string): Finding {
  const from = then.decided ? { level: then.decided.level, atWorst: then.decided.atWorst } : BY_HAND;
  return {
    ...about(then),
    kind: 'not-recomputed',
    from,
    to: null,
    toRank: 0,
    why,
    changed: { ruleSet: null, scores: [], fired: [] },
  };
}

function about({ response, patient, enrolment, receivedAt }: Then) {
  return { response, patient, enrolment, receivedAt };
}

function scoreChanges(before: Answered['scores'], after: Answered['scores']): ScoreChange[] {
  const scales = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return scales.flatMap((scale) => {
    const [old, now] = [before[scale] ?? null, after[scale] ?? null];
    return old?.low === now?.low && old?.high === now?.high ? [] : [{ scale, before: old, after: now }];
  });
}

/** What is needed of a stored response to compute it anew. */
export interface Kept {
  readonly compiled: CompiledQuestionnaire;
  readonly answers: Answers;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  readonly receivedAt: Date;
}

/** The pure parts of the modules above, given by whoever may know them. */
export interface Engines {
  readonly score: (
    compiled: CompiledQuestionnaire,
    definitions: readonly InstrumentDefinition[],
    answers: Answers,
  ) => { readonly ok: true; readonly rows: readonly ScoredRow[] } | { readonly ok: false; readonly why: string };
  readonly read: (given: Kept & { readonly scores: readonly KnownScore[] }) => Answered;
}

interface ScoredRow {
  readonly instrument: string;
  readonly scale: string;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  readonly body: Score;
}

interface KnownScore extends Omit<ScoredRow, 'body'> {
  readonly score: Score;
}

/** A response scored by these definitions and read as rules read it, or why not. */
export function anewOf(
  kept: Kept,
  definitions: readonly InstrumentDefinition[],
  engines: Engines,
): { readonly ok: true; readonly answered: Answered } | { readonly ok: false; readonly why: string } {
  const result = engines.score(kept.compiled, definitions, kept.answers);
  if (!result.ok) return { ok: false, why: result.why };
  const scores = result.rows.map(({ body, ...row }) => ({ ...row, score: body }));
  const answered = attempt(() => engines.read({ ...kept, scores }));
  return answered ? { ok: true, answered } : { ok: false, why: 'answers' };
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
