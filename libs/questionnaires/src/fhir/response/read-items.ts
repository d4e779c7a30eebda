import { type Fields, isFields } from '../../check/faults.js';
import { type Group, inside, isQuestion, type Item, linkIdOf, type Question } from '../../document.js';
import { pointer } from '../../pointer.js';
import type { Issues } from './issues.js';
import { readValue, UNHELD } from './read-value.js';

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

interface Reading extends ReadItems {
  readonly issues: Issues;
  /** Every linkId of the questionnaire. */
  readonly linkIds: ReadonlySet<string>;
}

/** What may stand at one level of a response: an item, or a question whose every answer has its own items. */
interface Slot {
  readonly item: Item;
  readonly answers?: Group;
}

type Bag = Record<string, unknown>;

const ITEM_KEYS = new Set(['linkId', 'definition', 'text', 'answer', 'item', 'id', 'extension', 'modifierExtension']);
const ANSWER_KEYS = new Set(['item', 'id', 'extension', 'modifierExtension']);
/** Deeper than any questionnaire may be; a hostile response could be endless. */
const DEEPEST = 40;

export function readItems(items: readonly Item[], given: unknown, path: string, issues: Issues): ReadItems {
  const answers: Bag = Object.create(null);
  const linkIds = new Set<string>();
  const collect = (list: readonly Item[]): void => {
    for (const item of list) {
      if (!(item.type === 'group' && item.answerOf)) linkIds.add(linkIdOf(item));
      collect(inside(item));
    }
  };
  collect(items);
  const reading: Reading = { answers, places: new Map(), judged: new Set(), instances: new Set(), issues, linkIds };
  readLevel(reading, items, given, path, answers, '', 0);
  return reading;
}

function slotsOf(items: readonly Item[]): ReadonlyMap<string, { slot: Slot; index: number }> {
  const slots = items.map((item): Slot => {
    const first = item.type === 'group' && item.answerOf ? item.items[0] : undefined;
    return first ? { item: first, answers: item as Group } : { item };
  });
  return new Map(slots.map((slot, index) => [linkIdOf(slot.item), { slot, index }]));
}

/** One level: what stands beside each other in the response. */
function readLevel(
  reading: Reading,
  items: readonly Item[],
  given: unknown,
  path: string,
  bag: Bag,
  around: string,
  depth: number,
): void {
  const { issues } = reading;
  const list = listOf(given, `${path}.item`, issues);
  if (depth > DEEPEST) {
    if (list.length > 0) issues.add(`${path}.item`, 'too-deep');
    return;
  }
  const slots = slotsOf(items);
  const seen = new Map<string, number>();
  let last = 0;
  for (const [number, one] of list.entries()) {
    const at = `${path}.item[${number}]`;
    const found = slotFor(reading, slots, one, at);
    if (!found) continue;
    const { slot, index } = found;
    if (index < last) issues.add(at, 'wrong-order');
    last = Math.max(last, index);
    const linkId = linkIdOf(slot.item);
    const times = seen.get(linkId) ?? 0;
    seen.set(linkId, times + 1);
    if (times > 0 && !mayStandTwice(slot)) issues.add(at, 'duplicate-item');
    else if (times > 0 && slot.item.type !== 'group') issues.add(at, 'split-answers', 'warning');
    if (times === 0 || mayStandTwice(slot)) readItem(reading, slot, one as Fields, at, bag, around, depth);
  }
}

function mayStandTwice({ item, answers }: Slot): boolean {
  if (answers) return true;
  if (item.type === 'multiple') return true;
  return item.type !== 'display' && item.repeats !== undefined;
}

function slotFor(reading: Reading, slots: ReturnType<typeof slotsOf>, one: unknown, at: string) {
  const { issues, linkIds } = reading;
  if (!isFields(one)) {
    issues.add(at, 'not-fhir');
    return undefined;
  }
  const { linkId } = one;
  if (typeof linkId !== 'string' || linkId === '') {
    issues.add(at, linkId === undefined || linkId === '' || linkId === null ? 'missing-link-id' : 'not-fhir');
    return undefined;
  }
  const found = slots.get(linkId);
  if (!found) issues.add(at, linkIds.has(linkId) ? 'wrong-place' : 'unknown-item');
  strangers(one, ITEM_KEYS, at, issues);
  return found;
}

function readItem(
  reading: Reading,
  { item, answers }: Slot,
  given: Fields,
  at: string,
  bag: Bag,
  around: string,
  depth: number,
): void {
  const { issues, places } = reading;
  checkText(item, given, at, issues);
  if (item.type === 'display') {
    if (given.answer !== undefined) issues.add(`${at}.answer`, 'answer-on-display');
    if (given.item !== undefined) issues.add(`${at}.item`, 'item-on-display');
    return;
  }
  if (isQuestion(item)) {
    if (given.item !== undefined) issues.add(`${at}.item`, 'item-on-question');
    if (answers) readAnswersOf(reading, item, answers, given, at, bag, around, depth);
    else readQuestion(reading, item, given, at, bag, around, depth);
    return;
  }
  if (given.answer !== undefined) issues.add(`${at}.answer`, 'answer-on-group');
  if (!item.repeats) {
    places.set(pointer(around, item.code), at);
    readLevel(reading, item.items, given.item, at, bag, around, depth + 1);
    return;
  }
  const [instance, here] = instanceOf(reading, item, at, bag, around);
  readLevel(reading, item.items, given.item, at, instance, here, depth + 1);
}

/** Adds an instance of a repeating group to the answers. */
function instanceOf(
  { places, instances: known }: Reading,
  group: Group,
  at: string,
  bag: Bag,
  around: string,
): [Bag, string] {
  const path = pointer(around, group.code);
  const instances = (Array.isArray(bag[group.code]) ? bag[group.code] : []) as Bag[];
  bag[group.code] = instances;
  const here = pointer(path, instances.length);
  const instance: Bag = Object.create(null);
  instances.push(instance);
  if (!places.has(path)) places.set(path, at);
  places.set(here, at);
  known.add(here);
  return [instance, here];
}

/** A repeating question with questions under it: an instance per answer. */
function readAnswersOf(
  reading: Reading,
  question: Question,
  group: Group,
  given: Fields,
  at: string,
  bag: Bag,
  around: string,
  depth: number,
): void {
  const under = [...inside(question), ...group.items.slice(1)];
  for (const [answer, path] of answersIn(given, at, reading.issues)) {
    const [instance, here] = instanceOf(reading, group, path, bag, around);
    const value = answerOf(question, answer, path, reading.issues);
    keep(reading, instance, pointer(here, question.code), question, [[value, path]], path);
    readLevel(reading, under, answer.item, path, instance, here, depth + 1);
  }
}

function readQuestion(
  reading: Reading,
  question: Question,
  given: Fields,
  at: string,
  bag: Bag,
  around: string,
  depth: number,
): void {
  const { issues, places } = reading;
  const here = pointer(around, question.code);
  if (!places.has(here)) places.set(here, at);
  const read: [unknown, string][] = [];
  for (const [index, [answer, path]] of answersIn(given, at, issues).entries()) {
    const single = question.type !== 'multiple' && !question.repeats;
    if (single && index > 0) issues.add(path, 'too-many');
    else read.push([answerOf(question, answer, path, issues), path]);
    readLevel(reading, inside(question), answer.item, path, bag, around, depth + 1);
  }
  if (read.length > 0) keep(reading, bag, here, question, read, at);
}

/** Puts what was read into the answers; what cannot be held is marked, so that it counts as given and as bad. */
function keep(
  { places, judged }: Reading,
  bag: Bag,
  here: string,
  question: Question,
  read: readonly [unknown, string][],
  at: string,
): void {
  const list = question.type === 'multiple' || question.repeats !== undefined;
  if (!places.has(here)) places.set(here, at);
  const values = read.filter(([value]) => value !== undefined);
  if (read.some(([value]) => value === UNHELD)) {
    judged.add(here);
    bag[question.code] = null;
    return;
  }
  if (values.length === 0) return;
  if (!list) {
    bag[question.code] = values[0]?.[0];
    places.set(here, values[0]?.[1] ?? at);
    return;
  }
  const before = Array.isArray(bag[question.code]) ? (bag[question.code] as unknown[]) : [];
  for (const [index, [, path]] of values.entries()) places.set(pointer(here, before.length + index), path);
  if (bag[question.code] !== null) bag[question.code] = [...before, ...values.map(([value]) => value)];
}

function answersIn(given: Fields, at: string, issues: Issues): [Fields, string][] {
  const list = listOf(given.answer, `${at}.answer`, issues);
  return list.flatMap((answer, index): [Fields, string][] => {
    const path = `${at}.answer[${index}]`;
    if (isFields(answer)) return [[answer, path]];
    issues.add(path, 'not-fhir');
    return [];
  });
}

/** The value of one answer; `undefined` when it has none (said). */
function answerOf(question: Question, answer: Fields, path: string, issues: Issues): unknown {
  strangers(answer, ANSWER_KEYS, path, issues);
  const keys = Object.keys(answer).filter((key) => /^value[A-Z]/.test(key));
  const [key] = keys;
  if (keys.length > 1) {
    issues.add(path, 'several-values');
    return UNHELD;
  }
  if (key === undefined) {
    issues.add(path, 'empty-answer');
    return undefined;
  }
  return readValue(question, key, answer[key], path, issues);
}

function listOf(given: unknown, path: string, issues: Issues): readonly unknown[] {
  if (given === undefined) return [];
  if (Array.isArray(given) && given.length > 0) return given;
  issues.add(path, Array.isArray(given) ? 'empty-value' : 'not-fhir');
  return [];
}

function checkText(item: Item, { text }: Fields, at: string, issues: Issues): void {
  if (text === undefined || !item.text) return;
  if (typeof text !== 'string') issues.add(`${at}.text`, 'not-fhir');
  else if (!Object.values(item.text).some((one) => one.trim() === text.trim())) {
    issues.add(`${at}.text`, 'other-text', 'information');
  }
}

function strangers(fields: Fields, known: ReadonlySet<string>, at: string, issues: Issues): void {
  for (const key of Object.keys(fields)) {
    if (
      known.has(key) ||
      key.startsWith('_') ||
      key === 'fhir_comments' ||
      (known === ANSWER_KEYS && /^value[A-Z]/.test(key))
    )
      continue;
    issues.add(at, 'unknown-property');
  }
}
