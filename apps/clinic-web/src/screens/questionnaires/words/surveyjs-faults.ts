import type { Sentences } from './said';

/** Why a SurveyJS form is refused, and what to do about it. */
export const SURVEYJS_WORDS = {
  'no-items': [
    'Her er ingen spørgsmål. Tilføj dem, eller fjern delen.',
    'There are no questions here. Add them, or remove the part.',
  ],
  'no-name': ['Spørgsmålet har intet navn (name). Giv det et.', 'The question has no name. Give it one.'],
  'no-options': ['Spørgsmålet har ingen svarmuligheder. Tilføj dem.', 'The question has no options. Add them.'],
  'no-rows': ['Tabellen har ingen rækker. Tilføj dem.', 'The table has no rows. Add them.'],
  'no-text': [
    'Der er ingen tekst på skemaets sprog. Tilføj teksten.',
    'There is no text in the language of the form. Add it.',
  ],
  'no-value': ['En svarmulighed har ingen værdi (value). Giv den en.', 'An option has no value. Give it one.'],
  'text-missing': [
    'En fast tekst findes ikke på skemaets sprog. Skriv den selv i filen.',
    'A standing text does not exist in the language of the form. Write it in the file.',
  ],
  'language-missing': [
    'Teksten mangler på skemaets eget sprog. Tilføj den.',
    'The text lacks the form’s own language. Add it.',
  ],
  'unknown-language': [
    'Sproget er ikke en sprogkode (f.eks. da eller en). Ret koden.',
    'The language is not a language code (such as da or en). Correct it.',
  ],
  'duplicate-name': [
    'To spørgsmål har samme navn. Giv hvert sit eget.',
    'Two questions have the same name. Give each its own.',
  ],
  'duplicate-value': [
    'To svarmuligheder har samme værdi. Giv hver sin egen.',
    'Two options have the same value. Give each its own.',
  ],
  'dynamic-text': [
    'Teksten indsætter et svar ({…}). Skriv en fast tekst.',
    'The text inserts an answer ({…}). Write a fixed text.',
  ],
  'one-label': [
    'Ja/nej-spørgsmålet har kun tekst til det ene svar. Skriv begge.',
    'The yes/no question has words for one answer only. Write both.',
  ],
  'several-patterns': ['Spørgsmålet har flere mønstre. Behold ét.', 'The question has several patterns. Keep one.'],
  'nested-in-panel': [
    'En gentaget del ligger inde i en anden gentaget del på en måde, der ikke kan læses. Flyt den ud.',
    'A repeating part stands inside another in a way that cannot be read. Move it out.',
  ],
  'external-media': [
    'Billedet ligger på nettet. Læg selve billedet ind i filen (data:).',
    'The picture is on the net. Put the picture itself into the file (data:).',
  ],
  'expression-not-exact': [
    'Betingelsen kan ikke oversættes, så den betyder præcis det samme. Skriv den enklere.',
    'The condition cannot be translated to mean exactly the same. Write it more simply.',
  ],
  'unsupported-expression': [
    'Udtrykket bruger noget, der ikke kan læses her. Skriv det enklere.',
    'The expression uses something that cannot be read here. Write it more simply.',
  ],
  'unsupported-default': [
    'Startværdien passer ikke til spørgsmålet. Ret den, eller fjern den.',
    'The initial value does not fit the question. Correct or remove it.',
  ],
  'unsupported-input-type': [
    'Feltets slags (inputType) kan ikke bruges. Vælg tekst, tal, dato eller tid.',
    'The kind of field (inputType) cannot be used. Choose text, number, date or time.',
  ],
  'unsupported-limit': [
    'Grænsen kan ikke læses, f.eks. et udtryk. Skriv et tal eller en dato.',
    'The limit cannot be read, such as an expression. Write a number or a date.',
  ],
  'unsupported-markup': [
    'HTML-teksten kan ikke gengives som tekst. Skriv den uden HTML.',
    'The HTML cannot be shown as text. Write it without HTML.',
  ],
  'unsupported-property': [
    'Egenskaben ændrer, hvad der spørges om, og kan ikke læses. Fjern den, eller byg spørgsmålet om.',
    'The property changes what is asked, and cannot be read. Remove it, or rebuild the question.',
  ],
  'unsupported-step': [
    'Trinnet kan ikke bruges her. Fjern det, eller brug hele tal.',
    'The step cannot be used here. Remove it, or use whole numbers.',
  ],
  'unsupported-type': [
    'Typen af spørgsmål kan ikke læses. Brug en af de almindelige typer.',
    'The type of question cannot be read. Use one of the usual types.',
  ],
  'unsupported-validator': [
    'Kontrollen (validator) kan ikke læses. Brug grænser eller et mønster.',
    'The check (validator) cannot be read. Use limits or a pattern.',
  ],
  'unsupported-value': [
    'Svarmulighedens værdi er hverken tekst eller tal. Ret værdien.',
    'The value of the option is neither text nor number. Correct it.',
  ],
} as const satisfies Sentences<string>;
