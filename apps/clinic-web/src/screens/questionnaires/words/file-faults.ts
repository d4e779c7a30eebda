import type { Sentences } from './said';

/** What keeps a file from being read at all. */
export const FILE_WORDS = {
  'not-json': [
    'Filen er ikke gyldig JSON. Eksportér den igen fra det program, den kommer fra.',
    'The file is not valid JSON. Export it again from the program it comes from.',
  ],
  'duplicate-field': [
    'Det samme felt står to gange på samme sted. Fjern det ene.',
    'The same field stands twice in the same place. Remove one of them.',
  ],
  'unsupported-format': [
    'Filen er ikke et spørgeskema i et format, der kan læses: FHIR R4 (JSON), MedCom QFDD (XML), SurveyJS (JSON) eller Stemmes eget. Er det den rigtige fil?',
    'The file is not a questionnaire in a format that can be read: FHIR R4 (JSON), MedCom QFDD (XML), SurveyJS (JSON) or our own. Is it the right file?',
  ],
  internal: [
    'Filen kunne ikke læses på grund af en fejl i Stemme. Intet er gemt. Send filen til support.',
    'The file could not be read because of a defect in Stemme. Nothing is stored. Send the file to support.',
  ],
  'not-text': [
    'Filen er ikke tekst i UTF-8. Er den pakket (zip) eller et dokument (Word, PDF)? Vælg selve JSON- eller XML-filen.',
    'The file is not text in UTF-8. Is it packed (zip) or a document (Word, PDF)? Choose the JSON or XML file itself.',
  ],
  'too-heavy': [
    'Filen kunne ikke læses inden for den tid og hukommelse, der er sat af. Del skemaet, eller gør udtryk og mønstre enklere.',
    'The file could not be read within the time and memory set aside. Split it, or make expressions and patterns simpler.',
  ],
} as const satisfies Sentences<string>;

/** What nobody should get in a questionnaire. */
export const LINT_WORDS = {
  'unsafe-markup': [
    'Teksten indeholder kode, der kan køre i en browser. Skriv teksten uden kode.',
    'The text holds code that could run in a browser. Write the text without code.',
  ],
  'unsafe-link': [
    'Teksten indeholder et link, der kan køre kode. Fjern linket.',
    'The text holds a link that could run code. Remove the link.',
  ],
  'bidi-override': [
    'Teksten indeholder skjulte tegn, der vender læseretningen og kan få ord til at se anderledes ud. Fjern dem.',
    'The text holds hidden characters that turn the reading direction and can disguise words. Remove them.',
  ],
  'unsupported-media': [
    'Filtypen af et billede, en lyd eller en film kan ikke bruges. Brug PNG, JPEG, GIF, WebP, MP3, OGG eller MP4.',
    'The type of a picture, sound or film cannot be used. Use PNG, JPEG, GIF, WebP, MP3, OGG or MP4.',
  ],
  'too-long': ['Teksten eller mønstret er for langt. Forkort det.', 'The text or pattern is too long. Shorten it.'],
  'unsafe-regex': [
    'Mønsteret (regulært udtryk) kan få maskinen til at gå i stå. Gør det enklere: ingen gentagelser i gentagelser.',
    'The pattern (regular expression) could stop the machine. Make it simpler: no repetitions inside repetitions.',
  ],
  'unsupported-regex': [
    'Mønsteret (regulært udtryk) bruger noget, der ikke kan læses her. Skriv det uden tilbagehenvisninger og lookaround.',
    'The pattern (regular expression) uses something that cannot be read here. Write it without look-around or references back.',
  ],
  'bad-expression': [
    'Udtrykket (FHIRPath) kan ikke læses. Ret det i det program, filen kommer fra.',
    'The expression (FHIRPath) cannot be read. Correct it in the program the file comes from.',
  ],
  'unknown-variable': [
    'Udtrykket bruger en variabel, der ikke findes her. Definér den i skemaet, eller skriv udtrykket om.',
    'The expression uses a variable that does not exist here. Define it in the questionnaire, or rewrite the expression.',
  ],
  'unsupported-function': [
    'Udtrykket bruger en funktion, der ikke er tilladt her. Skriv det om uden den.',
    'The expression uses a function that is not allowed here. Rewrite it without.',
  ],
} as const satisfies Sentences<string>;
