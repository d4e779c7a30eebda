import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers } from '../../document.js';
import type { Note } from '../../imports.js';
import { judge } from './judge.js';

export type FromResponse =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly Note[] };

/** Said of a valid response, and reason enough not to take its answers. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['read-only', 'other-version', 'empty-answer', 'split-answers']);

/**
 * The answers of a QuestionnaireResponse, checked as if they were handed in here (a draft's, while it is
 * `in-progress`); or every reason why they are not taken. Stricter than `validateResponse`: what would be lost or
 * changed on the way is a fault. Paths are JSON Pointers into the response.
 */
export function fromQuestionnaireResponse(compiled: CompiledQuestionnaire, response: unknown): FromResponse {
  const { issues, answers } = judge(compiled, response, { toStore: true });
  const faults = issues.list.filter(
    ({ severity, code, path }) => severity === 'error' || NOT_TAKEN.has(code) || issues.lossy.has(path),
  );
  if (faults.length === 0 && answers) return { ok: true, answers };
  return { ok: false, faults: faults.map(({ path, code }) => ({ path: pointerOf(path), code })) };
}

/** `QuestionnaireResponse.item[0].answer[1]` → `/item/0/answer/1`. */
function pointerOf(path: string): string {
  return path
    .replace(/^QuestionnaireResponse/, '')
    .replace(/\.([A-Za-z]+)/g, '/$1')
    .replace(/\[(\d+)\]/g, '/$1');
}
