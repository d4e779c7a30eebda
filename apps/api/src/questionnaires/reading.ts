import { compile, type Import, languagesOf, questions } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import { importQuestionnaire } from '@stemme/questionnaires/import';

/** What a file says, and what a reader wants to know of it. */
export interface Reading {
  /** Null: of none of the kinds that are known. */
  readonly format: string | null;
  readonly result: Import;
  readonly questions: number;
  readonly languages: readonly string[];
}

/** Reads a file as far as it can be used: what cannot be compiled is refused here, and never stored. */
export function read(source: string): Reading {
  const { format = null, result } = importQuestionnaire(source);
  if (!result.ok) return { format, result, questions: 0, languages: [] };
  const compiled = compile(result.document, engines);
  return { format, result, questions: questions(compiled).length, languages: languagesOf(result.document) };
}
