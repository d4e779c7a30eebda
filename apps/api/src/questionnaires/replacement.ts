import {
  type Condition,
  inside,
  isQuestion,
  type Item,
  itemRange,
  type Question,
  type Questionnaire,
} from '@stemme/questionnaires';
import { canonical } from '../platform/canonical.js';
import type { Blocker } from './use.js';

/** A question and every condition it stands behind, outermost first. */
interface Asked {
  readonly question: Question;
  readonly behind: readonly Condition[];
  readonly hidden: boolean;
}

/**
 * What rules and scores would no longer find, or would take for something else, if this stood in the place of the version
 * in force: every question stays, with its type, its values and what they count, and behind the same conditions. Words, order
 * and help may change, and questions may be added.
 */
export function replacementBlockers(own: Questionnaire, inForce: Questionnaire): Blocker[] {
  const now = askedIn(own.items);
  return [...askedIn(inForce.items)].flatMap(([code, before]): Blocker[] => {
    const path = `/items/${code}`;
    const after = now.get(code);
    if (!after) return [{ path, code: 'missing-item' }];
    return COMPARED.filter(({ of }) => canonical(of(before)) !== canonical(of(after))).map(({ code: fault }) => ({
      path,
      code: fault,
    }));
  });
}

const COMPARED: readonly { readonly code: string; of(asked: Asked): unknown }[] = [
  { code: 'other-type', of: ({ question }) => [question.type, question.instrument ?? null] },
  {
    code: 'other-options',
    of: ({ question: { options = [] } }) =>
      options.map(({ value, score = null }) => [value, score]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  },
  {
    code: 'other-range',
    of: ({ question }) => [
      itemRange(question) ?? null,
      question.unit ?? null,
      question.units?.map(({ code }) => code) ?? null,
    ],
  },
  { code: 'other-condition', of: ({ behind, hidden }) => [behind, hidden] },
  { code: 'other-calculation', of: ({ question }) => [question.calculated ?? null, question.readOnly ?? false] },
];

function askedIn(items: readonly Item[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  const visit = (some: readonly Item[], behind: readonly Condition[], hidden: boolean): void => {
    for (const item of some) {
      const all = item.shownWhen ? [...behind, item.shownWhen] : behind;
      const isHidden = hidden || item.hidden === true;
      if (isQuestion(item)) found.set(item.code, { question: item, behind: all, hidden: isHidden });
      visit(inside(item), all, isHidden);
    }
  };
  visit(items, [], false);
  return found;
}
