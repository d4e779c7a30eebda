import type { Questionnaire } from '../document.js';
import { LANGUAGES } from '../language.js';
import { type Findings, noteOf } from './findings.js';

/** Of each language of the document, how many texts it lacks: `translation-missing`, detail `de 12`. */
export function lintLanguages(
  document: Questionnaire,
  texts: ReadonlyMap<string, Set<string>>,
  findings: Findings,
): void {
  for (const language of document.languages ?? LANGUAGES) {
    const lacking = [...texts.values()].filter((has) => !has.has(language)).length;
    if (lacking > 0) findings.notes.push(noteOf('', 'translation-missing', `${language} ${lacking}`));
  }
}
