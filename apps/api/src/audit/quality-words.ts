import type { Text } from '@stemme/pathways';

/** What is done to find out whether answers were assessed rightly. */
export const QUALITY_WORDS: Readonly<Record<string, Text>> = {
  'quality.cancel-look-back': {
    da: 'Stoppede en gennemgang af tidligere vurderinger',
    en: 'Stopped a review of earlier assessments',
  },
  'quality.false-greens': {
    da: 'Så, hvem der fik brug for hjælp, efter at der ikke var planlagt kontakt',
    en: 'Saw who needed help after no contact had been planned',
  },
  'quality.judge': {
    da: 'Skrev sin egen vurdering af dine svar',
    en: 'Wrote their own assessment of your answers',
  },
  'quality.judgements': {
    da: 'Så, hvad personalet har skrevet om vurderingen af dine svar',
    en: 'Saw what staff have written about the assessment of your answers',
  },
  'quality.look-back': {
    da: 'Vurderede tidligere svar igen efter de regler, der gælder nu',
    en: 'Assessed earlier answers again by the rules that hold now',
  },
  'quality.look-back-findings': {
    da: 'Så, hvis svar ville blive vurderet anderledes i dag',
    en: 'Saw whose answers would be assessed differently today',
  },
  'quality.look-backs': {
    da: 'Så gennemgange af tidligere vurderinger',
    en: 'Saw reviews of earlier assessments',
  },
  'quality.monitor': {
    da: 'Så, hvor ofte personalet er enigt i vurderingerne',
    en: 'Saw how often staff agree with the assessments',
  },
  'quality.raise-finding': {
    da: 'Bad afdelingen se på dine svar igen',
    en: 'Asked the department to look at your answers again',
  },
  'quality.raise-judgement': {
    da: 'Bad afdelingen se på dine svar efter en kollegas vurdering',
    en: "Asked the department to look at your answers after a colleague's assessment",
  },
  'quality.review-finding': {
    da: 'Skrev, hvad en ny gennemgang af dine svar viste',
    en: 'Wrote what a new review of your answers showed',
  },
  'quality.review-green': {
    da: 'Skrev, hvad afdelingen lærte af det, der skete',
    en: 'Wrote what the department learned from what happened',
  },
  'quality.start-look-back': {
    da: 'Begyndte en gennemgang af tidligere vurderinger',
    en: 'Began a review of earlier assessments',
  },
  'quality.suggestions': {
    da: 'Så, hvilke regler der sjældent fører til noget',
    en: 'Saw which rules seldom lead to anything',
  },
};
