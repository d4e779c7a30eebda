import fhirpath from 'fhirpath';

/** A node of a parsed FHIRPath expression: the part of the library's tree that is looked at. */
export interface Tree {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Tree[];
}

/** Longest expression that is read, in UTF-16 units; the longest seen in published forms has 900. */
export const EXPRESSION_LIMIT = 4000;
/** Deepest nesting of brackets: the parser calls itself for each. */
const DEEPEST_BRACKETS = 32;

/** The tree, or why there is none. */
export function treeOf(expression: string): Tree | 'too-long' | 'too-deep' | 'bad-expression' {
  if (expression.length > EXPRESSION_LIMIT) return 'too-long';
  if (depthOf(expression) > DEEPEST_BRACKETS) return 'too-deep';
  try {
    return fhirpath.parse(expression) as Tree;
  } catch {
    return 'bad-expression';
  }
}

/** A bracket in a string counts too: nobody needs 32 of them. */
function depthOf(expression: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of expression) {
    if (character === '(' || character === '[' || character === '{') depth += 1;
    else if (character === ')' || character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Every node, the outer ones first. */
export function* nodesOf(tree: Tree): Generator<Tree> {
  const open = [tree];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...(next.children ?? []));
  }
}

/** The name and arguments of a call; `undefined` for any other node. */
export function callOf(node: Tree): { readonly name: string; readonly given: readonly Tree[] } | undefined {
  if (node.type !== 'Functn') return undefined;
  const [name, list] = node.children ?? [];
  return { name: plainName(name?.text ?? ''), given: list?.children ?? [] };
}

/** The name behind the `%`, however it is quoted. */
export function variableOf(node: Tree): string | undefined {
  if (node.type !== 'ExternalConstant') return undefined;
  const [name] = node.children ?? [];
  return plainName(name?.text ?? '');
}

/** The value of a text literal; `undefined` for anything else, and where it has escapes nobody can vouch for. */
export function literalOf(node: Tree | undefined): string | undefined {
  let at = node;
  while (at && at.type !== 'StringLiteral' && at.children?.length === 1) at = at.children[0];
  if (at?.type !== 'StringLiteral' || at.text === undefined) return undefined;
  const inside = at.text.slice(1, -1);
  return inside.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escaped: string) => unescaped(escaped));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function unescaped(escaped: string): string {
  if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return ESCAPES[escaped] ?? escaped;
}

function plainName(text: string): string {
  return /^[`'"].*[`'"]$/.test(text) ? text.slice(1, -1) : text;
}
