import { collect } from '../answers/collect.js';
import type { CompiledQuestionnaire } from '../compile.js';
import type { Answer, Answers, Item, ItemCode, Question, Questionnaire } from '../document.js';
import { sheetOf } from '../evaluate/frame.js';
import { settle } from '../evaluate/settle.js';
import { pointer } from '../pointer.js';
import { visibilityByPath } from '../visibility.js';
import type { Zone } from './dates.js';
import { withoutGhosts } from './instances.js';
import { type Entry, placeOf } from './places.js';
import { shownAnswers, withBlankInstances, writeQuestion } from './survey-data.js';
import { isRepeatingGroup, type Leaf, treeOf } from './tree.js';
import type { SurveyData } from './values.js';

/**
 * The questionnaire as a form needs it: what is calculated cannot be typed, whoever works it out in the end. `sent` are
 * the questions the server does not work out itself; their values are handed in like answers.
 */
export function formOf(document: Questionnaire): { document: Questionnaire; sent: ReadonlySet<ItemCode> } {
  const sent = new Set(
    treeOf(document).all.flatMap(({ item, question }) => (question?.calculated && !question.readOnly ? item.code : [])),
  );
  if (sent.size === 0) return { document, sent };
  const locked = (items: readonly Item[]): readonly Item[] =>
    items.map((item) => {
      if (item.type === 'display') return item;
      const inner = item.items ? { items: locked(item.items) } : {};
      return sent.has(item.code) ? ({ ...item, ...inner, readOnly: true } as Item) : ({ ...item, ...inner } as Item);
    });
  return { document: { ...document, items: locked(document.items) }, sent };
}

/** What a field must be given that the patient has not typed into it. */
export interface Given {
  /** The lists to go into, outermost first. */
  readonly entries: readonly Entry[];
  /** By name; `undefined` empties the field. */
  readonly values: Readonly<SurveyData>;
}

export interface Settled {
  /** What is handed in: what was entered, what the form started with, and what the server does not work out itself. */
  readonly answers: Answers;
  /** The same with what is worked out from it, for reading. */
  readonly complete: Answers;
  /** Every place that has been shown so far: it has had its starting value, and is not given it again. */
  readonly known: ReadonlySet<string>;
  readonly given: readonly Given[];
}

export interface SettleHow {
  readonly known?: ReadonlySet<string>;
  readonly sent?: ReadonlySet<ItemCode>;
  readonly zone?: Zone | undefined;
}

/**
 * What SurveyJS holds, brought to rest: fields that have just come into view start with their `initial`, and those that
 * the patient cannot change show what is worked out. A starting value that was taken away stays away.
 */
export function settleSurveyData(
  compiled: CompiledQuestionnaire,
  data: Readonly<SurveyData>,
  { known = new Set(), sent = new Set(), zone }: SettleHow = {},
): Settled {
  const counted = withoutGhosts(compiled, withBlankInstances(compiled, data, zone));
  const entered = shownAnswers(compiled, counted);
  const tree = treeOf(compiled.document);
  const started = withInitial(compiled, entered, known);
  const complete = workedOut(compiled, started.answers);
  const given: Given[] = [];
  const states = visibilityByPath(compiled, complete);
  for (const { path, leaf, question, answer } of questionsIn(tree.roots, complete, '')) {
    const isNew = started.added.has(path);
    if (!isNew && !question.readOnly) continue;
    const place = placeOf(tree, path, counted);
    if (!place) continue;
    const values: SurveyData = { [place.name]: undefined };
    if (answer !== undefined && states.get(path) === 'shown') writeQuestion(leaf, question, answer, values, zone);
    given.push({ entries: place.entries, values });
  }
  return { answers: handedIn(tree.roots, complete, sent), complete, known: started.known, given };
}

/** The answers with what the patient cannot change. */
export function workedOut(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  return collect(sheet.root, false);
}

/** Without what the server works out itself. */
function handedIn(roots: readonly Leaf[], complete: Answers, sent: ReadonlySet<ItemCode>): Answers {
  const answers: Record<ItemCode, Answer> = Object.assign(Object.create(null), complete);
  const visit = (leaves: readonly Leaf[]): void => {
    for (const { item, question, children } of leaves) {
      if (question?.readOnly && !sent.has(item.code)) delete answers[item.code];
      const list = isRepeatingGroup(item) ? answers[item.code] : undefined;
      if (Array.isArray(list)) answers[item.code] = list.map((each: Answers) => handedIn(children, each, sent));
      if (!isRepeatingGroup(item)) visit(children);
    }
  };
  visit(roots);
  return answers;
}

/** A chain of starting values, each of which brings the next into view, is no longer than this. */
const MOST_ROUNDS = 20;

interface Started {
  readonly answers: Answers;
  readonly known: ReadonlySet<string>;
  /** Where a starting value was put. */
  readonly added: ReadonlySet<string>;
}

/** Gives every question that is shown for the first time its `initial`. */
export function withInitial(compiled: CompiledQuestionnaire, answers: Answers, known: ReadonlySet<string>): Started {
  const { roots } = treeOf(compiled.document);
  const seen = new Set(known);
  const added = new Set<string>();
  let now = answers;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const states = visibilityByPath(compiled, now);
    const fresh = new Set(
      [...states].filter(([path, state]) => state === 'shown' && !seen.has(path)).map(([path]) => path),
    );
    if (fresh.size === 0) break;
    for (const path of fresh) seen.add(path);
    now = started(roots, now, '', fresh, added);
  }
  return { answers: now, known: seen, added };
}

function started(
  leaves: readonly Leaf[],
  given: Answers,
  path: string,
  fresh: ReadonlySet<string>,
  added: Set<string>,
): Answers {
  const answers: Record<string, Answer> = Object.assign(Object.create(null), given);
  for (const leaf of leaves) {
    const { item, question, children } = leaf;
    const here = pointer(path, item.code);
    if (isRepeatingGroup(item)) {
      const list = answers[item.code];
      if (!Array.isArray(list)) continue;
      answers[item.code] = list.map((each: Answers, index) =>
        started(children, each, pointer(here, index), fresh, added),
      );
      continue;
    }
    if (question && answers[item.code] === undefined && fresh.has(here) && startsWith(question) !== undefined) {
      answers[item.code] = startsWith(question) as Answer;
      added.add(here);
    }
    Object.assign(answers, started(children, answers, path, fresh, added));
  }
  return answers;
}

function startsWith({ initial, readOnly }: Question): Answer | undefined {
  return readOnly ? undefined : initial;
}

interface Found {
  readonly path: string;
  readonly leaf: Leaf;
  readonly question: Question;
  readonly answer: Answer | undefined;
}

function* questionsIn(leaves: readonly Leaf[], given: Answers, path: string): Generator<Found> {
  for (const leaf of leaves) {
    const { item, question, children } = leaf;
    const here = pointer(path, item.code);
    const answer = given[item.code];
    if (isRepeatingGroup(item)) {
      const list = Array.isArray(answer) ? (answer as readonly Answers[]) : [];
      for (const [index, each] of list.entries()) yield* questionsIn(children, each, pointer(here, index));
      continue;
    }
    if (question) yield { path: here, leaf, question, answer };
    yield* questionsIn(children, given, path);
  }
}
