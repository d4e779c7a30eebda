import { checkNumber, checkProperties } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

/** Most instances or answers that a document can ask for. */
export const MOST_REPEATS = 1000;

export function checkRepeats(faults: Faults, holder: Fields, path: string): void {
  const repeats = own(holder, 'repeats');
  const at = step(path, 'repeats');
  if (repeats === undefined) return;
  if (!isFields(repeats)) {
    faults.add(at, 'wrong-type');
    return;
  }
  checkProperties(faults, repeats, at, ['min', 'max']);
  checkNumber(faults, repeats, at, 'min', true, { least: 0, most: MOST_REPEATS });
  checkNumber(faults, repeats, at, 'max', true, { least: 1, most: MOST_REPEATS });
  const [min, max] = [own(repeats, 'min'), own(repeats, 'max')];
  if (typeof min === 'number' && typeof max === 'number' && min > max) faults.add(step(at, 'min'), 'bad-range');
}
