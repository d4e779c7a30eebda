import type { CompiledQuestionnaire } from '../../compile.js';
import { type Answer, type Answers, linkIdOf, type Membership } from '../../document.js';
import { asked } from '../../visibility.js';
import { calculatedScore } from './calculated-score.js';
import { ordinalSum } from './ordinal-sum.js';
import type { InstrumentScorer, QuestionnaireScore } from './result.js';
import { counted } from './weights.js';

export type QuestionnaireScores<S> =
  | { readonly ok: true; readonly scores: Readonly<Record<string, S | QuestionnaireScore>> }
  /** `path`: the instrument, and the scorer's own code of what is wrong. */
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/**
 * The scores of a filled in questionnaire:
 * - by the definitions of the instruments it holds, where the caller has them: code `TOTAL`, or `phq-9.TOTAL` when there
 *   are several instruments;
 * - else what its own calculations give: code = the linkId of the question;
 * - else the sum of the numbers of its options: code `TOTAL`.
 *
 * Missing answers make a score bounded, or none; they never count as 0.
 *
 * @param answers accepted by `checkAnswers`, or a draft
 * @param scorerOf the scorer of an instrument by its id
 */
export function scoreQuestionnaire<S = never>(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  scorerOf: (instrument: string) => InstrumentScorer<S> | undefined = () => undefined,
): QuestionnaireScores<S> {
  const known = compiled.document.instruments.flatMap((membership) => {
    const scorer = scorerOf(membership.id);
    return scorer ? [{ membership, scorer }] : [];
  });
  if (known.length > 0) return byInstruments(compiled, answers, known);
  const calculated = compiled.nodes.flatMap(({ question, scope }) => {
    const isNumber = question && ['integer', 'decimal', 'quantity'].includes(question.type);
    return question?.calculated && isNumber && scope < 0 ? [question] : [];
  });
  if (calculated.length > 0) {
    const scores = calculated.map(
      (question) => [linkIdOf(question), calculatedScore(compiled, question, answers)] as const,
    );
    return { ok: true, scores: Object.fromEntries(scores) };
  }
  const sum = ordinalSum(compiled, answers);
  return { ok: true, scores: sum ? { TOTAL: sum } : {} };
}

interface Known<S> {
  readonly membership: Membership;
  readonly scorer: InstrumentScorer<S>;
}

function byInstruments<S>(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  known: readonly Known<S>[],
): QuestionnaireScores<S> {
  const scores: Record<string, S> = {};
  const faults: { path: string; code: string }[] = [];
  for (const { membership, scorer } of known) {
    const { items, notAsked } = inputOf(compiled, answers, membership, scorer);
    const result = scorer.score(items, { notAsked });
    if (!result.ok) faults.push(...result.faults.map(({ code }) => ({ path: membership.id, code })));
    else
      for (const [scale, score] of Object.entries(result.scores))
        scores[known.length > 1 ? `${membership.id}.${scale}` : scale] = score;
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scores };
}

/** Hidden by a condition known to be false, or not in this questionnaire: not asked. Behind a blank gate: blank. */
function inputOf<S>(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  membership: Membership,
  { definition }: InstrumentScorer<S>,
) {
  const { shown, unknown } = asked(compiled, answers);
  const [seen, open] = [new Set(shown), new Set(unknown)];
  const items: Record<string, number | null> = {};
  const notAsked: string[] = [];
  for (const { code: item } of definition.items) {
    const code = membership.items && Object.hasOwn(membership.items, item) ? (membership.items[item] as string) : item;
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
    if (seen.has(code)) items[item] = answer === undefined ? null : numberOf(compiled, code, answer);
    else if (open.has(code)) items[item] = null;
    else notAsked.push(item);
  }
  return { items, notAsked };
}

/** Not a number: the scorer says so. */
function numberOf(compiled: CompiledQuestionnaire, code: string, answer: Answer): number {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  if (typeof answer === 'number') {
    const question = compiled.nodes[compiled.byCode.get(code) as number]?.question;
    return (question?.options && counted(question, answer)) ?? answer;
  }
  const question = compiled.nodes[compiled.byCode.get(code) as number]?.question;
  return (question && counted(question, answer)) ?? Number.NaN;
}
