import { ENROLMENT_STATUSES, type EnrolmentStatus, isOver, step, VERBS, type Verb } from './status.js';

const REFUSED = {
  pause: 'refused',
  resume: 'refused',
  end: 'refused',
  withdraw: 'refused',
  transfer: 'refused',
} as const;

// status: pause, resume, end, death, withdraw, transfer
const TABLE: Record<EnrolmentStatus, Record<Verb, string>> = {
  active: {
    pause: 'paused',
    resume: 'already',
    end: 'ended',
    death: 'died',
    withdraw: 'withdrawn',
    transfer: 'transferred',
  },
  paused: {
    pause: 'already',
    resume: 'active',
    end: 'ended',
    death: 'died',
    withdraw: 'withdrawn',
    transfer: 'transferred',
  },
  ended: { ...REFUSED, end: 'already', death: 'died' },
  died: { ...REFUSED, death: 'already' },
  withdrawn: { ...REFUSED, withdraw: 'already', death: 'died' },
  transferred: { ...REFUSED, transfer: 'already', death: 'died' },
};

it.each(ENROLMENT_STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const)))(
  '%s, %s',
  (status, verb) => {
    const result = step(status, verb);
    expect(result.kind === 'change' ? result.to : result.kind).toBe(TABLE[status][verb]);
  },
);

it('only an active or a paused enrolment goes on', () => {
  expect(ENROLMENT_STATUSES.filter((status) => !isOver(status))).toEqual(['active', 'paused']);
});
