import type { RuleChange, RuleSet } from '@stemme/triage';
import { call } from './call';
import type { RuleMaterial, RuleSetList, RuleSetSaved, RuleSetStatusAnswer, RuleSetVersion } from './rule-types';

type Signal = AbortSignal | undefined;

/** One version of one rule set in one department. */
export interface RuleSetPlace {
  readonly department: string;
  readonly ruleSet: string;
  readonly version: number;
}

const ROOT = '/api/clinic/departments/{department}/rules';
const VERSION = `${ROOT}/{ruleSet}/versions/{version}`;
const at = ({ department, ruleSet, version }: RuleSetPlace) => ({ department, ruleSet, version });

export const getRuleSets = (department: string, signal?: Signal): Promise<RuleSetList> =>
  call('GET', ROOT, { department }, { signal });
export const getRuleSetVersion = (place: RuleSetPlace, signal?: Signal): Promise<RuleSetVersion> =>
  call('GET', VERSION, at(place), { signal });
export const getRuleMaterial = (
  { department, ruleSet, version }: RuleSetPlace,
  signal?: Signal,
): Promise<RuleMaterial> => {
  const query = { version: String(version) };
  return call('GET', `${ROOT}/{ruleSet}/material`, { department, ruleSet }, { query, signal });
};
export const getRuleComparison = async (
  { department, ruleSet }: Omit<RuleSetPlace, 'version'>,
  from: number,
  to: number,
  signal?: Signal,
): Promise<readonly RuleChange[]> => {
  const query = { from: String(from), to: String(to) };
  const path = `${ROOT}/{ruleSet}/compare`;
  return (await call<{ changes: readonly RuleChange[] }>('GET', path, { department, ruleSet }, { query, signal }))
    .changes;
};

export interface StartRuleDraft {
  readonly ruleSet: string;
  readonly version: number;
  /** One of the department's own pathways: the copy becomes a rule set of its own for it. */
  readonly pathway?: string;
}
export const postRuleDraft = (department: string, body: StartRuleDraft): Promise<RuleSetStatusAnswer> =>
  call('POST', `${ROOT}/drafts`, { department }, { body });
export const putRuleDraft = (
  place: RuleSetPlace,
  body: { revision: number; document: RuleSet },
): Promise<RuleSetSaved> => call('PUT', VERSION, at(place), { body });
export const deleteRuleDraft = (place: RuleSetPlace): Promise<void> => call('DELETE', VERSION, at(place));

export const postRuleApprove = (
  place: RuleSetPlace,
  body: { revision: number; comment: string },
): Promise<RuleSetStatusAnswer> => call('POST', `${VERSION}/approve`, at(place), { body });
export const postRuleActivate = (
  place: RuleSetPlace,
  body: { from?: string; reason: string },
): Promise<RuleSetStatusAnswer> => call('POST', `${VERSION}/activate`, at(place), { body });
export const postRuleRetire = (place: RuleSetPlace, reason: string): Promise<RuleSetStatusAnswer> =>
  call('POST', `${VERSION}/retire`, at(place), { body: { reason } });
