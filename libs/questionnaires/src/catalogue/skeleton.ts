import type { ItemCode } from '../document.js';
import type { Text } from '../language.js';

/**
 * What is known of an instrument whose wording belongs to others: codes, numbers, rights, not a word of it. It becomes
 * a questionnaire when a department that may use the instrument brings the wording (`completeSkeleton`).
 */
export interface Skeleton {
  readonly id: string;
  /** What the instrument is called. */
  readonly title: Text;
  /** The scoring definitions that read these items, the usual one first; none: the answers are kept, not scored. */
  readonly scoredBy: readonly string[];
  /** The owner. */
  readonly rights: string;
  /** What use of it asks for, and what that is known from. */
  readonly licence: string;
  /** Whether a Danish version exists. */
  readonly danish?: string;
  /** The period the questions are about. */
  readonly recall?: string;
  /** `higher-worse`, `higher-better`, or in words where scales differ. */
  readonly direction: string;
  readonly note?: string;
  readonly items: readonly SkeletonItem[];
}

/** One question: either the numbers its options stand for, or the whole numbers from `min` to `max`. */
export interface SkeletonItem {
  readonly code: ItemCode;
  readonly values?: readonly number[];
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point, where the answer is not a whole number. */
  readonly decimals?: number;
  readonly unit?: string;
  /** A module of its own, or a question that enters no score: may be left out. */
  readonly optional?: boolean;
}
