import {
  type Answer,
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type Membership,
  type Question,
  questions,
} from '@stemme/questionnaires';
import { ENGINE_VERSION, type InstrumentDefinition, provenInterval, type Score, score } from '@stemme/scoring';

/** One scale of one response as it is stored. */
export interface ScoreRow {
  readonly instrument: string;
  /** The scale's code inside its instrument, e.g. `TOTAL`. */
  readonly scale: string;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  readonly kind: Score['kind'];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly body: Score;
}

export type Scored =
  | { readonly ok: true; readonly rows: readonly ScoreRow[] }
  /** `why` names codes only: it may stand in a log. */
  | { readonly ok: false; readonly why: string };

/**
 * Every scale of every instrument of a questionnaire that has a definition. All or nothing: one instrument that cannot
 * be scored, and there are no scores, because half a picture looks like a whole one. Never throws.
 */
export function scoreAll(
  compiled: CompiledQuestionnaire,
  definitions: readonly InstrumentDefinition[],
  answers: Answers,
): Scored {
  try {
    const rows: ScoreRow[] = [];
    for (const definition of definitions) {
      const membership = compiled.document.instruments.find(({ id }) => id === definition.id);
      const { items, notAsked } = inputOf(compiled, definition, membership, answers);
      const result = score(definition, items, { notAsked });
      if (!result.ok) return { ok: false, why: why(definition.id, result.faults) };
      for (const [scale, value] of Object.entries(result.scores)) rows.push(rowOf(definition, scale, value));
    }
    return { ok: true, rows };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.name : 'error' };
  }
}

/** `phq-9:out-of-range`: the instrument and the codes of its faults, each once. */
export function why(instrument: string, faults: readonly { readonly code: string }[]): string {
  return [instrument, ...new Set(faults.map(({ code }) => code))].join(':');
}

/** The questionnaire's code of an instrument's item: PHQ-2 may be read from the items of PHQ-9. */
function codeOf(membership: Membership | undefined, item: string): string {
  const mapped = membership?.items;
  return mapped && Object.hasOwn(mapped, item) ? (mapped[item] as string) : item;
}

/**
 * What an instrument is given: hidden by a condition known to be false, or not in this questionnaire = not asked;
 * behind a blank gate = missing, for nobody knows that it would not have been asked.
 */
function inputOf(
  compiled: CompiledQuestionnaire,
  definition: InstrumentDefinition,
  membership: Membership | undefined,
  answers: Answers,
): { items: Record<string, number | null>; notAsked: string[] } {
  const { shown, unknown } = asked(compiled, answers);
  const [seen, open] = [new Set(shown), new Set(unknown)];
  const byCode = new Map(questions(compiled).map((question) => [question.code, question]));
  const items: Record<string, number | null> = {};
  const notAsked: string[] = [];
  for (const item of definition.items) {
    const code = codeOf(membership, item.code);
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
    if (seen.has(code)) items[item.code] = answer === undefined ? null : numberOf(byCode.get(code), answer);
    else if (open.has(code)) items[item.code] = null;
    else notAsked.push(item.code);
  }
  return { items, notAsked };
}

/**
 * What an answer counts as: the option's score where it has one of its own, else its number. Lists, amounts, files and
 * the patient's own words count as nothing: there is no score, and a person looks at the answers.
 */
function numberOf(question: Question | undefined, answer: Answer): number {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  const own = question?.options?.find((option) => option.value === answer)?.score;
  if (own !== undefined) return own;
  if (typeof answer === 'number') return answer;
  throw new TypeError('an answer that is no number cannot be scored');
}

function rowOf(definition: InstrumentDefinition, scale: string, body: Score): ScoreRow {
  const proven = provenInterval(body);
  return {
    instrument: definition.id,
    scale,
    definitionVersion: definition.version,
    engineVersion: ENGINE_VERSION,
    kind: body.kind,
    value: body.kind === 'exact' || body.kind === 'prorated' ? body.value : null,
    low: proven?.low ?? null,
    high: proven?.high ?? null,
    body,
  };
}
