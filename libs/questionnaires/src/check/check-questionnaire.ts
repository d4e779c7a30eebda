import { ORIGIN_FORMATS } from '../document.js';
import { isLanguageTag } from '../language-tag.js';
import { checkCodings, checkExpressions } from './check-common.js';
import { checkInstruments } from './check-instruments.js';
import { checkItems } from './check-item.js';
import { checkOrder } from './check-order.js';
import { checkCode, checkList, checkProperties, checkString, checkText, checkWord } from './fields.js';
import { type DocumentFault, Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

const MOST_LANGUAGES = 100;
/** The properties of a document. */
export const DOCUMENT = [
  'id',
  'version',
  'title',
  'languages',
  'rights',
  'source',
  'status',
  'description',
  'publisher',
  'url',
  'codes',
  'origin',
  'variables',
  'constraints',
  'instruments',
  'items',
];
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Everything that is wrong with a questionnaire document, at once; empty when it is good. Takes any value, throws
 * for none, and never follows a document deeper than its limits. Expressions, units and patterns are not run: that
 * they can be is seen when the document is compiled.
 */
export function checkQuestionnaire(value: unknown): DocumentFault[] {
  const faults = new Faults();
  if (!isFields(value)) {
    faults.add('', 'wrong-type');
    return faults.list;
  }
  checkHead(faults, value);
  const outline: Outline = { entries: [], byCode: new Map() };
  checkItems(faults, value, '', outline, { parent: -1, depth: 0 });
  checkOrder(faults, outline);
  checkInstruments(faults, value, outline);
  return faults.list;
}

function checkHead(faults: Faults, value: Fields): void {
  checkProperties(faults, value, '', DOCUMENT);
  checkLanguages(faults, value);
  checkCode(faults, value, '', 'id');
  const version = own(value, 'version');
  if (version === undefined) faults.add('/version', 'missing');
  else if (!Number.isSafeInteger(version) || (version as number) < 1) faults.add('/version', 'bad-number');
  checkText(faults, value, '', 'title', true);
  checkText(faults, value, '', 'description', false);
  checkString(faults, value, '', 'rights', true);
  for (const key of ['source', 'status', 'publisher', 'url']) checkString(faults, value, '', key, false);
  checkCodings(faults, value, '');
  checkExpressions(faults, value, '');
  checkOrigin(faults, value);
}

/** With languages of its own, every text needs the first of them; without, the two of the product. */
function checkLanguages(faults: Faults, value: Fields): void {
  if (own(value, 'languages') === undefined) return;
  const known: string[] = [];
  for (const [index, tag] of checkList(faults, value, '', 'languages', MOST_LANGUAGES).entries()) {
    const at = step('/languages', index);
    if (typeof tag !== 'string') faults.add(at, 'wrong-type');
    else if (!isLanguageTag(tag)) faults.add(at, 'bad-form');
    else if (known.includes(tag)) faults.add(at, 'duplicate');
    else known.push(tag);
  }
  if (known.length > 0) faults.languages = { known, needed: known.slice(0, 1) };
}

function checkOrigin(faults: Faults, value: Fields): void {
  const origin = own(value, 'origin');
  if (origin === undefined) return;
  if (!isFields(origin)) {
    faults.add('/origin', 'wrong-type');
    return;
  }
  checkProperties(faults, origin, '/origin', ['format', 'sha256', 'id', 'version']);
  checkWord(faults, origin, '/origin', 'format', ORIGIN_FORMATS, true);
  checkString(faults, origin, '/origin', 'sha256', false, { form: (hash) => SHA256.test(hash) });
  for (const key of ['id', 'version']) checkString(faults, origin, '/origin', key, false);
}
