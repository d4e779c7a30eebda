import type { CompiledQuestionnaire, Node } from '../compile.js';
import type { Answer, Answers, Attachment, ItemCode, Other, Quantity, Question, SingleAnswer } from '../document.js';
import { isRepeatingGroup } from '../evaluate/frame.js';
import { inLanguage, type LanguageTag } from '../language.js';
import { unitInWords } from './unit-in-words.js';

/** Round the patient's own words in an open choice, so that they are not taken for an option. */
const QUOTES: Readonly<Record<string, readonly [string, string]>> = { da: ['»', '«'], en: ['“', '”'] };
const YES_NO: Readonly<Record<string, readonly [string, string]>> = { da: ['Ja', 'Nej'], en: ['Yes', 'No'] };
/** The region decides how a date is written, where the language alone leaves it open. */
const LOCALES: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' };

/**
 * An answer as the patient saw it: the text of the option, "Ja", "36,5 kg", "5. marts 2027", or the free text; the
 * patient's own words in an open choice stand in quotation marks. Several answers are joined by commas (by semicolons
 * where one has a comma in it), the instances of a repeating group by semicolons, each with the texts of its questions.
 * A value that is not on the list comes out as it is; it is never hidden behind another option's text.
 *
 * @throws RangeError for a code that is no question and no repeating group of this version
 */
export function inWords(
  compiled: CompiledQuestionnaire,
  code: ItemCode,
  answer: Answer,
  language: LanguageTag,
): string {
  const position = compiled.byCode.get(code) ?? -1;
  const node = compiled.nodes[position];
  if (node?.question) return several(node.question, answer, language);
  if (!node || !isRepeatingGroup(node)) throw new RangeError(`no question ${code} in ${compiled.document.id}`);
  const instances = Array.isArray(answer) ? (answer as readonly Answers[]) : [];
  return instances.map((instance) => instanceInWords(compiled, position, instance, language)).join('; ');
}

/** In the order of the document. */
function instanceInWords(
  compiled: CompiledQuestionnaire,
  group: number,
  answers: Answers,
  language: LanguageTag,
): string {
  const { nodes } = compiled;
  const inside = nodes.slice(group + 1, (nodes[group] as Node).end);
  const parts = inside.flatMap(({ item, scope }) => {
    const answer = scope === group && Object.hasOwn(answers, item.code) ? answers[item.code] : undefined;
    if (answer === undefined) return [];
    const words = inWords(compiled, item.code, answer, language);
    return item.text ? `${inLanguage(item.text, language)}: ${words}` : words;
  });
  return parts.join(', ');
}

function several(question: Question, answer: Answer, language: LanguageTag): string {
  if (!Array.isArray(answer)) return one(question, answer as SingleAnswer, language);
  const words = answer.map((each: SingleAnswer) => one(question, each, language));
  return words.join(words.some((each) => each.includes(',')) ? '; ' : ', ');
}

function one(question: Question, value: SingleAnswer, language: LanguageTag): string {
  if (typeof value === 'object' && value !== null) return objectInWords(question, value, language);
  if (question.options) {
    const text = question.options.find((option) => option.value === value)?.text;
    return text ? inLanguage(text, language) : String(value);
  }
  if (typeof value === 'boolean') return (YES_NO[baseOf(language)] ?? YES_NO.en ?? [])[value ? 0 : 1] as string;
  if (typeof value === 'number')
    return [decimal(value, language), unitInWords(question, language)].filter(Boolean).join(' ');
  return moment(question, value, language);
}

function objectInWords({ units }: Question, value: Quantity | Other | Attachment, language: LanguageTag): string {
  if ('other' in value) return quoted(value.other, language);
  if ('contentType' in value) return value.title ?? value.contentType;
  const unit = units?.find(({ code }) => code === value.unit);
  const words = unit ? inLanguage(unit.text, language) : value.unit;
  return [decimal(value.value, language), words].filter(Boolean).join(' ');
}

function quoted(words: string, language: LanguageTag): string {
  const [open, close] = QUOTES[baseOf(language)] ?? QUOTES.en ?? [];
  return `${open}${words}${close}`;
}

function baseOf(language: LanguageTag): string {
  return language.split('-')[0] as string;
}

function localeOf(language: LanguageTag): string {
  const locale = LOCALES[language] ?? language;
  return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 ? locale : (LOCALES.en as string);
}

/** Every digit as it was given, with the point of the language. */
function decimal(value: number, language: LanguageTag): string {
  const point = new Intl.NumberFormat(localeOf(language)).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return String(value).replace('.', point?.value ?? '.');
}

const CLOCK = /^(\d{2}:\d{2})(:\d{2})?(.*)$/;

function moment({ type }: Question, value: string, language: LanguageTag): string {
  if (type === 'time') return clock(value);
  if (type !== 'date' && type !== 'dateTime') return value;
  const [date = '', time] = value.split('T');
  return time === undefined ? day(date, language) : `${day(date, language)} ${clock(time)}`;
}

/** As it was on the clock of who answered: without the seconds when there are none, and without the offset. */
function clock(value: string): string {
  const [, minutes, seconds, offset] = CLOCK.exec(value) ?? [];
  if (minutes === undefined) return value;
  const zone = offset === 'Z' ? ' UTC' : '';
  return `${minutes}${seconds === ':00' ? '' : (seconds ?? '')}${zone}`;
}

/** As far as it is known: the year, the month of a year, or the day. */
function day(value: string, language: LanguageTag): string {
  const [year = '', month, date] = value.split('-');
  if (month === undefined) return year;
  const instant = Date.parse(`${year}-${month}-${date ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant)) return value;
  const how = date === undefined ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(localeOf(language), { ...how, timeZone: 'UTC' }).format(instant);
}
