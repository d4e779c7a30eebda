import type { FORM_NOTES } from '@stemme/questionnaires/qfdd';
import type { Sentences } from './said';

/** What of a MedCom form definition was left out or read in another way. */
export const QFDD_NOTES: Sentences<(typeof FORM_NOTES)[number]> = {
  stylesheet: ['En henvisning til udseende (stylesheet) er ikke brugt.', 'A reference to a stylesheet was not used.'],
  'language-unknown': [
    'Sproget står ikke, eller kendes ikke. Se efter, hvilket sprog det er læst som.',
    'The language is not stated or not known. Check which one it was read as.',
  ],
  'other-language': ['En tekst på et andet sprog er ikke med.', 'A text in another language is left out.'],
  'rights-missing': [
    'Det står ikke, hvem der har rettighederne. Find ud af det, før skemaet bruges.',
    'Who holds the rights is not stated. Find out before use.',
  ],
  'question-without-id': ['Et spørgsmål har intet id og har fået et.', 'A question has no id and was given one.'],
  'further-ids': ['Flere id’er på samme del; det første er brugt.', 'Several ids on one part; the first is used.'],
  reordered: [
    'Rækkefølgen er ændret, så den følger skemaets numre.',
    'The order was changed to follow the numbers of the form.',
  ],
  'template-missing': [
    'En del siger ikke, hvilken skabelon den følger. Den er læst efter sit indhold.',
    'A part does not say which template it follows. It was read by its content.',
  ],
  'option-without-text': ['En svarmulighed har ingen tekst. Koden vises.', 'An option has no text. Its code is shown.'],
  'option-count-missing': [
    'Det står ikke, hvor mange svar der må vælges. Ét er antaget.',
    'How many options may be chosen is not stated. One is assumed.',
  ],
  'option-translation': [
    'En ekstra kode til en svarmulighed er ikke brugt.',
    'A further code of an option was not used.',
  ],
  'code-system-differs': [
    'En betingelse bruger et andet kodesystem end spørgsmålet. Koden er ens, og den er brugt.',
    'A condition uses another code system than the question. The code is the same, and was used.',
  ],
  'condition-on-missing-question': [
    'En betingelse gælder et spørgsmål, der ikke findes. Den bliver aldrig opfyldt.',
    'A condition is about a question that does not exist. It is never met.',
  ],
  'condition-on-missing-option': [
    'En betingelse gælder et svar, der ikke findes. Den bliver aldrig opfyldt.',
    'A condition is about an option that does not exist. It is never met.',
  ],
  'media-by-reference': [
    'Et billede eller en film ligger uden for filen og vises ikke.',
    'A picture or film is outside the file and is not shown.',
  ],
  'feedback-to-patient': [
    'En tilbagemelding til patienten efter svar vises ikke.',
    'A feedback to the patient after an answer is not shown.',
  ],
  'range-text': ['En forklaring til et interval vises ikke.', 'The words of a range are not shown.'],
  'unknown-relationship': [
    'En forbindelse mellem to dele kendes ikke og er ikke læst.',
    'A relation between two parts is not known and was not read.',
  ],
};

/** What of a SurveyJS form was left out or read in another way. */
export const SURVEYJS_NOTES = {
  presentation: ['Et ønske om udseende er ikke fulgt.', 'A wish about its looks was not followed.'],
  warning: [
    'En advarsel ved et svar vises ikke. Svaret tages imod som før.',
    'A warning at an answer is not shown. The answer is accepted as before.',
  ],
  'hidden-answers-cleared': [
    'Svar på spørgsmål, der skjules, slettes altid her.',
    'Answers to questions that become hidden are always removed here.',
  ],
  'sum-needs-all': [
    'En sum vises først, når alle dens spørgsmål er besvaret.',
    'A sum is there only when all its questions are answered.',
  ],
  'empty-display': ['En tom tekst er ikke med.', 'An empty text is left out.'],
  'empty-group': ['En tom side eller gruppe er ikke med.', 'An empty page or group is left out.'],
  'html-as-text': ['HTML er vist som almindelig tekst.', 'HTML is shown as plain text.'],
  'instance-title': ['Overskriften på hver gentagelse er ikke med.', 'The heading of each repetition is left out.'],
  'email-pattern': [
    'Feltet til e-mail kontrolleres med et mønster.',
    'The field for an e-mail address is checked by a pattern.',
  ],
} as const satisfies Sentences<string>;

/** What a reviewer should look at in the texts themselves. */
export const LINT_NOTES = {
  'html-as-text': [
    'Teksten indeholder HTML-koder. De vises, som de er skrevet: se efter.',
    'The text holds HTML tags. They are shown as written: check.',
  ],
  'link-in-text': [
    'Teksten indeholder et link. Se efter, at patienten kan stole på det.',
    'The text holds a link. Check that patients can trust it.',
  ],
  'bidi-control': [
    'Teksten indeholder skjulte tegn for læseretning. Se efter i forhåndsvisningen.',
    'The text holds hidden characters for the reading direction. Check the preview.',
  ],
  'no-width-character': [
    'Teksten indeholder tegn uden bredde. Se efter i forhåndsvisningen.',
    'The text holds characters without width. Check the preview.',
  ],
  'control-character': [
    'Teksten indeholder styretegn. Se efter i forhåndsvisningen.',
    'The text holds control characters. Check the preview.',
  ],
  'cpr-like': [
    'Teksten indeholder noget, der ligner et CPR-nummer. Det må ikke stå i et skema: se efter.',
    'The text holds what looks like a CPR number. It must not stand in a questionnaire: check.',
  ],
  'translation-missing': [
    'Oversættelser mangler. De tekster vises på skemaets eget sprog.',
    'Translations are missing. Those texts are shown in the original language.',
  ],
} as const satisfies Sentences<string>;
