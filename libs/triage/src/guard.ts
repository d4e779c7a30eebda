/** What a department may not do to the rules it was given. */
import { allowedRanges } from './allowed-ranges.js';
import { type Fault, under } from './check/faults.js';
import type { Rule, RuleSet } from './rule-set.js';
import { implies } from './strictness.js';
import { SUICIDE_ITEMS } from './suicide.js';
import { thresholds } from './thresholds.js';
import { type Vocabulary, vocabularyItem } from './vocabulary.js';

/**
 * Faults of a draft that passes `checkRuleSet`: an acute rule of the base that is gone, or not proven to fire wherever it
 * fired; a threshold outside its range; an item about suicide that no acute rule reads. `base` = the newest shipped rule
 * set of this id, null when there is none. An empty list means that a department may approve it.
 */
export function guardFaults(base: RuleSet | null, draft: RuleSet, vocabulary: Vocabulary): Fault[] {
  return [
    ...(base ? base.rules.flatMap((rule) => acuteFaults(rule, base, draft)) : []),
    ...rangeFaults(draft, vocabulary),
    ...suicideFaults(draft, vocabulary),
  ];
}

function acuteFaults(rule: Rule, base: RuleSet, draft: RuleSet): Fault[] {
  if (rule.level !== 'acute') return [];
  const index = draft.rules.findIndex(({ id }) => id === rule.id);
  const now = draft.rules[index];
  if (!now) return [{ path: '/rules', code: 'acute-removed' }];
  const path = `/rules/${index}`;
  const loosened = (key: string): Fault => ({ path: under(path, key), code: 'acute-loosened' });
  const [before, after] = [base.limits ?? {}, draft.limits ?? {}];
  const faults: Fault[] = [];
  if (now.level !== 'acute') faults.push(loosened('level'));
  if (now.suppress) faults.push(loosened('suppress'));
  if (!implies({ predicate: rule.when, limits: before }, { predicate: now.when, limits: after })) {
    faults.push(loosened('when'));
  }
  const takenBack = now.unless && { predicate: now.unless, limits: after };
  if (takenBack && !(rule.unless && implies(takenBack, { predicate: rule.unless, limits: before }))) {
    faults.push(loosened('unless'));
  }
  return faults;
}

/** Of its own range: that an acute threshold got looser is said of the rule. */
function rangeFaults(draft: RuleSet, vocabulary: Vocabulary): Fault[] {
  const ranges = allowedRanges(null, draft, vocabulary);
  return thresholds(draft).flatMap(({ path, value }, index): Fault[] => {
    const { min, max } = ranges[index]!;
    const isOutside = (min !== null && value < min) || (max !== null && value > max);
    return isOutside ? [{ path, code: 'out-of-range' }] : [];
  });
}

/** Read so that a blank answer counts as well: `>=` from where it is acute, with nothing that takes it back. */
function suicideFaults(draft: RuleSet, vocabulary: Vocabulary): Fault[] {
  const limits = draft.limits ?? {};
  return SUICIDE_ITEMS.filter(({ code }) => vocabularyItem(vocabulary, code)).flatMap(
    ({ code, acuteFrom }): Fault[] => {
      const acute = { predicate: { item: code, op: '>=', value: acuteFrom } as const, limits };
      const isRead = draft.rules.some(
        ({ level, when, unless }) => level === 'acute' && !unless && implies(acute, { predicate: when, limits }),
      );
      return isRead ? [] : [{ path: '/rules', code: 'suicide-item-unread' }];
    },
  );
}
