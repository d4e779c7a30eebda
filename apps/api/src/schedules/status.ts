/** The states of an enrolment, of an assignment and of an appointment, as the tables keep them. */
export const ENROLMENT_STATUSES = ['active', 'paused', 'ended', 'died', 'withdrawn', 'transferred'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

export const ASSIGNMENT_STATES = ['planned', 'open', 'answered', 'missed', 'revoked'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What has become of an appointment. */
export const APPOINTMENT_STATES = ['booked', 'cancelled', 'kept'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** What staff can do to an enrolment. `withdraw`: the patient takes the consent back; what was answered is kept. */
export const VERBS = ['pause', 'resume', 'end', 'death', 'withdraw', 'transfer'] as const;
export type Verb = (typeof VERBS)[number];

/** Why an enrolment is paused. */
export const PAUSES = ['admission', 'travel', 'other'] as const;
export type PauseReason = (typeof PAUSES)[number];

const RUNNING: readonly EnrolmentStatus[] = ['active', 'paused'];

/** From which statuses a verb leads where. Nothing leads out of a death but a correction in the database. */
const LEADS = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: RUNNING, to: 'ended' },
  death: { from: [...RUNNING, 'ended', 'withdrawn', 'transferred'], to: 'died' },
  withdraw: { from: RUNNING, to: 'withdrawn' },
  transfer: { from: RUNNING, to: 'transferred' },
} as const satisfies Record<Verb, { from: readonly EnrolmentStatus[]; to: EnrolmentStatus }>;

export type Step = { kind: 'change'; to: EnrolmentStatus } | { kind: 'already' } | { kind: 'refused' };

/** What a verb does to an enrolment in this status; asked twice, the second time nothing. */
export function step(status: EnrolmentStatus, verb: Verb): Step {
  const { from, to } = LEADS[verb];
  if (status === to) return { kind: 'already' };
  return (from as readonly EnrolmentStatus[]).includes(status) ? { kind: 'change', to } : { kind: 'refused' };
}

/** Nothing more is asked of the patient in it. */
export function isOver(status: EnrolmentStatus): boolean {
  return !RUNNING.includes(status);
}
