import { defineEvent } from '../platform/jobs/events.js';

/** Something stands in the worklist that did not stand there before. */
export const triageRaised = defineEvent('triage.raised', 1, ['item']);

/** An acute item has stood untaken for 15 minutes since somebody was last told. */
export const triageUntaken = defineEvent('triage.untaken', 1, ['item']);

/** The deadline of an item has passed, or the hour of its next step of escalation has come. */
export const itemOverdue = defineEvent('worklist.overdue', 1, ['item']);

/** Somebody is to be told that an item is overdue (heard by notifications: sending is outside any transaction). */
export const escalationDue = defineEvent('worklist.escalation-due', 1, ['escalation']);
