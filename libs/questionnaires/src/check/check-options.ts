import { checkMedia, checkOptionSource } from './check-common.js';
import { checkFlag, checkList, checkNumber, checkProperties, checkText, isCode, isPlainNumber } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

const MOST_OPTIONS = 5000;
const OPTION = ['value', 'text', 'score', 'prefix', 'as', 'media'];

/** Options have values of one kind, each once, with a text in every language. An open question may have none. */
export function checkOptions(faults: Faults, question: Fields, path: string, multiple: boolean): void {
  if (own(question, 'options') === undefined && own(question, 'open') !== undefined) return;
  const options = checkList(faults, question, path, 'options', MOST_OPTIONS);
  const at = step(path, 'options');
  const seen = new Set<unknown>();
  const kinds = new Set<string>();
  for (const [index, option] of options.entries()) {
    const here = step(at, index);
    if (isFields(option)) {
      checkOption(faults, option, here, multiple, seen);
      kinds.add(typeof own(option, 'value'));
    } else faults.add(here, 'wrong-type');
  }
  if (kinds.has('number') && kinds.has('string')) faults.add(at, 'mixed-options');
}

function checkOption(faults: Faults, option: Fields, path: string, multiple: boolean, seen: Set<unknown>): void {
  checkProperties(faults, option, path, multiple ? [...OPTION, 'exclusive'] : OPTION);
  checkText(faults, option, path, 'text', true);
  checkText(faults, option, path, 'prefix', false);
  checkNumber(faults, option, path, 'score', false);
  checkFlag(faults, option, path, 'exclusive');
  checkOptionSource(faults, option, path);
  checkMedia(faults, option, path);
  const value = own(option, 'value');
  const at = step(path, 'value');
  if (value === undefined) faults.add(at, 'missing');
  else if (typeof value === 'number' ? !isPlainNumber(value) : typeof value === 'string' && !isCode(value)) {
    faults.add(at, typeof value === 'number' ? 'bad-number' : 'bad-code');
  } else if (typeof value !== 'number' && typeof value !== 'string') faults.add(at, 'wrong-type');
  if (seen.has(value)) faults.add(at, 'duplicate');
  seen.add(value);
}
