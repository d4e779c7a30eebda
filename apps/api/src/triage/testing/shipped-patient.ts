import {
  type Answers,
  asked,
  type CompiledQuestionnaire,
  compile,
  type Question,
  questions,
} from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { instrument } from '@stemme/scoring/instruments';
import type { Subject, Triage } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { scoreAll } from '../../scores/scoring.js';
import { decide, type Given } from '../deciding.js';
import { vocabularyOf } from '../vocabulary.js';

/** For tests: patients of the shipped pathways, answering the real questionnaires and judged by the real rules. */

/** Where the calmest answer is not the lowest option. */
const CALM: Answers = {
  'hm.weight': 70,
  'hm.sys': 120,
  'hm.dia': 75,
  'hm.pulse': 70,
  'hm.spo2': 95,
  'hm.temp': 36.8,
  'hm.glucose': 5.5,
  'hm.crp': 2,
  'hm.spo2_again': 95,
  'hm.sys_again': 120,
  'hm.dia_again': 75,
  'meas.done': 1,
  'meas.temp': 1,
  'meas.weight': 1,
  'kol.better': 1,
  'kol.inhaler': 1,
  'kol.inhaler_helps': 1,
  'hf.pills': 1,
  'art.satisfied': 1,
  'art.change': 2,
  'dm.hypo_last': '2026-01-01',
  'dm.topics': ['none'],
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`who5.${n}`, 5])),
};

const compiled = new Map<string, CompiledQuestionnaire>();

export function form(id: string): CompiledQuestionnaire {
  const found = catalogue.find((each) => each.id === id);
  if (!found) throw new Error(`no questionnaire ${id}`);
  if (!compiled.has(id)) compiled.set(id, compile(found));
  return compiled.get(id)!;
}

function calmest({ code, type, options }: Question): Answers[string] | undefined {
  if (Object.hasOwn(CALM, code)) return CALM[code];
  if (type === 'choice') return Math.min(...(options ?? []).map(({ value }) => Number(value)));
  return type === 'integer' ? 0 : undefined;
}

/** Everything at its calmest, hidden questions too: what is hidden is left out when it is read. */
export function calm(id: string): Answers {
  const all = questions(form(id)).map((question) => [question.code, calmest(question)] as const);
  return Object.fromEntries(all.filter((pair): pair is [string, Answers[string]] => pair[1] !== undefined));
}

/** What is hidden has no answer; what is behind a blank gate has none either. */
function shownOnly(id: string, answers: Answers): Answers {
  let left = answers;
  for (;;) {
    const { shown } = asked(form(id), left);
    const kept = Object.fromEntries(Object.entries(left).filter(([code]) => shown.includes(code)));
    if (Object.keys(kept).length === Object.keys(left).length) return kept;
    left = kept;
  }
}

export interface How {
  readonly at?: string;
  readonly language?: string;
  readonly mode?: string;
  readonly answeredBy?: string;
}

/** A response as it is stored; `answers` is everything, undefined = left blank. */
export function respond(
  id: string,
  answers: Readonly<Record<string, Answers[string] | undefined>>,
  how: How = {},
): Given {
  const given = Object.entries(answers).filter((pair): pair is [string, Answers[string]] => pair[1] !== undefined);
  const kept = shownOnly(id, Object.fromEntries(given));
  const definitions = form(id).document.instruments.flatMap((member) => instrument(member.id) ?? []);
  const scored = scoreAll(form(id), definitions, kept);
  if (!scored.ok) throw new Error(scored.why);
  return {
    compiled: form(id),
    answers: kept,
    language: how.language ?? 'da',
    mode: how.mode ?? 'web',
    answeredBy: how.answeredBy ?? 'self',
    receivedAt: new Date(how.at ?? '2026-03-02T08:00:00Z'),
    scores: scored.rows.map(({ body, ...row }) => ({ ...row, score: body })),
  };
}

/** What the newest rule set of a pathway says of a response. */
export function judged(
  pathway: string,
  facts: Subject['facts'],
  history: readonly Given[],
  now: Given,
  limits: Subject['limits'] = {},
): Triage {
  const ruleSet = ruleSets.find(({ id }) => id === pathway);
  if (!ruleSet) throw new Error(`no rule set ${pathway}`);
  const definitions = now.compiled.document.instruments.flatMap((member) => instrument(member.id) ?? []);
  return decide({ ruleSet, vocabulary: vocabularyOf(now.compiled, definitions), now, history, facts, limits });
}

/** `red weight-3-days oedema`; `grey (acute)` = it could be acute. */
export function inWords({ level, atWorst, fired }: Triage): string {
  return [level, ...(atWorst ? [`(${atWorst})`] : []), ...fired.map(({ rule }) => rule)].join(' ');
}
