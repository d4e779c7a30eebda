import {
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
}

export function placesOf(document: Questionnaire): Places {
  const trails = new Map<ItemCode, readonly Item[]>();
  const enter = (items: readonly Item[], around: readonly Item[]): void => {
    for (const item of items) {
      const trail = [...around, item];
      trails.set(item.code, trail);
      enter(inside(item), trail);
    }
  };
  enter(document.items, []);
  return { trails, instances: new Map() };
}

export function questionAt(places: Places, code: ItemCode): Question | undefined {
  const item = places.trails.get(code)?.at(-1);
  return item && isQuestion(item) ? item : undefined;
}

/**
 * The way to the values of a question, seen from another item: the same instance of the innermost repeating group
 * around both, else the whole response. An instance is named by a variable of the group (FHIRPath cannot go up). What
 * is asked under one of several answers cannot name its answer: it sees all of them.
 */
export function wayTo(places: Places, code: ItemCode, from: ItemCode): string {
  const { way, rest } = startOf(places, code, from);
  return `${way}${stepsOf(rest)}.value`;
}

/** The way to the instances a question has answers in, where there can be several as seen from the other item. */
export function instancesOn(places: Places, code: ItemCode, from: ItemCode): string | undefined {
  const { way, rest } = startOf(places, code, from);
  const last = rest.findLastIndex((item) => item.type === 'group' && item.repeats !== undefined);
  const group = rest[last];
  if (group?.type !== 'group') return undefined;
  const first = group.answerOf ? group.items.slice(0, 1) : [];
  return `${way}${stepsOf([...rest.slice(0, last + 1), ...first])}`;
}

function startOf(places: Places, code: ItemCode, from: ItemCode): { way: string; rest: readonly Item[] } {
  const trail = places.trails.get(code) ?? [];
  const around = places.trails.get(from) ?? [];
  let start = 0;
  let way = '%resource';
  for (const [index, item] of trail.entries()) {
    if (item !== around[index] || item.code === from) break;
    if (item.type !== 'group' || !item.repeats || item.answerOf) continue;
    start = index + 1;
    way = `%${nameOf(places, item.code)}`;
  }
  return { way, rest: trail.slice(start) };
}

function stepsOf(trail: readonly Item[]): string {
  return trail
    .map((item, index) => {
      const above = trail[index - 1];
      // the answers that a group stands for are those of its first question; the group itself is no item
      if (item.type === 'group' && item.answerOf) return '';
      const first = above?.type === 'group' && above.answerOf ? above.items[0] : undefined;
      const through = first && first !== item ? stepTo(first) : '';
      return through + stepTo(item);
    })
    .join('');
}

function stepTo(item: Item): string {
  return `.item.where(linkId = ${quoted(linkIdOf(item))})${isQuestion(item) ? '.answer' : ''}`;
}

function nameOf(places: Places, code: ItemCode): string {
  const known = places.instances.get(code);
  if (known) return known;
  const name = `instance${places.instances.size + 1}`;
  places.instances.set(code, name);
  return name;
}

/** The variable that names the instance, once any expression has asked for it. */
export function instanceVariable(places: Places, code: ItemCode): readonly Variable[] {
  const name = places.instances.get(code);
  return name ? [{ name, fhirpath: '%context' }] : [];
}
