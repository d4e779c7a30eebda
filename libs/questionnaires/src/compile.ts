import { checkQuestionnaire } from './check/check-questionnaire.js';
import type { DocumentFault } from './check/faults.js';
import {
  type Condition,
  isQuestion,
  type Item,
  type ItemCode,
  type Op,
  type Question,
  type Questionnaire,
} from './document.js';
import { type ItemRange, itemRange } from './item-range.js';

/** A condition with positions in place of codes. */
export type Gate =
  | { readonly kind: 'compare'; readonly gate: number; readonly op: Op; readonly value: number | string | boolean }
  | { readonly kind: 'answered'; readonly gate: number; readonly answered: boolean }
  | { readonly kind: 'sum'; readonly gates: readonly number[]; readonly op: Op; readonly value: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Gate[] };

/** One item of the document, at its position in document order. */
export interface Node {
  readonly item: Item;
  readonly question: Question | undefined;
  /** Position of the group it stands in; -1 at the top. Always smaller than its own. */
  readonly parent: number;
  readonly shownWhen: Gate | undefined;
  readonly range: ItemRange | null;
  /** Option values, for a look-up. */
  readonly values: ReadonlySet<unknown> | undefined;
}

/** A questionnaire version ready for many checks. Made once per version and kept by the caller. */
export interface CompiledQuestionnaire {
  readonly document: Questionnaire;
  readonly nodes: readonly Node[];
  readonly byCode: ReadonlyMap<ItemCode, number>;
}

/** The document cannot be used. Says why, all at once. */
export class FaultyQuestionnaire extends Error {
  constructor(readonly faults: readonly DocumentFault[]) {
    super(`faulty questionnaire: ${faults.map((fault) => `${fault.path} ${fault.code}`).join(', ')}`);
    this.name = 'FaultyQuestionnaire';
  }
}

/** @throws FaultyQuestionnaire when `checkQuestionnaire` finds anything */
export function compile(document: Questionnaire): CompiledQuestionnaire {
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) throw new FaultyQuestionnaire(faults);
  const nodes: Node[] = [];
  const byCode = new Map<ItemCode, number>();
  const enter = (items: readonly Item[], parent: number): void => {
    for (const item of items) {
      const position = nodes.length;
      byCode.set(item.code, position);
      nodes.push(nodeOf(item, parent, byCode));
      if (item.type === 'group') enter(item.items, position);
    }
  };
  enter(document.items, -1);
  return { document, nodes, byCode };
}

/** The questions in the order of the document, those in groups included. */
export function questions(compiled: CompiledQuestionnaire): readonly Question[] {
  return compiled.nodes.flatMap((node) => node.question ?? []);
}

function nodeOf(item: Item, parent: number, byCode: ReadonlyMap<ItemCode, number>): Node {
  const question = isQuestion(item) ? item : undefined;
  return {
    item,
    question,
    parent,
    shownWhen: item.shownWhen && gateOf(item.shownWhen, byCode),
    range: question ? itemRange(question) : null,
    values: question?.options && new Set(question.options.map((option) => option.value)),
  };
}

function gateOf(condition: Condition, byCode: ReadonlyMap<ItemCode, number>): Gate {
  // The document was checked: every code is there.
  const at = (code: ItemCode) => byCode.get(code) as number;
  if ('all' in condition) return { kind: 'all', parts: condition.all.map((part) => gateOf(part, byCode)) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map((part) => gateOf(part, byCode)) };
  if ('sum' in condition) {
    return { kind: 'sum', gates: condition.sum.map(at), op: condition.op, value: condition.value };
  }
  if ('answered' in condition) return { kind: 'answered', gate: at(condition.item), answered: condition.answered };
  return { kind: 'compare', gate: at(condition.item), op: condition.op, value: condition.value };
}
