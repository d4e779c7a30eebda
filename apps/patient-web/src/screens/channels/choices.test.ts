import { choicesOf, faultsOf, isSame, moved, standing, toggled, used, type Way } from './choices';
import type { OwnChannels } from './data';

const way = (channel: Way['channel'], status: Way['status'] = 'works', address: string | null = null): Way => ({
  channel,
  status,
  address,
  since: null,
  why: null,
});
const own: OwnChannels = {
  channels: [
    way('email', 'works', 'a@example.test'),
    way('sms', 'off', '10203040'),
    way('digital-post'),
    way('letter', 'no-address'),
  ],
  reachable: true,
  email: 'a@example.test',
  phone: '10203040',
  different: false,
  departments: ['x'],
};
const start = choicesOf(own);

it('starts as it is', () => {
  expect(start).toEqual({
    order: ['email', 'sms', 'digital-post', 'letter'],
    off: ['sms'],
    email: 'a@example.test',
    phone: '10203040',
  });
  expect(used(start, own.channels)).toEqual(['email', 'digital-post']);
});

it('moves and turns off and on, and knows when nothing has changed', () => {
  expect(moved(start, 'sms', -1).order.slice(0, 2)).toEqual(['sms', 'email']);
  expect(moved(start, 'email', -1)).toBe(start);
  expect(moved(start, 'letter', 1)).toBe(start);
  expect(used(toggled(toggled(start, 'email'), 'digital-post'), own.channels)).toEqual([]);
  expect(isSame(toggled(toggled(start, 'email'), 'email'), start)).toBe(true);
  expect(isSame({ ...start, email: 'b@example.test' }, start)).toBe(false);
});

it('follows what is written: no address, no channel; another address is tried again', () => {
  expect(standing({ ...start, email: ' ' }, way('email', 'works', 'a@example.test'))).toBe('no-address');
  const bounced = way('email', 'bounced', 'a@example.test');
  expect(standing(start, bounced)).toBe('bounced');
  expect(standing({ ...start, email: 'b@example.test' }, bounced)).toBe('works');
  expect(standing(start, way('digital-post', 'exempt'))).toBe('exempt');
  expect(standing({ ...start, off: [] }, way('sms', 'off', '10203040'))).toBe('works');
});

it.each([
  [{ email: 'navn@eksempel.dk', phone: '+45 10 20 30 40' }, []],
  [{ email: '', phone: '' }, []],
  [{ email: 'navn', phone: '12' }, ['email', 'phone']],
  [{ email: 'a@b', phone: 'ring til mig' }, ['email', 'phone']],
])('finds what is wrong with %j', (written, expected) => {
  expect(faultsOf({ ...start, ...written })).toEqual(expected);
});
