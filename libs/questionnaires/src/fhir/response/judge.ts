import { checkAnswers } from '../../check-answers.js';
import { isFields } from '../../check/faults.js';
import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers } from '../../document.js';
import { pointer } from '../../pointer.js';
import type { AnswerFaultCode } from '../../refusal.js';
import { Issues, type OpenLists } from './issues.js';
import { readEnvelope } from './read-envelope.js';
import { type ReadItems, readItems } from './read-items.js';

const ROOT = 'QuestionnaireResponse';
/** What may still be missing while a response is being filled in, or was given up. */
const UNFINISHED = new Set(['in-progress', 'stopped']);
const MISSING = new Set<AnswerFaultCode>(['required', 'too-few']);

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
  /** See `openLists`. */
  readonly openLists?: OpenLists;
}

/** Reads a response against its questionnaire and says everything that is wrong with it. Throws for no value. */
export function judge(
  compiled: CompiledQuestionnaire,
  response: unknown,
  { toScore = false, openLists }: How = {},
): Judged {
  const issues = new Issues(openLists);
  if (!isFields(response) || response.resourceType !== 'QuestionnaireResponse') {
    issues.add(ROOT, 'not-a-response');
    return { issues, answers: undefined };
  }
  const status = readEnvelope(compiled.document, response, issues);
  const read = readItems(compiled.document.items, response.item, ROOT, issues);
  if (toScore) leaveOut(compiled, read);
  const isUnfinished = toScore || (status !== undefined && UNFINISHED.has(status));
  const whole = checkAnswers(compiled, read.answers);
  if (whole.ok) return { issues, answers: whole.answers };
  let isWrong = false;
  for (const { path, code } of whole.faults) {
    if (isUnfinished && MISSING.has(code)) continue;
    isWrong = true;
    if (isJudged(read, path)) continue;
    const place = placeOf(compiled, read, path);
    // an item of a repeating group that holds nothing is no fault in FHIR
    if (code === 'required' && read.instances.has(path)) issues.add(place, 'empty-answer', 'warning');
    // calculated by a form other than ours; FHIR knows no such fault
    else issues.add(place, code, code === 'read-only' ? 'warning' : 'error');
  }
  const draft = isWrong ? undefined : checkAnswers(compiled, read.answers, { partial: true });
  return { issues, answers: draft?.ok ? draft.answers : undefined };
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
  const code = path
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
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
