import type { Text } from '@stemme/pathways';

/** What everybody does in the house: signing in, a department's own settings, contact details, other systems. */
export const HOUSE_WORDS: Readonly<Record<string, Text>> = {
  'access.open-tablet': { da: 'Åbnede et skema på en tablet', en: 'Opened a questionnaire on a tablet' },
  'access.sign-in': { da: 'Loggede på', en: 'Signed in' },
  'access.session': { da: 'Åbnede Stemme', en: 'Opened Stemme' },
  'access.sign-out': { da: 'Loggede af', en: 'Signed out' },
  'audit.access-log': { da: 'Så, hvem der har set svarene', en: 'Saw who has seen the answers' },
  'departments.settings': { da: 'Så afdelingens oplysninger', en: "Saw the department's details" },
  'departments.outcomes': { da: 'Så, hvad der kan skrives om en sag', en: 'Saw what can be written of a case' },
  'departments.set-outcomes': {
    da: 'Ændrede, hvad der kan skrives om en sag',
    en: 'Changed what can be written of a case',
  },
  'departments.set-capacity': {
    da: 'Ændrede, hvor meget afdelingen når på en dag',
    en: 'Changed how much the department can do in a day',
  },
  'departments.set-escalation': {
    da: 'Ændrede, hvem der får besked, når en frist er gået',
    en: 'Changed who is told when a deadline has passed',
  },
  'departments.set-video': {
    da: 'Ændrede, hvor afdelingen holder videosamtaler',
    en: 'Changed where the department holds video calls',
  },
  'departments.set-phones': { da: 'Ændrede afdelingens telefonnumre', en: "Changed the department's phone numbers" },
  'departments.set-sending': {
    da: 'Ændrede, hvornår afdelingen sender beskeder',
    en: 'Changed when the department sends messages',
  },
  'departments.set-roster': { da: 'Ændrede afdelingens vagtliste', en: "Changed the department's duty roster" },
  'fhir.put-appointment': { da: 'Fortalte om en aftale', en: 'Told of an appointment' },
  'fhir.search-questionnaires': { da: 'Søgte spørgeskemaer', en: 'Searched questionnaires' },
  'fhir.read-questionnaire': { da: 'Hentede et spørgeskema', en: 'Fetched a questionnaire' },
  'fhir.search-responses': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.read-response': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.search-observations': { da: 'Hentede tal fra dine svar', en: 'Fetched figures from your answers' },
  'patients.set-contact': { da: 'Rettede dine kontaktoplysninger', en: 'Changed your contact details' },
  'patients.set-language': { da: 'Valgte sprog', en: 'Chose a language' },
};
