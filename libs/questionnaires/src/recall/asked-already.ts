import { carryOver } from '../answers/carry-over.js';
import type { CompiledQuestionnaire } from '../compile.js';
import { type Answers, type Condition, isQuestion, type Item, type ItemCode, type Question } from '../document.js';
import { visibility } from '../visibility.js';
import { everyItem, everyPart } from '../walk.js';
import { recallDays } from './recall-days.js';

const DAY_MS = 86_400_000;

/** A response the same person has handed in, newest first in a list. */
export interface Earlier {
  readonly response: string;
  /** ISO 8601, when it was received. */
  readonly at: string;
  readonly compiled: CompiledQuestionnaire;
  readonly answers: Answers;
}

/** An instrument that need not be asked again, with the answers that stand for it. */
export interface AskedAlready {
  readonly instrument: string;
  readonly response: string;
  readonly at: string;
  readonly answers: Answers;
}

/**
 * Which instruments of a questionnaire the person has answered, whole and in the same words, within their recall period
 * before `now` (ISO 8601). An instrument is asked again as soon as anything is in doubt: an answer is missing, a word is
 * another, something outside it depends on it, or an expression decides what is shown.
 */
export function askedAlready(
  compiled: CompiledQuestionnaire,
  earlier: readonly Earlier[],
  now: string,
): readonly AskedAlready[] {
  if (hasExpressions(compiled)) return [];
  const instruments = [...new Set(questionsOf(compiled).flatMap(({ instrument }) => instrument ?? []))];
  return instruments.flatMap((instrument) => {
    const days = recallDays(instrument);
    const codes = days === null ? null : ownCodes(compiled, instrument);
    if (days === null || codes === null) return [];
    for (const response of earlier) {
      const age = Date.parse(now) - Date.parse(response.at);
      if (age < 0 || age > days * DAY_MS) continue;
      const answers = wholeAnswers(compiled, response, codes);
      if (answers) return [{ instrument, response: response.response, at: response.at, answers }];
    }
    return [];
  });
}

/** The codes of an instrument that stands by itself: flat, closed questions that nothing else depends on; else null. */
function ownCodes(compiled: CompiledQuestionnaire, instrument: string): ReadonlySet<ItemCode> | null {
  const own = questionsOf(compiled).filter((question) => question.instrument === instrument);
  const codes = new Set(own.map(({ code }) => code));
  const plain = own.every((question) => {
    const node = compiled.nodes[compiled.byCode.get(question.code) ?? -1];
    return question.type === 'choice' && !question.open && !question.items && node?.scope === -1;
  });
  const apart = everyItem(compiled.document.items).every((item) => {
    const read = codesRead(item);
    // a group around the whole instrument may have a condition of its own: then it is not the instrument that decides
    if (isQuestion(item) && codes.has(item.code)) return read.every((code) => codes.has(code));
    if (item.type === 'group' && holds(item, codes) && item.shownWhen) return false;
    return !read.some((code) => codes.has(code));
  });
  return plain && apart ? codes : null;
}

/** The answers of an earlier response to these codes, when every one that would be shown is there in the same words. */
function wholeAnswers(
  compiled: CompiledQuestionnaire,
  { compiled: from, answers }: Earlier,
  codes: ReadonlySet<ItemCode>,
): Answers | null {
  const old = Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
  const { answers: carried, lost } = carryOver(old, from, compiled);
  if (lost.length > 0) return null;
  const shown = visibility(compiled, carried);
  const whole = [...codes].every((code) => shown.get(code) === 'hidden' || isAnswered(carried, code));
  return whole && Object.keys(carried).length > 0 ? carried : null;
}

function isAnswered(answers: Answers, code: ItemCode): boolean {
  return Object.hasOwn(answers, code) && answers[code] !== null;
}

function questionsOf({ document }: CompiledQuestionnaire): Question[] {
  return everyItem(document.items).filter(isQuestion);
}

function holds(item: Item, codes: ReadonlySet<ItemCode>): boolean {
  return everyItem([item]).some(({ code }) => codes.has(code));
}

function codesRead(item: Item): ItemCode[] {
  const conditions = item.shownWhen ? everyPart(item.shownWhen).flatMap(codesOf) : [];
  const sum = isQuestion(item) && item.calculated && 'sum' in item.calculated ? item.calculated.sum : [];
  return [...conditions, ...sum];
}

function codesOf(part: Condition): readonly ItemCode[] {
  if ('item' in part) return [part.item];
  return 'sum' in part ? part.sum : [];
}

/** An expression may read any answer: what it would show without those that are not asked, nobody can say here. */
function hasExpressions({ document, asks }: CompiledQuestionnaire): boolean {
  const own = [document, ...everyItem(document.items)];
  return asks.length > 0 || own.some(({ variables, constraints }) => Boolean(variables?.length || constraints?.length));
}
