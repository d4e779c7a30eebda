import { type Fields, isFields } from '../../check/faults.js';
import { type Group, inside, isQuestion, type Item, linkIdOf, type Question } from '../../document.js';
import { pointer } from '../../pointer.js';
import { everyItem } from '../../walk.js';
import type { Issues } from './issues.js';
import {
  answerOf,
  answersIn,
  type Bag,
  checkItemKeys,
  checkText,
  instanceOf,
  isRead,
  keep,
  type Level,
  listOf,
  MOST_READ,
  type ReadItems,
  type Reading,
  type Slot,
} from './reading.js';
import { MOST_JUDGED } from './eased.js';

/** Deeper than any questionnaire may be; a hostile response could be endless. */
const DEEPEST = 40;

/** @param isUnfinished the response may still be changed */
export function readItems(
  items: readonly Item[],
  given: unknown,
  at: string,
  issues: Issues,
  isUnfinished: boolean,
): ReadItems {
  const answers: Bag = Object.create(null);
  const linkIds = new Set(
    everyItem(items).flatMap((item) => (item.type === 'group' && item.answerOf ? [] : linkIdOf(item))),
  );
  const known = { places: new Map(), judged: new Set<string>(), instances: new Set<string>() };
  const reading: Reading = { answers, ...known, issues, linkIds, isUnfinished, left: MOST_READ };
  readLevel(reading, items, given, { at, bag: answers, around: '', depth: 0 });
  return reading;
}

function slotsOf(items: readonly Item[]): ReadonlyMap<string, { slot: Slot; index: number }> {
  const slots = items.map((item): Slot => {
    const first = item.type === 'group' && item.answerOf ? item.items[0] : undefined;
    return first ? { item: first, answers: item as Group } : { item };
  });
  return new Map(slots.map((slot, index) => [linkIdOf(slot.item), { slot, index }]));
}

/** What stands beside each other in the response. */
function readLevel(reading: Reading, items: readonly Item[], given: unknown, level: Level): void {
  const { issues } = reading;
  const list = listOf(given, `${level.at}.item`, issues);
  if (level.depth > DEEPEST) {
    if (list.length > 0) issues.add(`${level.at}.item`, 'too-deep');
    return;
  }
  const slots = slotsOf(items);
  const seen = new Map<string, number>();
  let last = 0;
  for (const [number, one] of list.entries()) {
    const at = `${level.at}.item[${number}]`;
    if (!isRead(reading, 0, at)) break;
    const found = slotFor(reading, slots, one, at);
    if (!found) continue;
    const { slot, index } = found;
    if (index < last) issues.add(at, 'wrong-order');
    last = Math.max(last, index);
    const linkId = linkIdOf(slot.item);
    const times = seen.get(linkId) ?? 0;
    seen.set(linkId, times + 1);
    if (times >= MOST_JUDGED) {
      issues.add(at, 'too-many');
      break;
    }
    if (times > 0 && !mayStandTwice(slot)) issues.add(at, 'duplicate-item');
    else if (times > 0 && slot.item.type !== 'group') issues.add(at, 'split-answers', 'warning');
    if (times === 0 || mayStandTwice(slot)) readItem(reading, slot, one as Fields, { ...level, at });
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
  if (!found && !linkIds.has(linkId) && issues.rules.types.has(linkId)) checkAbsorbed(reading, one, linkId, at);
  else if (!found) issues.add(at, linkIds.has(linkId) ? 'wrong-place' : 'unknown-item');
  checkItemKeys(one, at, issues);
  return found;
}

/** An item of the source that is part of another one here (its help, the ends of its scale), or says nothing. */
function checkAbsorbed(reading: Reading, { answer, item }: Fields, linkId: string, at: string): void {
  const { issues } = reading;
  const isGroup = issues.rules.types.get(linkId) === 'group';
  if (answer !== undefined) issues.add(`${at}.answer`, isGroup ? 'answer-on-group' : 'answer-on-display');
  if (item === undefined) return;
  if (!isGroup) issues.add(`${at}.item`, 'item-on-display');
  // a group without text and items: nothing can stand in it
  else readLevel(reading, [], item, { at, bag: Object.create(null), around: '', depth: 0 });
}

function readItem(reading: Reading, { item, answers }: Slot, given: Fields, level: Level): void {
  const { issues, places } = reading;
  const { at, around, depth } = level;
  checkText(item, given, at, issues);
  if (item.type === 'display') {
    if (given.answer !== undefined) issues.add(`${at}.answer`, 'answer-on-display');
    if (given.item !== undefined) issues.add(`${at}.item`, 'item-on-display');
    return;
  }
  if (isQuestion(item)) {
    if (given.item !== undefined) issues.add(`${at}.item`, 'item-on-question');
    if (answers) readAnswersOf(reading, item, answers, given, level);
    else readQuestion(reading, item, given, level);
    return;
  }
  if (given.answer !== undefined) issues.add(`${at}.answer`, 'answer-on-group');
  if (!item.repeats) places.set(pointer(around, item.code), at);
  const inner = item.repeats ? instanceOf(reading, item, level) : level;
  readLevel(reading, item.items, given.item, { ...inner, depth: depth + 1 });
}

/** A repeating question with questions under it: an instance per answer. */
function readAnswersOf(reading: Reading, question: Question, group: Group, given: Fields, level: Level): void {
  const under = [...inside(question), ...group.items.slice(1)];
  for (const [answer, at] of answersIn(given, level.at, reading)) {
    const instance = instanceOf(reading, group, { ...level, at });
    const value = answerOf(question, answer, at, reading.issues);
    keep(reading, instance, question, [[value, at]]);
    readLevel(reading, under, answer.item, { ...instance, depth: level.depth + 1 });
  }
}

function readQuestion(reading: Reading, question: Question, given: Fields, level: Level): void {
  const { issues, places, isUnfinished } = reading;
  const here = pointer(level.around, question.code);
  if (!places.has(here)) places.set(here, level.at);
  const read: [unknown, string][] = [];
  for (const [index, [answer, path]] of answersIn(given, level.at, reading).entries()) {
    const single = question.type !== 'multiple' && !question.repeats;
    if (single && index > 0) issues.loses(path, isUnfinished ? 'warning' : 'error', 'too-many');
    else read.push([answerOf(question, answer, path, issues), path]);
    readLevel(reading, inside(question), answer.item, { ...level, at: path, depth: level.depth + 1 });
  }
  if (read.length > 0) keep(reading, level, question, read);
}
