/**
 * Every brace a text may hold, the same in both languages, and what stands in its place. The list is closed:
 * a brace that is not here is a fault, and so is one without data.
 */
export const BRACES = {
  telefon: "the department's phone number",
  'psykiatrisk akuttelefon': 'name and number of the psychiatric emergency line of the region',
  lægevagt: 'name and number of the out-of-hours doctor of the region',
  åbningstid: 'when the department reads answers, in words: "hverdage kl. 8-15"',
  tidspunkt:
    'day and time by which something is read or somebody calls, or before which nobody reads: "mandag den 22. marts kl. 9.00"',
  dato: 'a date in words: when the next questionnaire comes ("ikke planlagt" when none is), or the day to answer by',
  hvornår: 'the sentence crisisOpen or crisisClosed, filled',
  afsender: "the department's public sender name, which must name no illness",
  link: 'an address',
  skemaer: 'what waits to be answered, one or several: "et spørgeskema", "3 spørgeskemaer"',
  kortadresse: 'a short address to type, without https://: "svar.nordby.dk"',
  indstillinger: 'the address where a patient who has signed in chooses how to be reached',
} as const;
export type Brace = keyof typeof BRACES;
export const BRACE_NAMES = Object.keys(BRACES) as Brace[];

/** Which braces a text must hold, and which it may. */
export interface BraceRule {
  must: readonly Brace[];
  may: readonly Brace[];
}

/** The patients' texts of a pathway. */
export const TEXT_BRACES = {
  start: { must: ['åbningstid'], may: ['telefon'] },
  whenRead: { must: ['åbningstid', 'tidspunkt', 'telefon'], may: [] },
  noContact: { must: ['telefon', 'dato'], may: [] },
  received: { must: [], may: ['telefon'] },
  crisis: { must: ['psykiatrisk akuttelefon', 'lægevagt', 'hvornår'], may: ['telefon'] },
  emergency: { must: ['telefon', 'lægevagt', 'hvornår'], may: [] },
  crisisOpen: { must: ['tidspunkt'], may: [] },
  crisisClosed: { must: ['tidspunkt'], may: [] },
  outsideHours: { must: [], may: ['åbningstid', 'tidspunkt', 'telefon', 'lægevagt'] },
} as const satisfies Record<string, BraceRule>;

/** The messages to staff; what patients are sent is ruled by step and channel: see `messageRule`. */
export const MESSAGE_BRACES = {
  duty: { must: ['link'], may: [] },
  subject: { must: [], may: [] },
} as const satisfies Record<string, BraceRule>;
