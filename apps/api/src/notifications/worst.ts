import {
  type Answer,
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type Question,
  questions,
  type SingleAnswer,
} from '@stemme/questionnaires';

/**
 * Every question that comes to be asked, answered with the highest number it takes: gates open, thresholds are passed, and
 * whatever acute rule reads these items is true. Texts and dates stay blank.
 */
export function worstAnswers(compiled: CompiledQuestionnaire): Answers {
  const byCode = new Map(questions(compiled).map((question) => [question.code, question]));
  let answers: Record<string, Answer> = {};
  for (;;) {
    const given: Record<string, Answer> = {};
    for (const code of asked(compiled, answers).blank) {
      const question = byCode.get(code);
      // what is worked out cannot be given
      const one = question?.readOnly ? undefined : highest(question);
      const answer = one !== undefined && question?.repeats && !Array.isArray(one) ? [one as SingleAnswer] : one;
      if (answer !== undefined) given[code] = answer;
    }
    if (Object.keys(given).length === 0) return shown(compiled, answers);
    answers = { ...answers, ...given };
  }
}

/** What a later answer has hidden again does not exist. */
function shown(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  const codes = new Set(asked(compiled, answers).shown);
  return Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
}

function highest(question: Question | undefined): Answer | undefined {
  const values = (question?.options ?? []).filter(({ exclusive }) => !exclusive).map(({ value }) => value);
  switch (question?.type) {
    case 'choice': {
      const numbers = values.filter((value) => typeof value === 'number');
      return numbers.length === values.length && numbers.length > 0 ? Math.max(...numbers) : values.at(-1);
    }
    case 'multiple':
      return values.length > 0 ? [values.at(-1)!] : undefined;
    case 'boolean':
      return true;
    case 'integer':
    case 'decimal':
      return typeof question.max === 'number' ? question.max : undefined;
    default:
      return undefined;
  }
}
