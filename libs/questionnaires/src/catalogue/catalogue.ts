import { blocks } from './blocks.js';
import cancerMonth from './cancer-month.json' with { type: 'json' };
import cancerWeek from './cancer-week.json' with { type: 'json' };
import copdDay from './copd-day.json' with { type: 'json' };
import copdMonth from './copd-month.json' with { type: 'json' };
import depressionFollowup from './depression-followup.json' with { type: 'json' };
import depressionMonth from './depression-month.json' with { type: 'json' };
import depressionMonthWho5 from './depression-month-who5.json' with { type: 'json' };
import depressionStart from './depression-start.json' with { type: 'json' };
import depressionStartWho5 from './depression-start-who5.json' with { type: 'json' };
import diabetesYear from './diabetes-year.json' with { type: 'json' };
import diabetesYearWho5 from './diabetes-year-who5.json' with { type: 'json' };
import epilepsy from './epilepsy.json' with { type: 'json' };
import epilepsyWho5 from './epilepsy-who5.json' with { type: 'json' };
import heartDay from './heart-day.json' with { type: 'json' };
import heartHalfYear from './heart-half-year.json' with { type: 'json' };
import jointAfter from './joint-after.json' with { type: 'json' };
import jointBefore from './joint-before.json' with { type: 'json' };
import pregnancyAfterBirth from './pregnancy-after-birth.json' with { type: 'json' };
import pregnancyBloodPressure from './pregnancy-blood-pressure.json' with { type: 'json' };
import pregnancyCheck from './pregnancy-check.json' with { type: 'json' };
import pregnancyGlucose from './pregnancy-glucose.json' with { type: 'json' };
import pregnancyOnRequest from './pregnancy-on-request.json' with { type: 'json' };
import pregnancyWaters from './pregnancy-waters.json' with { type: 'json' };
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
// These were shipped before a membership could say `nonCommercial` itself, and a version never changes:
// `isNonCommercial` says it.
const before = [
  depressionStart,
  depressionFollowup,
  depressionMonth,
  epilepsy,
  epilepsyWho5,
] as unknown as readonly Source[];
const unmarked = blocks.map(({ nonCommercial: _, ...block }): Block => block);

const since = [
  depressionStartWho5,
  depressionMonthWho5,
  cancerWeek,
  cancerMonth,
  copdDay,
  copdMonth,
  heartDay,
  heartHalfYear,
  jointBefore,
  jointAfter,
  pregnancyBloodPressure,
  pregnancyWaters,
  pregnancyGlucose,
  pregnancyCheck,
  pregnancyAfterBirth,
  pregnancyOnRequest,
  diabetesYear,
  diabetesYearWho5,
] as unknown as readonly Source[];

/**
 * The questionnaires the product ships in use: its pathways send them. Server only: a browser gets the one its
 * assignment needs.
 *
 * @throws FaultyQuestionnaire at import, when a file is faulty
 */
export const catalogue: readonly Questionnaire[] = [
  ...before.map((source) => good(compose(source, unmarked))),
  ...since.map((source) => good(compose(source, blocks))),
];

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
