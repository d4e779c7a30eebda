import { accepted } from './check-value.js';
import type { CompiledQuestionnaire, Node } from '../compile.js';
import {
  type Answer,
  type Answers,
  type Group,
  type ItemCode,
  MOST_INSTANCES,
  type Question,
  type SingleAnswer,
} from '../document.js';
import { isRepeatingGroup } from '../evaluate/frame.js';
import type { Text } from '../language.js';
import { pointer } from '../pointer.js';
import { ANSWER_FAULTS, Refusal } from '../refusal.js';

/**
 * Why an answer does not go over: its question is `gone` (or stands in another repeating group), holds another type,
 * is measured in another unit, the chosen option now has other words; or whatever the new question refuses it for.
 */
export const LOSSES = ['gone', 'other-type', 'other-unit', 'other-words', ...ANSWER_FAULTS] as const;
export type LossCode = (typeof LOSSES)[number];

export interface Lost {
  readonly path: string;
  readonly code: LossCode;
}

export interface CarriedOver {
  readonly answers: Answers;
  readonly lost: readonly Lost[];
}

/**
 * The answers of a draft taken over into another version of the questionnaire: every answer that the new version
 * accepts and that still says what the patient said. All others are named. The result is accepted as a draft of `to`.
 */
export function carryOver(answers: Answers, from: CompiledQuestionnaire, to: CompiledQuestionnaire): CarriedOver {
  const carrier: Carrier = { from, to, lost: [] };
  return { answers: carry(carrier, answers, -1, ''), lost: carrier.lost };
}

interface Carrier {
  readonly from: CompiledQuestionnaire;
  readonly to: CompiledQuestionnaire;
  readonly lost: Lost[];
}

function carry(carrier: Carrier, answers: Answers, scope: number, path: string): Answers {
  const { from, to, lost } = carrier;
  const kept: Record<ItemCode, Answer> = Object.create(null);
  for (const [code, answer] of Object.entries(answers)) {
    const at = pointer(path, code);
    const position = to.byCode.get(code) ?? -1;
    const [before, after] = [from.nodes[from.byCode.get(code) ?? -1], to.nodes[position]];
    if (!before || !after || after.scope !== scope) lost.push({ path: at, code: 'gone' });
    else if (after.question && before.question) {
      const loss = lossOf(before.question, after, answer);
      if (loss) lost.push({ path: at, code: loss });
      else kept[code] = answer;
    } else if (isRepeatingGroup(after) && isRepeatingGroup(before) && Array.isArray(answer)) {
      const instances = instancesOf(carrier, answer as readonly Answers[], position, at);
      if (instances.length > 0) kept[code] = instances;
    } else lost.push({ path: at, code: 'other-type' });
  }
  return kept;
}

function instancesOf(
  carrier: Carrier,
  answers: readonly Answers[],
  position: number,
  path: string,
): readonly Answers[] {
  const { item } = carrier.to.nodes[position] as Node;
  const most = (item as Group).repeats?.max ?? MOST_INSTANCES;
  const kept: Answers[] = [];
  for (const [index, instance] of answers.entries()) {
    if (index < most) kept.push(carry(carrier, instance, position, pointer(path, index)));
    else carrier.lost.push({ path: pointer(path, index), code: 'too-many' });
  }
  return kept;
}

function lossOf(before: Question, node: Node, answer: Answer): LossCode | undefined {
  const { question: after } = node;
  if (!after || before.type !== after.type || isList(before) !== isList(after)) return 'other-type';
  if (before.unit !== after.unit || isRewritten(before.unitText, after.unitText)) return 'other-unit';
  const result = accepted({ ...node, question: after }, answer);
  if (result instanceof Refusal) return result.reasons[0]?.code;
  const chosen = (Array.isArray(answer) ? answer : [answer]) as readonly SingleAnswer[];
  return chosen.some((value) => isReworded(before, after, value)) ? 'other-words' : undefined;
}

function isList({ type, repeats }: Question): boolean {
  return type === 'multiple' || repeats !== undefined;
}

/** What the patient chose reads differently now, in a language that both versions have. */
function isReworded(before: Question, after: Question, value: SingleAnswer): boolean {
  const [old, now] = [before, after].map(({ options }) => options?.find((option) => option.value === value)?.text);
  return isRewritten(old, now);
}

function isRewritten(old: Text | undefined, now: Text | undefined): boolean {
  if (!old || !now) return false;
  return Object.keys(old).some((language) => Object.hasOwn(now, language) && old[language] !== now[language]);
}
