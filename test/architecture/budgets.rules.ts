import ts from 'typescript';
import { type Breach, isTest, nodes, type Source } from './source.js';

/** A view is mostly mark-up, one line an element: split below 80 lines it only scatters what is seen together. */
export const BUDGET = { file: 300, function: 50, view: 80, constructor: 6, entry: 25 } as const;

/** Small files that each hold one idea. */
export function budgetBreaches(files: readonly Source[]): Breach[] {
  return files.flatMap((file) => [...size(file), ...words(file)]);
}

function size(file: Source): Breach[] {
  const breaches: Breach[] = [];
  const lines = file.text.split('\n').length - 1;
  if (lines > BUDGET.file) breaches.push({ rule: 'budget', file: file.path, what: `${lines} lines` });
  if (/^apps\/api\/src\/(main|worker|migrate)\.ts$/.test(file.path) && lines > BUDGET.entry) {
    breaches.push({ rule: 'budget', file: file.path, what: `an entry point of ${lines} lines` });
  }
  for (const node of nodes(file.tree)) {
    if (ts.isConstructorDeclaration(node) && node.parameters.length > BUDGET.constructor) {
      breaches.push({ rule: 'budget', file: file.path, what: `a constructor of ${node.parameters.length}` });
    }
    // a migration is one text of SQL, however long
    if (!isFunction(node) || isTest(file.path) || file.path.startsWith('migrations/')) continue;
    const long = length(file.tree, node);
    const most = file.path.endsWith('.tsx') ? BUDGET.view : BUDGET.function;
    if (long > most) breaches.push({ rule: 'budget', file: file.path, what: `${nameOf(node)} has ${long} lines` });
  }
  return breaches;
}

function words(file: Source): Breach[] {
  const breaches: Breach[] = [];
  const add = (what: string): void => void breaches.push({ rule: 'words', file: file.path, what });
  for (const node of nodes(file.tree)) {
    // a test reads replies of any shape, and says what it expects of them
    if (node.kind === ts.SyntaxKind.AnyKeyword && !isTest(file.path)) add('any');
    if (ts.isEnumDeclaration(node)) add('enum');
    if (ts.isExportAssignment(node) && !/\.config\.ts$/.test(file.path)) add('a default export');
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) add('a default export');
    if (ts.isIdentifier(node) && node.text === 'forwardRef') add('forwardRef');
    if (ts.isExportDeclaration(node) && !node.exportClause && node.moduleSpecifier) add('export *');
    if (
      isTest(file.path) &&
      ts.isPropertyAccessExpression(node) &&
      /^(it|test|describe)$/.test(node.expression.getText())
    ) {
      if (node.name.text === 'only') add('it.only');
      const [title] = ts.isCallExpression(node.parent) ? node.parent.arguments : [];
      if (node.name.text === 'skip' && (!title || ts.isStringLiteral(title)))
        add('a skip that does not say why: use skippedBecause');
    }
    if (
      ts.isIdentifier(node) &&
      (node.text === 'mock' || node.text === 'unstable_mockModule') &&
      node.parent.getText().startsWith('jest.')
    )
      add('a mock');
  }
  return breaches;
}

type Function =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.ConstructorDeclaration;

function isFunction(node: ts.Node): node is Function {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isConstructorDeclaration(node)
  );
}

function length(tree: ts.SourceFile, node: Function): number {
  if (!node.body) return 0;
  const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.body.end) - line(node.body.getStart(tree)) + 1;
}

function nameOf(node: Function): string {
  return node.name?.getText() ?? 'a function';
}

const CONTROLLER = /\.controller\.ts$/;

/** A DTO imported as a type checks nothing: the body would pass unseen. */
export function dtoBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(({ path: file }) => CONTROLLER.test(file))
    .flatMap((file) =>
      file.imports
        .filter(({ from, typeOnly }) => typeOnly && /\.dto\.js$/.test(from))
        .map(({ from }) => ({ rule: 'dto', file: file.path, what: `imports ${from} as a type` })),
    );
}
