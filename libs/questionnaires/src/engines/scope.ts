import { inside, type Item, type ItemCode, type Questionnaire, type Variable } from '../document.js';

/** Where an item stands: what is around it, and how many repeating groups that are. */
export interface Standing {
  readonly item: Item;
  /** From the outermost to the item itself. */
  readonly trail: readonly Item[];
}

export function standings(document: Questionnaire): ReadonlyMap<ItemCode, Standing> {
  const found = new Map<ItemCode, Standing>();
  const enter = (items: readonly Item[], around: readonly Item[]): void => {
    for (const item of items) {
      const trail = [...around, item];
      found.set(item.code, { item, trail });
      enter(inside(item), trail);
    }
  };
  enter(document.items, []);
  return found;
}

export function isRepeating(item: Item | undefined): boolean {
  return item?.type === 'group' && (item.repeats !== undefined || item.answerOf === true);
}

/** A variable, at the item it was declared at; `undefined` for the questionnaire. */
export interface Declared {
  readonly variable: Variable;
  readonly owner: Item | undefined;
  /** How many repeating groups are at or around the owner. */
  readonly depth: number;
}

/** The variables an expression at an item sees, in the order they are declared, outermost first. */
export function declared(document: Questionnaire, trail: readonly Item[]): readonly Declared[] {
  const found: Declared[] = (document.variables ?? []).map((variable) => ({ variable, owner: undefined, depth: 0 }));
  let depth = 0;
  for (const owner of trail) {
    if (isRepeating(owner)) depth++;
    for (const variable of owner.variables ?? []) found.push({ variable, owner, depth });
  }
  return found;
}

const FROM_THE_TOP = /(^|[^.%\w`'"])QuestionnaireResponse\b/;

/** Whether an expression goes out from the response itself, and not from where it stands. */
export function startsAtTop(expression: string): boolean {
  return FROM_THE_TOP.test(expression);
}
