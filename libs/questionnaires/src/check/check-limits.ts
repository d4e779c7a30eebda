import { isMediaType } from '../answers/check-attachment.js';
import { compareTemporal, isTemporal, isTemporalValue, type TemporalType } from '../dates.js';
import type { QuestionType } from '../document.js';
import { checkList, checkNumber, checkString } from './fields.js';
import { type Faults, type Fields, HEAVIEST_DOCUMENT, own, step } from './faults.js';

/** Longest regular expression. That it can be run is the engine's matter. */
const LONGEST_PATTERN = 1000;
/** Most digits after the point that a plain number is written with. */
const MOST_DECIMALS = 9;
const MOST_TYPES = 100;
const ANY_OF = /^[a-z0-9-]+\/\*$/i;

export function checkLimits(faults: Faults, item: Fields, path: string, type: QuestionType): void {
  if (isTemporal(type)) checkTemporalLimits(faults, item, path, type);
  else {
    for (const key of ['min', 'max']) checkNumber(faults, item, path, key, type === 'integer');
    checkPair(faults, item, path, 'min', 'max');
  }
  for (const key of ['minLength', 'maxLength', 'maxBytes']) checkNumber(faults, item, path, key, true, { least: 1 });
  checkPair(faults, item, path, 'minLength', 'maxLength');
  checkNumber(faults, item, path, 'decimals', true, { least: 0, most: MOST_DECIMALS });
  checkNumber(faults, item, path, 'step', false);
  const stepSize = own(item, 'step');
  if (typeof stepSize === 'number' && stepSize <= 0) faults.add(step(path, 'step'), 'bad-range');
  const maxBytes = own(item, 'maxBytes');
  if (typeof maxBytes === 'number' && maxBytes > HEAVIEST_DOCUMENT) faults.add(step(path, 'maxBytes'), 'too-large');
  checkString(faults, item, path, 'pattern', false, { most: LONGEST_PATTERN });
  checkMimeTypes(faults, item, path);
}

function checkPair(faults: Faults, item: Fields, path: string, low: string, high: string): void {
  const [least, most] = [own(item, low), own(item, high)];
  if (typeof least === 'number' && typeof most === 'number' && least > most) faults.add(step(path, low), 'bad-range');
}

function checkTemporalLimits(faults: Faults, item: Fields, path: string, type: TemporalType): void {
  const partial = own(item, 'partial') === true;
  const form = (value: string) => isTemporalValue(type, value, partial);
  const [min, max] = ['min', 'max'].map((key) => checkString(faults, item, path, key, false, { form }));
  if (min !== undefined && max !== undefined && (compareTemporal(type, min, max) ?? 0) > 0) {
    faults.add(step(path, 'min'), 'bad-range');
  }
}

/** `image/png`, or `image/*` for any of a kind. */
function checkMimeTypes(faults: Faults, item: Fields, path: string): void {
  if (own(item, 'mimeTypes') === undefined) return;
  const seen = new Set<unknown>();
  for (const [index, type] of checkList(faults, item, path, 'mimeTypes', MOST_TYPES).entries()) {
    const at = step(step(path, 'mimeTypes'), index);
    if (typeof type !== 'string') faults.add(at, 'wrong-type');
    else if (!ANY_OF.test(type) && (!isMediaType(type) || type.includes(';'))) faults.add(at, 'bad-form');
    else if (seen.has(type)) faults.add(at, 'duplicate');
    seen.add(type);
  }
}
