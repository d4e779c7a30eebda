import { type Condition, type Group, isQuestion, type Item, type ItemCode } from '../../document.js';
import { groupAround, groupBelow, type Places } from './places.js';

/** What FHIRPath at an item would have to name to say a condition. */
export interface Needs {
  /** Groups (`answerOf`) of whose answers the condition reads the one that the item stands under. */
  readonly answers: Set<Group>;
  /** It depends on an expression that stands at another item, and would mean something else here. */
  isForeign: boolean;
  /** It holds an expression that is read from where the item stands. */
  isExpression: boolean;
}

/** FHIRPath can say exactly this. */
export function isSaid({ answers, isForeign }: Needs): boolean {
  return answers.size === 0 && !isForeign;
}

export function needsOf(places: Places, from: ItemCode, condition: Condition): Needs {
  const needs = nothing();
  gather(places, from, condition, needs);
  return needs;
}

export function needsOfSum(places: Places, from: ItemCode, sum: readonly ItemCode[]): Needs {
  const needs = nothing();
  for (const code of sum) summand(places, from, code, needs);
  return needs;
}

function nothing(): Needs {
  return { answers: new Set(), isForeign: false, isExpression: false };
}

function gather(places: Places, from: ItemCode, condition: Condition, needs: Needs): void {
  if ('all' in condition) for (const part of condition.all) gather(places, from, part, needs);
  if ('any' in condition) for (const part of condition.any) gather(places, from, part, needs);
  if ('fhirpath' in condition) needs.isExpression = true;
  if ('sum' in condition) for (const code of condition.sum) summand(places, from, code, needs);
  if ('item' in condition) read(places, from, condition.item, needs);
}

function read(places: Places, from: ItemCode, code: ItemCode, { answers }: Needs): void {
  const group = groupAround(places, code, from);
  if (group?.answerOf) answers.add(group);
}

/** What a sum reads: the answer, and when it is asked. */
function summand(places: Places, from: ItemCode, code: ItemCode, needs: Needs): void {
  read(places, from, code, needs);
  const below = groupBelow(places, code, from);
  for (const { item, under } of gatesOf(places, below?.code ?? from, code)) {
    const gate = nothing();
    if (under !== undefined) read(places, item.code, under, gate);
    if (item.shownWhen) gather(places, item.code, item.shownWhen, gate);
    const isLocal = !everyExpression(item.shownWhen).every(isFromTop);
    if (gate.isForeign || isLocal || (below && !isInEach(places, below, from, item))) needs.isForeign = true;
    if (!below) for (const answer of gate.answers) needs.answers.add(answer);
  }
}

/**
 * In a criterion over the instances of a group there is only that one, and those around where the criterion stands; a sum
 * would need a criterion of its own.
 */
function isInEach(places: Places, below: Group, from: ItemCode, { code, shownWhen }: Item): boolean {
  const read = shownWhen ? itemsRead(shownWhen) : [];
  const isThere = (item: ItemCode) => {
    const group = groupAround(places, item, code);
    return !group || group === below || (!group.answerOf && places.trails.get(from)?.includes(group) === true);
  };
  return read?.every(isThere) === true;
}

/** The items that comparisons read; `undefined` when there is a sum. */
function itemsRead(condition: Condition): readonly ItemCode[] | undefined {
  if ('sum' in condition) return undefined;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const read = parts.map(itemsRead);
  if (read.includes(undefined)) return undefined;
  return 'item' in condition ? [condition.item] : read.flatMap((items) => items ?? []);
}

/** What stands between an item and where it is seen from: conditions, and questions that must be answered first. */
export function gatesOf(places: Places, from: ItemCode, code: ItemCode): readonly Gate[] {
  const trail = places.trails.get(code) ?? [];
  const around = places.trails.get(from) ?? [];
  return trail.flatMap((item, index) => {
    if (item === around[index] && (item.code !== from || item.type === 'group')) return [];
    const above = trail[index - 1];
    const under = above && isQuestion(above) && above !== around[index - 1] ? above.code : undefined;
    return under !== undefined || item.shownWhen ? [{ item, under }] : [];
  });
}

interface Gate {
  readonly item: Item;
  readonly under: ItemCode | undefined;
}

function everyExpression(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(everyExpression);
  if ('any' in condition) return condition.any.flatMap(everyExpression);
  return 'fhirpath' in condition ? [condition.fhirpath] : [];
}

const TEXTS = /'(?:[^'\\]|\\.)*'/g;
/** Functions whose criterion is about what stands before the point. */
const CRITERION = /\.(?:where|exists|repeat|select|all|ofType)\([^()%$]*\)/g;
const PATH = /^%resource(?:\.\w+(?:\(\))?)*(?:\s*[<>!=~]+\s*(?:-?[\d.]+|true|false))?$/;

/** One path from the response itself, that means the same wherever it stands; when in doubt it is none. */
function isFromTop(fhirpath: string): boolean {
  let words = fhirpath.trim().replace(TEXTS, '0');
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(CRITERION, '');
  }
  return PATH.test(words);
}
