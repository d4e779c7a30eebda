import { type AnswerFault, checkAnswers } from '../../answers/check-answers.js';
import { isFields } from '../../check/faults.js';
import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers } from '../../document.js';
import { settle } from '../../evaluate/settle.js';
import { violations } from '../../evaluate/violations.js';
import { pointer } from '../../pointer.js';
import { readAnswers } from '../../answers/read-answers.js';
import type { AnswerFaultCode } from '../../refusal.js';
import { Issues } from './issues.js';
import { readEnvelope } from './read-envelope.js';
import { readItems } from './read-items.js';
import type { ReadItems } from './reading.js';
import type { SourceRules } from './source-rules.js';
import { eased } from './eased.js';

const ROOT = 'QuestionnaireResponse';
/** What may still be missing while a response is being filled in, or was given up. */
const UNFINISHED = new Set(['in-progress', 'stopped']);

export interface Judged {
  readonly issues: Issues;
  /** The answers as they were accepted; `undefined` when anything is wrong with them. */
  readonly answers: Answers | undefined;
}

export interface How {
  /**
   * For scoring: answers may be missing, what cannot be held is blank, and what is calculated is left out, whatever
   * the response states.
   */
  readonly toScore?: boolean;
  /** See `sourceRules`. */
  readonly rules?: SourceRules;
  /** The answers are to be stored: within our limits, where the questionnaire sets none. */
  readonly toStore?: boolean;
}

/** Reads a response against its questionnaire and says everything that is wrong with it. Throws for no value. */
export function judge(given: CompiledQuestionnaire, response: unknown, how: How = {}): Judged {
  const { toScore = false, toStore = false, rules } = how;
  const issues = new Issues(rules, given.engines.units);
  if (!isFields(response) || response.resourceType !== 'QuestionnaireResponse') {
    issues.add(ROOT, 'not-a-response');
    return { issues, answers: undefined };
  }
  const status = readEnvelope(given.document, response, issues);
  const isUnfinished = status !== undefined && UNFINISHED.has(status);
  const compiled = eased(given, { limits: !toStore, missing: isUnfinished || toScore });
  const read = readItems(compiled.document.items, response.item, ROOT, issues, isUnfinished);
  if (toScore) leaveOut(compiled, read);
  const whole = checkAnswers(compiled, read.answers);
  const said = issues.errors;
  const isWrong = !whole.ok && sayAll({ compiled, read, issues, isUnfinished, toScore }, whole.faults);
  // what was only remarked on has kept the constraints from being looked at; one over what cannot be held says nothing
  if (issues.errors === said && read.judged.size === 0) checkConstraints(compiled, read, issues, isUnfinished);
  if (whole.ok) return { issues, answers: whole.answers };
  const draft = isWrong ? undefined : checkAnswers(compiled, read.answers, { partial: true });
  return { issues, answers: draft?.ok ? draft.answers : undefined };
}

interface Saying {
  readonly compiled: CompiledQuestionnaire;
  readonly read: ReadItems;
  readonly issues: Issues;
  readonly isUnfinished: boolean;
  readonly toScore: boolean;
}

/** Whether anything is wrong with the answers, whether or not it is an error in FHIR. */
function sayAll(saying: Saying, faults: readonly AnswerFault[]): boolean {
  const { read, isUnfinished, toScore } = saying;
  const blank = blanksIn(read);
  let isWrong = false;
  for (const { path, code } of faults) {
    // every answer of a repeating question that has questions under it is asked for
    if ((toScore || isUnfinished) && code === 'required') continue;
    // items without answers are no answers, wherever they stand
    if (code === 'not-asked' && blank.has(path)) continue;
    if (code === 'constraint') {
      isWrong ||= !isUnfinished;
      continue;
    }
    isWrong = true;
    if (!isJudged(read, path)) say(saying, path, code);
  }
  return isWrong;
}

/** Constraints are for what is handed in; those that are warnings refuse nothing. */
function checkConstraints(
  compiled: CompiledQuestionnaire,
  read: ReadItems,
  issues: Issues,
  isUnfinished: boolean,
): void {
  const { sheet } = readAnswers(compiled, read.answers);
  settle(sheet);
  for (const severity of ['error', 'warning'] as const) {
    const found = violations(sheet, severity).filter((path) => !isJudged(read, path));
    for (const path of found)
      issues.add(placeOf(compiled, read, path), 'constraint', isUnfinished ? 'warning' : severity);
  }
}

/** Every fault of the answers is an error, but for what FHIR knows nothing of. */
function say({ compiled, read, issues, isUnfinished }: Saying, path: string, code: AnswerFaultCode): void {
  const place = placeOf(compiled, read, path);
  const isRemarkedOn = issues.list.some((issue) => issue.path === place && issue.code === 'empty-answer');
  // an item of a repeating group that holds nothing is no fault in FHIR
  if (code === 'required' && read.instances.has(path)) issues.add(place, 'empty-answer', 'warning');
  // nor is an answer that has items and no value
  else if (code === 'required' && isRemarkedOn) return;
  // calculated by a form other than ours; FHIR knows no such fault
  else if (code === 'read-only') issues.add(place, code, 'warning');
  else issues.add(place, code, code === 'too-many' && isUnfinished ? 'warning' : 'error');
}

/** Pointers of the repeating groups none of whose instances holds an answer. */
function blanksIn({ answers, instances }: ReadItems): ReadonlySet<string> {
  const isBlank = (value: unknown): boolean =>
    Array.isArray(value) ? value.every(isBlank) : isFields(value) && Object.values(value).every(isBlank);
  const groups = new Set([...instances].map((path) => path.slice(0, path.lastIndexOf('/'))));
  return new Set([...groups].filter((path) => isBlank(at(answers, path))));
}

function at(answers: unknown, path: string): unknown {
  let found = answers;
  for (const step of path.split('/').slice(1))
    found = (found as Record<string, unknown> | undefined)?.[unescaped(step)];
  return found;
}

/** Takes out of the answers what a form works out, and what cannot be held. Outside repeating groups. */
function leaveOut({ nodes }: CompiledQuestionnaire, { answers, judged }: ReadItems): void {
  for (const { question } of nodes) {
    if (!question || !Object.hasOwn(answers, question.code)) continue;
    const here = pointer('', question.code);
    if (question.readOnly || question.calculated || judged.has(here)) delete answers[question.code];
  }
}

function isJudged({ judged }: ReadItems, path: string): boolean {
  return judged.has(path) || judged.has(path.replace(/\/\d+$/, ''));
}

/** Where an answer stands in the response, or would: then the nearest that is there. */
function placeOf(compiled: CompiledQuestionnaire, { places }: ReadItems, path: string): string {
  const exact = places.get(path) ?? places.get(path.replace(/\/\d+$/, ''));
  if (exact) return exact;
  const cut = path.lastIndexOf('/');
  const around = path.slice(0, cut);
  const code = unescaped(path.slice(cut + 1));
  for (let at = parentOf(compiled, code); at >= 0; ) {
    const node = compiled.nodes[at];
    const known = node && places.get(`${around}/${node.item.code.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (known) return known;
    at = node?.parent ?? -1;
  }
  return around === '' ? ROOT : placeOf(compiled, { places } as ReadItems, around);
}

function parentOf({ nodes, byCode }: CompiledQuestionnaire, code: string): number {
  const position = byCode.get(code);
  return position === undefined ? -1 : (nodes[position]?.parent ?? -1);
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
