import { inside, type Item, type ItemCode, isQuestion, linkIdOf, type Questionnaire } from '../document.js';

/** A kind of node of the responses to a questionnaire: the response itself, an item, or the answers of an item. */
export interface Spot {
  readonly kind: 'response' | 'item' | 'answer';
  readonly linkId?: string;
  /** The question that is answered here. */
  readonly question?: ItemCode;
  /** Its answers may have a score beside them; nothing but an option has one. */
  readonly isChoice?: boolean;
  /** Of the item of a question. */
  readonly answer?: Spot;
  /** The items inside: of a question, those below its answers. */
  readonly inner: readonly Spot[];
}

export interface Spots {
  readonly response: Spot;
  readonly of: ReadonlyMap<ItemCode, Spot>;
}

/** What responses to a questionnaire can hold, in the nesting of FHIR. */
export function spotsOf(document: Questionnaire): Spots {
  const of = new Map<ItemCode, Spot>();
  const enter = (items: readonly Item[]): Spot[] =>
    items.flatMap((item) => {
      if (item.type === 'display') return [];
      const spot = made(item);
      of.set(item.code, spot);
      return [spot];
    });
  const made = (item: Item): Spot => {
    if (isQuestion(item)) return asked(item, inside(item));
    const [first, ...under] = inside(item);
    if (item.type !== 'group' || !item.answerOf || !first) return group(item);
    // such a group is its question: it has no item of its own
    const spot = asked(first, [...inside(first), ...under]);
    of.set(first.code, spot);
    return spot;
  };
  const asked = (item: Item, under: readonly Item[]): Spot => {
    const inner = enter(under);
    const isChoice = item.type === 'choice' || item.type === 'multiple';
    const named = { question: item.code, isChoice, inner };
    return { kind: 'item', linkId: linkIdOf(item), ...named, answer: { kind: 'answer', ...named } };
  };
  const group = (item: Item): Spot => ({ kind: 'item', linkId: linkIdOf(item), inner: enter(inside(item)) });
  return { response: { kind: 'response', inner: enter(document.items) }, of };
}

/** What is directly inside, as FHIR names it: `item` or `answer`. */
export function innerOf(spots: readonly Spot[], name: 'item' | 'answer'): readonly Spot[] {
  const [only] = spots;
  if (name === 'item' && spots.length === 1 && only) return only.inner;
  return spots.flatMap((spot) => (name === 'item' ? spot.inner : (spot.answer ?? [])));
}

/** Everything below, each once. */
export function below(spots: readonly Spot[]): readonly Spot[] {
  const found = new Set<Spot>();
  const open = [...spots];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const each of [...next.inner, ...(next.answer ? [next.answer] : [])]) {
      if (!found.has(each)) open.push(each);
      found.add(each);
    }
  }
  return [...found];
}
