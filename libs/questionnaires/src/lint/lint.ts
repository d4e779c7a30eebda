import { expressions } from '../engines/expressions.js';
import type { Questionnaire } from '../document.js';
import { everyItem } from '../walk.js';
import type { Note } from '../imports.js';
import { lintExpressions, type Placed } from './expressions.js';
import { type Findings, noteOf } from './findings.js';
import { leavesOf } from './leaves.js';
import { lintLanguages } from './languages.js';
import { lintLoops } from './loops.js';
import { lintMedia } from './media.js';
import { patternFault } from './patterns.js';
import { lintText } from './texts.js';

export { MEDIA_TYPES } from './media.js';

/** `faults` refuse the document; `notes` say what a reviewer should look at. Paths are JSON Pointers into it. */
export interface Linted {
  readonly faults: readonly Note[];
  readonly notes: readonly Note[];
}

/**
 * What a document holds that its types allow and nobody should get: texts that are meant to run or to deceive, files
 * of unknown kinds, regular expressions and FHIRPath that could stop the machine, conditions in a circle.
 * Run on every import, and on what a department sends in.
 *
 * @param document one that `checkQuestionnaire` has found nothing in
 */
export function lint(document: Questionnaire): Linted {
  const findings: Findings = { faults: [], notes: [] };
  const placed: Placed[] = [];
  const texts = new Map<string, Set<string>>();
  for (const leaf of leavesOf(document)) {
    lintText(leaf, findings);
    if (leaf.language !== undefined) enter(texts, leaf.path.slice(0, leaf.path.lastIndexOf('/')), leaf.language);
    if (leaf.field === 'pattern') {
      const fault = patternFault(leaf.value);
      if (fault) findings.faults.push(noteOf(leaf.path, fault, leaf.value));
    }
    if (leaf.field === 'fhirpath') placed.push({ path: leaf.path, fhirpath: leaf.value, variable: undefined });
  }
  lintLanguages(document, texts, findings);
  lintMedia(document, findings);
  lintExpressions(
    placed.map((each) => named(document, each)),
    everyItem(document.items).length,
    findings,
  );
  if (findings.faults.length === 0) loops(document, placed.length > 0, findings);
  return findings;
}

function enter(texts: Map<string, Set<string>>, path: string, language: string): void {
  const known = texts.get(path);
  if (known) known.add(language);
  else texts.set(path, new Set([language]));
}

/** An expression in a list of `variables` goes by the name that stands beside it. */
function named(document: Questionnaire, placed: Placed): Placed {
  if (!/\/variables\/\d+\/fhirpath$/.test(placed.path)) return placed;
  const beside = placed.path.split('/').slice(1, -1);
  const at = beside.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);
  return { ...placed, variable: (at as { readonly name: string }).name };
}

function loops(document: Questionnaire, hasExpressions: boolean, findings: Findings): void {
  try {
    lintLoops(document, hasExpressions ? expressions : undefined, findings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    findings.faults.push(noteOf('', 'bad-expression', error.message));
  }
}
