import type { ProductText as Text } from '@stemme/questionnaires';
import { builtIn, type Finding, type Level, rank, type Reading, type RuleSet, type Triage } from '@stemme/triage';
import {
  answerWords,
  BLANK,
  betweenWords,
  factWords,
  labelOf,
  type Names,
  NOT_ASKED,
  numberWords,
  questionOf,
  scaleOf,
  scoreWords,
  UNKNOWN,
} from './words.js';

/** One thing a rule looked at, in words. */
export interface ReasonReading {
  readonly code: string;
  readonly label: Text;
  readonly value: Text;
  readonly before: Text | null;
}

/** Why something stands in the worklist. Codes stay beside the words, so that a stored reason can be counted. */
export interface Reason {
  readonly rule: string;
  readonly level: Level;
  /** false: the rule could not be decided. */
  readonly known: boolean;
  readonly because: Text;
  readonly readings: readonly ReasonReading[];
}

export const NOT_COMPARABLE: Text = {
  da: 'kan ikke sammenlignes (anden version, andet sprog eller anden måde at svare på)',
  en: 'not comparable (another version, language or way of answering)',
};

/** A required answer is not known: no rule fired, and yet nobody may call it green. */
const REQUIRES: Text = { da: 'Et svar, som skal kendes, mangler', en: 'An answer that must be known is missing' };

const FREE_TEXT: Text = { da: 'Læs teksten i besvarelsen', en: 'Read the text in the answers' };

/** Every rule that fired, and every one that could not be decided, as the triage view shows them. */
export function explained(triage: Triage, ruleSet: RuleSet, names: Names): { fired: Reason[]; unknown: Reason[] } {
  const because = new Map([...ruleSet.rules, ...builtIn()].map((rule) => [rule.id, rule.because]));
  const reason =
    (known: boolean) =>
    ({ rule, level, read }: Finding): Reason => {
      const text = because.get(rule);
      if (!text) throw new RangeError(`no rule ${rule} in ${ruleSet.id} ${ruleSet.version}`);
      return { rule, level, known, because: text, readings: readingsOf(read, names) };
    };
  const unknown = triage.unknown.map(reason(false));
  return {
    fired: triage.fired.map(reason(true)),
    unknown: triage.lacks.length > 0 ? [...unknown, lacking(triage.lacks, names)] : unknown,
  };
}

/** What a worklist row says: the fired rules, and the undecided ones that are worse than the level they left. */
export function reasonsOf(triage: Triage, ruleSet: RuleSet, names: Names): Reason[] {
  const { fired, unknown } = explained(triage, ruleSet, names);
  const settled = triage.fired[0]?.level ?? 'green';
  const open = unknown.filter(({ level }) => rank(level, null) < rank(settled, null));
  return [...open, ...fired].sort((a, b) => rank(a.level, null) - rank(b.level, null));
}

/** Readings of one rule in words, one for each code; an earlier value stands beside the present one. */
export function readingsOf(read: readonly Reading[], names: Names): ReasonReading[] {
  const byCode = new Map<string, ReasonReading>();
  for (const reading of read) {
    const known = byCode.get(reading.code);
    if (reading.at !== undefined) {
      if (known && !known.before) byCode.set(reading.code, { ...known, before: readValue(reading, names) });
      continue;
    }
    const before = beforeOf(reading, names) ?? known?.before ?? null;
    const { code } = reading;
    byCode.set(code, { code, label: labelOf(names, code), value: readValue(reading, names), before });
  }
  return [...byCode.values()];
}

function readValue(reading: Reading, names: Names): Text {
  const { code, state, value, low, high } = reading;
  if (state === 'blank') return BLANK;
  if (state === 'not-asked') return NOT_ASKED;
  if (value !== undefined) return wordsOf(names, code, value);
  if (low !== undefined && high !== undefined) return betweenWords(low, high);
  // free text is never copied into a reason
  return state === 'known' ? FREE_TEXT : UNKNOWN;
}

function beforeOf({ code, state, before }: Reading, names: Names): Text | null {
  if (state === 'not-comparable') return NOT_COMPARABLE;
  if (before === undefined) return null;
  return typeof before === 'number' ? wordsOf(names, code, before) : betweenWords(before.low, before.high);
}

function wordsOf(names: Names, code: string, value: unknown): Text {
  if (code.startsWith('fact:') || code === 'proxy') return factWords(code.slice(5), value);
  if (questionOf(names, code)) return answerWords(names, code, value);
  if (typeof value !== 'number') return UNKNOWN;
  const known = scaleOf(names, code);
  return known ? scoreWords(known.scale, value) : numberWords(value);
}

function lacking(codes: readonly string[], names: Names): Reason {
  const readings = codes.map((code) => ({ code, label: labelOf(names, code), value: BLANK, before: null }));
  return { rule: 'requires', level: 'grey', known: false, because: REQUIRES, readings };
}
