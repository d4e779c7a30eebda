import {
  type Act,
  deadline,
  DUE_TODAY,
  type Language,
  LANGUAGES,
  type OpeningHours,
  PathwayError,
} from '@stemme/pathways';
import type { ProductText as Text } from '@stemme/questionnaires';
import { type Level, type RuleSet, type Triage, urgency } from '@stemme/triage';
import type { Outside } from '@stemme/pathways';

/** What a patient may be told of a triage: sentences of its own rule set version, or nothing of it. */
type Telling = Pick<RuleSet, 'rules' | 'told'>;

/**
 * What was seen in the answers, in the rules' own words for patients, the most urgent rule's first and each once. Rules that
 * could not be decided say nothing.
 */
export function because({ rules }: Telling, { fired }: Pick<Triage, 'fired'>): Text[] {
  const told = fired.map(({ rule }) => rules.find(({ id }) => id === rule)?.tell).filter((tell) => tell !== undefined);
  const once = new Map(told.map((tell) => [JSON.stringify([tell.da, tell.en]), { da: tell.da, en: tell.en }]));
  return [...once.values()];
}

export interface Braces {
  readonly hvem: string;
  readonly hvornår: string;
  readonly telefon: string;
  /** Name and number of the out-of-hours doctor, else of the emergency service. */
  readonly lægevagt: string;
}

/**
 * What happens next, in the words of the rule set for this level; null where it has none that can be filled: then the
 * pathway's own text holds. Green is never told that somebody acts, and what is grey that a person reads.
 */
export function next({ told }: Telling, level: Level, data: Readonly<Record<Language, Braces>>): Text | null {
  const text = level === 'green' || level === 'blue' ? undefined : told?.[level];
  if (!text) return null;
  const [da, en] = LANGUAGES.map((language) => filled(text[language], data[language]));
  return da && en ? { da, en } : null;
}

const BRACE = /\{([^{}]*)\}/g;

/** null: it has a brace that nothing fills, and half a sentence is none. */
function filled(template: string, data: Braces): string | null {
  const names = Array.from(template.matchAll(BRACE), ([, name]) => name ?? '');
  if (names.some((name) => !isBrace(name) || data[name].trim() === '')) return null;
  if (/[{}]/.test(template.replace(BRACE, ''))) return null;
  return template.replace(BRACE, (_, name: keyof Braces) => data[name]);
}

function isBrace(name: string): name is keyof Braces {
  return name === 'hvem' || name === 'hvornår' || name === 'telefon' || name === 'lægevagt';
}

/**
 * The row the clinic works by: that of the worst it could be, or today where somebody asked to be called today. The same
 * computation as the deadline of the item, so that nothing sooner is promised.
 * @param at the instant of handing in
 */
export function promise(
  act: Readonly<Record<Exclude<Level, 'green'>, Act>>,
  { level, atWorst, fired }: Pick<Triage, 'level' | 'atWorst' | 'fired'>,
  at: Date,
  hours: OpeningHours,
): Act | Outside | undefined {
  const acting = urgency(level, atWorst);
  if (acting === 'green') return undefined;
  const row = act[acting];
  if (!fired.some(({ due }) => due === 'today')) return row;
  return deadlineOf(DUE_TODAY, at, hours) < deadlineOf(row, at, hours) ? DUE_TODAY : row;
}

/** Milliseconds; a department that is never open promises nothing sooner than now. */
export function deadlineOf(time: Act | Outside, at: Date, hours: OpeningHours): number {
  try {
    return Date.parse(deadline(time, at.toISOString(), hours));
  } catch (error) {
    if (error instanceof PathwayError) return at.getTime();
    throw error;
  }
}

/** Who acts, as a patient understands it: a role and no clinic's list. */
export function inPatientWords({ who }: Pick<Act, 'who'>): Record<Language, string> {
  const said = who.da.split(';')[0] ?? '';
  const roles = ROLES.filter(({ is }) => is.test(said));
  const known = roles.length > 0 ? roles : [SOMEBODY];
  return { da: known.map(({ da }) => da).join(' eller '), en: known.map(({ en }) => en).join(' or ') };
}

const ROLES = [
  { is: /sygeplejerske/i, da: 'en sygeplejerske', en: 'a nurse' },
  { is: /jordemoder/i, da: 'en jordemoder', en: 'a midwife' },
  { is: /fysioterapeut/i, da: 'en fysioterapeut', en: 'a physiotherapist' },
  { is: /læge|obstetriker|kirurg(?!isk)|vagthavende/i, da: 'en læge', en: 'a doctor' },
  { is: /patientens behandler/i, da: 'din behandler', en: 'your clinician' },
  { is: /(?<!patientens )behandler/i, da: 'en behandler', en: 'a clinician' },
  { is: /sekretær/i, da: 'en sekretær', en: 'a secretary' },
] as const;
const SOMEBODY = { da: 'en medarbejder på afdelingen', en: 'a member of staff' } as const;
