import type { Pathway } from '../document.js';
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

// JSON is typed by its letters, not by our lists; `checkPathway` and `activationFaults` prove it at load and in the tests.
/** The newest version of each pathway the product ships. */
export const pathways: readonly Pathway[] = [
  depression2,
  epilepsy2,
  cancerTreatment,
  copd,
  heartFailure,
  arthroplasty,
  pregnancy,
  diabetes,
] as unknown as readonly Pathway[];

/** Versions that have been shipped before: an enrolment keeps the one it began with. */
export const earlierPathways: readonly Pathway[] = [depression, epilepsy] as unknown as readonly Pathway[];

export { dutyMessage, type MessageTemplate } from '../messages.js';
