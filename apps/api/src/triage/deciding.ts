import {
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type ItemCode,
  type PlainAnswers,
  plainAnswers,
} from '@stemme/questionnaires';
import { provenInterval, type Score } from '@stemme/scoring';
import {
  type Answered,
  type Bounds,
  evaluate,
  type RuleSet,
  type Subject,
  type Triage,
  type Vocabulary,
} from '@stemme/triage';

/** A score as it is stored. */
export interface KnownScore {
  readonly instrument: string;
  readonly scale: string;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  readonly score: Score;
}

/** A stored response with its questionnaire and scores. */
export interface Given {
  /** Of the response; a made-up one has none. */
  readonly id?: string;
  readonly compiled: CompiledQuestionnaire;
  readonly answers: Answers;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  readonly receivedAt: Date;
  readonly scores: readonly KnownScore[];
  /** When everything it raised had got a recorded outcome; absent = not all of it has. */
  readonly settledAt?: Date;
}

/** Everything a decision rests on, as stored. */
export interface Case {
  readonly ruleSet: RuleSet;
  readonly vocabulary: Vocabulary;
  readonly now: Given;
  /** Earlier responses of the same enrolment, without the superseded and the retracted. */
  readonly history: readonly Given[];
  readonly facts: Subject['facts'];
  /** The patient's own, as they were when the response was handed in. */
  readonly limits: Subject['limits'];
}

/** What the rules read of a response, kept with the decision: enough to decide again, by these rules or others. */
export interface Input {
  readonly questionnaire: string;
  readonly version: number;
  /** Instrument id → definition version of its scores. */
  readonly instruments: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly answered: Answered;
}

/** `contact.proxy`: 2 = a relative or carer filled it in; 1 = the patient with help, which is the patient. */
const SOMEBODY_ELSE = 2;

/** The level of a response. Throws what libs/triage throws; the caller hands such a response to a person. */
export function decide({ ruleSet, vocabulary, now, history, facts, limits }: Case): Triage {
  return evaluate(ruleSet, { limits, facts }, history.map(answeredOf), answeredOf(now), vocabulary);
}

/** Without what became of it: whoever reads it again joins that from the worklist. */
export function inputOf({ now, facts, limits }: Pick<Case, 'now' | 'facts' | 'limits'>): Input {
  const { settledAt: _, ...answered } = answeredOf(now);
  const { id, version } = now.compiled.document;
  return { questionnaire: id, version, instruments: answered.versions, subject: { limits, facts }, answered };
}

/** What somebody else answered is another way of answering: not to be compared with the patient's own. */
export function modeOf(given: Pick<Given, 'mode' | 'answers' | 'answeredBy'>): string {
  return isProxy(given) ? 'proxy' : given.mode;
}

/** A stored response as the rules read it. */
export function answeredOf(given: Given): Answered {
  const { shown, unknown } = asked(given.compiled, given.answers);
  const answers = plainAnswers(given.answers, given.compiled);
  const [unsaid, said] = parted(shown, (code) => isUnsaid(given, answers, code));
  return {
    at: given.receivedAt.toISOString(),
    language: given.language,
    mode: modeOf(given),
    proxy: isProxy(given),
    asked: said,
    unknownAsked: [...unknown, ...unsaid],
    answers,
    scores: boundsOf(given.scores),
    ...(given.settledAt ? { settledAt: given.settledAt.toISOString() } : {}),
    versions: Object.fromEntries(
      given.scores.map(({ instrument, definitionVersion }) => [instrument, definitionVersion]),
    ),
  };
}

/** Answered, or perhaps, in a way that rules cannot read: a file, or in a repeating group. Not to be taken for blank. */
function isUnsaid({ compiled, answers }: Given, plain: PlainAnswers, code: ItemCode): boolean {
  if (Object.hasOwn(answers, code)) return plain[code] === undefined;
  return (compiled.nodes[compiled.byCode.get(code) ?? -1]?.scope ?? -1) >= 0;
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** Somebody else answered: by how it was handed in, or by the answer itself. */
export function isProxy({ answeredBy, answers }: Pick<Given, 'answeredBy' | 'answers'>): boolean {
  const who = Object.hasOwn(answers, 'contact.proxy') ? answers['contact.proxy'] : undefined;
  return answeredBy === 'proxy' || (typeof who === 'number' && who >= SOMEBODY_ELSE);
}

/** Low and high, never a prorated point. Not applicable = not there; not computable for missing answers = null. */
function boundsOf(scores: readonly KnownScore[]): Record<string, Bounds | null> {
  const known = scores.filter(({ score }) => score.kind !== 'none' || score.why !== 'not-applicable');
  return Object.fromEntries(
    known.map(({ instrument, scale, score }) => [`${instrument}.${scale}`, provenInterval(score)]),
  );
}
