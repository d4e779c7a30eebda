import { defineEvent } from '../platform/jobs/events.js';

/** A reminder's time has come (heard here: sending is outside any transaction). */
export const reminderDue = defineEvent('notifications.reminder-due', 1, ['reminder']);

/** Somebody on duty is to be told (heard here, as above). */
export const dutyMessageDue = defineEvent('notifications.duty-message-due', 1, ['message']);

/** A message to somebody on duty was refused: the next on the roster is told at once. */
export const dutyMessageRefused = defineEvent('notifications.duty-message-refused', 1, ['message']);

/** A department's synthetic answer of the morning is to be handed in. */
export const syntheticDue = defineEvent('notifications.synthetic-due', 1, ['assignment']);

/** It did not come through as an acute item. */
export const syntheticFailed = defineEvent('notifications.synthetic-failed', 1, ['department', 'day']);
