import type { Option, Question } from '../document.js';
import { isRepeatingGroup, isRepeatingQuestion, isTable, type Leaf } from './tree.js';

/**
 * Names and values as SurveyJS sees them. A code never becomes a name: SurveyJS would read `a[0]` as an index, lose
 * `__proto__`, and take `A` and `a` for the same. The code travels as `linkId`.
 *
 * `q` holds an answer, `u` the unit it is in, `z` a point of time as it was stored, `r` the list of a repeating
 * question, `g` a group (a list of instances, or the rows of a table), `d` a display, `m` media.
 */
export type NameKind = 'q' | 'u' | 'z' | 'r' | 'g' | 'd' | 'm' | 'p';

export function nameOf(kind: NameKind, position: number): string {
  return `${kind}${position + 1}`;
}

export function questionName(position: number): string {
  return nameOf('q', position);
}

/** Where SurveyJS puts the patient's own words. */
export function commentName(position: number): string {
  return `${questionName(position)}-Comment`;
}

/** The value that stands for the patient's own words. */
export const OTHER = 'other';

/** The element that shows an item: the list of a repeating question, else the field itself. */
export function elementName(leaf: Leaf): string {
  const { item, question, position } = leaf;
  if (item.type === 'display') return nameOf('d', position);
  if (!question) return nameOf('g', position);
  return nameOf(isList(question) ? 'r' : 'q', position);
}

/** How an expression in the same list of values reads the answer. */
export function valuePath(leaf: Leaf): string {
  const name = elementName(leaf);
  return leaf.parent && isTable(leaf.parent) ? `${nameOf('g', leaf.parent.position)}.${name}` : name;
}

/** The lists an item stands in, outermost first. */
export function listsAround(leaf: Leaf): readonly Leaf[] {
  const lists: Leaf[] = [];
  for (let at = leaf.scope; at; at = at.scope) if (isRepeatingGroup(at.item)) lists.unshift(at);
  return lists;
}

/** In place of yes and no: a radio button cannot hold `false`, and a tick box cannot be left unanswered. */
const BOOLEANS = [true, false] as const;

/**
 * Numbers are their own SurveyJS values. Texts and booleans become `o0`, `o1`…: SurveyJS compares texts without
 * regard to case and takes '1' for 1.
 */
export function surveyValue(question: Question, value: number | string | boolean): number | string {
  if (typeof value === 'number') return value;
  const index = optionValues(question).indexOf(value);
  return index < 0 ? String(value) : `o${index}`;
}

/** The inverse. A value that no option has is left as it is, for the server to refuse. */
export function documentValue(question: Question, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const match = /^o(\d{1,4})$/.exec(value);
  return match ? (optionValues(question)[Number(match[1])] ?? value) : value;
}

export function optionValues(question: Question): readonly (number | string | boolean)[] {
  return question.type === 'boolean' ? BOOLEANS : (question.options ?? []).map((option: Option) => option.value);
}

/** A field per answer. Files are chosen in one field, however many. */
export function isList(question: Question): boolean {
  return isRepeatingQuestion(question) && question.type !== 'attachment';
}
