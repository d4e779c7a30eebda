import type { CompiledQuestionnaire } from '../compile.js';
import type { Answers, Attachment, ItemCode, Question } from '../document.js';
import {
  answerAt,
  type Frame,
  isRepeatingGroup,
  nodeAt,
  positionsIn,
  type Sheet,
  sheetOf,
  stateAt,
} from '../evaluate/frame.js';
import { settle } from '../evaluate/settle.js';
import { pathOf, pointer } from '../pointer.js';

/** A file and where it stands. */
export interface PlacedAttachment {
  /** JSON Pointer into the answers: `/photo`, `/photos/1`, `/wounds/0/photo`. */
  readonly at: string;
  /** The question itself, or the outermost repeating group around it: what the answers hold it under. */
  readonly under: ItemCode;
  readonly question: Question;
  readonly attachment: Attachment;
}

/** Every file of answers that were accepted, in the order of the document; without what is hidden or was not asked. */
export function attachmentsIn(compiled: CompiledQuestionnaire, answers: Answers): readonly PlacedAttachment[] {
  if (!compiled.nodes.some(({ question }) => question?.type === 'attachment')) return [];
  const sheet: Sheet = sheetOf(compiled, answers);
  settle(sheet);
  return standingIn(sheet.root);
}

function standingIn(frame: Frame): readonly PlacedAttachment[] {
  const path = pathOf(frame);
  return positionsIn(frame).flatMap((position) => {
    const node = nodeAt(frame, position);
    const { item, question } = node;
    if (node.isUnseen || stateAt(frame, position) !== 'shown') return [];
    if (isRepeatingGroup(node)) {
      const instances = frame.inside?.get(position) ?? [];
      return instances.flatMap(standingIn).map((placed) => ({ ...placed, under: item.code }));
    }
    if (question?.type !== 'attachment') return [];
    const [answer, at] = [answerAt(frame, position), pointer(path, item.code)];
    const given = Array.isArray(answer)
      ? answer.map((one, index): [unknown, string] => [one, pointer(at, index)])
      : [[answer, at] as const];
    return given.flatMap(([one, place]) =>
      isAttachment(one) ? [{ at: place, under: item.code, question, attachment: one }] : [],
    );
  });
}

function isAttachment(answer: unknown): answer is Attachment {
  return typeof answer === 'object' && answer !== null && 'contentType' in answer && 'data' in answer;
}
