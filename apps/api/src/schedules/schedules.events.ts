import { defineEvent } from '../platform/jobs/events.js';

/** An assignment has opened and its window is still open: the patient can be told. Its questionnaire version is pinned. */
export const assignmentDue = defineEvent('schedules.due', 1, ['assignment']);

/** An assignment's window has closed without an answer. */
export const assignmentOverdue = defineEvent('schedules.overdue', 1, ['assignment']);

/** The hour of opening has come (heard here: only code can pin the version). */
export const assignmentOpening = defineEvent('schedules.opening', 1, ['assignment']);

/** The window is over (heard here: only under the row's lock is it known that no answer came). */
export const assignmentClosing = defineEvent('schedules.closing', 1, ['assignment']);

/** The hour of a silence rule has come, the window is open, and nobody has answered. */
export const assignmentSilent = defineEvent('schedules.silent', 1, ['assignment']);

/** An assignment that had opened was moved or taken back: whoever told the patient of it tells them again. */
export const assignmentChanged = defineEvent('schedules.changed', 1, ['assignment']);

/** The plan is about to end (heard here: only code can plan further). */
export const enrolmentExtending = defineEvent('schedules.extending', 1, ['enrolment']);

/** Something that the plan depends on has changed (heard here). */
export const enrolmentReplanning = defineEvent('schedules.replanning', 1, ['enrolment']);

/** The day on which a pause ends by itself (heard here). */
export const enrolmentResuming = defineEvent('schedules.resuming', 1, ['enrolment']);

/** The patient has not talked to anybody for as long as the pathway allows. */
export const contactOverdue = defineEvent('schedules.contact-overdue', 1, ['enrolment']);
