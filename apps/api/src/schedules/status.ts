/** The states of an enrolment and of an assignment, as the tables keep them. */
export const ENROLMENT_STATUSES = ['active', 'paused', 'ended', 'died'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

export const ASSIGNMENT_STATES = ['planned', 'open', 'answered', 'missed', 'revoked'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What staff can do to an enrolment. */
export const VERBS = ['pause', 'resume', 'end', 'death'] as const;
export type Verb = (typeof VERBS)[number];

/** From which statuses a verb leads where. Nothing leads out of a death but a correction in the database. */
const LEADS = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: ['active', 'paused'], to: 'ended' },
  death: { from: ['active', 'paused', 'ended'], to: 'died' },
} as const satisfies Record<Verb, { from: readonly EnrolmentStatus[]; to: EnrolmentStatus }>;

export type Step = { kind: 'change'; to: EnrolmentStatus } | { kind: 'already' } | { kind: 'refused' };

/** What a verb does to an enrolment in this status; asked twice, the second time nothing. */
export function step(status: EnrolmentStatus, verb: Verb): Step {
  const { from, to } = LEADS[verb];
  if (status === to) return { kind: 'already' };
  return (from as readonly EnrolmentStatus[]).includes(status) ? { kind: 'change', to } : { kind: 'refused' };
}
