import type { Answer, Option, Question, SingleAnswer } from '@stemme/questionnaires';

/**
 * Answers by keyboard: the number of an option, a number, a date as it is written. What cannot be read is `bad`, never
 * something near it.
 */
export type Typed = { readonly kind: 'blank' | 'bad' } | { readonly kind: 'answer'; readonly answer: Answer };

const BLANK: Typed = { kind: 'blank' };
const BAD: Typed = { kind: 'bad' };

/** @param text what was typed; several answers have a comma, a semicolon or a space between them (`;` between texts) */
export function readTyped(question: Question, text: string): Typed {
  const words = text.trim();
  if (words === '') return BLANK;
  const isList = question.type === 'multiple' || question.repeats !== undefined;
  if (!isList) return answer(one(question, words));
  const by = question.type === 'multiple' ? /[\s,;]+/ : /;/;
  const all = words
    .split(by)
    .filter(Boolean)
    .map((word) => one(question, word.trim()));
  return all.some((each) => each === undefined) ? BAD : { kind: 'answer', answer: all as never };
}

function answer(value: SingleAnswer | undefined): Typed {
  return value === undefined ? BAD : { kind: 'answer', answer: value };
}

function one(question: Question, word: string): SingleAnswer | undefined {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return option(question, word);
    case 'boolean':
      return word === '1' ? true : word === '2' ? false : undefined;
    case 'integer':
      return /^-?\d{1,15}$/.test(word) ? Number(word) : undefined;
    case 'decimal':
      return numeral(word);
    case 'quantity':
      return quantity(question, word);
    case 'date':
      return date(word, question.partial === true);
    case 'time':
      return time(word);
    case 'dateTime':
      return dateTime(word);
    case 'text':
    case 'url':
    case 'reference':
      return word;
    default:
      return undefined;
  }
}

/**
 * What is typed for each option: its place, 1, 2, 3 …; where the options are numbers themselves (0–10), the number, for whoever
 * hears or reads a 7 types a 7; where only some begin with one ("1–2", "3 or more"), a letter, so that neither is taken for
 * the other.
 */
export function keysOf({ type, options = [] }: Pick<Question, 'type' | 'options'>): readonly string[] {
  if (type === 'boolean') return ['1', '2'];
  const labels = options.map(({ text }) => (text.da ?? Object.values(text)[0] ?? '').trim());
  const numbers = labels.map((label) => /^(\d{1,3})(?:\D*)$/.exec(label)?.[1]);
  const isScale = labels.every((label) => /^\d{1,3}(?:$|\s*[–=:(.-])/.test(label));
  if (isScale && numbers.every((key) => key !== undefined) && new Set(numbers).size === numbers.length)
    return numbers as string[];
  const begins = labels.some((label) => /^\d/.test(label));
  return options.map((_, at) => (begins ? letter(at) : String(at + 1)));
}

/** a … z, aa, ab … */
function letter(at: number): string {
  return (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26));
}

function option(question: Question, word: string): SingleAnswer | undefined {
  const at = keysOf(question).indexOf(word.toLowerCase());
  if (at >= 0) return question.options?.[at]?.value;
  return question.open && !/^\d{1,3}$/.test(word) ? { other: word } : undefined;
}

function numeral(word: string): number | undefined {
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(word) ? Number(word.replace(',', '.')) : undefined;
}

function quantity({ units = [] }: Question, word: string): SingleAnswer | undefined {
  const [, number = '', unit = ''] = /^(-?\d+(?:[.,]\d+)?)\s*(.*)$/.exec(word) ?? [];
  const value = numeral(number);
  if (value === undefined) return undefined;
  if (unit === '') return units[0] ? { value, unit: units[0].code } : ({ value } as never);
  const named = units.find(({ code, text }) => code === unit || Object.values(text).includes(unit));
  return named ? { value, unit: named.code } : undefined;
}

/** 5-3-2026, 05.03.2026, 2026-03-05; as far as it is known where that is allowed. */
function date(word: string, partial: boolean): string | undefined {
  const [, d, m, y] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(word) ?? [];
  if (y) return real(y, m!.padStart(2, '0'), d!.padStart(2, '0'));
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(word) ?? [];
  if (!year) return undefined;
  if (day) return real(year, month!, day);
  return partial ? word : undefined;
}

function real(year: string, month: string, day: string): string | undefined {
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) ? undefined : `${year}-${month}-${day}`;
}

function time(word: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(word) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}:00`;
}

function dateTime(word: string): string | undefined {
  const cut = word.lastIndexOf(' ');
  const [day, clock] = [date(word.slice(0, cut).trim(), false), time(word.slice(cut + 1))];
  if (!day || !clock) return undefined;
  // the clock on the wall, with the offset this computer has on that day
  const offset = -new Date(`${day}T${clock}`).getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${day}T${clock}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** What would have to be typed for this answer. */
export function writeTyped(question: Question, given: Answer | undefined): string {
  if (given === undefined) return '';
  const all = (Array.isArray(given) ? given : [given]) as readonly SingleAnswer[];
  return all.map((each) => written(question, each)).join(question.type === 'multiple' ? ' ' : '; ');
}

function written(question: Question, value: SingleAnswer): string {
  if (typeof value === 'boolean') return value ? '1' : '2';
  if (typeof value === 'object') {
    if ('other' in value) return value.other;
    return 'value' in value ? [String(value.value).replace('.', ','), value.unit ?? ''].join(' ').trim() : '';
  }
  if (question.options) {
    const at = question.options.findIndex((each: Option) => each.value === value);
    return at < 0 ? String(value) : keysOf(question)[at]!;
  }
  if (question.type === 'time') return value.toString().slice(0, 5);
  if (question.type === 'dateTime') return value.toString().slice(0, 16).replace('T', ' ');
  return question.type === 'decimal' ? String(value).replace('.', ',') : String(value);
}
