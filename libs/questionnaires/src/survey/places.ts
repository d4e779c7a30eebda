import type { Answers } from '../document.js';
import { instancesOf, isBlankInstance } from './instances.js';
import { isList, nameOf, questionName } from './names.js';
import { isRepeatingGroup, isTable, type Leaf, type Tree } from './tree.js';

/** One step to a field: an entry of a list. Places are those SurveyJS counts, blank entries included. */
export interface Entry {
  readonly list: string;
  readonly index: number;
}

/** Where SurveyJS shows what a path in the answers names. */
export interface Place {
  /** The item the path ends at. */
  readonly leaf: Leaf;
  /** The lists to go into, outermost first. */
  readonly entries: readonly Entry[];
  /** The element in the innermost of them. */
  readonly name: string;
}

/**
 * The field behind a JSON Pointer into the answers (`/medicines/0/dose`, `/weights/1`). `counted` are the answers with
 * blank instances. `undefined` when the path is none of this document's.
 */
export function placeOf(tree: Tree, path: string, counted: Answers): Place | undefined {
  const steps = path.split('/').slice(1).map(unescaped);
  const entries: Entry[] = [];
  let given: Answers | undefined = counted;
  for (let at = 0; at < steps.length; at += 1) {
    const leaf = tree.byCode.get(steps[at] as string);
    if (!leaf) return undefined;
    const index = indexIn(steps[at + 1]);
    if (isRepeatingGroup(leaf.item) && index !== undefined && at + 2 < steps.length) {
      const list = instancesOf(given, leaf.item.code);
      const place = nth(list, index);
      entries.push({ list: nameOf('g', leaf.position), index: place });
      given = list[place];
      at += 1;
      continue;
    }
    return { leaf, ...fieldOf(leaf, index, entries) };
  }
  return undefined;
}

function fieldOf(leaf: Leaf, index: number | undefined, entries: readonly Entry[]): Omit<Place, 'leaf'> {
  const { question, position, parent } = leaf;
  if (!question) return { entries, name: nameOf('g', position) };
  if (!isList(question))
    return { entries, name: parent && isTable(parent) ? nameOf('g', parent.position) : questionName(position) };
  const list = nameOf('r', position);
  if (index === undefined) return { entries, name: list };
  return { entries: [...entries, { list, index }], name: questionName(position) };
}

/** The place of the nth instance that is not blank. */
function nth(list: readonly Answers[], index: number): number {
  let left = index;
  for (const [place, each] of list.entries()) {
    if (isBlankInstance(each)) continue;
    if (left === 0) return place;
    left -= 1;
  }
  return index;
}

function indexIn(step: string | undefined): number | undefined {
  return step !== undefined && /^\d{1,6}$/.test(step) ? Number(step) : undefined;
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
