import type { Answer, Question, SingleAnswer } from '../document.js';

/**
 * What an expression gave, as an answer to the question; `undefined` when it is none: of another type, several where
 * one is held, or nothing at all. Nothing is rounded and nothing is guessed.
 */
export function answerFrom(question: Question, result: readonly unknown[]): Answer | undefined {
  const answers = result.map((each) => one(question, each));
  if (answers.length === 0 || answers.includes(undefined)) return undefined;
  if (question.type === 'multiple' || question.repeats) return answers as readonly SingleAnswer[];
  return answers.length === 1 ? answers[0] : undefined;
}

function one(question: Question, value: unknown): SingleAnswer | undefined {
  switch (question.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) + 0 : undefined;
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
    case 'choice':
    case 'multiple':
      return optionFrom(question, value);
    case 'quantity':
      return quantityFrom(question, value);
    case 'attachment':
      return undefined;
    default:
      return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }
}

/** The engine gives what is stored; a coding that it left as one may still be one of the options. */
function optionFrom({ options }: Question, value: unknown): SingleAnswer | undefined {
  if (!isFields(value)) return options?.find((option) => option.value === value)?.value;
  return options?.find(({ as }) => {
    return as && 'coding' in as && as.coding.code === value.code && as.coding.system === value.system;
  })?.value;
}

function quantityFrom(question: Question, value: unknown): SingleAnswer | undefined {
  if (!isFields(value) || typeof value.value !== 'number' || !Number.isFinite(value.value)) return undefined;
  const amount = value.value + 0;
  if (!question.units?.length) return { value: amount };
  const unit = question.units.find(({ code }) => code === value.code || code === value.unit)?.code;
  return unit === undefined ? undefined : { value: amount, unit };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
