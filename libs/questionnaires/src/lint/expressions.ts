import { isNavigation } from '../engines/costs.js';
import { patterns } from '../engines/patterns.js';
import { type Findings, noteOf } from './findings.js';
import { callOf, literalOf, nodesOf, type Tree, treeOf, variableOf } from '../engines/expression-tree.js';
import { ENVIRONMENT, FUNCTIONS } from './functions.js';

/** An expression of the document, and the name it goes by where it is a variable. */
export interface Placed {
  readonly path: string;
  readonly fhirpath: string;
  readonly variable: string | undefined;
}

/** Look through all that is below: their cost grows with the form. */
const SCANS: ReadonlySet<string> = new Set(['descendants', 'repeat', 'children']);
/** Most scans times items of a form: a hundred scans of a thousand items take a tenth of a second per check. */
const HEAVIEST = 100_000;

/**
 * Expressions that can be read, call only what is on the list, and name only what is there. An engine would give
 * nothing for the others, which nobody would see. How long one may run is the engine's to limit; how many there are is
 * limited here.
 */
export function lintExpressions(placed: readonly Placed[], items: number, findings: Findings): void {
  const known = new Set([...ENVIRONMENT, ...placed.flatMap(({ variable }) => variable ?? [])]);
  let scans = 0;
  for (const { path, fhirpath } of placed) {
    const tree = treeOf(fhirpath);
    if (typeof tree === 'string') findings.faults.push(noteOf(path, tree, fhirpath));
    else {
      for (const [code, detail] of faultsIn(tree, known)) findings.faults.push(noteOf(path, code, detail));
      for (const node of nodesOf(tree)) if (SCANS.has(callOf(node)?.name ?? '')) scans += 1;
    }
  }
  if (scans * items > HEAVIEST) findings.faults.push(noteOf('', 'too-complex', `${scans} scans of ${items} items`));
}

function* faultsIn(tree: Tree, known: ReadonlySet<string>): Generator<[code: string, detail?: string]> {
  for (const node of nodesOf(tree)) {
    const variable = variableOf(node);
    if (variable !== undefined && !isKnown(variable, known)) yield ['unknown-variable', `%${variable}`];
    const call = callOf(node);
    if (!call) continue;
    if (!FUNCTIONS.has(call.name)) yield ['unsupported-function', call.name];
    // over what it makes itself it need not end
    if (call.name === 'repeat' && !isNavigation(call.given)) yield ['unsupported-function', 'repeat'];
    const pattern = PATTERN_CALLS.has(call.name) ? literalOf(call.given[0]) : undefined;
    if (pattern !== undefined && patterns.compile(pattern) === undefined) yield ['unsupported-regex', pattern];
  }
}

/** FHIR also has `%vs-…` and `%ext-…`, which only stand for an address. */
function isKnown(variable: string, known: ReadonlySet<string>): boolean {
  return known.has(variable) || /^(vs|ext)-/.test(variable);
}

const PATTERN_CALLS: ReadonlySet<string> = new Set(['matches', 'matchesFull']);
