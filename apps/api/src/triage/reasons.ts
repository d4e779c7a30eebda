import type { ProductText as Text } from '@stemme/questionnaires';
import { builtIn, type Finding, rank, type Reading, type RuleSet, type Triage } from '@stemme/triage';
import type { Reason, ReasonReading } from '../worklist/worklist.service.js';
import { limitLines, type Rest, suppressedLine } from './rest-words.js';
import {
  answerWords,
  BLANK,
  betweenWords,
  FACT_UNKNOWN,
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

export const NOT_COMPARABLE: Text = {
  da: 'kan ikke sammenlignes (anden version, andet sprog eller anden måde at svare på)',
  en: 'not comparable (another version, language or way of answering)',
};

/** A required answer is not known: no rule fired, and yet nobody may call it green. */
const REQUIRES: Text = { da: 'Et svar, som skal kendes, mangler', en: 'An answer that must be known is missing' };

/** Where nothing was kept besides the answers. */
const NOTHING: Rest = { zone: 'UTC', limits: [], settled: {} };

const FREE_TEXT: Text = { da: 'Læs teksten i besvarelsen', en: 'Read the text in the answers' };

/** Every rule that fired, and every one that could not be decided, as the triage view shows them. */
export function explained(
  triage: Triage,
  ruleSet: RuleSet,
  names: Names,
  rest: Rest = NOTHING,
): { fired: Reason[]; unknown: Reason[] } {
  const because = new Map([...ruleSet.rules, ...builtIn()].map((rule) => [rule.id, rule.because]));
  const reason =
    (known: boolean) =>
    (finding: Finding): Reason => {
      const { rule, level, read } = finding;
      const text = because.get(rule);
      if (!text) throw new RangeError(`no rule ${rule} in ${ruleSet.id} ${ruleSet.version}`);
      const more = [...suppressedLine(finding, rest), ...limitLines(read, ruleSet, names, rest)];
      return { rule, level, known, because: text, readings: [...readingsOf(read, names), ...more] };
    };
  const unknown = triage.unknown.map(reason(false));
  return {
    fired: triage.fired.map(reason(true)),
    unknown: triage.lacks.length > 0 ? [...unknown, lacking(triage.lacks, names)] : unknown,
  };
}

/** What a worklist row says: the fired rules, and the undecided ones that are worse than the level they left. */
export function reasonsOf(triage: Triage, ruleSet: RuleSet, names: Names, rest: Rest = NOTHING): Reason[] {
  const { fired, unknown } = explained(triage, ruleSet, names, rest);
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
  if (code.startsWith('fact:')) return FACT_UNKNOWN;
  // free text is never copied into a reason
  return state === 'known' ? FREE_TEXT : UNKNOWN;
}

function beforeOf({ code, state, before }: Reading, names: Names): Text | null {
  if (state === 'not-comparable') return NOT_COMPARABLE;
  if (before === undefined) return null;
  return typeof before === 'number' ? wordsOf(names, code, before) : betweenWords(before.low, before.high);
}

function wordsOf(names: Names, code: string, value: unknown): Text {
  if (code.startsWith('fact:') || code === 'proxy') return factWords(code.slice(5), value, names.facts);
  if (questionOf(names, code)) return answerWords(names, code, value);
  if (typeof value !== 'number') return UNKNOWN;
  const known = scaleOf(names, code);
  return known ? scoreWords(known.scale, value) : numberWords(value);
}

function lacking(codes: readonly string[], names: Names): Reason {
  const readings = codes.map((code) => ({ code, label: labelOf(names, code), value: BLANK, before: null }));
  return { rule: 'requires', level: 'grey', known: false, because: REQUIRES, readings };
}
