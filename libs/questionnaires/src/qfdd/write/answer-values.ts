import type { Answer, SingleAnswer } from '../../document.js';
import { stampOf } from '../cda/times.js';
import { type Tag, tag } from '../xml/write-xml.js';
import { optionTag } from './body-tags.js';
import type { PlannedQuestion } from './plan.js';

/** The values of one answer; `undefined` when one of them has no form in a response. */
export function answerTags(planned: PlannedQuestion, answer: Answer): readonly Tag[] | undefined {
  const values = (Array.isArray(answer) ? answer : [answer]) as readonly SingleAnswer[];
  const tags = values.map((value) => valueTag(planned, value));
  return tags.every((each) => each !== undefined) ? (tags as Tag[]) : undefined;
}

/** The same in words, for the narrative. */
export function answerWords(planned: PlannedQuestion, answer: Answer): string {
  const values = (Array.isArray(answer) ? answer : [answer]) as readonly SingleAnswer[];
  return values
    .map((value) => {
      const option = planned.options.find((each) => each.value === value);
      if (option) return option.words;
      return typeof value === 'object' && 'value' in value ? String(value.value) : String(value);
    })
    .join(', ');
}

function valueTag({ question, options }: PlannedQuestion, value: SingleAnswer): Tag | undefined {
  switch (question.type) {
    case 'choice':
    case 'multiple':
    case 'boolean': {
      const option = options.find((each) => each.value === value);
      return option && optionTag(option);
    }
    case 'integer':
      return typeof value === 'number' ? tag('value', { 'xsi:type': 'INT', value }) : undefined;
    case 'decimal':
      return typeof value === 'number' ? tag('value', { 'xsi:type': 'REAL', value }) : undefined;
    case 'quantity':
      return typeof value === 'object' && 'value' in value
        ? tag('value', { 'xsi:type': 'REAL', value: value.value })
        : undefined;
    case 'date':
    case 'dateTime': {
      const stamp = typeof value === 'string' ? stampOf(value) : undefined;
      return stamp === undefined ? undefined : tag('value', { 'xsi:type': 'TS', value: stamp });
    }
    case 'text':
      return typeof value === 'string' ? tag('value', { 'xsi:type': 'ST' }, value) : undefined;
    default:
      return undefined;
  }
}
