import type { Text } from '@stemme/pathways';

/**
 * What every act is called when the patient it was about reads the log. Closed: an act that is not here is a failing test.
 * Plain words; never the clinic's own (colours, levels, triage, pathway). Acts of jobs are the names of their hearers.
 */
export const WORDS: Readonly<Record<string, Text>> = {
  'access.sign-in': { da: 'Loggede på', en: 'Signed in' },
  'access.session': { da: 'Åbnede Stemme', en: 'Opened Stemme' },
  'access.sign-out': { da: 'Loggede af', en: 'Signed out' },
  'answers.home': { da: 'Så oversigten over skemaer', en: 'Saw the overview of questionnaires' },
  'answers.open-assignment': { da: 'Åbnede et skema', en: 'Opened a questionnaire' },
  'answers.save-draft': { da: 'Gemte svar undervejs', en: 'Saved answers on the way' },
  'answers.submit': { da: 'Sendte svar', en: 'Sent answers' },
  'answers.wish-contact': { da: 'Bad om at blive kontaktet', en: 'Asked to be contacted' },
  'audit.access-log': { da: 'Så, hvem der har set svarene', en: 'Saw who has seen the answers' },
  'departments.settings': { da: 'Så afdelingens oplysninger', en: "Saw the department's details" },
  'departments.set-phones': { da: 'Ændrede afdelingens telefonnumre', en: "Changed the department's phone numbers" },
  'departments.set-roster': { da: 'Ændrede afdelingens vagtliste', en: "Changed the department's duty roster" },
  'fhir.search-questionnaires': { da: 'Søgte spørgeskemaer', en: 'Searched questionnaires' },
  'fhir.read-questionnaire': { da: 'Hentede et spørgeskema', en: 'Fetched a questionnaire' },
  'fhir.search-responses': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.read-response': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.search-observations': { da: 'Hentede tal fra dine svar', en: 'Fetched figures from your answers' },
  'notifications.messages': { da: 'Så, hvilke beskeder du har fået', en: 'Saw which messages you have been sent' },
  'notifications.undelivered': {
    da: 'Så, at en besked til dig ikke kom frem',
    en: 'Saw that a message to you did not arrive',
  },
  'patients.set-contact': { da: 'Rettede dine kontaktoplysninger', en: 'Changed your contact details' },
  'patients.set-language': { da: 'Valgte sprog', en: 'Chose a language' },
  'questionnaires.list': { da: 'Så afdelingens spørgeskemaer', en: "Saw the department's questionnaires" },
  'questionnaires.open-version': { da: 'Så et spørgeskema uden svar', en: 'Saw a questionnaire without answers' },
  'questionnaires.open-source': {
    da: 'Hentede filen bag et spørgeskema',
    en: 'Fetched the file behind a questionnaire',
  },
  'questionnaires.compare': { da: 'Sammenlignede to spørgeskemaer', en: 'Compared two questionnaires' },
  'questionnaires.ask-import': { da: 'Ville hente et spørgeskema ind', en: 'Wished to bring in a questionnaire' },
  'questionnaires.import': { da: 'Hentede et spørgeskema ind', en: 'Brought in a questionnaire' },
  'questionnaires.preview': { da: 'Prøvede et spørgeskema', en: 'Tried a questionnaire' },
  'questionnaires.approve': { da: 'Godkendte et spørgeskema', en: 'Approved a questionnaire' },
  'questionnaires.activate': { da: 'Tog et spørgeskema i brug', en: 'Took a questionnaire into use' },
  'questionnaires.retire': { da: 'Tog et spørgeskema ud af brug', en: 'Took a questionnaire out of use' },
  'questionnaires.restore': { da: 'Hentede et spørgeskema frem igen', en: 'Brought a questionnaire back' },
  'questionnaires.delete-draft': { da: 'Slettede et udkast', en: 'Deleted a draft' },
  'questionnaires.open-library': { da: 'Så spørgeskemaer til rådighed', en: 'Saw the questionnaires that can be had' },
  'questionnaires.take': { da: 'Valgte et spørgeskema', en: 'Chose a questionnaire' },
  'questionnaires.open-skeletons': { da: 'Så spørgeskemaer uden tekst', en: 'Saw questionnaires without wording' },
  'questionnaires.word': { da: 'Skrev teksten til et spørgeskema', en: 'Gave a questionnaire its wording' },
  'questionnaires.open-use': { da: 'Så, hvad afdelingen har bekræftet', en: 'Saw what the department has confirmed' },
  'questionnaires.confirm-use': { da: 'Bekræftede afdelingens brug', en: "Confirmed the department's use" },
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
  'triage.worklist': { da: 'Så dit navn på afdelingens liste', en: "Saw your name on the department's list" },
  'triage.open-patient': { da: 'Åbnede din side', en: 'Opened your page' },
  'triage.open-response': { da: 'Åbnede dine svar', en: 'Opened your answers' },
  'triage.open-attachment': { da: 'Åbnede en fil, du har sendt', en: 'Opened a file you sent' },
  'triage.own-response': { da: 'Så sine egne svar', en: 'Saw their own answers' },
  'triage.retract-response': { da: 'Trak en besvarelse tilbage', en: 'Retracted a set of answers' },
  'triage.take': { da: 'Tog sig af din sag', en: 'Took on your case' },
  'triage.release': { da: 'Lagde din sag tilbage', en: 'Put your case back' },
  'triage.hand-over': { da: 'Gav din sag videre', en: 'Handed your case over' },
  'triage.snooze': { da: 'Udsatte din sag', en: 'Postponed your case' },
  'triage.outcome': { da: 'Skrev, hvad der blev gjort', en: 'Wrote what was done' },
  'triage.undo': { da: 'Fortrød det sidste, der blev skrevet', en: 'Took back what was last written' },
};

/** What the service does by itself, by the name of the hearer that did it. */
export const JOB_WORDS: Readonly<Record<string, Text>> = {
  job: { da: 'Behandlede dine oplysninger automatisk', en: 'Processed your details automatically' },
  'notifications.plan': { da: 'Planlagde beskeder til dig', en: 'Planned messages to you' },
  'notifications.remind': { da: 'Sendte dig en besked om et skema', en: 'Sent you a message about a questionnaire' },
  'notifications.send-duty': {
    da: 'Gav vagten besked, uden dit navn',
    en: 'Told the person on duty, without your name',
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
  'triage.acute-in-draft': {
    da: 'Fortalte afdelingen om et svar, der ikke er sendt',
    en: 'Told the department of an answer that was not sent',
  },
  'triage.contact-wish': {
    da: 'Fortalte afdelingen, at du vil kontaktes',
    en: 'Told the department that you want to be contacted',
  },
};

const UNNAMED: Text = { da: 'Så eller ændrede oplysninger om dig', en: 'Saw or changed details about you' };

export const KINDS = ['patient', 'clinic', 'system', 'job'] as const;
export type Kind = (typeof KINDS)[number];

/** Why somebody of this kind could do it at all. */
export const WHY: Readonly<Record<Kind, Text>> = {
  patient: { da: 'Det var dig selv', en: 'It was you' },
  clinic: { da: 'Du er patient i afdelingen', en: 'You are a patient of the department' },
  system: { da: 'Afdelingens system må læse dine svar', en: "The department's system may read your answers" },
  job: { da: 'Det sker automatisk for afdelingen', en: 'It is done automatically for the department' },
};

export function wordsFor(kind: Kind, act: string): Text {
  const table = kind === 'job' ? JOB_WORDS : WORDS;
  return Object.hasOwn(table, act) ? table[act]! : UNNAMED;
}
