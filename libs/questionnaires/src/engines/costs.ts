import { callOf, nodesOf, type Tree } from './expression-tree.js';

/** What in an expression costs more than it gives. */
export interface Costs {
  /** Compares each with each, or puts a text in for each of many: the cost is a product of two sizes. */
  readonly multiplies: boolean;
  /** `repeat` over what it makes itself need not end. */
  readonly mayNotEnd: boolean;
}

const MULTIPLYING: ReadonlySet<string> = new Set([
  ...['distinct', 'isDistinct', 'union', 'intersect', 'exclude', 'subsetOf', 'supersetOf', 'join', 'replace'],
]);
const MULTIPLYING_OPERATORS: ReadonlySet<string> = new Set(['~', '!~']);

export function costsOf(tree: Tree): Costs {
  const open = [tree];
  let multiplies = false;
  let mayNotEnd = false;
  for (let node = open.pop(); node; node = open.pop()) {
    const call = callOf(node);
    const isRepeat = call?.name === 'repeat';
    if (isRepeat && !isNavigation(call.given)) mayNotEnd = true;
    if (node.type === 'UnionExpression' || MULTIPLYING.has(call?.name ?? '')) multiplies = true;
    if (node.type === 'EqualityExpression' && MULTIPLYING_OPERATORS.has(node.text ?? '')) multiplies = true;
    // the items that a step leads to are told apart by a hash
    if (!isRepeat) open.push(...(node.children ?? []));
  }
  return { multiplies, mayNotEnd };
}

const NAVIGATION: ReadonlySet<string> = new Set([
  ...['EntireExpression', 'TermExpression', 'ParenthesizedTerm', 'InvocationTerm', 'InvocationExpression'],
  ...['UnionExpression', 'MemberInvocation', 'ThisInvocation', 'Identifier'],
]);
const STEPS: ReadonlySet<string> = new Set(['item', 'answer']);

/**
 * Whether what is repeated only goes down through items and answers: `item`, `answer.item`, `item | answer.item`. It
 * ends where the form does.
 */
export function isNavigation(given: readonly Tree[]): boolean {
  const [step] = given;
  if (given.length !== 1 || !step) return false;
  for (const node of nodesOf(step)) {
    if (!NAVIGATION.has(node.type)) return false;
    if (node.type === 'Identifier' && !STEPS.has((node.text ?? '').replaceAll('`', ''))) return false;
  }
  return true;
}
