/** Texts that patients read: both languages, the three braces, none of the clinic's own words. */
import { notForPatients } from '../patient-words.js';
import { LANGUAGES } from '../vocabulary.js';
import { type Report, under } from './faults.js';
import { checkKeys, checkText, isObject } from './shape.js';

/** Who gets in touch, by when, and the number to call. */
export const TOLD_BRACES: readonly string[] = ['hvem', 'hvornår', 'telefon', 'lægevagt'];

/** The levels at which somebody is told something of their own; green and blue have the pathway's texts. */
export const TOLD_LEVELS = ['acute', 'red', 'yellow', 'grey'] as const;

export function checkTold(value: unknown, path: string, report: Report): void {
  if (!isObject(value)) {
    report(path, 'wrong-type');
    return;
  }
  checkKeys(value, { required: [], optional: TOLD_LEVELS }, path, report);
  for (const level of TOLD_LEVELS) {
    if (Object.hasOwn(value, level)) checkPatientText(value[level], under(path, level), report);
  }
}

export function checkPatientText(value: unknown, path: string, report: Report): void {
  checkText(value, path, report);
  if (!isObject(value)) return;
  for (const language of LANGUAGES) {
    const text = Object.hasOwn(value, language) ? value[language] : undefined;
    if (typeof text !== 'string') continue;
    const at = under(path, language);
    checkBraces(text, at, report);
    if (notForPatients(withoutBraces(text), language).length > 0) report(at, 'not-for-patients');
  }
}

const BRACE = /\{([^{}]*)\}/g;

const withoutBraces = (text: string): string => text.replace(BRACE, ' ');

function checkBraces(text: string, path: string, report: Report): void {
  const names = Array.from(text.matchAll(BRACE), ([, name]) => name ?? '');
  if (names.some((name) => !TOLD_BRACES.includes(name))) report(path, 'unknown-brace');
  if (/[{}]/.test(withoutBraces(text))) report(path, 'broken-brace');
}
