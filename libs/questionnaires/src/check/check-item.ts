import { QUESTION_TYPES, type Question, type QuestionType } from '../document.js';
import { COMMON, checkCommon } from './check-common.js';
import { checkGroup, GROUP } from './check-group.js';
import { checkQuestion } from './check-question.js';
import { checkCode, checkList, checkProperties, checkText } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

/** Deepest nesting of items. A patient's screen has no use for more, and the renderer must not overflow. */
export const DEEPEST = 16;
export const MOST_ITEMS = 5000;

export interface Place {
  readonly parent: number;
  readonly depth: number;
  /** Under a question with several answers nobody can say which of them an item belongs to. */
  readonly onlyDisplays?: boolean;
}

/** Checks a list of items and enters each into the outline, in the order of the document. */
export function checkItems(faults: Faults, holder: Fields, path: string, outline: Outline, place: Place): void {
  const at = step(path, 'items');
  if (place.depth > DEEPEST) {
    faults.add(at, 'too-deep');
    return;
  }
  for (const [index, item] of checkList(faults, holder, path, 'items', MOST_ITEMS).entries()) {
    const here = step(at, index);
    if (outline.entries.length >= MOST_ITEMS) faults.add(here, 'too-many');
    else if (isFields(item)) checkItem(faults, item, here, outline, place);
    else faults.add(here, 'wrong-type');
  }
}

function checkItem(faults: Faults, item: Fields, path: string, outline: Outline, place: Place): void {
  const before = faults.list.length;
  const position = outline.entries.length;
  const code = checkCode(faults, item, path, 'code');
  if (code !== undefined && outline.byCode.has(code)) faults.add(step(path, 'code'), 'duplicate');
  else if (code !== undefined) outline.byCode.set(code, position);

  const type = own(item, 'type');
  const isQuestion = QUESTION_TYPES.some((known) => known === type);
  if (isQuestion) checkQuestion(faults, item, path, type as QuestionType);
  const sound = isQuestion && faults.list.length === before;
  outline.entries.push({
    path,
    parent: place.parent,
    isQuestion,
    question: sound ? (item as unknown as Question) : undefined,
    shownWhen: own(item, 'shownWhen'),
    calculated: isQuestion ? own(item, 'calculated') : undefined,
  });
  if (place.onlyDisplays && type !== 'display') faults.add(path, 'under-several');

  const inner = { parent: position, depth: place.depth + 1 };
  if (type === 'display') {
    checkProperties(faults, item, path, [...COMMON, 'text']);
    checkText(faults, item, path, 'text', true);
    checkCommon(faults, item, path);
  } else if (type === 'group') {
    checkProperties(faults, item, path, GROUP);
    checkGroup(faults, item, path);
    checkItems(faults, item, path, outline, inner);
  } else if (!isQuestion) faults.add(step(path, 'type'), type === undefined ? 'missing' : 'wrong-type');
  else if (own(item, 'items') !== undefined) {
    const onlyDisplays = type === 'multiple' || own(item, 'repeats') !== undefined;
    checkItems(faults, item, path, outline, { ...inner, onlyDisplays });
  }
}
