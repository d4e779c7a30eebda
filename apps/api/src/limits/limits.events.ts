import { defineEvent } from '../platform/jobs/events.js';

/** A limit of a patient's own stops within a week, or has stopped: then the rule set's own holds again. */
export const limitExpiring = defineEvent('limits.expiring', 1, ['limit']);
