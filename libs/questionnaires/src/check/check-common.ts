import { bytesIn, isMediaType } from '../answers/check-attachment.js';
import { isBase64 } from '../base64.js';
import {
  checkCode,
  checkEach,
  checkFlag,
  checkProperties,
  checkString,
  checkText,
  checkWord,
  isPlainNumber,
} from './fields.js';
import { type Faults, type Fields, HEAVIEST_DOCUMENT, isFields, own, step } from './faults.js';
import { isTemporalValue } from '../dates.js';

/** What every item can have, and the questionnaire itself in part. */
export const COMMON = [
  'code',
  'type',
  'linkId',
  'shownWhen',
  'prefix',
  'codes',
  'media',
  'hidden',
  'variables',
  'constraints',
];

const MOST_CODES = 100;
const MOST_EXPRESSIONS = 200;
const LONGEST_NAME = 200;
export const LONGEST_EXPRESSION = 10_000;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SEVERITIES = ['error', 'warning'];

export function checkCommon(faults: Faults, item: Fields, path: string): void {
  checkString(faults, item, path, 'linkId', false, { most: 1000 });
  checkText(faults, item, path, 'prefix', false);
  checkFlag(faults, item, path, 'hidden');
  checkCodings(faults, item, path);
  checkMedia(faults, item, path);
  checkExpressions(faults, item, path);
}

export function checkCodings(faults: Faults, holder: Fields, path: string): void {
  checkEach(faults, holder, path, 'codes', MOST_CODES, (coding, at) => checkCoding(faults, coding, at));
}

export function checkCoding(faults: Faults, coding: Fields, path: string): void {
  const properties = ['system', 'version', 'code', 'display'];
  checkProperties(faults, coding, path, properties);
  for (const key of properties) checkString(faults, coding, path, key, false);
  if (!properties.some((key) => own(coding, key) !== undefined)) faults.add(path, 'empty');
}

export function checkMedia(faults: Faults, holder: Fields, path: string): void {
  const media = own(holder, 'media');
  const at = step(path, 'media');
  if (media === undefined) return;
  if (!isFields(media)) {
    faults.add(at, 'wrong-type');
    return;
  }
  checkProperties(faults, media, at, ['contentType', 'data', 'title']);
  checkString(faults, media, at, 'contentType', true, { form: isMediaType });
  const data = own(media, 'data');
  if (typeof data === 'string' && bytesIn(data) > HEAVIEST_DOCUMENT) faults.add(step(at, 'data'), 'too-large');
  else checkString(faults, media, at, 'data', true, { most: HEAVIEST_DOCUMENT * 2, form: isBase64 });
  checkText(faults, media, at, 'title', false);
}

/** Variables and constraints. What the expressions say is the engine's matter. */
export function checkExpressions(faults: Faults, holder: Fields, path: string): void {
  const names = new Set<string>();
  checkEach(faults, holder, path, 'variables', MOST_EXPRESSIONS, (variable, at) => {
    checkProperties(faults, variable, at, ['name', 'fhirpath']);
    const form = (name: string) => NAME.test(name);
    const name = checkString(faults, variable, at, 'name', true, { most: LONGEST_NAME, form, code: 'bad-code' });
    once(faults, names, name, step(at, 'name'));
    checkFhirpath(faults, variable, at);
  });
  const keys = new Set<string>();
  checkEach(faults, holder, path, 'constraints', MOST_EXPRESSIONS, (constraint, at) => {
    checkProperties(faults, constraint, at, ['key', 'severity', 'fhirpath', 'text']);
    once(faults, keys, checkCode(faults, constraint, at, 'key'), step(at, 'key'));
    checkWord(faults, constraint, at, 'severity', SEVERITIES, true);
    checkFhirpath(faults, constraint, at);
    checkText(faults, constraint, at, 'text', true);
  });
}

export function checkFhirpath(faults: Faults, holder: Fields, path: string): void {
  checkString(faults, holder, path, 'fhirpath', true, { most: LONGEST_EXPRESSION });
}

function once(faults: Faults, seen: Set<string>, name: string | undefined, path: string): void {
  if (name === undefined) return;
  if (seen.has(name)) faults.add(path, 'duplicate');
  seen.add(name);
}

/** `as`: exactly one of the forms a value can have in the standard it came from. */
export function checkOptionSource(faults: Faults, option: Fields, path: string): void {
  const source = own(option, 'as');
  const at = step(path, 'as');
  if (source === undefined) return;
  if (!isFields(source)) {
    faults.add(at, 'wrong-type');
    return;
  }
  const [key, ...more] = Object.keys(source);
  for (const extra of more) faults.add(step(at, extra), 'unknown-property');
  const here = step(at, key ?? '');
  if (key === undefined) faults.add(at, 'empty');
  else if (key === 'coding') {
    if (isFields(source.coding)) checkCoding(faults, source.coding, here);
    else faults.add(here, 'wrong-type');
  } else if (key === 'integer') {
    if (!isPlainNumber(source.integer) || !Number.isInteger(source.integer)) faults.add(here, 'bad-number');
  } else if (key === 'date' || key === 'time') {
    checkString(faults, source, at, key, true, { form: (value) => isTemporalValue(key, value, true) });
  } else if (key === 'string' || key === 'reference') checkString(faults, source, at, key, true);
  else faults.add(here, 'unknown-property');
}
