import { QUESTION_TYPES } from '../document.js';
import { COMMON, checkCommon } from './check-common.js';
import { checkRepeats } from './check-repeats.js';
import { checkFlag, checkText } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

export const GROUP = [...COMMON, 'text', 'help', 'stem', 'items', 'page', 'matrix', 'required', 'repeats', 'answerOf'];

export function checkGroup(faults: Faults, group: Fields, path: string): void {
  checkCommon(faults, group, path);
  for (const key of ['text', 'help', 'stem']) checkText(faults, group, path, key, false);
  for (const key of ['page', 'matrix', 'required', 'answerOf']) checkFlag(faults, group, path, key);
  checkRepeats(faults, group, path);
  const items = own(group, 'items');
  if (!Array.isArray(items) || items.length === 0) return;
  if (own(group, 'answerOf') === true) checkAnswerOf(faults, group, path, items[0]);
  if (own(group, 'matrix') === true) checkMatrix(faults, items, step(path, 'items'));
}

/** Each instance is one answer of the question that stands first. */
function checkAnswerOf(faults: Faults, group: Fields, path: string, first: unknown): void {
  if (own(group, 'repeats') === undefined) faults.add(step(path, 'repeats'), 'missing');
  const at = step(step(path, 'items'), 0);
  if (!isFields(first)) return;
  const type = own(first, 'type');
  if (!QUESTION_TYPES.some((known) => known === type)) faults.add(at, 'not-a-question');
  else if (type === 'multiple' || own(first, 'repeats') !== undefined) faults.add(at, 'under-several');
  // it is answered in every instance: whether it is asked is for the group to say
  if (own(first, 'shownWhen') !== undefined) faults.add(step(at, 'shownWhen'), 'unknown-property');
}

/** The rows of a matrix are questions of one kind with the same options: they are drawn under one head. */
function checkMatrix(faults: Faults, items: readonly unknown[], path: string): void {
  const head = headOf(items[0]);
  for (const [index, item] of items.entries()) {
    const at = step(path, index);
    if (!isFields(item)) continue;
    const type = own(item, 'type');
    if (type !== 'choice' && type !== 'multiple') faults.add(at, 'not-a-question');
    else if (headOf(item) !== head) faults.add(step(at, 'options'), 'different-options');
  }
}

function headOf(item: unknown): string {
  if (!isFields(item)) return '';
  const options = own(item, 'options');
  const heads = Array.isArray(options)
    ? options.map((each) => (isFields(each) ? [own(each, 'value'), textOf(each)] : 0))
    : [];
  return JSON.stringify([own(item, 'type'), own(item, 'open') !== undefined, heads]);
}

/** Flat, so that a hostile text of any depth is written out shallowly. */
function textOf(option: Fields): unknown {
  const text = own(option, 'text');
  if (!isFields(text)) return 0;
  return Object.entries(text).map(([language, words]) => [language, typeof words === 'string' ? words : 0]);
}
