import type { Level, RuleChange, Text } from '@stemme/triage';

export type Language = 'da' | 'en';

/** What a rule is called: what it says was seen. */
export type RuleNames = Readonly<Record<string, Text>>;

const LEVELS: Readonly<Record<Level, Text>> = {
  acute: { da: 'Akut', en: 'Acute' },
  red: { da: 'Rød', en: 'Red' },
  yellow: { da: 'Gul', en: 'Yellow' },
  green: { da: 'Grøn', en: 'Green' },
  grey: { da: 'Grå', en: 'Grey' },
  blue: { da: 'Blå', en: 'Blue' },
};

export function levelWord(level: string, language: Language): string {
  return Object.hasOwn(LEVELS, level) ? LEVELS[level as Level][language] : level;
}

/** "Svær depression efter PHQ-9 (phq9-severe)" */
export function ruleName(rule: string, names: RuleNames, language: Language): string {
  const because = Object.hasOwn(names, rule) ? names[rule]?.[language] : undefined;
  return because ? `${because} (${rule})` : rule;
}

/** One change of a rule set as a sentence. */
export function changeWords(change: RuleChange, names: RuleNames, language: Language): string {
  const { rule, code, of } = change;
  const about = rule === null ? '' : `${ruleName(rule, names, language)}: `;
  const [before, after] = [valueWords(change.before, language), valueWords(change.after, language)];
  const da = language === 'da';
  const fromTo =
    before === null || after === null ? '' : da ? ` fra ${before} til ${after}` : ` from ${before} to ${after}`;
  const subject = of === undefined ? '' : ` (${of})`;
  switch (code) {
    case 'added':
      return da ? `Ny regel: ${about.slice(0, -2)}` : `New rule: ${about.slice(0, -2)}`;
    case 'removed':
      return da ? `Regel fjernet: ${about.slice(0, -2)}` : `Rule removed: ${about.slice(0, -2)}`;
    case 'level':
      return `${about}${da ? 'niveau ændret' : 'level changed'}${fromTo}`;
    case 'threshold':
      return `${about}${da ? 'grænse ændret' : 'threshold changed'}${fromTo}${subject}`;
    case 'limit':
      return `${about}${da ? 'standardgrænse ændret' : 'default limit changed'}${fromTo}${subject}`;
    case 'condition':
      return `${about}${da ? 'betingelsen er ændret' : 'the condition is changed'}`;
    case 'suppression':
      return `${about}${da ? 'hvornår alarmen dæmpes, er ændret' : 'when the alarm is calmed is changed'}`;
    case 'text':
      return `${about}${da ? 'teksten er ændret' : 'the text is changed'}`;
    case 'requires':
      return `${da ? 'Hvad der skal være besvaret, før noget er grønt, er ændret' : 'What must be answered before anything is green is changed'}${fromTo}`;
    case 'not-triaged':
      return `${da ? 'Hvad ingen regel læser, er ændret' : 'What no rule reads is changed'}${fromTo}`;
  }
}

/** A value that a reader can compare; null for what is more than that. */
function valueWords(value: unknown, language: Language): string | null {
  if (typeof value === 'number') return language === 'da' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'string') return levelWord(value, language);
  if (typeof value === 'boolean') return value ? (language === 'da' ? 'ja' : 'yes') : language === 'da' ? 'nej' : 'no';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.length === 0 ? (language === 'da' ? 'intet' : 'nothing') : value.join(', ');
  return null;
}
