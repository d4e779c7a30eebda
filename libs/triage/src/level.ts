/** The colours of a triage and their order. */

export const LEVELS = ['acute', 'red', 'yellow', 'green', 'grey', 'blue'] as const;
/** `grey` = cannot be decided, read it yourself; `blue` = no answer in time. */
export type Level = (typeof LEVELS)[number];

/** What a rule may say. `grey` = a person must read it (a proxy answered, by local procedure). */
export const RULE_LEVELS = ['acute', 'red', 'yellow', 'grey'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/**
 * Most urgent first. A grey that could be nothing worse stands after yellow, for a person must read it;
 * blue stands before green, for green is the only level that asks nobody to look.
 */
const URGENCY: Readonly<Record<Level, number>> = { acute: 0, red: 1, yellow: 2, grey: 3, blue: 4, green: 5 };

/** The more urgent of two levels. */
export function worseOf(a: Level, b: Level): Level {
  return URGENCY[a] <= URGENCY[b] ? a : b;
}

/** The most urgent of several levels; null of none. */
export function worstOf(levels: Iterable<Level>): Level | null {
  let worst: Level | null = null;
  for (const level of levels) worst = worst === null ? level : worseOf(worst, level);
  return worst;
}

/**
 * The level by which an item is owned, sorted and due: the worst it could be. A grey that could be acute counts as
 * acute, and so does a red that could be: what is not known can raise an item, never lower it.
 */
export function urgency(level: Level, atWorst: Level | null): Level {
  return atWorst === null ? level : worseOf(level, atWorst);
}

/** Place in the worklist, 0 (acute) to 5 (green): smaller comes first. Grey sorts as its `atWorst`. */
export function rank(level: Level, atWorst: Level | null): number {
  return URGENCY[urgency(level, atWorst)];
}
