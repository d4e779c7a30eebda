import { checkAnswers } from '../../answers/check-answers.js';
import { type CompiledQuestionnaire, questions } from '../../compile.js';
import type { Answer, Answers, Question, SingleAnswer } from '../../document.js';
import { sameCoding, systemOf } from '../cda/codings.js';
import { nameOf } from '../cda/identity.js';
import { isoOf } from '../cda/times.js';
import type { QrdAnswer, QrdValue } from './qrd.js';
import type { ResponseNotes } from './read-answers.js';

/**
 * The answers of a response by item code, each one the questionnaire accepts. A response may be partial: what it leaves
 * out is blank. `undefined` when a fault says what has no place.
 */
export function toAnswers(
  compiled: CompiledQuestionnaire,
  given: readonly QrdAnswer[],
  notes: ResponseNotes,
): Answers | undefined {
  const answers = new Map<string, Answer>();
  const paths = new Map<string, string>();
  for (const answer of given) {
    const question = questionOf(compiled, answer, notes);
    if (!question || answer.values.length === 0) continue;
    if (answers.has(question.code)) notes.fault(answer.path, 'answered-twice', question.code);
    const value = valueFor(question, answer, notes);
    if (value === undefined) continue;
    answers.set(question.code, value);
    paths.set(question.code, answer.path);
  }
  if (notes.faults.length > 0) return undefined;
  const checked = checkAnswers(compiled, Object.fromEntries(answers), { partial: true });
  if (checked.ok) return checked.answers;
  for (const { path, code } of checked.faults) {
    notes.fault(paths.get(path.split('/')[1] ?? '') ?? '', 'refused-answer', `${path} ${code}`);
  }
  return undefined;
}

/** By its id; old responses have ids of their own, so a code that one question has is enough, and is noted. */
function questionOf(compiled: CompiledQuestionnaire, answer: QrdAnswer, notes: ResponseNotes): Question | undefined {
  const all = questions(compiled);
  const { id, code } = answer;
  const byId = id && all.filter((question) => isNamed(question, nameOf(id), id.extension ?? id.root));
  if (byId?.length === 1) return byId[0];
  const byCode = code ? all.filter(({ codes }) => codes?.some((each) => sameCoding(each, code))) : [];
  if (byCode.length === 1 && !byId?.length) {
    notes.ignore(answer.path, 'matched-by-code', code?.code);
    return byCode[0];
  }
  return notes.fault(answer.path, 'unknown-question', id ? nameOf(id) : code?.code);
}

function isNamed(question: Question, name: string, extension: string): boolean {
  return question.linkId === undefined ? question.code === extension : [name, extension].includes(question.linkId);
}

function valueFor(question: Question, answer: QrdAnswer, notes: ResponseNotes): Answer | undefined {
  const values = answer.values.map((value) => single(question, value, answer.path, notes));
  if (values.some((each) => each === undefined)) return undefined;
  const list = values as SingleAnswer[];
  if (question.type === 'multiple' || question.repeats) return list;
  if (list.length > 1) return notes.fault(answer.path, 'several-values', question.code);
  return list[0];
}

function single(question: Question, value: QrdValue, path: string, notes: ResponseNotes): SingleAnswer | undefined {
  const wrong = (): undefined => notes.fault(path, 'wrong-value-type', `${question.type} ${value.kind}`);
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return value.kind === 'coded' ? option(question, value, path, notes) : wrong();
    case 'boolean': {
      const code = value.kind === 'coded' ? value.coding.code : undefined;
      if (code === 'true' || code === 'false') return code === 'true';
      return value.kind === 'coded' ? notes.fault(path, 'off-list', code) : wrong();
    }
    case 'integer':
    case 'decimal':
      return value.kind === 'number' && sameUnit(value.unit, question.unit) ? value.value : wrong();
    case 'quantity': {
      const unit = question.units?.[0]?.code;
      if (value.kind !== 'number' || !sameUnit(value.unit, unit)) return wrong();
      return { value: value.value, ...(unit === undefined ? {} : { unit }) };
    }
    case 'date':
    case 'dateTime': {
      const iso = value.kind === 'time' ? isoOf(value.value) : undefined;
      return iso?.includes('T') === (question.type === 'dateTime') ? iso : wrong();
    }
    case 'text':
      return value.kind === 'text' ? value.text : wrong();
    default:
      return wrong();
  }
}

/** A number without a unit is in the question's; one in another unit is another amount. */
function sameUnit(given: string | undefined, own: string | undefined): boolean {
  return given === undefined || given === own;
}

function option(
  { options = [] }: Question,
  { coding }: Extract<QrdValue, { kind: 'coded' }>,
  path: string,
  notes: ResponseNotes,
): SingleAnswer | undefined {
  const exact = options.find(({ as }) => as && 'coding' in as && sameCoding(as.coding, coding));
  if (exact) return exact.value;
  const byCode = options.filter(({ as, value }) =>
    as && 'coding' in as && as.coding.code !== undefined
      ? as.coding.code === coding.code
      : String(value) === coding.code,
  );
  const [found] = byCode;
  if (byCode.length !== 1 || !found) return notes.fault(path, 'off-list', coding.code);
  const own = found.as && 'coding' in found.as ? found.as.coding.system : undefined;
  if (own !== undefined && own !== systemOf(coding.system ?? ''))
    notes.ignore(path, 'option-system-differs', coding.system);
  return found.value;
}
