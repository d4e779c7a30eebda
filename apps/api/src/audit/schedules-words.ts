import type { Text } from '@stemme/pathways';

/** What is done with a patient's own plan of questionnaires, and with appointments. */
export const SCHEDULES_WORDS: Readonly<Record<string, Text>> = {
  'schedules.ask-extra': { da: 'Bad om et ekstra skema', en: 'Asked for an extra questionnaire' },
  'schedules.find': { da: 'Fandt dig ved søgning', en: 'Found you by searching' },
  'schedules.offered': {
    da: 'Så, hvilke spørgeskemaer afdelingen har',
    en: 'Saw which questionnaires the department has',
  },
  'schedules.enrol': { da: 'Tilmeldte dig spørgeskemaer', en: 'Signed you up for questionnaires' },
  'schedules.pause': { da: 'Satte dine spørgeskemaer på pause', en: 'Paused your questionnaires' },
  'schedules.resume': { da: 'Genoptog dine spørgeskemaer', en: 'Resumed your questionnaires' },
  'schedules.end': { da: 'Afsluttede dine spørgeskemaer', en: 'Ended your questionnaires' },
  'schedules.death': { da: 'Registrerede dødsfald', en: 'Recorded a death' },
  'schedules.withdraw': {
    da: 'Registrerede, at du har trukket dit samtykke tilbage',
    en: 'Recorded that you have withdrawn your consent',
  },
  'schedules.transfer': {
    da: 'Overflyttede dine spørgeskemaer til en anden afdeling',
    en: 'Moved your questionnaires to another department',
  },
  'schedules.set-facts': { da: 'Ændrede, hvad din plan bygger på', en: 'Changed what your plan is based on' },
  'schedules.switch': { da: 'Ændrede din plan for skemaer', en: 'Changed your plan of questionnaires' },
  'schedules.preview-switch': {
    da: 'Så, hvad en ny plan ville betyde for dig',
    en: 'Saw what a new plan would mean for you',
  },
  'schedules.appointments': { da: 'Så dine aftaler', en: 'Saw your appointments' },
  'schedules.cancel-appointment': { da: 'Aflyste en aftale', en: 'Cancelled an appointment' },
  'schedules.keep-appointment': { da: 'Skrev, at du kom til en aftale', en: 'Wrote that you came to an appointment' },
  'schedules.timeline': { da: 'Så din plan for skemaer', en: 'Saw your plan of questionnaires' },
  'schedules.calendar': {
    da: 'Så afdelingens kalender, uden navne',
    en: "Saw the department's calendar, without names",
  },
  'schedules.calendar-day': {
    da: 'Så dit navn i afdelingens kalender',
    en: "Saw your name in the department's calendar",
  },
  'schedules.move': { da: 'Flyttede et skema', en: 'Moved a questionnaire' },
  'schedules.skip': { da: 'Sprang et skema over', en: 'Skipped a questionnaire' },
  'schedules.send-again': { da: 'Sendte et skema igen', en: 'Sent a questionnaire again' },
  'schedules.undo-move': { da: 'Fortrød en ændring af et skema', en: 'Took back a change of a questionnaire' },
  'schedules.enrol-file': { da: 'Læste en fil med nye patienter', en: 'Read a file of new patients' },
  'schedules.enrol-check': { da: 'Så, om du kan tilmeldes', en: 'Saw whether you can be enrolled' },
  'schedules.appointment-file': { da: 'Læste en fil med aftaler', en: 'Read a file of appointments' },
  'schedules.appointment-check': {
    da: 'Så, om en aftale kan registreres',
    en: 'Saw whether an appointment can be recorded',
  },
  'schedules.put-appointment': { da: 'Registrerede en aftale', en: 'Recorded an appointment' },
};
