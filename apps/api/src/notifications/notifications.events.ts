import { defineEvent } from '../platform/jobs/events.js';

/** Some messages of one department are due (heard here: sending is outside any transaction). The batch names them. */
export const messagesDue = defineEvent('notifications.messages-due', 1, ['batch']);

/** A message was refused for certain: the patient's next channel gets its turn (heard here). */
export const messageRefused = defineEvent('notifications.message-refused', 1, ['message']);

/** The fate of a text message is not known: its gateway can be asked (heard here). */
export const messageUnsure = defineEvent('notifications.message-unsure', 1, ['message']);

/** Somebody on duty is to be told (heard here, as above). */
export const dutyMessageDue = defineEvent('notifications.duty-message-due', 1, ['message']);

/** A message to somebody on duty was refused: the next on the roster is told at once. */
export const dutyMessageRefused = defineEvent('notifications.duty-message-refused', 1, ['message']);

/** A department's synthetic answer of the morning is to be handed in. */
export const syntheticDue = defineEvent('notifications.synthetic-due', 1, ['assignment']);

/** It did not come through as an acute item. */
export const syntheticFailed = defineEvent('notifications.synthetic-failed', 1, ['department', 'day']);
