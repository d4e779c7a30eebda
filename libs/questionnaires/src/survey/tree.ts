import {
  type Group,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  type Question,
  type Questionnaire,
} from '../document.js';

/** One item of the document where it stands. Positions are in document order, what stands in an item right after it. */
export interface Leaf {
  readonly item: Item;
  readonly question: Question | undefined;
  readonly position: number;
  readonly parent: Leaf | undefined;
  /** The nearest repeating group around it. */
  readonly scope: Leaf | undefined;
  readonly children: readonly Leaf[];
}

export interface Tree {
  readonly document: Questionnaire;
  readonly roots: readonly Leaf[];
  readonly all: readonly Leaf[];
  readonly byCode: ReadonlyMap<ItemCode, Leaf>;
}

const known = new WeakMap<Questionnaire, Tree>();

/** The document as a tree; made once. Needs no engine: drawing a question takes none. */
export function treeOf(document: Questionnaire): Tree {
  const before = known.get(document);
  if (before) return before;
  const all: Leaf[] = [];
  const roots = document.items.map((item) => enter(item, undefined, all));
  const tree: Tree = { document, roots, all, byCode: new Map(all.map((leaf) => [leaf.item.code, leaf])) };
  known.set(document, tree);
  return tree;
}

function enter(item: Item, parent: Leaf | undefined, all: Leaf[]): Leaf {
  const children: Leaf[] = [];
  const leaf: Leaf = {
    item,
    question: isQuestion(item) ? item : undefined,
    position: all.length,
    parent,
    scope: parent && isRepeatingGroup(parent.item) ? parent : parent?.scope,
    children,
  };
  all.push(leaf);
  for (const each of inside(item)) children.push(enter(each, leaf, all));
  return leaf;
}

/** The item and everything around it, innermost first. */
export function withAncestors(leaf: Leaf): readonly Leaf[] {
  const list: Leaf[] = [];
  for (let at: Leaf | undefined = leaf; at; at = at.parent) list.push(at);
  return list;
}

export function isRepeatingGroup(item: Item): item is Group {
  return item.type === 'group' && item.repeats !== undefined;
}

/** Several answers, one field each. A `multiple` question holds its answers in one field. */
export function isRepeatingQuestion(question: Question): boolean {
  return question.repeats !== undefined && question.type !== 'multiple';
}

/** Never drawn: by its own mark, or one around it. */
export function isHidden(leaf: Leaf): boolean {
  return withAncestors(leaf).some(({ item }) => item.hidden);
}

/**
 * Whether a group is drawn as a table of one choice per row. Only what a row can carry: anything more and the questions
 * stand one under the other, on the same page.
 */
export function isTable(leaf: Leaf): boolean {
  const { item } = leaf;
  if (item.type !== 'group' || !item.matrix || isRepeatingGroup(item)) return false;
  const [first] = leaf.children;
  const head = first?.question?.options;
  return head !== undefined && leaf.children.every((row) => isRow(row) && sameHead(row.question?.options, head));
}

function isRow({ item, question }: Leaf): boolean {
  if (question?.type !== 'choice' || question.open || question.items?.length || item.hidden || item.media) return false;
  if (question.readOnly || question.calculated || question.initial !== undefined || question.help) return false;
  return question.options?.every((option) => !option.media) ?? false;
}

function sameHead(one: Question['options'], other: Question['options']): boolean {
  const key = (options: Question['options']) =>
    JSON.stringify(options?.map(({ value, text, prefix }) => [value, text, prefix]));
  return key(one) === key(other);
}
