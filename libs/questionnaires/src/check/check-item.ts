import { QUESTION_TYPES, type Question, type QuestionType } from '../document.js';
import { checkOptions } from './check-options.js';
import { checkCode, checkFlag, checkList, checkNumber, checkProperties, checkString, checkText } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

/** Deepest nesting of groups. A patient's screen has no use for more, and the renderer must not overflow. */
export const DEEPEST = 8;
export const MOST_ITEMS = 5000;

const COMMON = ['code', 'type', 'text', 'shownWhen'];
const QUESTION = [...COMMON, 'help', 'required', 'instrument', 'loinc'];
const OWN: Readonly<Record<QuestionType, readonly string[]>> = {
  choice: [...QUESTION, 'options'],
  multiple: [...QUESTION, 'options'],
  boolean: QUESTION,
  integer: [...QUESTION, 'min', 'max', 'unit'],
  decimal: [...QUESTION, 'min', 'max', 'unit'],
  text: [...QUESTION, 'maxLength'],
  date: QUESTION,
};

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

export interface Place {
  readonly parent: number;
  readonly depth: number;
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
  const question = sound ? (item as unknown as Question) : undefined;
  outline.entries.push({ path, parent: place.parent, isQuestion, question, shownWhen: own(item, 'shownWhen') });

  if (type === 'display') {
    checkProperties(faults, item, path, COMMON);
    checkText(faults, item, path, 'text', true);
  } else if (type === 'group') {
    checkProperties(faults, item, path, [...COMMON, 'stem', 'items', 'page']);
    for (const key of ['text', 'stem']) checkText(faults, item, path, key, false);
    checkFlag(faults, item, path, 'page');
    checkItems(faults, item, path, outline, { parent: position, depth: place.depth + 1 });
  } else if (!isQuestion) faults.add(step(path, 'type'), type === undefined ? 'missing' : 'wrong-type');
}

function checkQuestion(faults: Faults, item: Fields, path: string, type: QuestionType): void {
  checkProperties(faults, item, path, OWN[type]);
  checkText(faults, item, path, 'text', true);
  checkText(faults, item, path, 'help', false);
  checkFlag(faults, item, path, 'required');
  for (const key of ['instrument', 'loinc', 'unit']) checkString(faults, item, path, key, false);
  if (type === 'choice' || type === 'multiple') checkOptions(faults, item, path, type === 'multiple');
  checkLimits(faults, item, path, type);
}

function checkLimits(faults: Faults, item: Fields, path: string, type: QuestionType): void {
  for (const key of ['min', 'max']) checkNumber(faults, item, path, key, type === 'integer');
  checkNumber(faults, item, path, 'maxLength', true);
  const min = own(item, 'min');
  const max = own(item, 'max');
  if (typeof min === 'number' && typeof max === 'number' && min > max) faults.add(step(path, 'min'), 'bad-range');
  const maxLength = own(item, 'maxLength');
  if (typeof maxLength === 'number' && maxLength < 1) faults.add(step(path, 'maxLength'), 'bad-range');
}
