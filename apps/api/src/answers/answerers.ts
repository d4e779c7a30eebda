import { type Pathway, stepOf } from '@stemme/pathways';
import { ANSWERED_BY } from './answered-by.js';

export type AnsweredBy = (typeof ANSWERED_BY)[number];

/**
 * Who may answer a stored step. Somebody who is helped gives their own answers; a proxy gives another's. A step that is not
 * in the pathway (an extra questionnaire) may be answered by anybody.
 */
export function mayAnswer(pathway: Pathway, step: string): AnsweredBy[] {
  const allowed = stepOf(pathway, step)?.answeredBy;
  if (!allowed || allowed.length === 0) return [...ANSWERED_BY];
  return ANSWERED_BY.filter((who) => allowed.includes(who === 'proxy' ? 'proxy' : 'self'));
}
