import type { Allowed, RuleLevel, RuleSet, Text, Threshold } from '@stemme/triage';
import type { RehearsalHead } from './rehearsals';

export type RuleSetStatus = 'draft' | 'approved' | 'active' | 'retired';
export type RuleSetOrigin = 'shipped' | 'own';

/** Something that stands against use; `path` is a JSON pointer into the rule set. */
export interface RuleFault {
  readonly path: string;
  readonly code: string;
  readonly pathway: string | null;
  readonly item: string | null;
}

export interface ListedRuleSetVersion {
  readonly version: number;
  readonly status: RuleSetStatus;
  readonly inForce: boolean;
  readonly author: string;
  readonly approver: string | null;
  readonly effectiveFrom: string | null;
  readonly createdAt: string;
  readonly savedAt: string | null;
  readonly rules: number;
  readonly responses: number;
}

export interface NamedPathway {
  readonly id: string;
  readonly title: Text;
  readonly version: number;
  readonly inForce: boolean;
  readonly offered: boolean;
}

export interface ListedRuleSet {
  readonly id: string;
  readonly pathway: string;
  readonly title: Text;
  readonly origin: RuleSetOrigin;
  readonly pathways: readonly NamedPathway[];
  readonly versions: readonly ListedRuleSetVersion[];
}

export interface MayRules {
  readonly edit: boolean;
  readonly approve: boolean;
}

export interface RuleSetList {
  readonly ruleSets: readonly ListedRuleSet[];
  readonly may: MayRules;
}

export interface RuleSetAct {
  readonly act: 'started' | 'written' | 'approved' | 'activated' | 'retired' | 'deleted';
  readonly by: string;
  readonly at: string;
  readonly text: string | null;
}

export interface ToApprove {
  readonly rehearsed: boolean;
  readonly responses: number;
  readonly newlyGreen: number;
  readonly lookedAt: number;
  /** What stands against approving, as far as trying it out is concerned. */
  readonly why: 'missing' | 'stale' | 'running' | 'too-short' | 'not-looked-at' | null;
}

export interface RuleSetVersion extends ListedRuleSetVersion {
  readonly id: string;
  readonly pathway: string;
  readonly title: Text;
  readonly origin: RuleSetOrigin;
  /** Wrote in it, and so cannot approve it. */
  readonly mine: boolean;
  readonly revision: number;
  readonly document: RuleSet;
  readonly sha256: string;
  readonly writers: readonly string[];
  readonly faults: readonly RuleFault[];
  readonly running: number | null;
  readonly rehearsal: RehearsalHead | null;
  readonly toApprove: ToApprove;
  readonly history: readonly RuleSetAct[];
}
export interface RuleSetStatusAnswer {
  readonly ruleSet: string;
  readonly version: number;
  readonly revision: number;
  readonly status: RuleSetStatus;
  readonly effectiveFrom: string | null;
}

export interface RuleSetSaved {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly sha256: string;
  readonly faults: readonly RuleFault[];
}

export interface MaterialItem {
  readonly code: string;
  readonly text: Text | null;
  readonly type: string;
  readonly options: readonly { readonly value: number | string | boolean; readonly text: Text }[] | null;
  readonly unit: Text | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly values: readonly number[] | null;
  readonly instrument: string | null;
  readonly direction: 'higher-worse' | 'higher-better' | 'none' | null;
}

export interface MaterialScale {
  readonly code: string;
  readonly title: Text;
  readonly min: number;
  readonly max: number;
  readonly direction: 'higher-worse' | 'higher-better' | 'none';
  readonly bands: readonly {
    readonly code: string;
    readonly from: number;
    readonly to: number;
    readonly label: Text;
  }[];
  /** The smallest change that matters, as published. */
  readonly change: { readonly value: number; readonly source: string } | null;
  readonly source: string | null;
}

export interface MaterialFact {
  readonly id: string;
  readonly title: Text;
  /** Of `text`: examples. */
  readonly options: readonly { readonly value: string | number; readonly title: Text }[] | null;
  readonly kind: 'choice' | 'number' | 'text';
}

export interface MaterialPathway extends NamedPathway {
  readonly questionnaires: readonly {
    readonly id: string;
    readonly version: number;
    readonly title: Text;
    readonly items: readonly MaterialItem[];
    readonly scales: readonly MaterialScale[];
  }[];
  readonly facts: readonly MaterialFact[];
}

export interface RuleMaterial {
  readonly ruleSet: string;
  readonly version: number;
  /** The newest shipped version, which the ranges hang on. */
  readonly base: number | null;
  readonly zone: string;
  readonly now: string;
  readonly pathways: readonly MaterialPathway[];
  readonly limits: RuleSet['limits'];
  readonly thresholds: readonly Threshold[];
  readonly allowed: readonly Allowed[];
  readonly rules: readonly {
    readonly id: string;
    readonly acute: boolean;
    readonly base: boolean;
  }[];
  readonly builtIn: readonly { readonly id: string; readonly level: RuleLevel; readonly because: Text }[];
}
