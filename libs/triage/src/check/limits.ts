/** The rule set's own limits: of items it knows, and in order. */
import { SIDES } from '../predicate.js';
import { type Vocabulary, vocabularyItem } from '../vocabulary.js';
import { type Report, under } from './faults.js';
import { checkKeys, checkNumber, isObject } from './shape.js';

export function checkLimits(value: unknown, vocabulary: Vocabulary, report: Report): void {
  if (!isObject(value)) {
    report('/limits', 'wrong-type');
    return;
  }
  for (const [code, limit] of Object.entries(value)) checkLimit(code, limit, vocabulary, report);
}

function checkLimit(code: string, limit: unknown, vocabulary: Vocabulary, report: Report): void {
  const path = under('/limits', code);
  if (!vocabularyItem(vocabulary, code)) report(path, 'unknown-item');
  if (!isObject(limit)) {
    report(path, 'wrong-type');
    return;
  }
  checkKeys(limit, { required: [], optional: SIDES }, path, report);
  const numbers = SIDES.filter((side) => Object.hasOwn(limit, side)).map((side) => {
    const given = limit[side];
    return checkNumber(given, under(path, side), report) ? given : null;
  });
  const crossed = numbers.some(
    (n, i) => n !== null && numbers.slice(i + 1).some((later) => later !== null && later < n),
  );
  if (crossed) report(path, 'limits-crossed');
}
