import type { CompiledQuestionnaire, Node } from '../../compile.js';
import { type Group, isQuestion, type Question } from '../../document.js';

/** Most instances and answers that are judged; the questionnaires that ask for more are not of this world. */
export const MOST_JUDGED = 1000;
/** Of a `string`, in FHIR. */
const LONGEST = 1_048_576;
const LARGEST = 16_000_000;

export interface Eased {
  /**
   * Without the limits that are ours: what a questionnaire sets no limit to is as long as it is. Answers that were
   * accepted by it are for judging, and not to be stored.
   */
  readonly limits: boolean;
  /** Nothing need be answered, nor so often. */
  readonly missing: boolean;
}

/** The questionnaire, as a response to it is judged. */
export function eased(compiled: CompiledQuestionnaire, how: Eased): CompiledQuestionnaire {
  return how.limits || how.missing
    ? { ...compiled, nodes: compiled.nodes.map((node) => easeNode(node, how)) }
    : compiled;
}

function easeNode(node: Node, how: Eased): Node {
  if (node.item.type === 'display') return node;
  const complete = how.missing ? mayBeMissing(node.item) : node.item;
  const item = how.limits ? withoutLimits(complete) : complete;
  return { ...node, item, question: isQuestion(item) ? item : undefined };
}

function mayBeMissing<T extends Question | Group>({ required: _, repeats, ...item }: T): T {
  const { min: __, ...most } = repeats ?? {};
  return { ...item, ...(repeats && { repeats: most }) } as T;
}

function withoutLimits(item: Question | Group): Question | Group {
  const repeats = item.repeats && { max: MOST_JUDGED, ...item.repeats };
  if (!isQuestion(item)) return { ...item, ...(repeats && { repeats }) };
  const { maxLength = LONGEST, maxBytes = LARGEST } = item;
  // a `multiple` is limited by its options
  return { ...item, maxLength, maxBytes, ...(item.type !== 'multiple' && repeats && { repeats }) };
}
