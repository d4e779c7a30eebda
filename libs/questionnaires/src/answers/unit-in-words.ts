import type { Question } from '../document.js';
import { inLanguage, type LanguageTag } from '../language.js';

/**
 * The unit a number is given in, as people write it; `undefined` where there is none, or where an amount can be given
 * in several.
 */
export function unitInWords({ type, unit, unitText, units = [] }: Question, language: LanguageTag): string | undefined {
  if (type !== 'quantity') return unitText ? inLanguage(unitText, language) : unit;
  const [only, ...others] = units;
  return only && others.length === 0 ? inLanguage(only.text, language) : undefined;
}

const LETTER = /\p{L}/u;

/** Whether a text names a unit: `g` stands in "dose in g", and not in "dosage". */
export function namesUnit(text: string, unit: string): boolean {
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1), text[at + unit.length]];
    if (![before, after].some((each) => each !== undefined && LETTER.test(each))) return true;
  }
  return false;
}
