/** Words that patients never see (clinical safety 1.16): colours, levels, severity labels, the machinery's own names; and typed addresses. */
import type { Language } from './vocabulary.js';

/** Letters of a whole word; `*` at an end = any letters there (Danish joins words). */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: [
    ...[
      'rød',
      'rødt',
      'røde',
      'gul',
      'gult',
      'gule',
      'grøn',
      'grønt',
      'grønne',
      'grå',
      'gråt',
      'blå',
      'blåt',
      'farve*',
    ],
    ...['akut', 'akutte', 'minimal*', 'mild', 'mildt', 'milde', 'let', 'lette', 'moderat*', 'svær', 'svært', 'svære'],
    ...['alvorlig*', 'kritisk*', 'sværhedsgrad*', 'niveau*', '*score*', 'grænseværdi*', 'alarm*'],
    ...['visitation*', 'visiter*', 'triage*', 'triér*', '*forløb*', 'tilmelding*', 'arbejdsliste*', 'udsendt skema'],
  ],
  en: [
    ...[
      'red',
      'yellow',
      'green',
      'grey',
      'gray',
      'blue',
      'colour*',
      'color*',
      'acute*',
      'minimal*',
      'mild',
      'moderate*',
    ],
    ...['severe*', 'severity', 'serious*', 'critical*', 'level*', '*score*', 'threshold*', 'alarm*', 'alert*'],
    ...['triage*', 'enrolment*', 'worklist*'],
  ],
};

/** In whatever language the text is. */
const MACHINERY: readonly string[] = ['triage*', 'assignment*', 'pathway*'];

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  da: [...WORDS.da, ...MACHINERY].map(pattern),
  en: [...WORDS.en, ...MACHINERY].map(pattern),
};

/**
 * Those in a text, in small letters; none = a patient may read it. Case, soft hyphens and invisible spaces make no difference.
 * Addresses and telephone numbers too: what is typed into a text leads somewhere nobody has checked, so numbers come from
 * the department by the brace. Short numbers (112) and dates may stand.
 */
export function notForPatients(text: string, language: Language): string[] {
  const plain = normal(text);
  const found = [...PATTERNS[language], ...ELSEWHERE].flatMap((word) => word.exec(plain)?.[0] ?? []);
  return [...new Set(found)];
}

const ELSEWHERE: readonly RegExp[] = [
  /\p{L}+:\/\/\S*|www\.\S+|\S+@\S+|(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|net|org|eu|info|nu|io|se|no|link|app)(?![\p{L}\d])\S*/u,
  /\+?\d(?: ?\d){7,}/u,
];

function pattern(word: string): RegExp {
  const letters = normal(word.replaceAll('*', '')).replaceAll(' ', '\\s+');
  const begin = word.startsWith('*') ? '\\p{L}*' : '(?<!\\p{L})';
  const end = word.endsWith('*') ? '\\p{L}*' : '(?!\\p{L})';
  return new RegExp(`${begin}${letters}${end}`, 'u');
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase();
}
