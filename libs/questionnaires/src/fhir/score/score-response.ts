import { type Fields, isFields } from '../../check/faults.js';
import type { CompiledQuestionnaire } from '../../compile.js';
import { linkIdOf } from '../../document.js';
import type { ResponseIssue } from '../response/issues.js';
import { judge } from '../response/judge.js';
import type { InstrumentScorer, QuestionnaireScore } from './result.js';
import { scoreQuestionnaire } from './score-questionnaire.js';

export type ResponseScores<S> =
  | {
      readonly ok: true;
      readonly scores: Readonly<Record<string, S | QuestionnaireScore>>;
      readonly issues: readonly ResponseIssue[];
    }
  | { readonly ok: false; readonly issues: readonly ResponseIssue[] };

/** Wrong, and no reason not to score: what was meant is known, and what is missing bounds the score. */
const FORGIVEN: ReadonlySet<string> = new Set(['no-system']);

/**
 * The scores of a QuestionnaireResponse; see `scoreQuestionnaire`. Missing answers are no fault here. What the response
 * states for what is calculated is not believed: the computed number stands, with `stated` beside it where they differ.
 * Refused with every issue when anything in it does not fit its questionnaire.
 */
export function scoreResponse<S = never>(
  compiled: CompiledQuestionnaire,
  response: unknown,
  scorerOf?: (instrument: string) => InstrumentScorer<S> | undefined,
): ResponseScores<S> {
  const { issues, answers } = judge(compiled, response, { toScore: true });
  if (isFields(response) && response.status === 'entered-in-error')
    issues.add('QuestionnaireResponse.status', 'entered-in-error');
  const isRefused = issues.list.some(({ severity, code }) => severity === 'error' && !FORGIVEN.has(code));
  if (isRefused || !answers) return { ok: false, issues: issues.list };
  const scored = scoreQuestionnaire(compiled, answers, scorerOf);
  if (!scored.ok) {
    for (const { path } of scored.faults) issues.add(path, 'not-judged');
    return { ok: false, issues: issues.list };
  }
  return { ok: true, scores: withStated(compiled, response, scored.scores), issues: issues.list };
}

/** Beside each score of a calculated question what was stated for it; beside the one total the one stated number. */
function withStated<S>(
  compiled: CompiledQuestionnaire,
  response: unknown,
  scores: Readonly<Record<string, S | QuestionnaireScore>>,
): Readonly<Record<string, S | QuestionnaireScore>> {
  const numbers = statedIn(response, new Map(), 0);
  const held = compiled.nodes.flatMap(({ question }) => {
    const value = question?.readOnly ? numbers.get(linkIdOf(question)) : undefined;
    return value === undefined ? [] : [value];
  });
  const entries = Object.entries(scores).map(([code, score]) => {
    const total = code === 'TOTAL' && held.length === 1 ? held[0] : undefined;
    const stated = numbers.get(code) ?? total;
    const value = isFields(score) ? (score as Fields).value : undefined;
    return [code, stated === undefined || stated === value ? score : { ...score, stated }] as const;
  });
  return Object.fromEntries(entries) as Readonly<Record<string, S | QuestionnaireScore>>;
}

const DEEPEST = 40;

/** The first number that is given at each linkId. */
function statedIn(given: unknown, found: Map<string, number>, depth: number): ReadonlyMap<string, number> {
  if (depth > DEEPEST || !isFields(given)) return found;
  const inner = [given.item ?? [], given.answer ?? []].flat() as unknown[];
  const [answer] = Array.isArray(given.answer) ? (given.answer as unknown[]) : [];
  if (isFields(answer) && typeof given.linkId === 'string' && !found.has(given.linkId)) {
    const { valueInteger, valueDecimal, valueQuantity } = answer;
    const number = valueInteger ?? valueDecimal ?? (isFields(valueQuantity) ? valueQuantity.value : undefined);
    if (typeof number === 'number') found.set(given.linkId, number);
  }
  for (const each of inner) statedIn(each, found, depth + 1);
  return found;
}
