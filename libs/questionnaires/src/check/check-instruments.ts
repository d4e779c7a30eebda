import { checkCode, checkFlag, checkList, checkProperties, checkString, checkText } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

const MOST_INSTRUMENTS = 100;
const MEMBERSHIP = ['id', 'items', 'rights', 'licence', 'source', 'status', 'nonCommercial'];

export function checkInstruments(faults: Faults, value: Fields, outline: Outline): void {
  // A questionnaire that belongs to no instrument says so with an empty list.
  const given = own(value, 'instruments');
  const none = Array.isArray(given) && given.length === 0;
  const instruments = none ? [] : checkList(faults, value, '', 'instruments', MOST_INSTRUMENTS);
  const ids = new Set<string>();
  for (const [index, instrument] of instruments.entries()) {
    const path = step('/instruments', index);
    const id = isFields(instrument) ? checkMembership(faults, instrument, path, outline) : undefined;
    if (!isFields(instrument)) faults.add(path, 'wrong-type');
    if (id !== undefined && ids.has(id)) faults.add(step(path, 'id'), 'duplicate');
    if (id !== undefined) ids.add(id);
  }
  for (const { path, question } of outline.entries) {
    if (question?.instrument !== undefined && !ids.has(question.instrument)) {
      faults.add(step(path, 'instrument'), 'unknown-instrument');
    }
  }
}

function checkMembership(faults: Faults, membership: Fields, path: string, outline: Outline): string | undefined {
  checkProperties(faults, membership, path, MEMBERSHIP);
  for (const key of ['rights', 'licence']) checkString(faults, membership, path, key, false);
  for (const key of ['source', 'status']) checkText(faults, membership, path, key, false);
  checkFlag(faults, membership, path, 'nonCommercial');
  const items = own(membership, 'items');
  if (isFields(items)) {
    for (const [key, code] of Object.entries(items)) {
      const at = step(step(path, 'items'), key);
      const position = typeof code === 'string' ? outline.byCode.get(code) : undefined;
      if (position === undefined) faults.add(at, typeof code === 'string' ? 'unknown-reference' : 'wrong-type');
      else if (!outline.entries[position]?.isQuestion) faults.add(at, 'not-a-question');
    }
  } else if (items !== undefined) faults.add(step(path, 'items'), 'wrong-type');
  return checkCode(faults, membership, path, 'id');
}
