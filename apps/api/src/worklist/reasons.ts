import type { NotReached, PathwayDraft } from '@stemme/pathways';
import type { ProductText as Text } from '@stemme/questionnaires';
import type { Level } from '@stemme/triage';

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

/** Where the pathway does not say how many attempts, and what then. */
const ATTEMPTS: NotReached = {
  times: 3,
  text: { da: 'Følg afdelingens vejledning', en: "Follow the department's instruction" },
};

export function attemptsOf({ notReached }: Pick<PathwayDraft, 'notReached'>): NotReached {
  return notReached ?? ATTEMPTS;
}

/** A reason of the house itself, which no rule gives. */
export function ownReason(rule: string, level: Level, because: Text): Reason {
  return { rule, level, known: true, because, readings: [] };
}

/** Not reached this many times: the item itself says what then. */
export function manyAttemptsReason(level: Level, attempts: number, { da, en }: NotReached['text']): Reason {
  return ownReason('not-reached', level, {
    da: `Ikke truffet ${attempts} gange: ${begun(da)}`,
    en: `Not reached ${attempts} times: ${begun(en)}`,
  });
}

/** After a colon. */
function begun(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
