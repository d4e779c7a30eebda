import { type LanguageTag, tagIn } from '@stemme/questionnaires';

/** What stands on a sheet besides the questions. Everything that is true on a screen and not on paper is said anew here. */
const DANISH = {
  code: (code: string) => `Kode: ${code}`,
  returnTo: 'Aflevér eller send arket til:',
  nobody: (hours: string, phone: string) =>
    `Ingen læser dette papir med det samme. Vi læser papirskemaer ${hours}, efter at de er kommet frem. Haster det, så vent ikke på os: ring ${phone}. I fare nu: ring 112.`,
  crisis: (psychiatric: string, outOfHours: string) =>
    `Har du tanker om død eller om at skade dig selv, så vent ikke på, at vi læser papiret. I fare nu: ring 112. Hjælp i dag: ${psychiatric}, ${outOfHours}. Livslinien 70 201 201 (der kan være kø).`,
  emergency: (phone: string, outOfHours: string) =>
    `Bliver du hurtigt dårligere, så ring nu: ${phone}, uden for åbningstid ${outOfHours}.`,
  how: 'Skriv tydeligt. Sæt ét kryds ved hvert spørgsmål, hvis der ikke står andet. Fortryder du et kryds, så streg det ud, og sæt et nyt. Du må gerne springe spørgsmål over.',
  date: 'Hvilken dag udfylder du skemaet?',
  dateUnit: 'dag, måned, år',
  who: 'Hvem udfylder skemaet?',
  whoOptions: {
    self: 'Patienten selv',
    helped: 'Patienten, med hjælp fra en anden',
    proxy: 'En anden for patienten',
  },
  whoName: 'Hvis en anden har hjulpet eller svaret: navn, og hvordan I kender hinanden',
  blank: 'Tomt eksemplar: hører ikke til nogen patient.',
} as const;

type Words = {
  readonly [K in keyof typeof DANISH]: (typeof DANISH)[K] extends string
    ? string
    : (typeof DANISH)[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : Readonly<Record<keyof (typeof DANISH)[K], string>>;
};

const ENGLISH: Words = {
  code: (code) => `Code: ${code}`,
  returnTo: 'Hand in or send the sheets to:',
  nobody: (hours, phone) =>
    `Nobody reads this paper at once. We read papers ${hours}, after they have arrived. If it is urgent, do not wait for us: call ${phone}. In danger now: call 112.`,
  crisis: (psychiatric, outOfHours) =>
    `If you have thoughts of death or of harming yourself, do not wait until we read the paper. In danger now: call 112. Help today: ${psychiatric}, ${outOfHours}. Livslinien (the Danish lifeline) 70 201 201 (there may be a queue).`,
  emergency: (phone, outOfHours) =>
    `If you are quickly getting worse, call now: ${phone}, outside opening hours ${outOfHours}.`,
  how: 'Write clearly. Tick one box at each question unless it says otherwise. If you change your mind, cross the tick out and make a new one. You may skip questions.',
  date: 'On what day do you fill this in?',
  dateUnit: 'day, month, year',
  who: 'Who fills this in?',
  whoOptions: {
    self: 'The patient',
    helped: 'The patient, with the help of another',
    proxy: 'Another for the patient',
  },
  whoName: 'If another helped or answered: name, and how you know each other',
  blank: 'A blank copy: belongs to no patient.',
};

const ALL: Readonly<Record<'da' | 'en', Words>> = { da: DANISH, en: ENGLISH };

/** In a language we have no words for they are English, as round the questions themselves. */
export function paperWords(language: LanguageTag): { readonly words: Words; readonly product: 'da' | 'en' } {
  const product = tagIn(Object.keys(ALL), language) === 'da' ? 'da' : 'en';
  return { words: ALL[product], product };
}
