import type { CompiledQuestionnaire } from '../../compile.js';
import type { OpenLists, ResponseIssue } from './issues.js';
import { judge } from './judge.js';

export interface ResponseValidation {
  /** No issue is an error. */
  readonly valid: boolean;
  readonly issues: readonly ResponseIssue[];
}

/**
 * Judges a QuestionnaireResponse by its questionnaire: structure, linkIds and their places and order, types, options,
 * units, limits, how often, what is enabled, what is required, the version it was filled in for. While it is
 * `in-progress` (or `stopped`) answers may be missing; nothing else is forgiven. What only a server could judge is
 * `not-judged`; a value that the expression of the questionnaire calculates differently is a warning. Takes any value and throws for
 * none.
 *
 * @param how `openLists(source, report.ignored)` of a questionnaire that was imported with `accept-any`
 */
export function validateResponse(
  compiled: CompiledQuestionnaire,
  response: unknown,
  how: { readonly openLists?: OpenLists } = {},
): ResponseValidation {
  const { issues } = judge(compiled, response, how);
  return { valid: !issues.list.some(({ severity }) => severity === 'error'), issues: issues.list };
}
