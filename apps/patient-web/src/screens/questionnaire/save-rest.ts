import type { Answers } from '@stemme/questionnaires';
import { byPath, lessFaulty, lessFiles } from './faults';

/** How a server says that it takes no answers: its code, and where they are wrong. */
export interface Refused {
  readonly code: string;
  readonly problem: Readonly<Record<string, unknown>>;
}

/**
 * Saves a draft; what only the server finds wrong (a pattern, files that are too large together) is left out, and the rest
 * is saved: an answer that cannot wait must not stay on the phone because of another.
 * @param refused what an error of `save` says; undefined when it is no refusal
 */
export async function saveRest<Reply>(
  answers: Answers,
  save: (answers: Answers) => Promise<Reply>,
  refused: (error: unknown) => Refused | undefined,
): Promise<Reply> {
  try {
    return await save(answers);
  } catch (error) {
    const why = refused(error);
    const rest = why && restOf(answers, why);
    if (rest === undefined || JSON.stringify(rest) === JSON.stringify(answers)) throw error;
    return save(rest);
  }
}

function restOf(answers: Answers, { code, problem }: Refused): Answers | undefined {
  if (code === 'too-large') return lessFiles(answers);
  if (code !== 'answers' || !Array.isArray(problem.faults)) return undefined;
  return lessFaulty(answers, Object.keys(byPath(problem.faults)));
}
