import { type Words, wordFor } from '../../text/dictionary';
import type { Language } from '../../text/language';
import type { Refused } from './data';
import { faultInWords } from './words/fault-words';

/** Why the server refused what was asked of it, and what to do. */
export function refusalInWords(
  { code, faults, body }: Refused,
  { t, language }: { readonly t: Words; readonly language: Language },
): string {
  const { decide } = t.pathways;
  const { status } = t.editing;
  const said = [...new Set(faults.map((fault) => faultInWords(fault.code, language) ?? fault.code))].join(' ');
  const isSaved = body.state === 'draft' && typeof body.revision === 'number';
  const WORDS: Readonly<Record<string, string>> = {
    lost: t.common.lost,
    changed: isSaved ? decide.savedSince : decide.changed(wordFor(status, String(body.state ?? ''))),
    'in-use': decide.inUse,
    'not-found': decide.gone,
    'not-allowed': said || decide.notAllowed,
    invalid: said || t.common.refused(code),
  };
  return Object.hasOwn(WORDS, code) ? (WORDS[code] as string) : t.common.refused(code);
}
