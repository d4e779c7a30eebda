import { sameAnswers } from './merge';
import type { Answers } from '@stemme/questionnaires';

/** What is handed in, apart from when. */
export interface Content {
  readonly assignment: string;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  /** As BCP 47 names it. */
  readonly language: string;
  readonly mode: 'web';
  readonly answeredBy: 'self' | 'helped' | 'proxy';
  readonly startedAt: string;
  readonly supersedes?: string;
  /** What was not asked, as the assignment said it. */
  readonly carried?: { readonly instrument: string; readonly response: string }[];
}

/** Answers under way: the id makes every retry the same hand-in, so the body must stay the same to the letter. */
export interface Parcel {
  readonly id: string;
  readonly body: Content & { readonly completedAt: string };
}

/**
 * The parcel for this content: the one that is already under way when it holds the same, else a new one. A parcel with
 * other answers needs another id, since the first may have arrived without our knowing.
 */
export function parcelFor(
  underWay: Parcel | undefined,
  content: Content,
  make: { id: () => string; now: () => string },
): Parcel {
  if (underWay && sameContent(underWay.body, content)) return underWay;
  return { id: make.id(), body: { ...content, completedAt: make.now() } };
}

function sameContent(one: Content, other: Content): boolean {
  return (
    one.assignment === other.assignment &&
    one.questionnaireVersion === other.questionnaireVersion &&
    one.language === other.language &&
    one.mode === other.mode &&
    one.answeredBy === other.answeredBy &&
    one.supersedes === other.supersedes &&
    JSON.stringify(one.carried) === JSON.stringify(other.carried) &&
    sameAnswers(one.answers, other.answers)
  );
}
