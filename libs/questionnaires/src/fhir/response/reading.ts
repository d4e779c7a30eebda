import { type Fields, isFields } from '../../check/faults.js';
import type { Group, Item, Question } from '../../document.js';
import { pointer } from '../../pointer.js';
import type { Issues } from './issues.js';
import { readValue } from './read-value.js';
import { UNHELD } from './unheld.js';
import { MOST_JUDGED } from './eased.js';

/** The answers of a response in our form, with where each of them stood. */
export interface ReadItems {
  readonly answers: Record<string, unknown>;
  /** JSON Pointer into the answers → place in the response. Groups that do not repeat are there too. */
  readonly places: Map<string, string>;
  /** Pointers whose fault is known: not to be said once more. */
  readonly judged: Set<string>;
  /** Pointers of the instances of repeating groups. */
  readonly instances: Set<string>;
}

export interface Reading extends ReadItems {
  readonly issues: Issues;
  /** Every linkId of the questionnaire. */
  readonly linkIds: ReadonlySet<string>;
  /** Answers may still be changed: too many of them are only remarked on. */
  readonly isUnfinished: boolean;
  /** How many more items and answers are read. */
  left: number;
}

/** More than any form has; a hostile response could have millions. */
export const MOST_READ = 50_000;

/** Whether another item or answer is read; said once when not. */
export function isRead(reading: Reading, number: number, at: string): boolean {
  reading.left -= 1;
  if (number < MOST_JUDGED && reading.left > 0) return true;
  if (number === MOST_JUDGED || reading.left === 0) reading.issues.add(at, 'too-many');
  return false;
}

/** What may stand at one level of a response: an item, or a question whose every answer has its own items. */
export interface Slot {
  readonly item: Item;
  readonly answers?: Group;
}

/** The answers of one instance. */
export type Bag = Record<string, unknown>;

/** One level, and where it is read to. */
export interface Level {
  /** Place in the response. */
  readonly at: string;
  readonly bag: Bag;
  /** JSON Pointer to the bag. */
  readonly around: string;
  readonly depth: number;
}

const ITEM_KEYS = new Set(['linkId', 'definition', 'text', 'answer', 'item', 'id', 'extension', 'modifierExtension']);
const ANSWER_KEYS = new Set(['item', 'id', 'extension', 'modifierExtension']);

/** Adds an instance of a repeating group to the answers. */
export function instanceOf(
  { places, instances: known }: Reading,
  group: Group,
  { bag, around, ...level }: Level,
): Level {
  const path = pointer(around, group.code);
  const instances = (Array.isArray(bag[group.code]) ? bag[group.code] : []) as Bag[];
  bag[group.code] = instances;
  const here = pointer(path, instances.length);
  const instance: Bag = Object.create(null);
  instances.push(instance);
  if (!places.has(path)) places.set(path, level.at);
  places.set(here, level.at);
  known.add(here);
  return { ...level, bag: instance, around: here };
}

/** Puts what was read into the answers; what cannot be held is marked, so that it counts as given and as bad. */
export function keep(
  { places, judged, issues }: Reading,
  { bag, around, at }: Level,
  question: Question,
  read: readonly [unknown, string][],
): void {
  const here = pointer(around, question.code);
  if (!places.has(here)) places.set(here, at);
  if (read.some(([value]) => value === UNHELD)) {
    judged.add(here);
    bag[question.code] = null;
    return;
  }
  const values = read.filter(([value]) => value !== undefined);
  if (values.length === 0) return;
  if (question.type !== 'multiple' && !question.repeats) {
    bag[question.code] = values[0]?.[0];
    places.set(here, values[0]?.[1] ?? at);
    return;
  }
  if (bag[question.code] === null) return;
  const list = Array.isArray(bag[question.code]) ? (bag[question.code] as unknown[]) : [];
  bag[question.code] = list;
  const chosen = new Set(question.type === 'multiple' ? list.map(keyOf) : []);
  for (const [value, path] of values) {
    // FHIR does not forbid to say it twice; it is one answer all the same
    if (chosen.has(keyOf(value))) issues.loses(path, 'warning', 'duplicate');
    else {
      places.set(pointer(here, list.length), path);
      list.push(value);
    }
    if (question.type === 'multiple') chosen.add(keyOf(value));
  }
  if (question.type === 'multiple') checkExclusive({ places, judged, issues }, question, here, list);
}

/** Own words are never taken for an option of the same name. */
function keyOf(value: unknown): unknown {
  return isFields(value) ? `\0${String(value.other)}` : value;
}

/** What stands alone ("none of these") does not stand beside another answer. */
function checkExclusive(
  { places, judged, issues }: Pick<Reading, 'places' | 'judged' | 'issues'>,
  { options = [] }: Question,
  here: string,
  list: readonly unknown[],
): void {
  if (list.length < 2 || judged.has(here)) return;
  for (const [index, value] of list.entries()) {
    if (!options.some((option) => option.exclusive && option.value === value)) continue;
    issues.add(places.get(pointer(here, index)) ?? '', 'off-list');
    judged.add(here);
  }
}

export function answersIn(given: Fields, at: string, reading: Reading): [Fields, string][] {
  const list = listOf(given.answer, `${at}.answer`, reading.issues);
  const found: [Fields, string][] = [];
  for (const [index, answer] of list.entries()) {
    const path = `${at}.answer[${index}]`;
    if (!isRead(reading, index, path)) break;
    if (isFields(answer)) found.push([answer, path]);
    else reading.issues.add(path, 'not-fhir');
  }
  return found;
}

/**
 * The value of one answer; `undefined` when it has none (said). R4 lets it have none where there is something else:
 * items, or an extension that says why.
 */
export function answerOf(question: Question, answer: Fields, path: string, issues: Issues): unknown {
  strangers(answer, ANSWER_KEYS, path, issues);
  const keys = Object.keys(answer).filter((key) => /^value[A-Z]/.test(key));
  const [key] = keys;
  if (keys.length > 1) {
    issues.add(path, 'several-values');
    return UNHELD;
  }
  if (key !== undefined) return readValue(question, key, answer[key], path, issues);
  const hasOther = Object.keys(answer).some((each) => each === 'item' || each === 'extension' || /^_value/.test(each));
  issues.add(path, 'empty-answer', hasOther ? 'warning' : 'error');
  return undefined;
}

export function listOf(given: unknown, path: string, issues: Issues): readonly unknown[] {
  if (given === undefined) return [];
  if (Array.isArray(given) && given.length > 0) return given;
  issues.add(path, Array.isArray(given) ? 'empty-value' : 'not-fhir');
  return [];
}

export function checkText(item: Item, { text }: Fields, at: string, issues: Issues): void {
  if (text === undefined) return;
  if (typeof text !== 'string') issues.add(`${at}.text`, 'not-fhir');
  else if (item.text && !Object.values(item.text).some((one) => one.trim() === text.trim())) {
    issues.add(`${at}.text`, 'other-text', 'information');
  }
}

export function checkItemKeys(fields: Fields, at: string, issues: Issues): void {
  strangers(fields, ITEM_KEYS, at, issues);
}

function strangers(fields: Fields, known: ReadonlySet<string>, at: string, issues: Issues): void {
  for (const key of Object.keys(fields)) {
    const isKnown = known.has(key) || key.startsWith('_') || key === 'fhir_comments';
    if (!isKnown && !(known === ANSWER_KEYS && /^value[A-Z]/.test(key))) issues.add(at, 'unknown-property');
  }
}
