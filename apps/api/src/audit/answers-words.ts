import type { Text } from '@stemme/pathways';

/** What is done with questionnaires that are being answered: by the patient, on a tablet, on paper. */
export const ANSWERS_WORDS: Readonly<Record<string, Text>> = {
  'answers.home': { da: 'Så oversigten over skemaer', en: 'Saw the overview of questionnaires' },
  'answers.open-assignment': { da: 'Åbnede et skema', en: 'Opened a questionnaire' },
  'answers.save-draft': { da: 'Gemte svar undervejs', en: 'Saved answers on the way' },
  'answers.submit': { da: 'Sendte svar', en: 'Sent answers' },
  'answers.answer-for': { da: 'Åbnede et skema for at svare for dig', en: 'Opened a questionnaire to answer for you' },
  'answers.compare-entries': {
    da: 'Sammenlignede to indtastninger af dit papirskema',
    en: 'Compared two entries of your paper',
  },
  'answers.find-paper': {
    da: 'Fandt skemaet, som et papir hører til',
    en: 'Found the questionnaire a paper belongs to',
  },
  'answers.finish-entry': { da: 'Tastede dine svar ind', en: 'Typed in your answers' },
  'answers.issue-tablet-code': {
    da: 'Gav en kode, så du kan svare på en tablet',
    en: 'Gave a code so that you can answer on a tablet',
  },
  'answers.print-blank': { da: 'Udskrev et tomt skema', en: 'Printed a blank questionnaire' },
  'answers.print-paper': { da: 'Udskrev et skema til dig', en: 'Printed a questionnaire for you' },
  'answers.progress-on-tablet': { da: 'Svarede på en tablet', en: 'Answered on a tablet' },
  'answers.resolve-entries': {
    da: 'Rettede indtastningen af dit papirskema efter papiret',
    en: 'Corrected the entry of your paper by the paper',
  },
  'answers.revoke-tablet-code': { da: 'Tog en kode til tablet tilbage', en: 'Took back a code for a tablet' },
  'answers.save-entry': {
    da: 'Gemte indtastning af dine svar undervejs',
    en: 'Saved the entry of your answers on the way',
  },
  'answers.set-second-entry': {
    da: 'Bestemte, hvem der taster papirskemaer anden gang',
    en: 'Decided who types papers the second time',
  },
  'answers.submit-on-tablet': { da: 'Sendte svar fra en tablet', en: 'Sent answers from a tablet' },
  'answers.view-on-tablet': { da: 'Så et skema på en tablet', en: 'Saw a questionnaire on a tablet' },
  'answers.void-entry': {
    da: 'Begyndte forfra på indtastningen af dine svar',
    en: 'Began the entry of your answers again',
  },
  'answers.wish-contact': { da: 'Bad om at blive kontaktet', en: 'Asked to be contacted' },
};
