import { type Answers, type CompiledQuestionnaire, itemRange, plainAnswers, questions } from '@stemme/questionnaires';
import { type Finding, type RuleSet, screen, type Vocabulary } from '@stemme/triage';

/** What an acute rule read in answers that are not, or not yet, handed in. */
export interface AcuteAnswer {
  readonly rule: string;
  readonly code: string;
  readonly value: unknown;
}

/** An acute answer that a draft once held. */
export interface SeenAcute extends AcuteAnswer {
  readonly id: string;
  readonly changed: boolean;
  readonly raised: boolean;
  readonly sent: boolean;
}

/** The items of a questionnaire as the acute rules need them. */
export function itemVocabulary(compiled: CompiledQuestionnaire): Vocabulary {
  const items = questions(compiled).map((question) => [question.code, itemRange(question) ?? {}] as const);
  return { items: Object.fromEntries(items), scales: {} };
}

/**
 * The acute rules alone, and of them only what must be reckoned with: all that a patient's page is given of a rule set. What
 * is told at which level, why, and what the department wrote about its rules stays here.
 */
export function acuteRules({ id, version, pathway, limits, rules }: RuleSet): RuleSet {
  const acute = rules.filter(({ level }) => level === 'acute');
  return {
    id,
    version,
    pathway,
    ...(limits ? { limits } : {}),
    requires: [],
    rules: acute.map(({ id: rule, level, when, unless }) => ({
      id: rule,
      level,
      when,
      ...(unless ? { unless } : {}),
      because: UNTOLD,
      source: '',
    })),
  };
}

const UNTOLD = { da: '', en: '' } as const;

/** Every item answer that alone makes an acute rule true. */
export function acuteAnswers(
  ruleSet: RuleSet,
  compiled: CompiledQuestionnaire,
  answers: Answers,
): readonly AcuteAnswer[] {
  const findings: readonly Finding[] = screen(ruleSet, plainAnswers(answers, compiled), itemVocabulary(compiled));
  const read = findings.flatMap(({ rule, read: readings }) =>
    readings.filter(({ state }) => state === 'known').map(({ code, value }) => ({ rule, code, value })),
  );
  return read.filter(({ code }, index) => read.findIndex((other) => other.code === code) === index);
}

/** Acute answers a draft once held that these answers no longer hold, and that nobody has been told of. */
export function takenBack(seen: readonly SeenAcute[], now: readonly AcuteAnswer[]): readonly SeenAcute[] {
  return seen.filter(
    ({ code, changed, raised, sent }) => !changed && !raised && !sent && !now.some((other) => other.code === code),
  );
}
