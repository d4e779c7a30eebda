import { callOf, literalOf, type Tree } from './expression-tree.js';

/** Whether an item of this linkId (`undefined`: something that has none) may meet a criterion. */
export type MayMeet = (linkId: string | undefined) => boolean;

const ANY: MayMeet = () => true;

/** What a criterion of `where` says about the linkId; whatever else it asks may be true. */
export function linkIdsOf(criterion: Tree | undefined): MayMeet {
  const [left, right] = criterion?.children ?? [];
  switch (criterion?.type) {
    case 'EntireExpression':
    case 'TermExpression':
    case 'ParenthesizedTerm':
      return criterion.children?.length === 1 ? linkIdsOf(left) : ANY;
    case 'AndExpression':
      return both(linkIdsOf(left), linkIdsOf(right));
    case 'OrExpression': {
      const [one, other] = operatorOf(criterion) === 'or' ? [linkIdsOf(left), linkIdsOf(right)] : [ANY, ANY];
      return (linkId) => one(linkId) || other(linkId);
    }
    case 'EqualityExpression':
      return isLinkId(left) ? compared(criterion, right) : isLinkId(right) ? compared(criterion, left) : ANY;
    case 'MembershipExpression': {
      const isIn = operatorOf(criterion) === 'in';
      const [one, list] = isIn ? [left, right] : [right, left];
      return isLinkId(one) ? amongst(list) : ANY;
    }
    case 'InvocationExpression':
      return isLinkId(left) ? called(right) : ANY;
    default:
      return ANY;
  }
}

function both(one: MayMeet, other: MayMeet): MayMeet {
  return (linkId) => one(linkId) && other(linkId);
}

function operatorOf({ text }: Tree): string {
  return (text ?? '').trim();
}

function compared(criterion: Tree, literal: Tree | undefined): MayMeet {
  const value = literalOf(literal);
  if (value === undefined) return ANY;
  switch (operatorOf(criterion)) {
    case '=':
      return (linkId) => linkId === value;
    case '~':
      return (linkId) => linkId?.toLowerCase() === value.toLowerCase();
    case '!=':
      return (linkId) => linkId !== undefined && linkId !== value;
    default:
      return ANY;
  }
}

/** A list of texts: `('a' | 'b')`. */
function amongst(list: Tree | undefined): MayMeet {
  const values = new Set<string>();
  const open = list ? [list] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const value = literalOf(next);
    if (value !== undefined) values.add(value);
    else if (next.children && LISTS.has(next.type)) open.push(...next.children);
    else return ANY;
  }
  return (linkId) => linkId !== undefined && values.has(linkId);
}

const LISTS: ReadonlySet<string> = new Set(['TermExpression', 'ParenthesizedTerm', 'UnionExpression']);

function called(call: Tree | undefined): MayMeet {
  const { name, given } =
    callOf(call?.type === 'FunctionInvocation' ? (call.children?.[0] ?? call) : (call as Tree)) ?? {};
  const value = literalOf(given?.[0]);
  if (value === undefined) return ANY;
  switch (name) {
    case 'startsWith':
      return (linkId) => linkId?.startsWith(value) === true;
    case 'endsWith':
      return (linkId) => linkId?.endsWith(value) === true;
    case 'contains':
      return (linkId) => linkId?.includes(value) === true;
    default:
      return ANY;
  }
}

/** `linkId`, or `$this.linkId`. */
function isLinkId(tree: Tree | undefined): boolean {
  let at = tree;
  while (at && (at.type === 'TermExpression' || at.type === 'InvocationTerm') && at.children?.length === 1)
    at = at.children[0];
  if (at?.type === 'MemberInvocation') return at.children?.[0]?.text === 'linkId';
  const [owner, member] = at?.type === 'InvocationExpression' ? (at.children ?? []) : [];
  return isThis(owner) && isLinkId(member);
}

function isThis(tree: Tree | undefined): boolean {
  let at = tree;
  while (at && at.type !== 'ThisInvocation' && at.children?.length === 1) at = at.children[0];
  return at?.type === 'ThisInvocation';
}
