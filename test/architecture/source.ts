import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** One source file of the project, as text and as syntax. Paths are relative to the root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: string;
  /** The file meant, when it is one of ours; else null. */
  readonly file: string | null;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly what: string;
}

export function source(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
  return { path: file, text, tree, imports: importsOf(file, tree) };
}

/** Every TypeScript file under these folders. */
export function sources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter(
        (file) => /\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file) && !/\.(gen|d)\.ts$/.test(file),
      )
      .map((file) => source(file, readFileSync(path.join(ROOT, file), 'utf8'))),
  );
}

export function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('test/') || file.includes('/testing/');
}

/** Every node of a tree. */
export function* nodes(root: ts.Node): Generator<ts.Node> {
  yield root;
  const children: ts.Node[] = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (from: string, typeOnly: boolean, dynamic: boolean): void => {
    const relative = from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
    found.push({ from, file: relative?.replace(/\.js$/, '.ts') ?? null, typeOnly, dynamic });
  };
  for (const node of nodes(tree)) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause), false);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false, true);
    }
  }
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}
