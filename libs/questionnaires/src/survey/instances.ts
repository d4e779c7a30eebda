import type { CompiledQuestionnaire } from '../compile.js';
import type { Answer, Answers, ItemCode } from '../document.js';
import { pointer } from '../pointer.js';
import { visibilityByPath } from '../visibility.js';
import { isRepeatingGroup, type Leaf, treeOf } from './tree.js';

/** The instances of repeating groups: which of them count. An instance in which nothing is answered is none. */

export function instancesOf(given: Answers | undefined, code: ItemCode): readonly Answers[] {
  const value: Answer | undefined = given && Object.hasOwn(given, code) ? given[code] : undefined;
  return Array.isArray(value) ? (value as readonly Answers[]) : [];
}

/** Nothing answered in it, nor in the lists inside it. */
export function isBlankInstance(given: Answers): boolean {
  return Object.values(given).every(
    (each) =>
      Array.isArray(each) &&
      each.every((one: unknown) => typeof one === 'object' && one !== null && isBlankInstance(one as Answers)),
  );
}

/** The answers without the instances that are blank. */
export function withoutBlank(roots: readonly Leaf[], counted: Answers): Answers {
  const answers: Record<ItemCode, Answer> = Object.assign(Object.create(null), counted);
  const drop = (leaves: readonly Leaf[]): void => {
    for (const { item, children } of leaves) {
      if (!isRepeatingGroup(item)) {
        drop(children);
        continue;
      }
      const list = instancesOf(counted, item.code).filter((each) => !isBlankInstance(each));
      if (list.length > 0) answers[item.code] = list.map((each) => withoutBlank(children, each));
      else delete answers[item.code];
    }
  };
  drop(roots);
  return answers;
}

/**
 * Blanks the instances in which only what is not shown is answered: handed in, they would hold nothing. One that goes
 * may change what is shown elsewhere, so until there are no more. Counts stay as they are.
 */
export function withoutGhosts(compiled: CompiledQuestionnaire, counted: Answers): Answers {
  const { roots, all } = treeOf(compiled.document);
  if (!all.some(({ item }) => isRepeatingGroup(item))) return counted;
  let now = counted;
  for (;;) {
    const states = visibilityByPath(compiled, withoutBlank(roots, now));
    const look: Look = { states, blanked: 0 };
    now = lookAt(look, roots, now, '').answers;
    if (look.blanked === 0) return now;
  }
}

interface Look {
  readonly states: ReadonlyMap<string, string>;
  blanked: number;
}

/** The answers of one list of values, and whether any of them is shown. */
function lookAt(
  look: Look,
  roots: readonly Leaf[],
  given: Answers,
  path: string,
): { answers: Answers; isReal: boolean } {
  const answers: Record<ItemCode, Answer> = Object.assign(Object.create(null), given);
  let isReal = false;
  const visit = (leaves: readonly Leaf[]): void => {
    for (const { item, question, children } of leaves) {
      const here = pointer(path, item.code);
      if (isRepeatingGroup(item)) {
        let index = 0;
        const list = instancesOf(given, item.code).map((each) => {
          if (isBlankInstance(each)) return each;
          const inner = lookAt(look, children, each, pointer(here, index));
          index += 1;
          isReal ||= inner.isReal;
          if (inner.isReal) return inner.answers;
          look.blanked += 1;
          return {};
        });
        if (list.length > 0) answers[item.code] = list;
        continue;
      }
      if (question && answers[item.code] !== undefined && look.states.get(here) === 'shown') isReal = true;
      visit(children);
    }
  };
  visit(roots);
  return { answers, isReal };
}
