import type { Question } from '../document.js';

/** One item as the check met it. */
export interface Entry {
  readonly path: string;
  /** Position of the group or question it stands in; -1 at the top. */
  readonly parent: number;
  readonly isQuestion: boolean;
  /** Only when nothing is wrong with the question itself, so that conditions on it can be judged. */
  readonly question: Question | undefined;
  readonly shownWhen: unknown;
  readonly calculated: unknown;
}

/** All items in the order of the document, and where each code stands. */
export interface Outline {
  readonly entries: Entry[];
  readonly byCode: Map<string, number>;
}
