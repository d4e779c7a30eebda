import { checkCondition, HEAVIEST } from './check-condition.js';
import { checkItems } from './check-item.js';
import { checkCode, checkList, checkProperties, checkString, checkText } from './fields.js';
import { type DocumentFault, Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

const MOST_INSTRUMENTS = 100;
const PROPERTIES = ['id', 'version', 'title', 'rights', 'source', 'status', 'instruments', 'items'];

/**
 * Everything that is wrong with a questionnaire document, at once; empty when it is good. Takes any value, throws
 * for none, and never follows a document deeper than its limits.
 */
export function checkQuestionnaire(value: unknown): DocumentFault[] {
  const faults = new Faults();
  if (!isFields(value)) {
    faults.add('', 'wrong-type');
    return faults.list;
  }
  checkProperties(faults, value, '', PROPERTIES);
  checkCode(faults, value, '', 'id');
  const version = own(value, 'version');
  if (version === undefined) faults.add('/version', 'missing');
  else if (!Number.isSafeInteger(version) || (version as number) < 1) faults.add('/version', 'bad-number');
  checkText(faults, value, '', 'title', true);
  checkString(faults, value, '', 'rights', true);
  for (const key of ['source', 'status']) checkString(faults, value, '', key, false);

  const outline: Outline = { entries: [], byCode: new Map() };
  checkItems(faults, value, '', outline, { parent: -1, depth: 0 });
  checkConditions(faults, outline);
  checkInstruments(faults, value, outline);
  return faults.list;
}

function checkConditions(faults: Faults, outline: Outline): void {
  const weights: number[] = [];
  for (const [position, entry] of outline.entries.entries()) {
    let weight = weights[entry.parent] ?? 0;
    if (entry.shownWhen !== undefined) {
      const at = step(entry.path, 'shownWhen');
      weight += checkCondition({ faults, outline, position, weights }, entry.shownWhen, at);
      if (weight > HEAVIEST) faults.add(at, 'too-complex');
    }
    // Said once, at the item that went too far, and not again at all that follow from it.
    weights.push(weight > HEAVIEST ? 0 : weight);
  }
}

function checkInstruments(faults: Faults, value: Fields, outline: Outline): void {
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
  checkProperties(faults, membership, path, ['id', 'items', 'rights', 'licence', 'source', 'status']);
  for (const key of ['rights', 'licence']) checkString(faults, membership, path, key, false);
  for (const key of ['source', 'status']) checkText(faults, membership, path, key, false);
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
