import { type LanguageTag, tagIn } from '../language.js';

/** The words round the questions on paper. In a language we have none for they are English, as on the screen. */
const DANISH = {
  yes: 'Ja',
  no: 'Nej',
  several: 'Sæt gerne flere kryds.',
  alone: (option: string) => `Sæt kun kryds i »${option}«, hvis intet andet passer.`,
  onlyIf: (condition: string) => `Svar kun, hvis ${condition}.`,
  readIf: (condition: string) => `Læs kun dette, hvis ${condition}:`,
  goTo: (number: number) => `Ellers gå til spørgsmål ${number}.`,
  goToEnd: 'Ellers er du færdig.',
  staff: 'Personalet siger til, om du skal svare på dette.',
  answered: (number: string) => `du har svaret på spørgsmål ${number}`,
  blank: (number: string) => `du ikke har svaret på spørgsmål ${number}`,
  is: (number: string, values: string) => `dit svar på spørgsmål ${number} er ${values}`,
  sum: (numbers: string, values: string) => `tallene i spørgsmål ${numbers} tilsammen er ${values}`,
  ops: {
    '<': (value: string) => `mindre end ${value}`,
    '<=': (value: string) => `højst ${value}`,
    '=': (value: string) => value,
    '!=': (value: string) => `andet end ${value}`,
    '>=': (value: string) => `mindst ${value}`,
    '>': (value: string) => `mere end ${value}`,
  },
  quoted: (text: string) => `»${text}«`,
  and: ' og ',
  or: ' eller ',
  between: (low: string, high: string) => `Fra ${low} til ${high}.`,
  atLeast: (low: string) => `Mindst ${low}.`,
  atMost: (high: string) => `Højst ${high}.`,
  units: (units: string) => `Skriv enheden: ${units}.`,
  date: 'dag, måned, år',
  partialDate: 'så meget af dag, måned og år, som du ved',
  dateTime: 'dag, måned, år og klokkeslæt',
  time: 'klokkeslæt',
  attachment: 'Læg det ved, eller vis det til personalet. Skriv her, hvad du har lagt ved.',
  number: (n: number) => `Nr. ${n}`,
  more: 'Har du flere, så skriv dem på et ekstra ark.',
  required: 'Skal besvares.',
  picture: 'Billede',
} as const;

type Words = {
  readonly [K in keyof typeof DANISH]: (typeof DANISH)[K] extends string
    ? string
    : (typeof DANISH)[K] extends object
      ? (typeof DANISH)[K]
      : never;
};

const ENGLISH: Words = {
  yes: 'Yes',
  no: 'No',
  several: 'You may tick more than one.',
  alone: (option) => `Tick “${option}” only if nothing else fits.`,
  onlyIf: (condition) => `Answer only if ${condition}.`,
  readIf: (condition) => `Read this only if ${condition}:`,
  goTo: (number) => `Otherwise go to question ${number}.`,
  goToEnd: 'Otherwise you are done.',
  staff: 'The staff will say whether you should answer this.',
  answered: (number) => `you answered question ${number}`,
  blank: (number) => `you did not answer question ${number}`,
  is: (number, values) => `your answer to question ${number} is ${values}`,
  sum: (numbers, values) => `the numbers of questions ${numbers} add up to ${values}`,
  ops: {
    '<': (value) => `less than ${value}`,
    '<=': (value) => `at most ${value}`,
    '=': (value) => value,
    '!=': (value) => `other than ${value}`,
    '>=': (value) => `at least ${value}`,
    '>': (value) => `more than ${value}`,
  },
  quoted: (text) => `“${text}”`,
  and: ' and ',
  or: ' or ',
  between: (low, high) => `From ${low} to ${high}.`,
  atLeast: (low) => `At least ${low}.`,
  atMost: (high) => `At most ${high}.`,
  units: (units) => `Write the unit: ${units}.`,
  date: 'day, month, year',
  partialDate: 'as much of day, month and year as you know',
  dateTime: 'day, month, year and time',
  time: 'time of day',
  attachment: 'Enclose it, or show it to the staff. Write here what you have enclosed.',
  number: (n) => `No. ${n}`,
  more: 'If you have more, write them on an extra sheet.',
  required: 'Must be answered.',
  picture: 'Picture',
};

const ALL: Readonly<Record<string, Words>> = { da: DANISH, en: ENGLISH };

export type PrintWords = Words;

export function wordsIn(language: LanguageTag): PrintWords {
  return ALL[tagIn(Object.keys(ALL), language) ?? 'en'] ?? ENGLISH;
}
