import { toObservations } from '@stemme/questionnaires/fhir';
import type { ResponseRow, ScoreRow } from './fhir.store.js';
import { isToken, type Search } from './search.js';

interface Concept {
  readonly coding?: readonly { readonly system?: string; readonly code?: string }[];
}

/** What is read of an Observation here. */
export interface Observed {
  readonly resourceType: string;
  readonly id: string;
  readonly code: Concept;
  readonly category?: readonly Concept[];
}

/** Every score of a response; each has the id under which it is stored. */
export function observationsOf(
  row: ResponseRow,
  scores: readonly ScoreRow[],
  subject: { reference: string },
): Observed[] {
  const made = toObservations(scores, {
    response: { reference: `QuestionnaireResponse/${row.id}` },
    subject,
    effective: row.receivedAt.toISOString(),
    status: statusOf(row),
  });
  return made.map((observation, place) => ({ ...observation, id: scores[place]!.id }));
}

export const STATUSES = ['completed', 'amended', 'entered-in-error'] as const;

/** What an amendment has replaced is no longer to be used: FHIR has one word for that. */
export function statusOf({
  retractedAt,
  superseded,
  version,
}: Pick<ResponseRow, 'retractedAt' | 'superseded' | 'version'>): (typeof STATUSES)[number] {
  if (retractedAt !== null || superseded) return 'entered-in-error';
  return version > 1 ? 'amended' : 'completed';
}

/** Is it one of those the search means? */
export function isObserved({ code, category = [] }: Observed, { given }: Search): boolean {
  const has = (concepts: readonly Concept[], name: string): boolean =>
    (given.get(name) ?? []).every((values) =>
      values.some((value) =>
        concepts.some(({ coding = [] }) => coding.some((one) => isToken(value, one.system, one.code))),
      ),
    );
  return has([code], 'code') && has(category, 'category');
}
