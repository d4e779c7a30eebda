import { type BraceRule, TEXT_BRACES } from './braces.js';
import { LANGUAGES, type PathwayDraft, type Text } from './document.js';
import type { Fault } from './faults.js';
import { templateFaults, withoutBraces } from './fill.js';
import { CLINIC_WORDS, lintMessage, MESSAGE_FORBIDDEN } from './lint.js';

/** A text a patient reads, where it stands, and the braces it may hold. */
export interface PatientText {
  path: string;
  text: Text;
  rule: BraceRule;
}

/** Every text of a pathway that a patient reads after signing in. */
export function patientTexts(pathway: PathwayDraft): PatientText[] {
  const { crisis, texts } = pathway;
  const all = { crisis, ...texts };
  return (Object.keys(TEXT_BRACES) as (keyof typeof TEXT_BRACES)[]).flatMap((name) => {
    const text = all[name];
    const path = name === 'crisis' ? '/crisis' : `/texts/${name}`;
    return text ? [{ path, text, rule: TEXT_BRACES[name] }] : [];
  });
}

/** Braces, words patients never see, what a bystander may see, and the order of help in the crisis text. */
export function checkTexts(pathway: PathwayDraft): Fault[] {
  return LANGUAGES.flatMap((language) => {
    const faults: Fault[] = [];
    for (const { path, text, rule } of patientTexts(pathway)) {
      const here = `${path}/${language}`;
      faults.push(...templateFaults(text[language], rule).map((code) => ({ path: here, code })));
      if (lintMessage(withoutBraces(text[language]), CLINIC_WORDS[language]).length > 0) {
        faults.push({ path: here, code: 'forbidden-word' });
      }
    }
    if (lintMessage(pathway.publicTitle[language], MESSAGE_FORBIDDEN).length > 0) {
      faults.push({ path: `/publicTitle/${language}`, code: 'forbidden-word' });
    }
    return [...faults, ...crisisFaults(pathway, language)];
  });
}

/** 112, the psychiatric emergency line and the out-of-hours doctor must stand there, and before Livslinien: it is neither first nor alone. */
function crisisFaults(pathway: PathwayDraft, language: keyof Text): Fault[] {
  const { crisis, texts } = pathway;
  const faults: Fault[] = [];
  if (crisis || texts.emergency) {
    for (const name of ['crisisOpen', 'crisisClosed'] as const) {
      if (!texts[name] && language === 'da') faults.push({ path: `/texts/${name}`, code: 'missing' });
    }
  }
  if (texts.emergency && !texts.emergency[language].includes('112')) {
    faults.push({ path: `/texts/emergency/${language}`, code: 'crisis-incomplete' });
  }
  if (!crisis) return faults;
  const path = `/crisis/${language}`;
  const places = ['112', '{psykiatrisk akuttelefon}', '{lægevagt}'].map((help) => crisis[language].indexOf(help));
  const lifeline = crisis[language].search(/livslinien|70\s?201\s?201/i);
  if (places.includes(-1)) faults.push({ path, code: 'crisis-incomplete' });
  if (lifeline !== -1 && places.some((place) => place === -1 || place > lifeline)) {
    faults.push({ path, code: 'lifeline-first' });
  }
  return faults;
}
