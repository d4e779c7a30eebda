import type { ReminderStep, Text } from './document.js';
import data from './messages.json' with { type: 'json' };

/** A message with braces (`MESSAGE_BRACES`); plain text, the subject without any. */
export interface MessageTemplate {
  subject: Text;
  body: Text;
}

/** What a patient is sent about an assignment: no health content, and no name but the department's public one. */
export const messages: Readonly<Record<ReminderStep, MessageTemplate>> = data.patient;

/** What today's duty person is sent when something acute waits: nothing about whom or what. */
export const dutyMessage: MessageTemplate = data.duty;
