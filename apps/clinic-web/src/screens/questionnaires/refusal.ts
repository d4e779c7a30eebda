import type { Words } from '../../text/dictionary';
import { wordFor } from '../../text/dictionary';
import type { Language } from '../../text/language';
import type { Refused } from './data';
import { blockerInWords } from './words/sentences';

/** Why the server refused what was asked of it, and what to do. `pathwayName` finds the title of a pathway. */
export function refusalInWords(
  { code, faults, body }: Refused,
  { t, language, pathwayName }: { t: Words; language: Language; pathwayName: (id: string) => string },
): string {
  const { decide } = t.questionnaires;
  const said = [...new Set(faults.map((fault) => blockerInWords(fault.code, language) ?? fault.code))].join(' ');
  const pathways = Array.isArray(body.pathways) ? body.pathways.map(String) : [];
  const WORDS: Readonly<Record<string, string>> = {
    lost: t.common.lost,
    changed: decide.changed(wordFor(t.questionnaires.status, String(body.status ?? ''))),
    'in-use': pathways.length > 0 ? decide.inUse(pathways.map(pathwayName).join(', ')) : decide.inUsePlanned,
    'not-found': decide.gone,
    'too-many': decide.tooMany,
    'too-large': decide.tooLarge,
    'not-allowed': said || decide.notAllowed,
    invalid: said || decide.invalid,
  };
  return Object.hasOwn(WORDS, code) ? (WORDS[code] as string) : t.common.refused(code);
}
