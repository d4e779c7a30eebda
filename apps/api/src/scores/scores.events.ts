import { defineEvent } from '../platform/jobs/events.js';

/** Every instrument of a response is scored; published also when it holds none. */
export const scoresComputed = defineEvent('scores.computed', 1, ['response']);

/** A response could not be scored: no score of it exists, and a person must read it. */
export const scoresFailed = defineEvent('scores.failed', 1, ['response']);
