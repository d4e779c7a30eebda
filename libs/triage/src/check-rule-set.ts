/** Is this document a rule set? Every fault with its place, so that an editor can show them all at once. */
import { FAULT_CODES, type Fault, type FaultCode, type Report, under } from './check/faults.js';
import { checkLimits } from './check/limits.js';
import { checkTold } from './check/patient-text.js';
import { MAX_NODES } from './check/predicate.js';
import { checkRule } from './check/rule.js';
import { checkKeys, checkList, checkName, checkOnce, checkText, checkWhole, isObject } from './check/shape.js';
import { codesRead } from './coverage.js';
import type { RuleSet } from './rule-set.js';
import { type Vocabulary, vocabularyItem, vocabularyScale } from './vocabulary.js';

export { FAULT_CODES, type Fault, type FaultCode };

const KEYS = {
  required: ['id', 'version', 'pathway', 'requires', 'rules'],
  optional: ['description', 'limits', 'told', 'notTriaged'],
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
  if (has('told')) checkTold(value.told, '/told', report);
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
  // each rule has a node at least; so many need not be walked
  if (Array.isArray(value) && value.length > MAX_NODES) {
    report('/rules', 'too-many-nodes');
    return;
  }
  const walk = { vocabulary, report, nodes: 0 };
  checkList(value, '/rules', report, (rule, path) => checkRule(rule, path, walk));
  if (!Array.isArray(value)) return;
  const ids = value.map((rule: unknown) => (isObject(rule) ? rule.id : undefined));
  checkOnce(ids, (index) => `/rules/${index}/id`, report);
}

function contradictions(ruleSet: RuleSet, vocabulary: Vocabulary): Fault[] {
  const { items, scales } = codesRead(ruleSet, vocabulary);
  return (ruleSet.notTriaged ?? []).flatMap((code, index): Fault[] =>
    items.has(code) || scales.has(code) ? [{ path: `/notTriaged/${index}`, code: 'read-by-a-rule' }] : [],
  );
}
