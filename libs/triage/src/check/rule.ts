/** One rule: its keys, its words, its conditions. */
import { builtIn } from '../built-in.js';
import { RULE_LEVELS } from '../level.js';
import { under } from './faults.js';
import { checkPatientText } from './patient-text.js';
import { checkPredicate, type Walk } from './predicate.js';
import { checkKeys, checkName, checkText, checkWords, isObject } from './shape.js';
import { checkSuppress } from './suppress.js';

const KEYS = {
  required: ['id', 'level', 'when', 'because', 'source'],
  optional: ['unless', 'tell', 'suppress'],
};

export function checkRule(value: unknown, path: string, walk: Walk): void {
  const { report } = walk;
  if (!isObject(value)) {
    report(path, 'wrong-type');
    return;
  }
  const has = (key: string) => Object.hasOwn(value, key);
  checkKeys(value, KEYS, path, report);
  if (has('id') && checkName(value.id, under(path, 'id'), report)) {
    if (builtIn().some((rule) => rule.id === value.id)) report(under(path, 'id'), 'reserved');
  }
  if (has('level') && !RULE_LEVELS.some((level) => level === value.level))
    report(under(path, 'level'), 'unknown-level');
  const isReadable = has('when') && checkPredicate(value.when, under(path, 'when'), walk);
  if (has('unless')) checkPredicate(value.unless, under(path, 'unless'), walk);
  if (has('suppress')) checkSuppress(value, isReadable, under(path, 'suppress'), walk);
  if (has('because')) checkText(value.because, under(path, 'because'), report);
  if (has('source')) checkWords(value.source, under(path, 'source'), report);
  if (has('tell')) checkPatientText(value.tell, under(path, 'tell'), report);
}
