import { defineEvent } from '../platform/jobs/events.js';

/** It was to have happened by now, and nobody has written that it did. */
export const consultationOverdue = defineEvent('consultations.overdue', 1, ['consultation']);

/** A patient has written what matters most: free text, which a person reads. */
export const matterSaid = defineEvent('consultations.matter-said', 1, ['matter']);
