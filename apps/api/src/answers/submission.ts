import { type ErrorCode, Refusal } from '../platform/errors.js';

/** The states of an assignment, as `schedules` keeps them. */
export const ASSIGNMENT_STATES = ['planned', 'open', 'answered', 'missed', 'revoked'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What is known, under the assignment's lock, when answers arrive. */
export interface Arrival {
  readonly state: AssignmentState;
  readonly pinnedVersion: number | null;
  readonly sentVersion: number;
  /** The latest response of the assignment. */
  readonly latest: { readonly id: string; readonly version: number } | null;
  /** A stored response with the id that was sent. */
  readonly same: { readonly assignment: string; readonly bodySha256: string } | null;
  readonly assignment: string;
  readonly bodySha256: string;
  readonly supersedes: string | null;
  readonly receivedAt: number;
  readonly closesAt: number;
}

export type Verdict =
  | { readonly kind: 'store'; readonly version: number; readonly late: boolean }
  | { readonly kind: 'replay' }
  | { readonly kind: 'refuse'; readonly code: ErrorCode };

/**
 * What happens to arriving answers. The same id and body is the same hand-in, however often it comes; a second, different
 * one of an answered assignment must say which response it amends. Late answers are answers.
 */
export function judge(arrival: Arrival): Verdict {
  const { same, state, latest, supersedes } = arrival;
  if (same) {
    const equal = same.assignment === arrival.assignment && same.bodySha256 === arrival.bodySha256;
    return equal ? { kind: 'replay' } : { kind: 'refuse', code: 'id-reused' };
  }
  if (state === 'revoked') return { kind: 'refuse', code: 'revoked' };
  if (state === 'planned' || arrival.pinnedVersion === null) return { kind: 'refuse', code: 'not-open' };
  if (arrival.sentVersion !== arrival.pinnedVersion) return { kind: 'refuse', code: 'wrong-version' };
  if (latest ? supersedes !== latest.id : supersedes !== null) return { kind: 'refuse', code: 'already-answered' };
  return { kind: 'store', version: (latest?.version ?? 0) + 1, late: arrival.receivedAt > arrival.closesAt };
}

/** Refuses what nobody could answer now, whoever would. @throws Refusal `not-open`, `revoked`, `already-answered` */
export function refuseUnanswerable(assignment: {
  readonly state: AssignmentState;
  readonly questionnaireVersion: number | null;
  readonly latest: { readonly id: string } | null;
}): void {
  const { state, questionnaireVersion, latest } = assignment;
  if (state === 'revoked') throw new Refusal('revoked');
  if (state === 'planned' || questionnaireVersion === null) throw new Refusal('not-open');
  if (state === 'answered' || latest) throw new Refusal('already-answered', [], { response: latest });
}
