import type { Language } from '../../../text/language';
import { BLOCKER_WORDS } from './blocker-words';
import { DOCUMENT_WORDS } from './document-faults';
import { FHIR_NOTES } from './fhir-notes';
import { FHIR_WORDS } from './fhir-faults';
import { FILE_WORDS, LINT_WORDS } from './file-faults';
import { LINT_NOTES, QFDD_NOTES, SURVEYJS_NOTES } from './other-notes';
import { QFDD_WORDS } from './qfdd-faults';
import type { Said, Sentences } from './said';
import { SURVEYJS_WORDS } from './surveyjs-faults';
import { WORDING_WORDS } from './wording-faults';

/** Where a code comes from decides what it means: the same code may stand in two lists. */
export type Source = 'document' | 'fhir-r4' | 'qfdd' | 'surveyjs' | 'wording' | null;

type List = Sentences<string>;
const COMMON: readonly List[] = [DOCUMENT_WORDS, FILE_WORDS, LINT_WORDS];
const FAULTS: Readonly<Record<string, readonly List[]>> = {
  document: COMMON,
  'fhir-r4': [FHIR_WORDS, ...COMMON],
  qfdd: [QFDD_WORDS, ...COMMON],
  surveyjs: [SURVEYJS_WORDS, ...COMMON],
  wording: [WORDING_WORDS, ...COMMON],
};
const NOTES: Readonly<Record<string, readonly List[]>> = {
  document: [LINT_NOTES],
  'fhir-r4': [FHIR_NOTES, LINT_NOTES],
  qfdd: [QFDD_NOTES, LINT_NOTES],
  surveyjs: [SURVEYJS_NOTES, LINT_NOTES],
};

function first(lists: readonly List[], code: string, language: Language): string | null {
  const list = lists.find((each) => Object.hasOwn(each, code));
  const said = list?.[code] as Said | undefined;
  return said ? said[language === 'da' ? 0 : 1] : null;
}

/** Why a file was refused, in words; null for a code that came after this build. */
export function faultInWords(code: string, source: Source, language: Language): string | null {
  return first(FAULTS[source ?? 'document'] ?? COMMON, code, language);
}

/** What was left out, in words; null for a code that came after this build. */
export function noteInWords(code: string, source: Source, language: Language): string | null {
  return first(NOTES[source ?? 'document'] ?? [LINT_NOTES], code, language);
}

/** What stands against taking a version into use; null for a code that came after this build. */
export function blockerInWords(code: string, language: Language): string | null {
  return first([BLOCKER_WORDS], code, language);
}
