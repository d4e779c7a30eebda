/** The rule sets the product ships. Server only: a browser gets the acute rules it needs from the server. */
import type { RuleSet } from '../rule-set.js';
import depression from './depression.json' with { type: 'json' };
import epilepsy from './epilepsy.json' with { type: 'json' };

/** JSON carries no literal types; `checkRuleSet` holds these documents to the shape (tested, and again at load). */
export const ruleSets: readonly RuleSet[] = [depression, epilepsy] as unknown as readonly RuleSet[];
