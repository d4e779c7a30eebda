import type { ItemCode, Questionnaire, Variable } from '../document.js';
import { linkIdsOf } from './criterion.js';
import { callOf, type Tree, treeOf, variableOf } from './expression-tree.js';
import { type Declared, declared, type Standing, startsAtTop } from './scope.js';
import { below, innerOf, type Spot, type Spots, spotsOf } from './spots.js';

/** What a part of an expression may give: nodes of the response, of which nothing has been read yet. */
interface Found {
  readonly spots: readonly Spot[];
  /** They are there whatever was answered: where an expression stands, and what a criterion is asked about. */
  readonly isGiven: boolean;
}

const NOTHING: Found = { spots: [], isGiven: true };
const found = (spots: readonly Spot[]): Found => ({ spots, isGiven: false });
const given = ({ spots }: Found): Found => ({ spots, isGiven: true });

interface Walk {
  readonly all: Spots;
  readonly read: Set<ItemCode>;
  readonly focus: Found;
  readonly context: Found;
  variable(name: string): Found | undefined;
}

/** The questions whose answers an expression at an item may depend on. */
export type Reader = (code: ItemCode, fhirpath: string) => readonly ItemCode[];

/**
 * Makes the look-up of what an expression at an item reads. The expression is walked over the form instead of a
 * response: a path through a group reads what it leads to, and one that ends at a group reads all of the group. What
 * cannot be told apart counts as read; what cannot be followed at all reads everything.
 */
export function readerOf(document: Questionnaire, standing: ReadonlyMap<ItemCode, Standing>): Reader {
  const all = spotsOf(document);
  const everything = (): readonly ItemCode[] => [...readBy(all, (walk) => consume(walk, found([all.response]))).read];
  const known = new Map<Variable, { readonly value: Found; readonly read: ReadonlySet<ItemCode> }>();

  const walked = (expression: string, owner: Declared['owner'], visible: readonly Declared[]) => {
    const tree = treeOf(expression);
    if (typeof tree === 'string') throw new RangeError(tree);
    const at = owner && all.of.get(owner.code);
    const context: Found = { spots: owner ? (at ? [at] : []) : [all.response], isGiven: true };
    const focus: Found = startsAtTop(expression) ? { spots: [all.response], isGiven: true } : context;
    return readBy(all, (walk) =>
      foundBy({ ...walk, focus, context, variable: (name) => look(walk, visible, name) }, tree),
    );
  };

  const look = ({ read }: Pick<Walk, 'read'>, visible: readonly Declared[], name: string): Found | undefined => {
    const index = visible.findLastIndex(({ variable }) => variable.name === name);
    const one = visible[index];
    if (!one) return undefined;
    const result = known.get(one.variable) ?? walked(one.variable.fhirpath, one.owner, visible.slice(0, index));
    known.set(one.variable, result);
    for (const code of result.read) read.add(code);
    return result.value;
  };

  const readAt = (code: ItemCode, fhirpath: string): readonly ItemCode[] => {
    const trail = standing.get(code)?.trail ?? [];
    try {
      const { value, read } = walked(fhirpath, trail.at(-1), declared(document, trail));
      const result = readBy(all, (walk) => consume(walk, value));
      return [...new Set([...read, ...result.read])];
    } catch {
      return everything();
    }
  };

  const before = new Map<string, readonly ItemCode[]>();
  return (code, fhirpath) => {
    const key = JSON.stringify([code, fhirpath]);
    const codes = before.get(key) ?? readAt(code, fhirpath);
    before.set(key, codes);
    return codes;
  };
}

function readBy(all: Spots, work: (walk: Walk) => Found) {
  const read = new Set<ItemCode>();
  const value = work({ all, read, focus: NOTHING, context: NOTHING, variable: () => undefined });
  return { value, read };
}

/**
 * Something comes of these nodes other than more nodes: all that is in them is read. `isPresence`: only whether they
 * are there, and a question is there once it is answered, whatever is under it.
 */
function consume({ read }: Pick<Walk, 'read'>, { spots }: Found, isPresence = false): Found {
  for (const spot of spots) {
    if (spot.question !== undefined) read.add(spot.question);
    if (isPresence && spot.question !== undefined) continue;
    for (const each of below([spot])) if (each.question !== undefined) read.add(each.question);
  }
  return NOTHING;
}

const WRAPPING: ReadonlySet<string> = new Set([
  'EntireExpression',
  'TermExpression',
  'ParenthesizedTerm',
  'InvocationTerm',
  'LiteralTerm',
  'ExternalConstantTerm',
]);

function unwrapped(tree: Tree): Tree {
  let at = tree;
  while (WRAPPING.has(at.type) && at.children?.length === 1) at = at.children[0] as Tree;
  return at;
}

function foundBy(walk: Walk, tree: Tree): Found {
  const steps: Tree[] = [];
  let at = unwrapped(tree);
  // a long path is as deep a tree
  while (at.type === 'InvocationExpression' || at.type === 'IndexerExpression') {
    steps.push(at);
    at = unwrapped(at.children?.[0] as Tree);
  }
  let value = termOf(walk, at);
  const path = steps.reverse();
  for (const [index, step] of path.entries()) {
    const last = step.children?.[1] as Tree;
    if (isScoreOf(path[index + 1])) value = found(value.spots.filter(mayHaveScore));
    if (isValue(last) && isScoreOf(path[index + 1])) continue;
    if (step.type === 'InvocationExpression') value = invoked(walk, value, last);
    else {
      consume(walk, foundBy(walk, last));
      value = someOf(walk, value);
    }
  }
  return value;
}

function isValue({ type, children }: Tree): boolean {
  return type === 'MemberInvocation' && children?.[0]?.text === 'value';
}

/** A total of all scores may stand among what it adds up: a number that was worked out has no score itself. */
function mayHaveScore({ question, isChoice }: Spot): boolean {
  return question === undefined || isChoice === true;
}

function isScoreOf(step: Tree | undefined): boolean {
  const last = step?.type === 'InvocationExpression' ? step.children?.[1] : undefined;
  if (last?.type === 'MemberInvocation') return last.children?.[0]?.text === 'extension';
  const name = last?.type === 'FunctionInvocation' ? callOf(last.children?.[0] as Tree)?.name : undefined;
  return name === 'ordinal' || name === 'weight' || name === 'extension';
}

/** What stands at the beginning of a path, or is none. */
function termOf(walk: Walk, tree: Tree): Found {
  const { children = [] } = tree;
  switch (tree.type) {
    case 'ThisInvocation':
      return walk.focus;
    case 'ExternalConstant':
      return named(walk, variableOf(tree) ?? '');
    case 'MemberInvocation':
      if (children[0]?.text === 'QuestionnaireResponse') return { spots: [walk.all.response], isGiven: true };
      return invoked(walk, walk.focus, tree);
    case 'FunctionInvocation':
      return CLOCK.has(callOf(children[0] as Tree)?.name ?? '') ? NOTHING : invoked(walk, walk.focus, tree);
    case 'UnionExpression':
      return together(children.map((each) => foundBy(walk, each)));
    case 'TypeExpression':
      if (tree.text === 'as' && children[0]) return foundBy(walk, children[0]);
      return children[0] ? consume(walk, foundBy(walk, children[0])) : NOTHING;
    default:
      for (const each of children) consume(walk, foundBy(walk, each));
      return NOTHING;
  }
}

function named(walk: Walk, name: string): Found {
  const variable = walk.variable(name);
  if (variable) return variable;
  if (name === 'resource' || name === 'rootResource') return { spots: [walk.all.response], isGiven: true };
  return name === 'context' ? walk.context : NOTHING;
}

function together(all: readonly Found[]): Found {
  return found([...new Set(all.flatMap(({ spots }) => spots))]);
}

function invoked(walk: Walk, base: Found, step: Tree): Found {
  if (step.type === 'MemberInvocation') return member(walk, base, (step.children?.[0]?.text ?? '').replaceAll('`', ''));
  const call = step.type === 'FunctionInvocation' ? callOf(step.children?.[0] as Tree) : undefined;
  if (call) return called(walk, base, call.name, call.given);
  // `$this` behind a point, and whatever else the grammar allows
  return step.type === 'ThisInvocation' ? base : consume(walk, base);
}

function member(walk: Walk, base: Found, name: string): Found {
  if (name === 'item' || name === 'answer') return found(innerOf(base.spots, name));
  // the linkId of an item that is there anyway says nothing; what else a response has is no answer
  const isRead = ({ kind }: Spot) => kind === 'answer' || (kind === 'item' && !base.isGiven);
  return consume(walk, found(base.spots.filter(isRead)), true);
}

const CLOCK: ReadonlySet<string> = new Set(['now', 'today', 'timeOfDay']);
const PASSING: ReadonlySet<string> = new Set(['distinct', 'trace', 'ofType', 'as', 'single']);
const SOME: ReadonlySet<string> = new Set(['first', 'last', 'tail', 'skip', 'take']);
const PRESENCE: ReadonlySet<string> = new Set(['exists', 'empty', 'count', 'hasValue', 'ordinal', 'weight']);
const EACH: ReadonlySet<string> = new Set(['select', 'aggregate']);

function called(walk: Walk, base: Found, name: string, args: readonly Tree[]): Found {
  const [first] = args;
  // names from there on are not followed
  if (name === 'defineVariable') throw new RangeError(name);
  if (name === 'where' || (name === 'exists' && first)) {
    const met = chosen(walk, base, first);
    return name === 'where' ? met : consume(walk, met, true);
  }
  if (name === 'repeat' && first) return repeated(walk, base, first);
  if (name === 'children') return together([member(walk, base, 'item'), inAnswers(walk, base)]);
  if (name === 'descendants') {
    inAnswers(walk, base);
    return found(below(base.spots));
  }
  if (EACH.has(name) && first) {
    const values = args.map((each) => foundBy({ ...walk, focus: given(base) }, each));
    const all = together(values);
    return all.spots.length > 0 ? all : consume(walk, base, true);
  }
  if (name === 'iif' && first) {
    const here = { ...walk, focus: given(together([walk.focus, base])) };
    consume(here, foundBy(here, first));
    return together(args.slice(1).map((each) => foundBy(here, each)));
  }
  if (name === 'combine' || name === 'union') return together([base, ...args.map((each) => foundBy(walk, each))]);
  return other(walk, base, name, args);
}

function other(walk: Walk, base: Found, name: string, args: readonly Tree[]): Found {
  // whether an argument is about each of them or about where the expression stands: both
  const here = { ...walk, focus: given(together([walk.focus, base])) };
  if (!PASSING.has(name)) for (const each of args) consume(walk, foundBy(here, each));
  if (PASSING.has(name)) return base;
  return SOME.has(name) ? someOf(walk, base) : consume(walk, base, PRESENCE.has(name));
}

function chosen(walk: Walk, base: Found, criterion: Tree | undefined): Found {
  const mayMeet = linkIdsOf(criterion);
  const spots = base.spots.filter(({ linkId }) => mayMeet(linkId));
  if (criterion) consume(walk, foundBy({ ...walk, focus: { spots, isGiven: true } }, criterion));
  return found(spots);
}

/** Which of several it is depends on all that are there. */
function someOf(walk: Walk, base: Found): Found {
  if (base.spots.length > 1) consume(walk, base, true);
  return base;
}

/** The answers of items; of answers, their values: these are read. */
function inAnswers(walk: Walk, base: Found): Found {
  consume(walk, found(base.spots.filter(({ kind }) => kind === 'answer')), true);
  return member(walk, base, 'answer');
}

function repeated(walk: Walk, base: Found, step: Tree): Found {
  const all = new Set<Spot>();
  let next = base.spots;
  while (next.length > 0) {
    const { spots } = foundBy({ ...walk, focus: { spots: next, isGiven: true } }, step);
    next = spots.filter((spot) => !all.has(spot));
    for (const spot of next) all.add(spot);
  }
  return found([...all]);
}
