import { defineEvent } from '../platform/jobs/events.js';

/** An assignment has opened and its window is still open: the patient can be told. Its questionnaire version is pinned. */
export const assignmentDue = defineEvent('schedules.due', 1, ['assignment']);

/** An assignment's window has closed without an answer. */
export const assignmentOverdue = defineEvent('schedules.overdue', 1, ['assignment']);

/** The hour of opening has come (heard here: only code can pin the version). */
export const assignmentOpening = defineEvent('schedules.opening', 1, ['assignment']);

/** The window is over (heard here: only under the row's lock is it known that no answer came). */
export const assignmentClosing = defineEvent('schedules.closing', 1, ['assignment']);

/** The plan ends within 200 days (heard here: only code can plan further). */
export const enrolmentExtending = defineEvent('schedules.extending', 1, ['enrolment']);
