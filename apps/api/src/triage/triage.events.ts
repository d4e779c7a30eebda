import { defineEvent } from '../platform/jobs/events.js';

/** Something stands in the worklist that did not stand there before. */
export const triageRaised = defineEvent('triage.raised', 1, ['item']);

/** An acute item has stood untaken for 15 minutes since somebody was last told. */
export const triageUntaken = defineEvent('triage.untaken', 1, ['item']);
