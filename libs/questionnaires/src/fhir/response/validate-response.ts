import type { CompiledQuestionnaire } from '../../compile.js';
import type { ResponseIssue } from './issues.js';
import { judge } from './judge.js';
import type { SourceRules } from './source-rules.js';

export interface ResponseValidation {
  /** No issue is an error. */
  readonly valid: boolean;
  readonly issues: readonly ResponseIssue[];
}

/**
 * Judges a QuestionnaireResponse by its questionnaire: structure, linkIds and their places and order, types, options,
 * units, limits, how often, what is enabled, what is required, constraints, the version it was filled in for. While it
 * is `in-progress` (or `stopped`) answers may be missing, and too many answers and constraints are warnings; nothing
 * else is forgiven. What only a server could judge is `not-judged`; what FHIR allows and nobody should rely on is a
 * warning: a value that the questionnaire calculates differently, an answer given twice, another version. Limits of
 * ours (length of a text, number of answers) are no limits here. Takes any value and throws for none.
 *
 * @param how `sourceRules(source, report.ignored)` of a questionnaire that was imported
 */
export function validateResponse(
  compiled: CompiledQuestionnaire,
  response: unknown,
  how: { readonly rules?: SourceRules } = {},
): ResponseValidation {
  const { issues } = judge(compiled, response, how);
  return { valid: !issues.list.some(({ severity }) => severity === 'error'), issues: issues.list };
}
