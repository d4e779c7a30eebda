import type { Language } from './document.js';

/**
 * Words are written as `word` (the whole word), `word*` (its beginning), `*word` (its end) or `*word*` (anywhere: Danish joins words).
 * Upper and lower case, soft hyphens and invisible spaces make no difference.
 */
export type WordPattern = string;

/** Words that belong to the clinic: colours, levels, severity labels and the machinery's own names. No patient ever reads them. */
export const CLINIC_WORDS: Readonly<Record<Language, readonly WordPattern[]>> = {
  da: [
    ...['rød', 'rødt', 'røde', 'gul', 'gult', 'gule', 'grøn', 'grønt', 'grønne', 'grå', 'gråt', 'blå', 'blåt'],
    ...[
      'akut',
      'akutte',
      'minimal*',
      'mild',
      'mildt',
      'milde',
      'let',
      'lette',
      'moderat*',
      'svær',
      'svære',
      'alvorlig*',
    ],
    ...['sværhedsgrad*', 'niveau*', 'score*', 'grænseværdi*', 'visitation*', 'visiter*', 'triage*', '*forløb*'],
    ...['assignment*', 'pathway*', 'tilmelding*', 'arbejdsliste*', 'udsendt skema', 'visitationsregl*'],
  ],
  en: [
    ...['red', 'yellow', 'green', 'grey', 'gray', 'blue', 'acute*', 'minimal*', 'mild', 'moderate*', 'severe*'],
    ...['severity', 'level*', 'score*', 'threshold*', 'triage*', 'assignment*', 'pathway*', 'enrolment*', 'worklist*'],
  ],
};

/** Words that tell a bystander something about an illness. For messages, public titles and sender names, in either language. */
export const ILLNESS_WORDS: readonly WordPattern[] = [
  ...[
    '*depress*',
    '*epilep*',
    '*psyk*',
    '*psych*',
    '*angst*',
    'anxi*',
    '*selvmord*',
    'suicid*',
    '*kræft*',
    'cancer*',
    'onko*',
  ],
  ...['onco*', 'kol', 'copd', '*lunge*', 'lung', 'hjerte*', 'heart*', '*diabet*', '*gravid*', 'pregnan*', '*fødsel*'],
  ...[
    '*anfald*',
    'seizure*',
    '*diagnos*',
    '*sygdom*',
    'illness*',
    'disease*',
    '*behandling*',
    'treatment*',
    '*symptom*',
  ],
  ...['*medicin*', 'medicat*', 'helbred*', 'health*', '*krise*', 'crisis', 'død*', 'death*', 'phq*', 'gad-7', 'who-5'],
];

/** What a message that leaves the house may not say. */
export const MESSAGE_FORBIDDEN: readonly WordPattern[] = [...CLINIC_WORDS.da, ...CLINIC_WORDS.en, ...ILLNESS_WORDS];

export interface LintFault {
  code: 'forbidden-word' | 'cpr-number';
  /** the word as it stands in the text; for a CPR number nothing */
  found: string;
}

/** The forbidden words in a text, and anything that looks like a CPR number (six digits, four digits). Lint the filled text too: data can leak. */
export function lintMessage(text: string, forbidden: readonly WordPattern[]): LintFault[] {
  const plain = normal(text);
  const faults: LintFault[] = forbidden
    .map((word) => pattern(word).exec(plain)?.[0])
    .filter((found) => found !== undefined)
    .map((found) => ({ code: 'forbidden-word', found }));
  if (/(?<![\d+])\d{6}[- ]?\d{4}(?!\d)/.test(plain)) faults.push({ code: 'cpr-number', found: '' });
  return faults;
}

function pattern(word: WordPattern): RegExp {
  const open = word.startsWith('*');
  const rest = word.endsWith('*');
  const letters = normal(word.slice(open ? 1 : 0, rest ? -1 : undefined))
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s+');
  return new RegExp(`${open ? '\\p{L}*' : '(?<!\\p{L})'}${letters}${rest ? '\\p{L}*' : '(?!\\p{L})'}`, 'u');
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase();
}
