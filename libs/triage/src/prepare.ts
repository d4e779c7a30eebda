/** A rule set made ready once and used for many responses. */
import type { Answered, Subject } from './answered.js';
import { instant, type Moment, oldestFirst } from './moment.js';
import { type Program, programOf, run } from './program.js';
import type { RuleSet } from './rule-set.js';
import { Seen } from './seen.js';
import type { Triage } from './triage.js';
import type { Vocabulary } from './vocabulary.js';
import type { Words } from './words.js';

/** A response with what was known of the patient when it was handed in. */
export interface Past {
  readonly subject: Subject;
  readonly response: Answered;
  /** The words of its own questionnaire, where they are not those the rule set was prepared with. */
  readonly vocabulary?: Vocabulary;
}

export interface Prepared {
  readonly ruleSet: RuleSet;
  /**
   * The level of a response. `history` = the patient's earlier responses in any order; those handed in after `now` are
   * not looked at. Throws a RangeError for a response whose `at` is no instant.
   */
  evaluate(subject: Subject, history: readonly Answered[], now: Answered): Triage;
  /**
   * The level of each response of one patient, in the order given; each sees as history the others that were not handed
   * in after it, whatever that order is. Throws as `evaluate` does, before the first is looked at.
   */
  past(past: readonly Past[]): Triage[];
}

/**
 * The rule set must have passed `checkRuleSet`; throws a TypeError for a predicate that does not exist.
 * What comes out is pure: the same arguments give the same bytes of JSON.
 */
export function prepare(ruleSet: RuleSet, vocabulary: Vocabulary): Prepared {
  const usual = programOf(ruleSet, vocabulary);
  const others = new Map<Vocabulary, Program>();
  const programFor = (words: Vocabulary = vocabulary): Program => {
    if (words === vocabulary) return usual;
    const known = others.get(words) ?? programOf(ruleSet, words);
    others.set(words, known);
    return known;
  };
  return {
    ruleSet,
    evaluate: (subject, history, now) => run(usual, momentOf(subject, history, now, usual.words)),
    past: (past) => runAll(past, programFor),
  };
}

function momentOf(subject: Subject, history: readonly Answered[], response: Answered, words: Words): Moment {
  const now = new Seen(response, instant(response), words);
  const earlier = history.map((one) => new Seen(one, instant(one), words)).filter(({ at }) => at <= now.at);
  return { now, timeline: oldestFirst(earlier), index: earlier.length, subject };
}

function runAll(past: readonly Past[], programFor: (words?: Vocabulary) => Program): Triage[] {
  const instants = past.map(({ response }) => instant(response));
  const programs = past.map(({ vocabulary }) => programFor(vocabulary));
  const results: Triage[] = new Array(past.length);
  // what a response knows of a code hangs on the words it is looked at with
  for (const program of new Set(programs)) {
    const seen = past.map(({ response }, place) => new Seen(response, instants[place]!, program.words));
    const timeline = oldestFirst(seen);
    for (let place = 0; place < past.length; place += 1) {
      if (programs[place] === program)
        results[place] = run(program, among(timeline, seen[place]!, past[place]!.subject));
    }
  }
  return results;
}

/** Two of one instant are each in the other's history: neither came first. */
function among(timeline: readonly Seen[], now: Seen, subject: Subject): Moment {
  const index = timeline.indexOf(now);
  const isAlone = timeline[index - 1]?.at !== now.at && timeline[index + 1]?.at !== now.at;
  if (isAlone) return { now, timeline, index, subject };
  const others = timeline.filter((one) => one !== now && one.at <= now.at);
  return { now, timeline: others, index: others.length, subject };
}
