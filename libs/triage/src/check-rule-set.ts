/** Is this document a rule set? Every fault with its place, so that an editor can show them all at once. */
import { builtIn } from './built-in.js';
import { FAULT_CODES, type Fault, type FaultCode, type Report, under } from './check/faults.js';
import { checkPredicate, type Walk } from './check/predicate.js';
import {
  checkKeys,
  checkList,
  checkName,
  checkNumber,
  checkOnce,
  checkText,
  checkWhole,
  checkWords,
  isObject,
} from './check/shape.js';
import { codesRead } from './coverage.js';
import { RULE_LEVELS } from './level.js';
import { SIDES } from './predicate.js';
import type { RuleSet } from './rule-set.js';
import { type Vocabulary, vocabularyItem, vocabularyScale } from './vocabulary.js';

export { FAULT_CODES, type Fault, type FaultCode };

const MAX_RULES = 500;
const KEYS = {
  required: ['id', 'version', 'pathway', 'requires', 'rules'],
  optional: ['description', 'limits', 'notTriaged'],
};

/** All faults of a rule set; an empty list means it may be evaluated. Never throws, whatever the value. */
export function checkRuleSet(value: unknown, vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, code) => faults.push({ path, code });
  if (!isObject(value)) return [{ path: '', code: 'wrong-type' }];
  checkKeys(value, KEYS, '', report);
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('id')) checkName(value.id, '/id', report);
  if (has('version')) checkWhole(value.version, 1, 1e6, '/version', report);
  if (has('pathway')) checkName(value.pathway, '/pathway', report);
  if (has('description')) checkText(value.description, '/description', report);
  for (const key of ['requires', 'notTriaged'])
    if (has(key)) checkCodes(value[key], under('', key), vocabulary, report);
  if (has('limits')) checkLimits(value.limits, vocabulary, report);
  if (has('rules')) checkRules(value.rules, vocabulary, report);
  // What a rule reads cannot be listed as read by none; asked of a good document only, for it must be walked.
  return faults.length > 0 ? faults : contradictions(value as unknown as RuleSet, vocabulary);
}

function checkCodes(value: unknown, path: string, vocabulary: Vocabulary, report: Report): void {
  checkList(value, path, report, (code, at) => {
    if (typeof code !== 'string') report(at, 'wrong-type');
    else if (!vocabularyItem(vocabulary, code) && !vocabularyScale(vocabulary, code)) report(at, 'unknown-code');
  });
  if (Array.isArray(value)) checkOnce(value, (index) => under(path, index), report);
}

function checkRules(value: unknown, vocabulary: Vocabulary, report: Report): void {
  if (Array.isArray(value) && value.length > MAX_RULES) {
    report('/rules', 'too-many-rules');
    return;
  }
  checkList(value, '/rules', report, (rule, path) => checkRule(rule, path, { vocabulary, report, nodes: 0 }));
  if (!Array.isArray(value)) return;
  const ids = value.map((rule: unknown) => (isObject(rule) ? rule.id : undefined));
  checkOnce(ids, (index) => `/rules/${index}/id`, report);
}

function checkRule(value: unknown, path: string, walk: Walk): void {
  const { report } = walk;
  if (!isObject(value)) {
    report(path, 'wrong-type');
    return;
  }
  const has = (key: string) => Object.hasOwn(value, key);
  checkKeys(value, { required: ['id', 'level', 'when', 'because', 'source'], optional: ['unless'] }, path, report);
  if (has('id') && checkName(value.id, under(path, 'id'), report)) {
    if (builtIn().some((rule) => rule.id === value.id)) report(under(path, 'id'), 'reserved');
  }
  if (has('level') && !RULE_LEVELS.some((level) => level === value.level))
    report(under(path, 'level'), 'unknown-level');
  if (has('when')) checkPredicate(value.when, under(path, 'when'), walk);
  if (has('unless')) checkPredicate(value.unless, under(path, 'unless'), walk);
  if (has('because')) checkText(value.because, under(path, 'because'), report);
  if (has('source')) checkWords(value.source, under(path, 'source'), report);
}

function checkLimits(value: unknown, vocabulary: Vocabulary, report: Report): void {
  if (!isObject(value)) {
    report('/limits', 'wrong-type');
    return;
  }
  for (const [code, limit] of Object.entries(value)) {
    const path = under('/limits', code);
    if (!vocabularyItem(vocabulary, code)) report(path, 'unknown-item');
    if (!isObject(limit)) {
      report(path, 'wrong-type');
      continue;
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
}

function contradictions(ruleSet: RuleSet, vocabulary: Vocabulary): Fault[] {
  const { items, scales } = codesRead(ruleSet, vocabulary);
  return (ruleSet.notTriaged ?? []).flatMap((code, index): Fault[] =>
    items.has(code) || scales.has(code) ? [{ path: `/notTriaged/${index}`, code: 'read-by-a-rule' }] : [],
  );
}
