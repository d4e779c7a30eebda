import type { Text } from '@stemme/pathways';
import { ANSWERS_WORDS } from './answers-words.js';
import { DOCUMENTS_WORDS } from './documents-words.js';
import { HOUSE_WORDS } from './house-words.js';
import { JOB_WORDS } from './job-words.js';
import { NOTIFICATIONS_WORDS } from './notifications-words.js';
import { QUALITY_WORDS } from './quality-words.js';
import { RULES_WORDS } from './rules-words.js';
import { SCHEDULES_WORDS } from './schedules-words.js';
import { TALK_WORDS } from './talk-words.js';
import { TRIAGE_WORDS } from './triage-words.js';

export { JOB_WORDS };

/**
 * What every act is called when the patient it was about reads the log. Closed: an act that is not here is a failing test.
 * Plain words; never the clinic's own (colours, levels, triage, pathway). Acts of jobs are the names of their hearers.
 */
export const WORDS: Readonly<Record<string, Text>> = {
  ...ANSWERS_WORDS,
  ...DOCUMENTS_WORDS,
  ...HOUSE_WORDS,
  ...NOTIFICATIONS_WORDS,
  ...QUALITY_WORDS,
  ...RULES_WORDS,
  ...SCHEDULES_WORDS,
  ...TALK_WORDS,
  ...TRIAGE_WORDS,
};

const UNNAMED: Text = { da: 'Så eller ændrede oplysninger om dig', en: 'Saw or changed details about you' };

export const KINDS = ['patient', 'tablet', 'clinic', 'system', 'job'] as const;
export type Kind = (typeof KINDS)[number];

/** Why somebody of this kind could do it at all. */
export const WHY: Readonly<Record<Kind, Text>> = {
  patient: { da: 'Det var dig selv', en: 'It was you' },
  tablet: {
    da: 'Afdelingen gav dig en tablet at svare på',
    en: 'The department gave you a tablet to answer on',
  },
  clinic: { da: 'Du er patient i afdelingen', en: 'You are a patient of the department' },
  system: { da: 'Afdelingens system må læse dine svar', en: "The department's system may read your answers" },
  job: { da: 'Det sker automatisk for afdelingen', en: 'It is done automatically for the department' },
};

export function wordsFor(kind: Kind, act: string): Text {
  const table = kind === 'job' ? JOB_WORDS : WORDS;
  return Object.hasOwn(table, act) ? table[act]! : UNNAMED;
}
