import { changeOf, verbsOf } from './course-verbs';
import type { TimelineEnrolment } from './data';

const stands = (status: TimelineEnrolment['status'], inForce = 2) => verbsOf({ status, pathwayVersion: 2, inForce });

it('offers what leads on, and a change of version only where another is in force', () => {
  expect(stands('active')).toEqual(['pause', 'end', 'withdraw', 'transfer', 'death']);
  expect(stands('paused', 1000)).toEqual(['resume', 'switch', 'end', 'withdraw', 'transfer', 'death']);
  for (const status of ['ended', 'died', 'withdrawn', 'transferred'] as const)
    expect([status, stands(status)]).toEqual([status, []]);
});

it('sends of a form only what the verb asks for', () => {
  const form = { reason: ' Rejse ', date: '2027-03-05', why: 'travel', to: 'd2' };
  expect(changeOf('pause', form)).toEqual({ reason: 'Rejse', why: 'travel', until: '2027-03-05' });
  expect(changeOf('pause', { ...form, date: '' })).toEqual({ reason: 'Rejse', why: 'travel' });
  expect(changeOf('death', { ...form, reason: '' })).toEqual({ on: '2027-03-05' });
  expect(changeOf('transfer', form)).toEqual({ reason: 'Rejse', to: 'd2' });
  expect(changeOf('transfer', { ...form, to: '' })).toEqual({ reason: 'Rejse' });
  expect(changeOf('end', form)).toEqual({ reason: 'Rejse' });
});
