import type { Outcome } from './data';
import type { Fault } from './use-part';

/** What every department has: an attempt that failed, and nothing to be done. Their meaning is the house's. */
const HOUSE = ['not-reached', 'no-action'] as const;
export const isHouse = (code: string): boolean => HOUSE.some((one) => one === code);
export const MOST = 30;
const LONGEST = 80;

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'oe', ä: 'ae' };

/** A code for a new outcome, from its Danish words; `outcome-2` when they give none. */
export function codeOf(words: string, taken: readonly string[]): string {
  const plain = [...words.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 26);
  const wish = slug.length >= 2 ? slug : 'outcome';
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.includes(code)) return code;
  }
}

/** A new one as most are: it closes the item, and no note is needed. */
export function newOutcome(): Outcome {
  return { code: '', text: { da: '', en: '' }, closes: true, talked: false, needsNote: false, needsNext: false };
}

/** An outcome that leaves the item open needs a next attempt, and one that closes it has none. */
export function withCloses(outcome: Outcome, closes: boolean): Outcome {
  return { ...outcome, closes, needsNext: !closes };
}

/** The list as it is sent: new ones get their codes. */
export function coded(outcomes: readonly Outcome[]): Outcome[] {
  const taken = outcomes.map(({ code }) => code).filter(Boolean);
  return outcomes.map((outcome) => {
    const text = { da: outcome.text.da.trim(), en: outcome.text.en.trim() };
    if (outcome.code) return { ...outcome, text };
    const code = codeOf(text.da, taken);
    taken.push(code);
    return { ...outcome, code, text };
  });
}

/** What is missing, at its field, by the server's own paths and codes. */
export function outcomeFaults(outcomes: readonly Outcome[]): Fault[] {
  const faults: Fault[] = [];
  for (const [at, { text }] of outcomes.entries()) {
    for (const language of ['da', 'en'] as const) {
      const words = text[language].trim();
      const path = `outcomes.${at}.text.${language}`;
      if (words === '') faults.push({ path, code: 'required' });
      else if (words.length > LONGEST) faults.push({ path, code: 'too-long' });
      else if (outcomes.some((other, place) => place < at && other.text[language].trim() === words)) {
        faults.push({ path, code: 'duplicate' });
      }
    }
  }
  if (!outcomes.some(({ talked }) => talked)) faults.push({ path: 'outcomes', code: 'missing-talked' });
  return faults;
}
