import type { OwnNamed } from '../documents/own-versions.service.js';

/** One version of a rule set in a department. */
export type Named = Omit<OwnNamed, 'kind'>;

export function subjectOf({ department, id, version }: Named): Record<string, string | number> {
  return { department, ruleSet: id, version };
}

/** A version among the documents of every kind. */
export function ruleSet(named: Named): OwnNamed {
  return { ...named, kind: 'rule-set' };
}
