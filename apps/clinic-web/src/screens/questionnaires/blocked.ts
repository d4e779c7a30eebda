import type { Questionnaire } from '@stemme/questionnaires';
import type { Language } from '../../text/language';
import type { Blocker } from './data';
import { blockerInWords } from './words/sentences';

/** What stands against a version, once for all its places. */
export interface Blocked {
  readonly code: string;
  /** Null for a code that came after this build. */
  readonly sentence: string | null;
  readonly instrument: string | null;
  readonly pathway: string | null;
  /** The questions, or the rules and fields of the pathway. */
  readonly where: readonly string[];
}

/**
 * Paths are `/instruments/<n>/…` into the document, `/instruments/<id>` an instrument and `/items/<code>` a question of
 * the version in force, `/languages/<tag>` its language, `/pathways/<id>/…` into a pathway, or '' for the whole.
 */
export function blockedBy(
  blockers: readonly Blocker[],
  { document, language }: { document: Pick<Questionnaire, 'instruments'>; language: Language },
): Blocked[] {
  const gathered = new Map<string, Blocked>();
  for (const { path, code } of blockers) {
    const [, kind, name = '', ...rest] = path.split('/');
    const instrument = kind === 'instruments' ? (document.instruments[Number(name)]?.id ?? name) : null;
    const pathway = kind === 'pathways' ? name : null;
    const inPathway = pathway === null ? '' : rest.join('/').replace(/^(ruleSet|questionnaires)\//, '');
    const isNamed = kind === 'items' || kind === 'languages';
    const item = kind === 'instruments' && rest[0] === 'items' ? (rest[1] ?? '') : '';
    const where = [isNamed ? [name, ...rest].join('/') : inPathway || item].filter(Boolean);
    const key = JSON.stringify([code, instrument, pathway]);
    const known = gathered.get(key);
    gathered.set(key, {
      ...{ code, instrument, pathway, sentence: blockerInWords(code, language) },
      where: [...(known?.where ?? []), ...where],
    });
  }
  return [...gathered.values()];
}
