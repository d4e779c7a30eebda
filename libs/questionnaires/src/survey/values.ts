import type { Attachment, Question, SingleAnswer } from '../document.js';
import {
  typedDate,
  typedDateTime,
  withoutOffset,
  withoutSeconds,
  withOffset,
  withSeconds,
  type Zone,
} from './dates.js';
import { commentName, documentValue, nameOf, OTHER, questionName, surveyValue } from './names.js';

/** What SurveyJS holds of one list of values: the whole form, or one instance. */
export type SurveyData = Record<string, unknown>;

/** Nothing, white space, an empty list: not answers. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** The one value of a question as SurveyJS holds it; `undefined` when it is blank. Renamed, not judged. */
export function readValue(question: Question, at: number, data: Readonly<SurveyData>, zone: Zone | undefined): unknown {
  const value = data[questionName(at)];
  if (isBlank(value)) return undefined;
  switch (question.type) {
    case 'choice':
      return question.open && value === OTHER ? { other: ownWords(at, data) } : documentValue(question, value);
    case 'boolean':
      return documentValue(question, value);
    case 'quantity':
      return { value: number(value), ...unitOf(question, data[nameOf('u', at)]) };
    case 'date':
      return question.partial && typeof value === 'string' ? typedDate(value) : value;
    case 'dateTime':
      return typeof value === 'string' ? readDateTime(question, value, data[nameOf('z', at)], zone) : value;
    case 'time':
      return typeof value === 'string' ? withSeconds(value) : value;
    case 'attachment':
      return Array.isArray(value) ? readFile(value[0]) : value;
    default:
      return number(value);
  }
}

/** The values of a `multiple` question. Its own words are one answer per line. */
export function readValues(question: Question, at: number, data: Readonly<SurveyData>): unknown {
  const value = data[questionName(at)];
  if (!Array.isArray(value)) return isBlank(value) ? undefined : value;
  if (value.length === 0) return undefined;
  return value.flatMap((each) => {
    if (!question.open || each !== OTHER) return [documentValue(question, each)];
    const lines = ownWords(at, data)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    // Chosen without a word: not dropped, so that it is asked about.
    return lines.length > 0 ? lines.map((other) => ({ other })) : [{ other: '' }];
  });
}

/** Puts one value where SurveyJS looks for it. */
export function writeValue(
  question: Question,
  at: number,
  answer: SingleAnswer,
  into: SurveyData,
  zone: Zone | undefined,
): void {
  const name = questionName(at);
  if (typeof answer === 'object') {
    if ('other' in answer) {
      into[name] = OTHER;
      into[commentName(at)] = answer.other;
    } else if ('contentType' in answer) into[name] = [writeFile(answer)];
    else {
      into[name] = answer.value;
      const unit = question.units?.findIndex(({ code }) => code === answer.unit) ?? -1;
      if (unit >= 0) into[nameOf('u', at)] = `o${unit}`;
    }
  } else if (question.type === 'dateTime' && typeof answer === 'string' && answer.includes('T')) {
    into[name] = shownDateTime(question, answer, zone);
    into[nameOf('z', at)] = answer;
  } else if (question.type === 'time' && typeof answer === 'string') into[name] = withoutSeconds(answer);
  else if (question.type === 'choice' || question.type === 'boolean') into[name] = surveyValue(question, answer);
  else into[name] = answer;
}

export function writeValues(question: Question, at: number, answers: readonly SingleAnswer[], into: SurveyData): void {
  const words = answers.flatMap((each) => (typeof each === 'object' && 'other' in each ? [each.other] : []));
  const listed = answers.filter((each) => typeof each !== 'object');
  into[questionName(at)] = [
    ...listed.map((each) => surveyValue(question, each as number | string | boolean)),
    ...(words.length > 0 ? [OTHER] : []),
  ];
  if (words.length > 0) into[commentName(at)] = words.join('\n');
}

function ownWords(at: number, data: Readonly<SurveyData>): string {
  const words = data[commentName(at)];
  return typeof words === 'string' ? words : '';
}

/** Typing "-0" gives -0, which no answer can be. */
function number(value: unknown): unknown {
  return Object.is(value, -0) ? 0 : value;
}

/** The first unit where none was chosen: it is what the field shows. */
function unitOf(question: Question, chosen: unknown): { unit?: unknown } {
  if (!question.units?.length) return {};
  const [, index = '0'] = /^o(\d{1,4})$/.exec(typeof chosen === 'string' ? chosen : 'o0') ?? [];
  return { unit: question.units[Number(index)]?.code ?? chosen };
}

/** What has not been touched keeps the offset it came with. */
function readDateTime(question: Question, value: string, stored: unknown, zone: Zone | undefined): string {
  if (typeof stored === 'string' && shownDateTime(question, stored, zone) === value) return stored;
  return question.partial ? typedDateTime(value, zone) : withOffset(value, zone);
}

function shownDateTime(question: Question, stored: string, zone: Zone | undefined): string {
  const local = withoutOffset(stored, zone);
  return question.partial ? local.replace('T', ' ') : local;
}

const DATA_URL = /^data:([^,]*?);base64,([A-Za-z0-9+/=]*)$/;

/** SurveyJS keeps a file as `{ name, type, content: 'data:…' }`. What is not one is left as it is. */
export function readFile(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || !('content' in file) || typeof file.content !== 'string')
    return file;
  const [, type = '', data] = DATA_URL.exec(file.content) ?? [];
  if (data === undefined) return file;
  const name = 'name' in file && typeof file.name === 'string' ? file.name.trim() : '';
  const contentType = type || ('type' in file && typeof file.type === 'string' && file.type) || UNKNOWN_TYPE;
  return { contentType, data, ...(name && { title: name }) };
}

const UNKNOWN_TYPE = 'application/octet-stream';

export function writeFile(file: Attachment): { name: string; type: string; content: string } {
  const { contentType, data, title = '' } = file;
  return { name: title, type: contentType, content: `data:${contentType};base64,${data}` };
}
