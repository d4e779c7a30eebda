import type { DocumentFault } from '@stemme/questionnaires';
import type { Sentences } from './said';

/** What is wrong with a questionnaire, whatever it was made from, and what to do about it. */
export const DOCUMENT_WORDS: Sentences<DocumentFault['code']> = {
  'wrong-type': [
    'Værdien er af en forkert slags, f.eks. tekst i stedet for et tal. Ret værdien.',
    'The value is of the wrong kind, for example text instead of a number. Correct the value.',
  ],
  missing: ['Noget, der skal være her, mangler. Tilføj det.', 'Something that must be here is missing. Add it.'],
  'unknown-property': [
    'Feltet kendes ikke. Er det en stavefejl? Ret eller fjern det.',
    'The field is not known. Is it a spelling mistake? Correct or remove it.',
  ],
  'bad-code': [
    'Navnet kan ikke bruges som kode: det er tomt, for langt eller har mellemrum eller linjeskift. Giv det et kort navn.',
    'The name cannot be used as a code: it is empty, too long, or has blanks or line breaks. Give it a short name.',
  ],
  'bad-form': [
    'Værdien har ikke den rette form, f.eks. en dato, der ikke findes. Ret værdien.',
    'The value does not have the right form, for example a date that does not exist. Correct the value.',
  ],
  'bad-number': [
    'Tallet kan ikke bruges her, eller det kan ikke gengives nøjagtigt. Brug et andet tal.',
    'The number cannot be used here, or cannot be kept exactly. Use another number.',
  ],
  'bad-range': [
    'Den laveste værdi er højere end den højeste, eller grænserne passer ikke til spørgsmålet. Ret grænserne.',
    'The lowest value is above the highest, or the limits do not fit the question. Correct the limits.',
  ],
  'bad-pattern': [
    'Mønsteret (regulært udtryk) kan ikke læses. Ret det, eller fjern det.',
    'The pattern (regular expression) cannot be read. Correct or remove it.',
  ],
  'bad-initial': [
    'Startværdien er ikke et gyldigt svar på spørgsmålet. Ret den, eller fjern den.',
    'The initial value is not a valid answer to the question. Correct or remove it.',
  ],
  duplicate: [
    'Det samme navn eller den samme værdi står to gange. Giv hver sin egen.',
    'The same name or value stands twice. Give each its own.',
  ],
  'mixed-options': [
    'Nogle svarmuligheder er tal, og andre er tekst. Brug én slags i hele spørgsmålet.',
    'Some options are numbers and others text. Use one kind in the whole question.',
  ],
  'different-options': [
    'Spørgsmålene i tabellen har ikke de samme svarmuligheder. Gør dem ens, eller del tabellen.',
    'The questions of the table do not have the same options. Make them alike, or split the table.',
  ],
  empty: ['Her mangler indhold. Udfyld det, eller fjern det.', 'There is nothing in it. Fill it in, or remove it.'],
  'too-deep': [
    'Grupper eller betingelser ligger for dybt inde i hinanden. Gør opbygningen fladere.',
    'Groups or conditions are nested too deeply. Make the structure flatter.',
  ],
  'too-many': [
    'Der er for mange af dem, eller teksten er for lang. Del skemaet, eller forkort.',
    'There are too many of them, or the text is too long. Split the questionnaire, or shorten.',
  ],
  'too-large': [
    'Filen eller det, den indeholder, er for stort. Gør billeder mindre, eller del skemaet.',
    'The file, or what it holds, is too large. Make pictures smaller, or split the questionnaire.',
  ],
  'too-complex': [
    'Betingelserne hænger sammen i for mange led. Gør dem enklere.',
    'The conditions hang together in too many steps. Make them simpler.',
  ],
  'unknown-reference': [
    'Der henvises til et spørgsmål, som ikke findes. Ret henvisningen.',
    'It refers to a question that does not exist. Correct the reference.',
  ],
  loop: [
    'Betingelser eller beregninger venter på hinanden i ring. Bryd ringen.',
    'Conditions or calculations wait for each other in a circle. Break the circle.',
  ],
  'not-a-question': [
    'Der henvises til noget, der ikke er et spørgsmål, f.eks. en gruppe eller en tekst. Henvis til et spørgsmål.',
    'It refers to something that is not a question, such as a group or a text. Refer to a question.',
  ],
  'not-comparable': [
    'De to kan ikke sammenlignes, f.eks. større end på et tekstsvar eller to enheder uden omregning. Ret betingelsen.',
    'The two cannot be compared, for example greater than on a text, or units that do not convert. Correct the condition.',
  ],
  'off-list': [
    'Værdien er ikke en af svarmulighederne. Brug en af dem.',
    'The value is not one of the options. Use one of them.',
  ],
  'no-range': [
    'Et spørgsmål i summen har ingen laveste og højeste værdi. Giv det grænser.',
    'A question in the sum has no lowest and highest value. Give it limits.',
  ],
  'no-value': [
    'Spørgsmålet kan ikke ændres af patienten, men har hverken startværdi eller beregning. Giv det en af dem.',
    'The patient cannot change the question, but it has neither an initial value nor a calculation. Give it one.',
  ],
  'under-several': [
    'Underspørgsmål kan ikke stå under et spørgsmål med flere svar. Flyt dem ud i en gruppe, der gentages.',
    'Questions cannot stand under one with several answers. Move them into a repeating group.',
  ],
  'unknown-instrument': [
    'Der henvises til et instrument, som skemaet ikke nævner. Tilføj instrumentet, eller fjern henvisningen.',
    'It refers to an instrument that the questionnaire does not name. Add the instrument, or remove the reference.',
  ],
};
