import { defineEvent } from '../platform/jobs/events.js';

/** Answers were handed in: a first time, late, or as an amendment. */
export const answersSubmitted = defineEvent('answers.submitted', 1, ['response', 'assignment']);

/** An acute answer in a draft was left unsent for 15 minutes, or was changed back. */
export const acuteInDraft = defineEvent('answers.acute-in-draft', 1, ['assignment', 'finding']);

/** A patient asked to be contacted outside a questionnaire. */
export const contactWished = defineEvent('answers.contact-wished', 1, ['request']);
