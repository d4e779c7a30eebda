import type { Pathway } from '../document.js';
import depression from './depression.json' with { type: 'json' };
import epilepsy from './epilepsy.json' with { type: 'json' };

// JSON is typed by its letters, not by our lists; `checkPathway` and `activationFaults` prove it at load and in the tests.
export const pathways: readonly Pathway[] = [depression, epilepsy] as unknown as readonly Pathway[];

export { dutyMessage, type MessageTemplate, messages } from '../messages.js';
