import { type Fields, isFields } from '../../check/faults.js';
import { type Coding, linkIdOf, type Option, type Question } from '../../document.js';
import { sameCoding } from '../shared/coding.js';
import type { Issues, ResponseFaultCode } from './issues.js';
import { isAbsolute, isUri } from './read-address.js';
import { readAttachment, readQuantity, readReference } from './read-complex.js';
import { notJudged, UNHELD, unheld } from './unheld.js';
import { optionValue } from './values.js';

/** One `value[x]` as an answer of ours, or `UNHELD` with what is wrong said; `undefined` when it is only blanks. */
export function readValue(question: Question, key: string, value: unknown, path: string, issues: Issues): unknown {
  const at = `${path}.${key}`;
  const refuse = (code: ResponseFaultCode): typeof UNHELD => unheld(at, code, issues);
  if (value === '' || value === null || (isFields(value) && Object.keys(value).length === 0))
    return refuse('empty-value');
  // blanks are legal in FHIR, and no answer
  if (key === 'valueString' && typeof value === 'string' && value.trim() === '') {
    issues.loses(at, 'warning', 'empty-value');
    return undefined;
  }
  if (isFields(value) && WORDS.some((name) => name in value && !isWord(value[name]))) return refuse('not-fhir');
  if (question.type === 'choice' || question.type === 'multiple') return readOption(question, key, value, at, issues);
  if (key !== KEYS[question.type]) return refuse('wrong-type');
  switch (question.type) {
    case 'quantity':
      return isFields(value) ? readQuantity(question, value, at, issues) : refuse('not-fhir');
    case 'attachment':
      return isFields(value) ? readAttachment(value, at, issues) : refuse('not-fhir');
    case 'reference':
      return isFields(value) ? readReference(question, value, at, issues) : refuse('not-fhir');
    case 'dateTime':
    case 'time':
      return typeof value === 'string' ? withoutFraction(value, at, issues) : refuse('wrong-type');
    case 'integer':
      // of 32 bits, in FHIR
      return Number.isSafeInteger(value) && value !== (value as number) >> 0 ? refuse('out-of-range') : value;
    case 'url':
      return typeof value === 'string' ? readUri(value, at, issues) : refuse('wrong-type');
    case 'text':
      if (typeof value === 'string' && issues.rules.types.get(linkIdOf(question)) === 'string' && /[\r\n]/.test(value))
        issues.add(at, 'line-break', 'warning');
      return value;
    default:
      return value;
  }
}

/** A relative address is legal in FHIR, and no place to go to. */
function readUri(value: string, at: string, issues: Issues): unknown {
  if (!isUri(value)) return unheld(at, 'wrong-type', issues);
  return isAbsolute(value) ? value : notJudged(at, issues);
}

const KEYS: Readonly<Record<Exclude<Question['type'], 'choice' | 'multiple'>, string>> = {
  boolean: 'valueBoolean',
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  quantity: 'valueQuantity',
  text: 'valueString',
  url: 'valueUri',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  attachment: 'valueAttachment',
  reference: 'valueReference',
};

/** What is a text in a Coding, Quantity, Attachment or Reference. */
const WORDS = [
  'system',
  'version',
  'code',
  'display',
  'unit',
  'comparator',
  'contentType',
  'data',
  'url',
  'title',
  'reference',
];

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Fractions of a second are legal in FHIR and not kept. */
function withoutFraction(value: string, at: string, issues: Issues): string {
  const whole = value.replace(/(:\d\d)\.\d+/, '$1');
  if (whole !== value) issues.loses(at);
  return whole;
}

function readOption(question: Question, key: string, value: unknown, at: string, issues: Issues): unknown {
  const options = question.options ?? [];
  if (key === 'valueCoding')
    return isFields(value) ? readCoding(question, value, at, issues) : unheld(at, 'not-fhir', issues);
  const kinds = new Set(options.flatMap((option) => Object.keys(optionValue(option, 'en'))));
  if (kinds.has(key)) {
    const found = options.find((option) => isSameValue(option, key, value));
    if (found) return found.value;
    if (key !== 'valueString' || !question.open) return unheld(at, 'off-list', issues);
  }
  // the document takes own words where only a server knows the list; the source may not
  if (key === 'valueString' && question.open && !isClosed(question, issues)) {
    return typeof value === 'string' ? { other: value } : unheld(at, 'not-fhir', issues);
  }
  return unheld(at, 'wrong-type', issues);
}

/** A list that only a server knows, and that takes nothing else. */
function isClosed(question: Question, { rules }: Issues): boolean {
  const linkId = linkIdOf(question);
  return rules.openLists.has(linkId) && rules.types.get(linkId) === 'choice';
}

function isSameValue(option: Option, key: string, value: unknown): boolean {
  const own = (optionValue(option, 'en') as Fields)[key];
  if (isFields(own)) return isFields(value) && own.reference !== undefined && own.reference === value.reference;
  return own !== undefined && own === value;
}

function readCoding(question: Question, value: Fields, at: string, issues: Issues): unknown {
  const options = question.options ?? [];
  const coding = value as Coding;
  if (coding.code === undefined && coding.display === undefined) return unheld(at, 'empty-value', issues);
  const same = options.filter((option) => {
    const own = optionValue(option, 'en').valueCoding;
    return own !== undefined && sameCoding(own as Coding, coding);
  });
  // one code twice, told apart by what it is called
  const found = same.find((option) => isCalled(option, coding.display)) ?? same[0] ?? byCodeAlone(options, coding);
  // open to own words is not open to other concepts; a list that only a server knows may hold this one
  const isOpenList = options.length === 0 || issues.rules.openLists.has(linkIdOf(question));
  if (!found) return isOpenList ? notJudged(at, issues) : unheld(at, 'off-list', issues);
  if (same.length === 0) issues.add(at, 'no-system');
  if (coding.display !== undefined && !isCalled(found, coding.display)) {
    issues.add(`${at}.display`, 'other-display', 'warning');
  }
  return found.value;
}

/** A code without its system is wrong, and yet there may be no doubt about what is meant. */
function byCodeAlone(options: readonly Option[], { system, code }: Coding): Option | undefined {
  if (system !== undefined || code === undefined) return undefined;
  const found = options.filter((option) => optionValue(option, 'en').valueCoding?.code === code);
  return found.length === 1 ? found[0] : undefined;
}

function isCalled({ text, as }: Option, display: string | undefined): boolean {
  if (display === undefined) return true;
  const names = [...Object.values(text), ...(as && 'coding' in as && as.coding.display ? [as.coding.display] : [])];
  return names.some((name) => name.trim().toLowerCase() === String(display).trim().toLowerCase());
}
