import type { Answer, Answers, ItemCode } from '@stemme/questionnaires';

/** The same question answered differently on two devices since they last agreed. `undefined` = taken away. */
export interface Conflict {
  readonly code: ItemCode;
  readonly here: Answer | undefined;
  readonly there: Answer | undefined;
}

export interface Merged {
  readonly answers: Answers;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts two devices' answers together. `base` is what both had last. A change on one side only is taken; where both
 * changed, the other device's answer stands until the patient chooses, unless it is a blank: an answer is never lost
 * to a blank.
 */
export function merge(base: Answers, here: Answers, there: Answers): Merged {
  const answers: Record<ItemCode, Answer> = {};
  const conflicts: Conflict[] = [];
  for (const code of new Set([...Object.keys(there), ...Object.keys(here)])) {
    const [was, mine, other] = [base[code], here[code], there[code]];
    const chosen = sameAnswer(mine, was) || sameAnswer(mine, other) ? other : sameAnswer(other, was) ? mine : undefined;
    if (chosen !== undefined) answers[code] = chosen;
    else if (!sameAnswer(mine, was) && !sameAnswer(other, was) && !sameAnswer(mine, other)) {
      const standing = other ?? mine;
      if (standing !== undefined) answers[code] = standing;
      if (mine !== undefined && other !== undefined) conflicts.push({ code, here: mine, there: other });
    }
  }
  return { answers, conflicts };
}

/** A list of several choices is the same in any order. */
export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return key(one) === key(other);
}

export function sameAnswers(one: Answers, other: Answers): boolean {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...codes].every((code) => sameAnswer(one[code], other[code]));
}

/** The same text for the same answer: choices in any order, and an object's parts too. Instances keep theirs. */
function key(answer: unknown): string {
  if (Array.isArray(answer)) {
    const keys = answer.map(key);
    const isChoice = answer.every((each) => typeof each !== 'object' || (each !== null && 'other' in each));
    return `[${(isChoice ? keys.sort() : keys).join()}]`;
  }
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer) ?? '';
  const parts = Object.entries(answer).map(([name, each]) => `${JSON.stringify(name)}:${key(each)}`);
  return `{${parts.sort().join()}}`;
}
