/** One difference between two versions of a rule set. */
import type { Code } from './vocabulary.js';

export const RULE_CHANGES = [
  'added',
  'removed',
  'level',
  'threshold',
  'condition',
  'suppression',
  'text',
  'limit',
  'requires',
  'not-triaged',
] as const;
export type RuleChangeCode = (typeof RULE_CHANGES)[number];

export interface RuleChange {
  /** null = of the rule set itself. */
  readonly rule: string | null;
  /** JSON pointer into the new version; into the old one for what was removed. */
  readonly path: string;
  readonly code: RuleChangeCode;
  /** Of a threshold, limit or requirement: the item, scale or fact. */
  readonly of?: Code;
  /** Absent = was not there. */
  readonly before?: unknown;
  /** Absent = is no longer there. */
  readonly after?: unknown;
}

/** What there was and what there is; a key that is absent was not there. */
export function given(before: unknown, after: unknown): { before?: unknown; after?: unknown } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
