/** The rule sets the product ships. Server only: a browser gets the acute rules it needs from the server. */
import type { RuleSet } from '../rule-set.js';
import arthroplasty from './arthroplasty.json' with { type: 'json' };
import cancerTreatment from './cancer-treatment.json' with { type: 'json' };
import copd from './copd.json' with { type: 'json' };
import depression from './depression.json' with { type: 'json' };
import depression2 from './depression-2.json' with { type: 'json' };
import diabetes from './diabetes.json' with { type: 'json' };
import epilepsy from './epilepsy.json' with { type: 'json' };
import epilepsy2 from './epilepsy-2.json' with { type: 'json' };
import heartFailure from './heart-failure.json' with { type: 'json' };
import pregnancy from './pregnancy.json' with { type: 'json' };

/**
 * The newest version of each. JSON carries no literal types; `checkRuleSet` holds these documents to the shape (tested,
 * and again at load).
 */
export const ruleSets: readonly RuleSet[] = [
  depression2,
  epilepsy2,
  cancerTreatment,
  copd,
  heartFailure,
  arthroplasty,
  pregnancy,
  diabetes,
] as unknown as readonly RuleSet[];

/** Versions that have been shipped before: a stored triage names the one it was made by. */
export const earlierRuleSets: readonly RuleSet[] = [depression, epilepsy] as unknown as readonly RuleSet[];
