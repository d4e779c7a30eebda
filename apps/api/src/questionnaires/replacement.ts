import {
  inside,
  isQuestion,
  type Item,
  itemRange,
  type ItemCode,
  type Membership,
  type Question,
  type Questionnaire,
  type Repeats,
  type Variable,
} from '@stemme/questionnaires';
import { canonical } from '../platform/canonical.js';
import { questionsIn } from './questions-in.js';
import { plainCondition } from './replacement-conditions.js';
import { wordingBlockers } from './replacement-words.js';
import type { Blocker } from './use.js';

/** What a question stands behind: a condition, another question that must be answered first, a group that repeats. */
type Behind = ReturnType<typeof plainCondition> | { readonly under: ItemCode };

/** A question with what decides whether, and how often, it is asked; outermost first. */
export interface Asked {
  readonly question: Question;
  readonly behind: readonly Behind[];
  readonly hidden: boolean;
  readonly repeats: readonly (Repeats & { readonly answerOf: boolean })[];
  readonly variables: readonly (readonly Variable[])[];
  /** Without which nothing is taken in, of everything around it. */
  readonly constraints: readonly string[];
}

/**
 * What rules and scores would no longer find, or would take for something else, if this stood in the place of the version
 * in force: every question stays, with its type, its values in their order and what they count, as often, from the same
 * start, and behind the same conditions; every score is computed from the same questions. Words, the order of questions and
 * help may change, and questions may be added. Words may not change places: "not at all" keeps its value.
 */
export function replacementBlockers(own: Questionnaire, inForce: Questionnaire): Blocker[] {
  const now = askedIn(own);
  const before = askedIn(inForce);
  const questions = [...before].flatMap(([code, asked]): Blocker[] => {
    const path = `/items/${code}`;
    const after = now.get(code);
    if (!after) return [{ path, code: 'missing-item' }];
    return COMPARED.filter(({ of }) => canonical(of(asked)) !== canonical(of(after))).map(({ code: fault }) => ({
      path,
      code: fault,
    }));
  });
  return [...questions, ...membershipBlockers(own, inForce), ...wordingBlockers(own, inForce, now, before)];
}

const COMPARED: readonly { readonly code: string; of(asked: Asked): unknown }[] = [
  { code: 'other-type', of: ({ question }) => [question.type, question.instrument ?? null] },
  {
    code: 'other-options',
    // the order too: who turns the list around and words it anew has turned the answers around
    of: ({ question: { options = [], open } }) => [
      options.map(({ value, score = null, exclusive = false }) => [value, score, exclusive]),
      open !== undefined,
    ],
  },
  {
    code: 'other-range',
    of: ({ question }) => [
      itemRange(question) ?? null,
      question.min ?? null,
      question.max ?? null,
      question.partial ?? false,
      [question.decimals ?? null, question.minLength ?? null, question.maxLength ?? null, question.pattern ?? null],
      question.unit ?? null,
      question.units?.map(({ code }) => code) ?? null,
    ],
  },
  { code: 'other-repeats', of: ({ question, repeats }) => [question.repeats ?? null, repeats] },
  {
    code: 'other-condition',
    of: ({ behind, hidden, variables }) => [behind, hidden, behind.some(isExpression) ? variables : null],
  },
  {
    code: 'other-calculation',
    of: ({ question: { calculated, readOnly }, variables }) => [
      calculated ?? null,
      readOnly ?? false,
      calculated && 'fhirpath' in calculated ? variables : null,
    ],
  },
  // a form that refuses what was answered keeps it from whoever should read it
  { code: 'other-constraint', of: ({ constraints }) => constraints },
  // an answer that stands there before the patient has given one is nobody's answer
  { code: 'other-start', of: ({ question }) => question.initial ?? null },
];

/** An expression may read a variable wherever it stands in a condition. */
function isExpression(behind: Behind): boolean {
  return canonical(behind).includes('"fhirpath"');
}

function askedIn(document: Questionnaire): ReadonlyMap<ItemCode, Asked> {
  const found = new Map<ItemCode, Asked>();
  const questions = questionsIn(document.items);
  const visit = (items: readonly Item[], around: Omit<Asked, 'question'>): void => {
    for (const item of items) {
      const here = entered(item, around, questions);
      if (!isQuestion(item)) {
        visit(inside(item), here);
        continue;
      }
      found.set(item.code, { ...here, question: item });
      visit(inside(item), { ...here, behind: [...here.behind, { under: item.code }] });
    }
  };
  const variables = [document.variables ?? []];
  visit(document.items, { behind: [], hidden: false, repeats: [], variables, constraints: strictOf(document) });
  return found;
}

function strictOf({ constraints = [] }: Pick<Questionnaire, 'constraints'>): string[] {
  return constraints.filter(({ severity }) => severity === 'error').map(({ fhirpath }) => fhirpath);
}

function entered(
  item: Item,
  around: Omit<Asked, 'question'>,
  questions: ReadonlyMap<ItemCode, Question>,
): Omit<Asked, 'question'> {
  const { behind, hidden, repeats, variables, constraints } = around;
  const often = item.type === 'group' && item.repeats ? [{ ...item.repeats, answerOf: item.answerOf ?? false }] : [];
  return {
    behind: item.shownWhen ? [...behind, plainCondition(item.shownWhen, questions)] : behind,
    hidden: hidden || item.hidden === true,
    repeats: [...repeats, ...often],
    variables: item.variables ? [...variables, item.variables] : variables,
    constraints: [...constraints, ...strictOf(item)],
  };
}

/** A score that is computed from other questions is another score under the same name. */
function membershipBlockers(own: Questionnaire, inForce: Questionnaire): Blocker[] {
  const read = ({ items = {} }: Membership): string =>
    canonical(Object.fromEntries(Object.entries(items).filter(([theirs, ours]) => theirs !== ours)));
  return inForce.instruments.flatMap((before): Blocker[] => {
    const place = own.instruments.findIndex(({ id }) => id === before.id);
    if (place < 0) return [{ path: `/instruments/${before.id}`, code: 'missing-instrument' }];
    return read(own.instruments[place]!) === read(before)
      ? []
      : [{ path: `/instruments/${place}/items`, code: 'other-membership' }];
  });
}
