import type { Call } from './data';
import { grouped } from './groups';

const patient = (id: string): Call['patient'] => ({ id, name: id, cpr: '', age: 50, phone: null, language: 'da' });
const tried = { at: '2027-01-01T08:00:00Z', by: 'x', result: 'not-reached', note: null, talked: false } as const;
const call = (id: string, who: string, more: Partial<Call> = {}): Call => ({
  id,
  patient: patient(who),
  why: 'no-channel',
  step: null,
  state: 'open',
  tries: [],
  nextTryAt: null,
  closesAt: null,
  outcome: null,
  since: '2027-01-01T08:00:00Z',
  version: 1,
  ...more,
});

it('is one line for each patient, where their first call stands, and forgets no call', () => {
  const groups = grouped([call('1', 'a'), call('2', 'b'), call('3', 'a')]);
  expect(groups.map(({ patient: { id }, calls }) => [id, calls.map((one) => one.id)])).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ]);
  expect(grouped([])).toEqual([]);
});

it('shows the call that was tried most, and is due when one of them is', () => {
  const later = '2027-01-02T08:00:00Z';
  const sooner = '2027-01-01T10:00:00Z';
  const [both] = grouped([
    call('1', 'a', { tries: [tried], nextTryAt: later }),
    call('2', 'a', { tries: [tried, tried], nextTryAt: sooner }),
  ]);
  expect([both?.tries.length, both?.nextTryAt]).toEqual([2, sooner]);
  const [now] = grouped([call('1', 'a', { nextTryAt: later }), call('2', 'a')]);
  expect(now?.nextTryAt).toBeNull();
});
