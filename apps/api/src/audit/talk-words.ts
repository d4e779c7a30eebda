import type { Text } from '@stemme/pathways';

/** What people and systems do with talks, what matters to the patient, and what was agreed. */
export const TALK_WORDS: Readonly<Record<string, Text>> = {
  'fhir.search-requests': { da: 'Et system så, hvem der skal tales med', en: 'A system saw who is to be talked to' },
  'fhir.search-tasks': { da: 'Et system så, hvem der er talt med', en: 'A system saw who has been talked to' },
  'fhir.read-request': { da: 'Et system så en samtale, der er bedt om', en: 'A system saw a talk that was asked for' },
  'fhir.read-task': { da: 'Et system så, om en samtale er holdt', en: 'A system saw whether a talk took place' },
  'consultations.list': { da: 'Så afdelingens samtaler, også din', en: "Saw the department's talks, yours among them" },
  'consultations.open-patient': {
    da: 'Så dine samtaler, og hvad der er vigtigst for dig',
    en: 'Saw your talks, and what matters most to you',
  },
  'consultations.request': { da: 'Bad om, at nogen taler med dig', en: 'Asked for somebody to talk to you' },
  'consultations.write-agreement': { da: 'Skrev, hvad I aftalte', en: 'Wrote what was agreed' },
  'consultations.agree': { da: 'Satte en tid til at tale med dig', en: 'Set a time to talk to you' },
  'consultations.hold': { da: 'Skrev, at I har talt sammen', en: 'Wrote that you have talked' },
  'consultations.not-held': { da: 'Skrev, at I ikke fik talt sammen', en: 'Wrote that you did not get to talk' },
  'consultations.not-reached': { da: 'Skrev, at du ikke blev truffet', en: 'Wrote that you were not reached' },
  'consultations.move': { da: 'Flyttede en samtale med dig', en: 'Moved a talk with you' },
  'consultations.cancel': { da: 'Aflyste en samtale med dig', en: 'Cancelled a talk with you' },
  'consultations.undo': { da: 'Fortrød det sidste om en samtale', en: 'Took back the last step of a talk' },
  'consultations.own-calls': { da: 'Så sine egne samtaler', en: 'Saw their own talks' },
  'consultations.answer-call': { da: 'Skrev, hvornår det passer at tale', en: 'Wrote when a talk suits' },
  'consultations.wish-call': { da: 'Skrev, hvornår et opkald passer', en: 'Wrote when a call suits' },
  'consultations.own-matters': { da: 'Så, hvad der er skrevet og aftalt', en: 'Saw what was written and agreed' },
  'consultations.say-matter': { da: 'Skrev, hvad der er vigtigst', en: 'Wrote what matters most' },
};

/** What the service does by itself with them. */
export const TALK_JOB_WORDS: Readonly<Record<string, Text>> = {
  'worklist.consultation-overdue': {
    da: 'Fortalte afdelingen, at I ikke har talt sammen til tiden',
    en: 'Told the department that you have not talked in time',
  },
  'worklist.matter': {
    da: 'Bad afdelingen læse, hvad der er vigtigst for dig',
    en: 'Asked the department to read what matters most to you',
  },
};
