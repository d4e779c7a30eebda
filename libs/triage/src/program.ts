/** A rule set as functions, for the words of one questionnaire. */
import { builtIn } from './built-in.js';
import { compile } from './compile.js';
import { type Level, rank, worseOf } from './level.js';
import type { Moment } from './moment.js';
import type { Node } from './node.js';
import type { Limits, Rule, RuleSet } from './rule-set.js';
import { type Suppressed, suppression } from './suppression.js';
import type { Finding, Triage } from './triage.js';
import type { Truth } from './truth.js';
import type { Vocabulary } from './vocabulary.js';
import { type Word, Words } from './words.js';

export interface ReadyRule {
  readonly rule: Rule;
  readonly when: Node;
  readonly unless: Node | null;
  readonly suppressed: Suppressed | null;
}

export interface Program {
  readonly ruleSet: RuleSet;
  readonly words: Words;
  readonly rules: readonly ReadyRule[];
  readonly requires: readonly Word[];
}

/** The built-in rules included. Throws a TypeError for a predicate that does not exist. */
export function programOf(ruleSet: RuleSet, vocabulary: Vocabulary): Program {
  const words = new Words(vocabulary);
  const limits = ruleSet.limits ?? {};
  return {
    ruleSet,
    words,
    rules: [...ruleSet.rules, ...builtIn()].map((rule) => readyRule(rule, words, limits)),
    requires: [...ruleSet.requires].sort().map((code) => words.word(code)),
  };
}

export function readyRule(rule: Rule, words: Words, limits: Limits): ReadyRule {
  return {
    rule,
    when: compile(rule.when, words, limits),
    unless: rule.unless ? compile(rule.unless, words, limits) : null,
    // whatever the document says: of no other level
    suppressed: rule.suppress && rule.level === 'red' ? suppression(rule.suppress, words, limits) : null,
  };
}

/** True = fires. `unless` counts only when known true. */
export function truthOfRule({ when, unless }: ReadyRule, at: Moment): Truth {
  const truth = when.truth(at);
  return truth !== 'false' && unless?.truth(at) === 'true' ? 'false' : truth;
}

export function run({ ruleSet, rules, requires }: Program, at: Moment): Triage {
  const fired: Finding[] = [];
  const unknown: Finding[] = [];
  let incomparable = false;
  for (const ready of rules) {
    const truth = truthOfRule(ready, at);
    if (truth === 'true') fired.push(firedOf(ready, at));
    if (truth !== 'unknown') continue;
    unknown.push(findingOf(ready, at));
    incomparable ||= ready.when.isIncomparable(at);
  }
  const lacks = requires.filter((word) => !at.now.knows(word)).map(({ code }) => code);
  fired.sort(worstFirst);
  unknown.sort(worstFirst);
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    ...levelOf(fired[0]?.level ?? null, unknown[0]?.level ?? null, incomparable, lacks.length > 0),
    fired,
    unknown,
    lacks,
  };
}

/** What `unless` read stands beside the rest. */
export function findingOf({ rule, when, unless }: ReadyRule, at: Moment): Finding {
  const read = unless ? [...when.read(at), ...unless.read(at)] : when.read(at);
  return { rule: rule.id, level: rule.level, ...(rule.due ? { due: rule.due } : {}), read };
}

function firedOf(ready: ReadyRule, at: Moment): Finding {
  const found = findingOf(ready, at);
  const suppressing = ready.suppressed?.(at);
  if (!suppressing) return found;
  return { rule: found.rule, level: 'yellow', suppressed: found.level, read: [...found.read, ...suppressing] };
}

/**
 * The worst fired rule, green when none fired and all that is required is known. Answers that may not be compared give
 * at least yellow. An undecided rule that is worse makes green and yellow grey; red and acute stay.
 */
function levelOf(
  worst: Level | null,
  atWorst: Level | null,
  incomparable: boolean,
  lacking: boolean,
): Pick<Triage, 'level' | 'atWorst'> {
  let level = worst ?? (lacking ? 'grey' : 'green');
  if (incomparable) level = worseOf(level, 'yellow');
  if (atWorst === null || rank(atWorst, null) >= rank(level, null)) return { level, atWorst: null };
  if (level === 'green' || level === 'yellow') level = 'grey';
  return { level, atWorst: atWorst === 'grey' ? null : atWorst };
}

/** By urgency, then by id in code units: no locale decides an order that is stored. */
function worstFirst(a: Finding, b: Finding): number {
  return rank(a.level, null) - rank(b.level, null) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
