import type { Condition, Display, Question } from '../../document.js';
import { inLanguage, type Text } from '../../language.js';
import { namesUnit, unitInWords } from '../../answers/unit-in-words.js';
import { identify } from '../cda/identity.js';
import { stampOf } from '../cda/times.js';
import { MOMENT } from '../form/range.js';
import type { PlannedQuestion, PlannedRange, Planning } from './plan.js';
import { plannedCounts, plannedOptions } from './plan-options.js';
import { refuseWhatIsNotSaid } from './refusals.js';
import { isSlider } from './slider.js';

type Kind = PlannedQuestion['kind'];

/** A question as both documents have it; `undefined` when a fault says why they cannot. */
export function planQuestion(
  planning: Planning,
  question: Question,
  path: string,
  conditions: readonly Condition[],
  displays: readonly Display[],
): PlannedQuestion | undefined {
  refuseWhatIsNotSaid(planning, question, path);
  const kind = kindOf(planning, question, path);
  if (!kind) return undefined;
  const options = kind === 'choice' || kind === 'discrete' ? plannedOptions(planning, question, path) : [];
  const codes = planning.codes.get(question.code);
  if (!codes) return undefined;
  return {
    ...{ question, path, kind, options, conditions, code: codes.code, translations: codes.translations },
    id: identify(question, planning.naming, planning.fromQfdd),
    words: wordsOf(planning, question, kind),
    help: helpOf(planning, question, displays),
    media: question.media,
    counts: plannedCounts(planning, question, path, options.length),
    range: rangeOf(question, kind),
  };
}

function kindOf(planning: Planning, question: Question, path: string): Kind | undefined {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return question.type === 'choice' && question.presentation === 'slider' ? 'discrete' : 'choice';
    case 'boolean':
      return 'choice';
    case 'integer':
    case 'decimal':
      return isSlider(question) ? 'analog' : 'numeric';
    case 'date':
    case 'dateTime':
      return 'numeric';
    case 'quantity':
      if ((question.units ?? []).length > 1) return planning.notes.fault(path, 'units-not-carried');
      return 'numeric';
    case 'text':
      return 'text';
    default:
      return planning.notes.fault(path, 'type-not-carried', question.type);
  }
}

export function joinedWords(planning: Planning, ...texts: readonly (Text | string | undefined)[]): string {
  const words = texts.flatMap((text) => {
    if (text === undefined) return [];
    return typeof text === 'string' ? text : inLanguage(text, planning.language);
  });
  return words.filter((each) => each.trim() !== '').join('\n');
}

/** The wording, with the number before it and the unit behind it that CDA has no place for. */
function wordsOf(planning: Planning, question: Question, kind: Kind): string {
  const text = inLanguage(question.text, planning.language);
  const prefix = question.prefix ? `${inLanguage(question.prefix, planning.language)} ` : '';
  const unit = unitInWords(question, planning.language);
  const isCode = kind === 'analog' && unit !== undefined && unit === question.unit && isUnitCode(unit);
  const carried = unit === undefined || isCode || namesUnit(text, unit);
  return `${prefix}${text}${carried ? '' : ` [${unit}]`}`;
}

const isUnitCode = (unit: string): boolean => /^\S+$/.test(unit);

/** Help, what stands under the question to be read, the format of an entry, and the words at the ends of a line. */
function helpOf(planning: Planning, question: Question, displays: readonly Display[]): string | undefined {
  const { ends } = question;
  const low = ends && `${question.min ?? ''}: ${inLanguage(ends.low, planning.language)}`;
  const high = ends && `${question.max ?? ''}: ${inLanguage(ends.high, planning.language)}`;
  const line = ends && [low, high].map((each) => each?.replace(/^: /, '')).join(' – ');
  const words = joinedWords(planning, question.help, ...displays.map(({ text }) => text), question.format, line);
  return words === '' ? undefined : words;
}

function rangeOf(question: Question, kind: Kind): PlannedRange | undefined {
  const { type, min, max } = question;
  if (kind === 'analog') {
    const unit = question.unit !== undefined && isUnitCode(question.unit) ? { unit: question.unit } : {};
    return { type: 'GLIST_PQ', head: Number(min), increment: question.step ?? 1, denominator: Number(max), ...unit };
  }
  if (kind !== 'numeric') return undefined;
  const moment = type === 'dateTime' ? { text: MOMENT } : {};
  const written = (end: number | string | undefined, key: 'low' | 'high') => {
    if (end === undefined) return {};
    return { [key]: typeof end === 'number' ? String(end) : stampOf(end) };
  };
  const ends = { ...written(min, 'low'), ...written(max, 'high') };
  if (type === 'date' || type === 'dateTime') return { type: 'IVL_TS', ...ends, ...moment };
  if (type === 'integer') return { type: 'IVL_INT', ...ends };
  return Object.keys(ends).length > 0 ? { type: 'IVL_REAL', ...ends } : undefined;
}
