import { type Fields, isFields } from '../../check/faults.js';
import { type Coding, linkIdOf, type Option, type Question, type Unit } from '../../document.js';
import { sameCoding } from '../shared/coding.js';
import type { Issues } from './issues.js';
import { optionValue } from './values.js';

/** Stands for an answer that is there and cannot be held: it is neither blank nor judged once more. */
export const UNHELD = Symbol('unheld');

/** One `value[x]` as an answer of ours, or `UNHELD` with what is wrong said. */
export function readValue(question: Question, key: string, value: unknown, path: string, issues: Issues): unknown {
  const at = `${path}.${key}`;
  const refuse = (code: 'wrong-type' | 'off-list' | 'bad-unit' | 'not-fhir' | 'empty-value'): typeof UNHELD => {
    issues.add(at, code);
    return UNHELD;
  };
  if (value === '' || value === null || (isFields(value) && Object.keys(value).length === 0))
    return refuse('empty-value');
  if (isFields(value) && WORDS.some((name) => name in value && !isWord(value[name]))) return refuse('not-fhir');
  if (question.type === 'choice' || question.type === 'multiple') return readOption(question, key, value, at, issues);
  if (key !== KEYS[question.type]) return refuse('wrong-type');
  switch (question.type) {
    case 'quantity':
      return isFields(value) ? readQuantity(question, value, at, issues) : refuse('not-fhir');
    case 'attachment':
      return isFields(value) ? readAttachment(value, at, issues) : refuse('not-fhir');
    case 'reference':
      return isFields(value) ? readReference(value, at, issues) : refuse('not-fhir');
    case 'dateTime':
    case 'time':
      return typeof value === 'string' ? withoutFraction(value, at, issues) : refuse('wrong-type');
    default:
      return value;
  }
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
  if (key === 'valueString' && question.open && issues.openLists.get(linkIdOf(question)) !== 'choice') {
    return typeof value === 'string' ? { other: value } : unheld(at, 'not-fhir', issues);
  }
  return unheld(at, 'wrong-type', issues);
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
  const isOpenList = options.length === 0 || issues.openLists.has(linkIdOf(question));
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

function readQuantity(question: Question, value: Fields, at: string, issues: Issues): unknown {
  if (value.comparator !== undefined) {
    issues.loses(`${at}.comparator`, 'warning');
    return UNHELD;
  }
  if (typeof value.value !== 'number')
    return unheld(at, value.value === undefined ? 'empty-value' : 'not-fhir', issues);
  if (value.code === undefined && value.unit === undefined) return { value: value.value };
  const units = question.units ?? [];
  // without units of its own a question of FHIR takes any
  if (units.length === 0) return notJudged(at, issues);
  const unit = units.find((each) => isUnit(each, value));
  return unit ? { value: value.value, unit: unit.code } : unheld(at, 'bad-unit', issues);
}

function isUnit({ code, system, text }: Unit, { code: given, unit, system: of }: Fields): boolean {
  if (given !== undefined) return given === code && (of === undefined || system === undefined || of === system);
  return unit === code || Object.values(text).some((name) => name === unit);
}

function readAttachment(value: Fields, at: string, issues: Issues): unknown {
  const { contentType, data, title, url } = value;
  if (data === undefined && url !== undefined) return notJudged(at, issues);
  return { contentType, data, ...(title !== undefined && { title }) };
}

function readReference(value: Fields, at: string, issues: Issues): unknown {
  if (typeof value.reference === 'string') return value.reference;
  return value.identifier === undefined && value.display === undefined
    ? unheld(at, 'not-fhir', issues)
    : notJudged(at, issues);
}

function unheld(at: string, code: Parameters<Issues['add']>[1], issues: Issues): typeof UNHELD {
  issues.add(at, code);
  return UNHELD;
}

function notJudged(at: string, issues: Issues): typeof UNHELD {
  issues.lossy.add(at);
  issues.add(at, 'not-judged', 'information');
  return UNHELD;
}
