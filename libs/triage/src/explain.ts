/** Why this level? Data for a screen to word; the sentences are the department's `because`, the numbers the readings. */
import { builtIn } from './built-in.js';
import type { Level } from './level.js';
import type { Reading } from './reading.js';
import type { RuleSet } from './rule-set.js';
import type { Finding, Triage } from './triage.js';
import type { Code, Text } from './vocabulary.js';

export interface Explained extends Finding {
  readonly because: Text;
  readonly source: string;
  readonly read: readonly Reading[];
}

export interface Explanation {
  readonly ruleSet: Triage['ruleSet'];
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly fired: readonly Explained[];
  readonly unknown: readonly Explained[];
  readonly lacks: readonly Code[];
}

/** Throws a RangeError when the triage was not made by this version of this rule set: it would explain another rule. */
export function explain(triage: Triage, ruleSet: RuleSet): Explanation {
  if (triage.ruleSet.id !== ruleSet.id || triage.ruleSet.version !== ruleSet.version) {
    throw new RangeError(
      `made by ${triage.ruleSet.id} ${triage.ruleSet.version}, not by ${ruleSet.id} ${ruleSet.version}`,
    );
  }
  const rules = new Map([...ruleSet.rules, ...builtIn()].map((rule) => [rule.id, rule]));
  const explained = (finding: Finding): Explained => {
    const rule = rules.get(finding.rule);
    if (!rule) throw new RangeError(`no rule ${finding.rule} in ${ruleSet.id} ${ruleSet.version}`);
    return { ...finding, because: rule.because, source: rule.source };
  };
  const { level, atWorst, lacks } = triage;
  return {
    ruleSet: triage.ruleSet,
    level,
    atWorst,
    fired: triage.fired.map(explained),
    unknown: triage.unknown.map(explained),
    lacks,
  };
}
