import {
  type AnswerFault,
  type Answers,
  type CompiledQuestionnaire,
  checkAnswers,
  type ItemCode,
} from '@stemme/questionnaires';

/** What is wrong with a typed answer, by question. */
export type Faults = Readonly<Record<ItemCode, AnswerFault['code']>>;

export function faultsOf(compiled: CompiledQuestionnaire, answers: Answers): Faults {
  const check = checkAnswers(compiled, answers, { partial: true });
  return check.ok ? {} : byCode(check.faults);
}

/** From a list of faults, the server's or ours: the path is a JSON Pointer, at hand-in with `/answers` before it. */
export function byCode(faults: readonly { readonly path: string; readonly code: string }[]): Faults {
  return Object.fromEntries(
    faults.map(({ path, code }) => {
      const last = path.split('/').at(-1) ?? '';
      return [last.replaceAll('~1', '/').replaceAll('~0', '~'), code as AnswerFault['code']];
    }),
  );
}

/** Without what could not be stored anyway: one impossible number must not keep all the rest from being saved. */
export function storable(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  const faults = faultsOf(compiled, answers);
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !(code in faults)));
}
