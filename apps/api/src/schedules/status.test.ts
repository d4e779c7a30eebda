import { ENROLMENT_STATUSES, type EnrolmentStatus, step, VERBS, type Verb } from './status.js';

// status: pause, resume, end, death
const TABLE: Record<EnrolmentStatus, Record<Verb, string>> = {
  active: { pause: 'paused', resume: 'already', end: 'ended', death: 'died' },
  paused: { pause: 'already', resume: 'active', end: 'ended', death: 'died' },
  ended: { pause: 'refused', resume: 'refused', end: 'already', death: 'died' },
  died: { pause: 'refused', resume: 'refused', end: 'refused', death: 'already' },
};

it.each(ENROLMENT_STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const)))(
  '%s, %s',
  (status, verb) => {
    const result = step(status, verb);
    expect(result.kind === 'change' ? result.to : result.kind).toBe(TABLE[status][verb]);
  },
);
