import {
  type Coding,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  type Question,
  type Questionnaire,
} from '../../document.js';
import { codeSystemOf } from '../cda/codings.js';
import type { Naming } from '../cda/identity.js';
import { LOINC } from '../cda/oids.js';
import type { OidCode, WriteNotes } from './plan.js';

export interface Codes {
  readonly code: OidCode;
  readonly translations: readonly OidCode[];
}

/**
 * The code of every question. Conditions name questions by it, so it is the question's first code only where no other
 * question has the same; else the item's own code under `naming.codeSystem`, with the rest as translations.
 */
export function questionCodes(
  document: Questionnaire,
  naming: Naming,
  notes: WriteNotes,
): ReadonlyMap<ItemCode, Codes> {
  const all = allQuestions(document.items, '/items');
  const given = all.map(({ question, path }) => ({ question, codes: carried(question, path, notes) }));
  const uses = new Map<string, number>();
  for (const { codes } of given) {
    const [first] = codes;
    if (first) uses.set(keyOf(first), (uses.get(keyOf(first)) ?? 0) + 1);
  }
  return new Map(
    given.map(({ question, codes }) => {
      const own: OidCode = { code: question.code, codeSystem: naming.codeSystem };
      const [first, ...rest] = codes;
      const alone =
        first !== undefined && uses.get(keyOf(first)) === 1 && !isOthersOwn(first, question.code, all, naming);
      return [question.code, alone ? { code: first, translations: rest } : { code: own, translations: codes }];
    }),
  );
}

/** A code that another question would be given as its own. */
function isOthersOwn(code: OidCode, item: ItemCode, all: readonly { question: Question }[], naming: Naming): boolean {
  if (code.codeSystem !== naming.codeSystem || code.code === item) return false;
  return all.some(({ question }) => question.code === code.code);
}

const keyOf = ({ code, codeSystem }: OidCode): string => `${codeSystem}|${code}`.toLowerCase();

/** The codes of a question that CDA has a name for. */
function carried(question: Question, path: string, notes: WriteNotes): OidCode[] {
  const codes = (question.codes ?? []).flatMap((coding) => {
    const code = oidCode(coding);
    if (!code) notes.ignore(path, 'code-not-carried', `${coding.system ?? ''}|${coding.code ?? ''}`);
    return code ?? [];
  });
  const known = codes.some(({ code, codeSystem }) => code === question.loinc && codeSystem === LOINC);
  // The LOINC code stands last: what the questionnaire itself calls the question comes first.
  return question.loinc === undefined || known ? codes : [...codes, { code: question.loinc, codeSystem: LOINC }];
}

export function oidCode({ system, code, display }: Coding): OidCode | undefined {
  const codeSystem = codeSystemOf(system);
  if (code === undefined || codeSystem === undefined) return undefined;
  return { code, codeSystem, ...(display === undefined ? {} : { words: display }) };
}

function allQuestions(items: readonly Item[], path: string): { question: Question; path: string }[] {
  return items.flatMap((item, index) => {
    const here = `${path}/${index}`;
    const own = isQuestion(item) ? [{ question: item, path: here }] : [];
    return [...own, ...allQuestions(inside(item), `${here}/items`)];
  });
}
