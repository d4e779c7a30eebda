import type { Text } from '@stemme/pathways';
import { TALK_JOB_WORDS } from './talk-words.js';

/** What the service does by itself, by the name of the hearer that did it. */
export const JOB_WORDS: Readonly<Record<string, Text>> = {
  ...TALK_JOB_WORDS,
  job: { da: 'Behandlede dine oplysninger automatisk', en: 'Processed your details automatically' },
  'notifications.plan': { da: 'Planlagde beskeder til dig', en: 'Planned messages to you' },
  'notifications.remind': { da: 'Sendte dig en besked om et skema', en: 'Sent you a message about a questionnaire' },
  'notifications.tell-change': {
    da: 'Fandt ud af, om en ny dato skal siges til dig',
    en: 'Found out whether you are to be told a new date',
  },
  'notifications.next-channel': {
    da: 'Fandt en anden måde at give dig besked på',
    en: 'Found another way to send you a message',
  },
  'notifications.look-up': {
    da: 'Spurgte, om en besked til dig kom frem',
    en: 'Asked whether a message to you arrived',
  },
  'notifications.send-duty': {
    da: 'Gav vagten besked, uden dit navn',
    en: 'Told the person on duty, without your name',
  },
  'notifications.send-escalation': {
    da: 'Gav personalet besked om en frist, uden dit navn',
    en: 'Told the staff of a deadline, without your name',
  },
  'worklist.escalate': {
    da: 'Fandt ud af, hvem der skal have besked om en frist',
    en: 'Found out whom to tell of a deadline',
  },
  'worklist.limit-expiring': {
    da: 'Fortalte afdelingen, at din egen grænse udløber',
    en: 'Told the department that your own limit ends',
  },
  'notifications.tell-duty': {
    da: 'Fandt ud af, hvem på vagt der skal have besked',
    en: 'Found out whom on duty to tell',
  },
  'notifications.tell-instead': {
    da: 'Fandt en anden på vagt at give besked',
    en: 'Found somebody else on duty to tell',
  },
  'notifications.tell-next': { da: 'Fandt den næste på vagt at give besked', en: 'Found the next on duty to tell' },
  'notifications.synthetic-answer': { da: 'Prøvede systemet', en: 'Tested the system' },
  'notifications.tell-check-failed': { da: 'Gav besked om, at en prøve fejlede', en: 'Told that a test failed' },
  'schedules.open': { da: 'Åbnede et skema for dig', en: 'Opened a questionnaire for you' },
  'schedules.close': { da: 'Lukkede et skema', en: 'Closed a questionnaire' },
  'schedules.switch': { da: 'Flyttede dig til afdelingens nye plan', en: "Moved you to the department's new plan" },
  'schedules.replan': { da: 'Tilpassede din plan for skemaer', en: 'Adjusted your plan of questionnaires' },
  'schedules.resume': { da: 'Genoptog dine spørgeskemaer', en: 'Resumed your questionnaires' },
  'schedules.extend': { da: 'Planlagde dine næste skemaer', en: 'Planned your next questionnaires' },
  'scores.compute': { da: 'Regnede dine svar sammen', en: 'Added up your answers' },
  'triage.decide': {
    da: 'Vurderede dine svar efter afdelingens regler',
    en: "Assessed your answers by the department's rules",
  },
  'triage.read-by-hand': { da: 'Bad afdelingen læse dine svar', en: 'Asked the department to read your answers' },
  'triage.no-answer': {
    da: 'Fortalte afdelingen, at et svar mangler',
    en: 'Told the department that an answer is missing',
  },
  'triage.silent': {
    da: 'Fortalte afdelingen, at et svar lader vente på sig',
    en: 'Told the department that an answer is overdue',
  },
  'triage.contact-overdue': {
    da: 'Fortalte afdelingen, at det er tid til at tale med dig',
    en: 'Told the department that it is time to talk to you',
  },
  'triage.acute-in-draft': {
    da: 'Fortalte afdelingen om et svar, der ikke er sendt',
    en: 'Told the department of an answer that was not sent',
  },
  'triage.contact-wish': {
    da: 'Fortalte afdelingen, at du vil kontaktes',
    en: 'Told the department that you want to be contacted',
  },
};
