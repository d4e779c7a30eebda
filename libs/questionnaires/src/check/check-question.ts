import { accepted } from '../answers/check-value.js';
import { PRESENTATIONS, type Question, type QuestionType } from '../document.js';
import { Refusal } from '../refusal.js';
import { COMMON, checkCommon } from './check-common.js';
import { checkLimits } from './check-limits.js';
import { checkOptions } from './check-options.js';
import { checkRepeats } from './check-repeats.js';
import { checkEach, checkFlag, checkProperties, checkString, checkText, checkWord } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

const QUESTION = [
  ...COMMON,
  'text',
  'help',
  'required',
  'format',
  'initial',
  'calculated',
  'readOnly',
  'presentation',
  'instrument',
  'loinc',
  'items',
];
const CHOICE = [...QUESTION, 'options', 'open', 'ends', 'maxLength'];
const AMOUNT = [...QUESTION, 'min', 'max', 'step', 'ends', 'repeats'];
const WORDS = [...QUESTION, 'minLength', 'maxLength', 'repeats'];
const DAY = [...QUESTION, 'min', 'max', 'repeats'];

/** The properties of each type. */
export const PROPERTIES: Readonly<Record<QuestionType, readonly string[]>> = {
  choice: CHOICE,
  multiple: [...CHOICE, 'repeats'],
  boolean: [...QUESTION, 'repeats'],
  integer: [...AMOUNT, 'unit', 'unitText'],
  decimal: [...AMOUNT, 'unit', 'unitText', 'decimals'],
  quantity: [...AMOUNT, 'units', 'decimals'],
  text: [...WORDS, 'pattern'],
  url: WORDS,
  date: [...DAY, 'partial'],
  dateTime: [...DAY, 'partial'],
  time: DAY,
  attachment: [...QUESTION, 'maxBytes', 'mimeTypes', 'repeats'],
  reference: WORDS,
};

const MOST_UNITS = 200;

export function checkQuestion(faults: Faults, item: Fields, path: string, type: QuestionType): void {
  const before = faults.list.length;
  checkProperties(faults, item, path, PROPERTIES[type]);
  checkText(faults, item, path, 'text', true);
  checkCommon(faults, item, path);
  for (const key of ['help', 'open', 'format', 'unitText']) checkText(faults, item, path, key, false);
  for (const key of ['required', 'partial', 'readOnly']) checkFlag(faults, item, path, key);
  for (const key of ['instrument', 'loinc', 'unit']) checkString(faults, item, path, key, false);
  checkWord(faults, item, path, 'presentation', PRESENTATIONS);
  if (type === 'choice' || type === 'multiple') checkOptions(faults, item, path, type === 'multiple');
  checkEnds(faults, item, path);
  checkUnits(faults, item, path, type);
  checkRepeats(faults, item, path);
  checkLimits(faults, item, path, type);
  const isSound = faults.list.length === before;
  checkValue(faults, item, path, isSound);
}

function checkEnds(faults: Faults, item: Fields, path: string): void {
  const ends = own(item, 'ends');
  const at = step(path, 'ends');
  if (ends === undefined) return;
  if (!isFields(ends)) {
    faults.add(at, 'wrong-type');
    return;
  }
  checkProperties(faults, ends, at, ['low', 'high']);
  for (const key of ['low', 'high']) checkText(faults, ends, at, key, true);
}

function checkUnits(faults: Faults, item: Fields, path: string, type: QuestionType): void {
  const isNumber = type === 'integer' || type === 'decimal';
  // Words for a code that is not there.
  if (isNumber && own(item, 'unitText') !== undefined && own(item, 'unit') === undefined) {
    faults.add(step(path, 'unit'), 'missing');
  }
  const seen = new Set<string>();
  checkEach(faults, item, path, 'units', MOST_UNITS, (unit, at) => {
    checkProperties(faults, unit, at, ['code', 'text', 'system']);
    const code = checkString(faults, unit, at, 'code', true, { most: 200 });
    if (code !== undefined && seen.has(code)) faults.add(step(at, 'code'), 'duplicate');
    if (code !== undefined) seen.add(code);
    checkText(faults, unit, at, 'text', true);
    checkString(faults, unit, at, 'system', false);
  });
}

/** What the question holds before anyone answers. It must be what the question itself would accept. */
function checkValue(faults: Faults, item: Fields, path: string, isSound: boolean): void {
  const initial = own(item, 'initial');
  if (initial !== undefined && isSound && isUnfit(item as unknown as Question, initial)) {
    faults.add(step(path, 'initial'), 'bad-initial');
  }
  const holds = initial !== undefined || own(item, 'calculated') !== undefined;
  if (own(item, 'readOnly') === true && own(item, 'required') === true && !holds) {
    faults.add(step(path, 'readOnly'), 'no-value');
  }
}

/** Patterns and limits in another unit are judged where the engines are. */
function isUnfit(question: Question, initial: unknown): boolean {
  const values = question.options && new Set<unknown>(question.options.map(({ value }) => value));
  const [first] = question.units ?? [];
  const isOther = isFields(initial) && first !== undefined && own(initial, 'unit') !== first.code;
  const limits = isOther ? { min: undefined, max: undefined } : {};
  return accepted({ question: { ...question, ...limits }, values }, initial) instanceof Refusal;
}
