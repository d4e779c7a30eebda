/** A rule set over one response and those before it. */
import { type Answered, isKnown, type Subject } from './answered.js';
import { builtIn } from './built-in.js';
import { type Context, instant, timeline } from './context.js';
import { type Level, rank, worseOf, worstOf } from './level.js';
import { read } from './read.js';
import type { Rule, RuleSet } from './rule-set.js';
import type { Finding, Triage } from './triage.js';
import { type Outcome } from './truth.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The level a rule set gives a response. Pure: the same arguments give the same bytes of JSON.
 * `history` = the patient's earlier responses in any order; those handed in after `now` are not looked at.
 * The rule set must have passed `checkRuleSet`. Throws a RangeError for a response whose `at` is no instant.
 */
export function evaluate(
  ruleSet: RuleSet,
  subject: Subject,
  history: readonly Answered[],
  now: Answered,
  vocabulary: Vocabulary,
): Triage {
  const earlier = timeline(history, now);
  return evaluateIn(ruleSet, {
    now: { response: now, at: instant(now) },
    timeline: earlier,
    index: earlier.length,
    subject,
    limits: ruleSet.limits ?? {},
    vocabulary,
    draft: false,
  });
}

export function evaluateIn(ruleSet: RuleSet, context: Context): Triage {
  const fired: Finding[] = [];
  const unknown: Finding[] = [];
  let incomparable = false;
  for (const rules of [ruleSet.rules, builtIn()]) {
    for (const rule of rules) {
      const outcome = readRule(rule, context);
      if (outcome.truth === 'true') fired.push(finding(rule, outcome));
      if (outcome.truth !== 'unknown') continue;
      unknown.push(finding(rule, outcome));
      incomparable ||= outcome.incomparable;
    }
  }
  const lacks = ruleSet.requires.filter((code) => !isKnown(context.now.response, code, context.vocabulary)).sort();
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    ...levelOf(fired, unknown, incomparable, lacks.length > 0),
    fired: fired.sort(worstFirst),
    unknown: unknown.sort(worstFirst),
    lacks,
  };
}

/** True = fires. `unless` counts only when known true; otherwise what it read stands beside the rest. */
export function readRule(rule: Rule, context: Context): Outcome {
  const when = read(rule.when, context);
  if (when.truth === 'false' || rule.unless === undefined) return when;
  const unless = read(rule.unless, context);
  if (unless.truth === 'true') return { truth: 'false', read: unless.read, incomparable: false };
  return { ...when, read: [...when.read, ...unless.read] };
}

/**
 * The worst fired rule, green when none fired and all that is required is known. Answers that may not be compared give
 * at least yellow. An undecided rule that is worse makes green and yellow grey; red and acute stay.
 */
function levelOf(
  fired: readonly Finding[],
  unknown: readonly Finding[],
  incomparable: boolean,
  lacking: boolean,
): { level: Level; atWorst: Level | null } {
  let level: Level = worstOf(fired.map((finding) => finding.level)) ?? (lacking ? 'grey' : 'green');
  if (incomparable) level = worseOf(level, 'yellow');
  const atWorst = worstOf(unknown.map((finding) => finding.level));
  if (atWorst === null || rank(atWorst, null) >= rank(level, null)) return { level, atWorst: null };
  if (level === 'green' || level === 'yellow') level = 'grey';
  return { level, atWorst: atWorst === 'grey' ? null : atWorst };
}

export function finding(rule: Rule, { read }: Outcome): Finding {
  return { rule: rule.id, level: rule.level, ...(rule.due ? { due: rule.due } : {}), read };
}

/** By urgency, then by id in code units: no locale decides an order that is stored. */
function worstFirst(a: Finding, b: Finding): number {
  return rank(a.level, null) - rank(b.level, null) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
