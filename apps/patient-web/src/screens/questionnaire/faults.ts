import {
  type AnswerFaultCode,
  type Answers,
  type CompiledQuestionnaire,
  checkAnswers,
  type ItemCode,
} from '@stemme/questionnaires';

/** What is wrong with answers, by JSON Pointer into them: `/dose`, `/medicines/0/dose`. */
export type Faults = Readonly<Record<string, AnswerFaultCode>>;

export function faultsOf(compiled: CompiledQuestionnaire, answers: Answers): Faults {
  const check = checkAnswers(compiled, answers, { partial: true });
  return check.ok ? {} : byPath(check.faults);
}

/** From a list of faults, the server's or ours: the path is a JSON Pointer, at hand-in with `/answers` before it. */
export function byPath(faults: readonly { readonly path: string; readonly code: string }[]): Faults {
  return Object.fromEntries(
    faults.map(({ path, code }) => [path.replace(/^\/answers(?=\/|$)/, ''), code as AnswerFaultCode]),
  );
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The innermost item a fault is about; `undefined` for the questionnaire as a whole. */
export function codeOf({ byCode }: Pick<CompiledQuestionnaire, 'byCode'>, path: string): ItemCode | undefined {
  return stepsOf(path).findLast((step) => byCode.has(step));
}

export function faultsOn(compiled: CompiledQuestionnaire, faults: Faults, codes: readonly ItemCode[]): Faults {
  return Object.fromEntries(
    Object.entries(faults).filter(([path]) => codes.includes(codeOf(compiled, path) ?? '')),
  ) as Faults;
}

/** Without what could not be stored anyway: one impossible number must not keep all the rest from being saved. */
export function storable(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  return lessFaulty(answers, Object.keys(faultsOf(compiled, answers)));
}

/** Without what these paths lead to. */
export function lessFaulty(answers: Answers, paths: readonly string[]): Answers {
  const faulty = paths.map(stepsOf).filter((steps) => steps.length > 0);
  return faulty.length === 0 ? answers : (without(answers, faulty) as Answers);
}

/** Without the files, which are what makes answers too large to be sent. */
export function lessFiles(answers: Answers): Answers {
  const files = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('contentType' in value) return [path];
    return Object.entries(value).flatMap(([key, each]) => files(each, `${path}/${key}`));
  };
  return lessFaulty(answers, files(answers, ''));
}

/** The value less what the paths lead to, and less the lists and instances that hold nothing then. */
function without(value: unknown, faulty: readonly (readonly string[])[]): unknown {
  if (faulty.length === 0 || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    const inside = faulty.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (inside.some((rest) => rest.length === 0)) return [];
    const left = without(each, inside);
    const isEmpty = inside.length > 0 && typeof left === 'object' && Object.keys(left as object).length === 0;
    return isEmpty ? [] : [[key, left]];
  });
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}
