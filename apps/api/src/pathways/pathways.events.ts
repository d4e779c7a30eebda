import { defineEvent } from '../platform/jobs/events.js';

/** A department has taken a new version into use and decided that this enrolment does not stay on its old one. */
export const pathwaySwitching = defineEvent('pathways.switching', 1, ['enrolment', 'switch']);
