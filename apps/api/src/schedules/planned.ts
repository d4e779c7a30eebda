import type { Answered, Appointment } from '@stemme/pathways';
import type { Anchors, Facts } from './anchors.js';
import type { ChangedRow } from './plans.store.js';

/** What a plan is made from, besides the department. */
export interface Planned {
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Anchors;
  readonly facts: Facts;
}

/** What has happened in an enrolment so far. */
export interface Course {
  readonly appointments: readonly Appointment[];
  readonly answers: readonly Answered[];
}

/** What a new plan changed. */
export interface Replanned {
  readonly added: readonly ChangedRow[];
  readonly moved: readonly ChangedRow[];
  readonly revoked: readonly ChangedRow[];
}

/** How a plan is made anew. */
export interface How {
  /** Plan on, as far as a plan made today reaches. */
  readonly extend?: boolean;
  /** Windows that the old plan did not reach and that are over by now are owed: after the clock, not after a pause. */
  readonly alsoPassed?: boolean;
  /** Why what is not planned any more is revoked. */
  readonly why?: 'not-planned' | 'switched';
  /** Written down row by row, for whoever asks why: not when a plan only goes on. */
  readonly silently?: boolean;
}
