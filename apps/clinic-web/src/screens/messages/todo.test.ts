import { todoOf } from './todo';

const line = (error: string | null, status = 'failed', step = 'invitation', id: string | null = 'm') =>
  todoOf({ id, step, status, error });

it('fits the act to what happened', () => {
  expect(line('bounced')).toEqual(['correct', 'call']);
  expect(line('unknown-number')).toEqual(['correct', 'call']);
  expect(line('lint')).toEqual(['text', 'call']);
  expect(line('no-gateway')).toEqual(['gateway', 'call']);
  expect(line('no-reply', 'unknown')).toEqual(['arrived', 'again', 'call']);
  expect(line('no-reply', 'unknown', 'invitation', null)).toEqual(['call']);
  expect(line('nobody-on-duty', 'failed', 'duty')).toEqual(['duty']);
  expect(line('nobody-to-tell', 'failed', 'escalation')).toEqual(['escalation']);
});

it('a call is possible about every message to a patient, also for causes that came later', () => {
  for (const error of ['bounced', 'lint', 'gave-up', 'something-new', null]) expect(line(error)).toContain('call');
});
