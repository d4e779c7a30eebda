import type { Condition, EnrolmentFact, PathwayDraft } from './document.js';
import type { Answered } from './planning.js';

/** null = it cannot be known. */
export type Truth = boolean | null;

/** What a condition is judged on. */
export interface Known {
  /** the choices made at enrolment, with the pathway's defaults; without those that are not among the options */
  facts: ReadonlyMap<string, string>;
  /** in order of `at`; null = they are still to come, so that nothing can be said of levels and answers */
  answers: readonly Answered[] | null;
}

/** The choices that hold for an enrolment: made, else the default. A choice that the pathway does not offer is no choice. */
export function factsKnown(
  declared: readonly EnrolmentFact[] | undefined,
  chosen: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const facts = new Map<string, string>();
  for (const fact of declared ?? []) {
    const choice = Object.hasOwn(chosen, fact.id) ? chosen[fact.id] : fact.default;
    if (choice !== undefined && fact.options.some(({ id }) => id === choice)) facts.set(fact.id, choice);
  }
  return facts;
}

/** Three-valued: what is not known stays unknown, under `not` too. */
export function judge(condition: Condition, known: Known): Truth {
  if ('all' in condition) return every(condition.all, known);
  if ('any' in condition) return negated(every(condition.any, known, true));
  if ('not' in condition) return negated(judge(condition.not, known));
  if ('fact' in condition) {
    const chosen = known.facts.get(condition.fact);
    return chosen === undefined ? null : condition.in.includes(chosen);
  }
  if (known.answers === null) return null;
  if ('lastLevel' in condition) {
    const last = known.answers.findLast(({ level }) => level !== undefined)?.level;
    return last !== undefined && condition.lastLevel.includes(last);
  }
  return judgeLast(condition, known.answers);
}

function judgeLast(condition: Extract<Condition, { last: string }>, answers: readonly Answered[]): Truth {
  const { last, times = 1 } = condition;
  let truth: Truth = true;
  let found = 0;
  for (let index = answers.length - 1; index >= 0 && found < times; index--) {
    const values = answers[index]?.values;
    if (!values || !Object.hasOwn(values, last)) continue;
    found += 1;
    const value = values[last];
    if (value === undefined || value === null) truth = truth && null;
    else if (!compare(value, condition.op, condition.value)) return false;
  }
  return found < times ? false : truth;
}

function compare(value: number, op: Extract<Condition, { last: string }>['op'], limit: number): boolean {
  if (op === '<') return value < limit;
  if (op === '<=') return value <= limit;
  if (op === '=') return value === limit;
  if (op === '!=') return value !== limit;
  return op === '>=' ? value >= limit : value > limit;
}

/** All hold; with `flip` each is negated first, so that the negation of the result is *any*. */
function every(conditions: readonly Condition[], known: Known, flip = false): Truth {
  let truth: Truth = true;
  for (const condition of conditions) {
    const each = judge(condition, known);
    const one = flip ? negated(each) : each;
    if (one === false) return false;
    if (one === null) truth = null;
  }
  return truth;
}

function negated(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** Every condition inside a condition, itself included. */
export function* parts(condition: Condition): Generator<Condition, void> {
  yield condition;
  if ('all' in condition) for (const part of condition.all) yield* parts(part);
  if ('any' in condition) for (const part of condition.any) yield* parts(part);
  if ('not' in condition) yield* parts(condition.not);
}

/** The conditions of a pathway and where they stand, as JSON pointers. */
export function conditionsOf(pathway: PathwayDraft): { condition: Condition; path: string }[] {
  const silences = [
    { silence: pathway.silence, path: '/silence' },
    ...(pathway.phases ?? []).map(({ silence }, index) => ({ silence, path: `/phases/${index}/silence` })),
  ];
  const found = [
    ...pathway.steps.map(({ when }, index) => ({ condition: when, path: `/steps/${index}/when` })),
    ...silences.flatMap(({ silence, path }) =>
      (silence?.rules ?? []).map(({ when }, index) => ({ condition: when, path: `${path}/rules/${index}/when` })),
    ),
  ];
  return found.flatMap(({ condition, path }) => (condition ? [{ condition, path }] : []));
}

/** The item and scale codes that the conditions of a pathway read, each once, sorted. */
export function codesRead(pathway: PathwayDraft): string[] {
  const codes = conditionsOf(pathway).flatMap(({ condition }) =>
    [...parts(condition)].flatMap((part) => ('last' in part ? [part.last] : [])),
  );
  return [...new Set(codes)].sort();
}
