import { blocks } from './blocks.js';
import depressionFollowup from './depression-followup.json' with { type: 'json' };
import depressionMonth from './depression-month.json' with { type: 'json' };
import depressionStart from './depression-start.json' with { type: 'json' };
import epilepsy from './epilepsy.json' with { type: 'json' };
import epilepsyWho5 from './epilepsy-who5.json' with { type: 'json' };
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { FaultyQuestionnaire } from '../compile.js';
import { type Block, compose, type Source } from './compose.js';
import type { Questionnaire } from '../document.js';
import { librarySources } from './library.js';

export { type Completed, completeSkeleton, type Wording } from './complete-skeleton.js';
export type { Skeleton, SkeletonItem } from './skeleton.js';
export { skeletons } from '../skeletons/files.js';
export { WORDING_FAULTS, type WordingFault } from './wording-faults.js';

// JSON files have no literal types; every composed document is checked below before anyone gets it.
const sources = [
  depressionStart,
  depressionFollowup,
  depressionMonth,
  epilepsy,
  epilepsyWho5,
] as unknown as readonly Source[];

// These were shipped before a membership could say so itself, and a version never changes: `isNonCommercial` says it.
const unmarked = blocks.map(({ nonCommercial: _, ...block }): Block => block);

/**
 * The questionnaires the product ships in use: its pathways send them. Server only: a browser gets the one its
 * assignment needs.
 *
 * @throws FaultyQuestionnaire at import, when a file is faulty
 */
export const catalogue: readonly Questionnaire[] = sources.map((source) => good(compose(source, unmarked)));

/**
 * Every other questionnaire whose wording the product may show. None is in use by itself: a department takes one as its
 * own draft and approves it.
 *
 * @throws FaultyQuestionnaire at import, when a file is faulty
 */
export const library: readonly Questionnaire[] = librarySources.map((source) => good(compose(source, blocks)));

/** The instruments, and other ways of scoring them, that are free for non-commercial use only. */
export const nonCommercialInstruments: ReadonlySet<string> = new Set(
  blocks.filter((block) => block.nonCommercial).flatMap(({ id, variants = [] }) => [id, ...variants]),
);

/**
 * May the instrument be sent only by a department that has confirmed that its use is non-commercial? To be asked next to
 * `Membership.nonCommercial`, which documents shipped before that mark existed do not have.
 */
export function isNonCommercial(instrumentId: string): boolean {
  return nonCommercialInstruments.has(instrumentId);
}

function good(document: Questionnaire): Questionnaire {
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) throw new FaultyQuestionnaire(faults);
  return document;
}
