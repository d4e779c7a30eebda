import type { Answer, Answers, ItemCode, SingleAnswer } from '../document.js';
import { type Frame, isRepeatingGroup, nodeAt, positionsIn, stateAt, valueAt } from '../evaluate/frame.js';

/**
 * The answers of a frame, in the order of the document, without prototypes. Of a draft: what was sent. Else also what
 * was worked out.
 */
export function collect(frame: Frame, isDraft: boolean): Answers {
  const kept: Record<ItemCode, Answer> = Object.create(null);
  for (const position of positionsIn(frame)) {
    const node = nodeAt(frame, position);
    const { code } = node.item;
    if (isRepeatingGroup(node)) {
      const instances = frame.inside?.get(position);
      if (instances) kept[code] = instances.map((instance) => collect(instance, isDraft));
    } else if (node.question?.readOnly) {
      const sent = frame.sent?.get(position);
      const held = isDraft || stateAt(frame, position) !== 'shown' ? undefined : valueAt(frame, position);
      if (sent !== undefined) kept[code] = sent;
      else if (held !== undefined) kept[code] = copy(held);
    } else {
      const value = valueAt(frame, position);
      if (value !== undefined) kept[code] = value;
    }
  }
  return kept;
}

/** What is worked out may stand in the document itself: nobody gets that in their hands. */
function copy(answer: Answer): Answer {
  if (Array.isArray(answer)) return answer.map((each: SingleAnswer) => copy(each) as SingleAnswer);
  return typeof answer === 'object' ? Object.assign(Object.create(null), answer) : answer;
}
