import {
  type Group,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  linkIdOf,
  type Question,
  type Questionnaire,
  type Variable,
} from '../../document.js';
import { quoted } from './fhirpath-text.js';

/** Where every item stands, for the expressions that are written out. */
export interface Places {
  readonly trails: ReadonlyMap<ItemCode, readonly Item[]>;
  /** Names of the variables that hold the instance of a repeating group, by its code. */
  readonly instances: Map<ItemCode, string>;
  /** Names that variables of the document have. */
  readonly names: ReadonlySet<string>;
  /** In a criterion over the instances of a repeating group, or the answers it stands for: `$this` is one of them. */
  readonly each?: ItemCode;
}

export function placesOf(document: Questionnaire): Places {
  const trails = new Map<ItemCode, readonly Item[]>();
  const names = new Set((document.variables ?? []).map(({ name }) => name));
  const enter = (items: readonly Item[], around: readonly Item[]): void => {
    for (const item of items) {
      const trail = [...around, item];
      trails.set(item.code, trail);
      for (const { name } of item.variables ?? []) names.add(name);
      enter(inside(item), trail);
    }
  };
  enter(document.items, []);
  return { trails, instances: new Map(), names };
}

export function questionAt(places: Places, code: ItemCode): Question | undefined {
  const item = places.trails.get(code)?.at(-1);
  return item && isQuestion(item) ? item : undefined;
}

export function linkIdAt({ trails }: Places, code: ItemCode): string {
  const item = trails.get(code)?.at(-1);
  return item ? linkIdOf(item) : code;
}

/**
 * The way to the values of a question, seen from another item: the same instance of the innermost repeating group
 * around both, else the whole response. An instance is named by a variable of the group (FHIRPath cannot go up). One of
 * several answers has no name but `$this` in a criterion over them; elsewhere all of them are seen.
 */
export function wayTo(places: Places, code: ItemCode, from: ItemCode): string {
  const start = startOf(places, code, from);
  return `${start.way}${stepsOf(places.trails.get(code) ?? [], start)}.value`;
}

/** The innermost repeating group a question stands in and the other item does not: there can be several answers. */
export function groupBelow({ trails }: Places, code: ItemCode, from: ItemCode): Group | undefined {
  const around = trails.get(from) ?? [];
  const trail = trails.get(code) ?? [];
  const last = trail.findLastIndex(isRepeating);
  const isShared = trail[last] === around[last] && trail[last]?.code !== from;
  return last < 0 || isShared ? undefined : (trail[last] as Group);
}

/** The way to all instances of a repeating group, or to all answers it stands for. */
export function instancesOf(places: Places, group: Group, from: ItemCode): string {
  const trail = places.trails.get(group.code) ?? [];
  // the group itself may be around: from inside it, this is all of them
  const start = startOf(places, group.code, from, trail.length - 1);
  return `${start.way}${stepsOf([...trail, ...(group.answerOf ? group.items.slice(0, 1) : [])], start)}`;
}

/** The innermost repeating group around both, seen from an item in it; what both stand in is one instance of it. */
export function groupAround({ trails }: Places, code: ItemCode, from: ItemCode): Group | undefined {
  const around = trails.get(from) ?? [];
  const trail = trails.get(code) ?? [];
  const end = trail.findIndex((item, index) => item !== around[index] || item.code === from);
  return (end < 0 ? trail : trail.slice(0, end)).findLast(isRepeating);
}

function isRepeating(item: Item): item is Group {
  return item.type === 'group' && item.repeats !== undefined;
}

interface Start {
  readonly way: string;
  /** Of the trail, the first that is still to be gone to. */
  readonly at: number;
  readonly isAnswer: boolean;
}

function startOf(places: Places, code: ItemCode, from: ItemCode, most?: number): Start {
  const trail = (places.trails.get(code) ?? []).slice(0, most);
  const around = places.trails.get(from) ?? [];
  let nearest = -1;
  for (const [index, item] of trail.entries()) {
    if (item !== around[index] || item.code === from) break;
    if (!isRepeating(item)) continue;
    if (!item.answerOf || item.code === places.each) nearest = index;
  }
  const group = trail[nearest];
  if (!group) return { way: '%resource', at: 0, isAnswer: false };
  const isEach = group.code === places.each;
  return { way: isEach ? '$this' : `%${nameOf(places, group)}`, at: nearest + 1, isAnswer: isAnswers(group) };
}

function stepsOf(trail: readonly Item[], { at, isAnswer }: Start): string {
  return trail
    .slice(at)
    .map((item, index) => {
      const above = trail[at + index - 1];
      const first = isAnswers(above) ? above.items[0] : undefined;
      const isHere = isAnswer && index === 0;
      const through = first && first !== item && !isHere ? stepTo(first) : '';
      // the answers that a group stands for are those of its first question; the group itself is no item
      return isAnswers(item) || (isHere && first === item) ? through : through + stepTo(item);
    })
    .join('');
}

function isAnswers(item: Item | undefined): item is Group {
  return item?.type === 'group' && item.answerOf === true;
}

function stepTo(item: Item): string {
  return `.item.where(linkId = ${quoted(linkIdOf(item))})${isQuestion(item) ? '.answer' : ''}`;
}

function nameOf(places: Places, group: Item): string {
  const known = places.instances.get(group.code) ?? ownName(group);
  if (known) return known;
  const used = new Set([...places.names, ...places.instances.values()]);
  let number = 1;
  while (used.has(`instance${number}`)) number += 1;
  places.instances.set(group.code, `instance${number}`);
  return `instance${number}`;
}

/** A document that went out and came back has the name already. */
function ownName({ variables = [] }: Item): string | undefined {
  return variables.find(({ name, fhirpath }) => fhirpath === '%context' && /^instance\d+$/.test(name))?.name;
}

/** The variable that names the instance, once any expression has asked for it. */
export function instanceVariable(places: Places, code: ItemCode): readonly Variable[] {
  const name = places.instances.get(code);
  return name ? [{ name, fhirpath: '%context' }] : [];
}
