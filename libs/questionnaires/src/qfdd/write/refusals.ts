import { isQuestion, type Item, type Question } from '../../document.js';
import type { Planning } from './plan.js';
import { isSlider } from './slider.js';

/** Refuses what a form cannot say about a question and what an answer depends on; notes the rest. */
export function refuseWhatIsNotSaid(planning: Planning, question: Question, path: string): void {
  refuseOfAnyItem(planning, question, path);
  const { notes, purpose } = planning;
  if (question.partial) notes.fault(path, 'partial-date-not-carried');
  if (question.open) notes.fault(path, 'open-choice-not-carried');
  if (purpose === 'response') return;
  if (question.pattern !== undefined) notes.fault(path, 'pattern-not-carried');
  if (question.minLength !== undefined && question.minLength > 1) notes.fault(path, 'min-length-not-carried');
  if (question.calculated) notes.fault(path, 'calculated-not-carried');
  else if (question.readOnly) notes.fault(path, 'read-only-not-carried');
  // A receiver that lets more be written does no harm: what it sends is still an answer to this question.
  if (question.maxLength !== undefined || question.decimals !== undefined) notes.ignore(path, 'limit-not-carried');
  if (question.initial !== undefined) notes.ignore(path, 'initial-not-carried');
  if (question.options?.some(({ score }) => score !== undefined)) notes.ignore(path, 'score-not-carried');
  const { presentation } = question;
  const drawn = presentation === 'slider' && (isSlider(question) || question.type === 'choice');
  if (presentation !== undefined && presentation !== 'list' && !drawn) {
    notes.ignore(path, 'layout-not-carried', presentation);
  }
}

/** The same for what every item may have. */
export function refuseOfAnyItem(planning: Planning, item: Item, path: string): void {
  const { notes, purpose } = planning;
  if (!isQuestion(item) && item.media && purpose === 'form') notes.fault(path, 'media-not-carried');
  if (item.type === 'group' && item.repeats) notes.fault(path, 'repeats-not-carried');
  if (purpose === 'response') return;
  if (item.hidden) notes.fault(path, 'hidden-not-carried');
  if (item.constraints?.length) notes.fault(path, 'constraint-not-carried');
  if (item.variables?.length) notes.ignore(path, 'metadata-not-carried', 'variables');
  if (item.type !== 'group') return;
  if (item.required) notes.fault(path, 'group-required-not-carried');
  if (item.page || item.matrix) notes.ignore(path, 'layout-not-carried', item.matrix ? 'matrix' : 'page');
  if (item.codes?.length) notes.ignore(path, 'code-not-carried');
}
