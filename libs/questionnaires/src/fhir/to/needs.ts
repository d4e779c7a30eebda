import { type Condition, isQuestion, type Item, type ItemCode } from '../../document.js';
import { groupAround, instancesOn, type Places } from './places.js';

/** What FHIRPath at an item would have to name to say a condition. */
export interface Needs {
  /** Groups (`answerOf`) of whose answers the condition reads the one that the item stands under. */
  readonly answers: Set<ItemCode>;
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
  if (group?.answerOf) answers.add(group.code);
}

/** What a sum reads: the answer, and when it is asked. */
function summand(places: Places, from: ItemCode, code: ItemCode, needs: Needs): void {
  read(places, from, code, needs);
  if (instancesOn(places, code, from) !== undefined) return;
  const trail: readonly Item[] = places.trails.get(code) ?? [];
  const around = places.trails.get(from) ?? [];
  for (const [index, item] of trail.entries()) {
    if (item === around[index] && item.code !== from) continue;
    const above = trail[index - 1];
    if (above && isQuestion(above) && above !== around[index - 1]) read(places, item.code, above.code, needs);
    if (!item.shownWhen) continue;
    const gate = nothing();
    gather(places, item.code, item.shownWhen, gate);
    for (const answer of gate.answers) needs.answers.add(answer);
    if (gate.isForeign || !everyExpression(item.shownWhen).every(isFromTop)) needs.isForeign = true;
  }
}

function everyExpression(condition: Condition): readonly string[] {
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
