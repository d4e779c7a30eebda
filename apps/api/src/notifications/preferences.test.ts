import fc from 'fast-check';
import { CHANNELS, WRITTEN_CHANNELS } from '@stemme/pathways';
import { type ChannelState, channelsOf, ownOrder, type ReachBy, reachable, usable } from './preferences.js';

const addresses = {
  email: 'a@example.test',
  phone: '10 20 30 40',
  postalAddress: 'Vej 1',
  digitalPost: 'yes',
} as const;
const all: ReachBy = { offered: ['email', 'sms', 'digital-post', 'letter'], order: null, addresses, states: [] };
const state = (channel: ChannelState['channel'], how: ChannelState['state'], address: string | null = null) =>
  ({ channel, state: how, why: 'x', address, at: new Date(0) }) satisfies ChannelState;
const used = (of: Partial<ReachBy>) => usable(channelsOf({ ...all, ...of })).map(({ channel }) => channel);

it('follows the department, and a call is the last way', () => {
  expect(used({})).toEqual(['email', 'sms', 'digital-post', 'letter', 'phone']);
  expect(used({ offered: ['digital-post', 'email'] })).toEqual(['digital-post', 'email', 'phone']);
});

it('follows the patient, as far as the department sends by it', () => {
  expect(used({ order: ['letter', 'sms'] })).toEqual(['letter', 'sms', 'email', 'digital-post', 'phone']);
  expect(used({ order: ['letter', 'sms'], offered: ['email', 'sms'] })).toEqual(['sms', 'email', 'phone']);
  expect(used({ order: ['phone', 'email'], offered: ['email', 'sms'] })).toEqual(['phone', 'email', 'sms']);
});

it('leaves out what is off, what has bounced, and what has no address', () => {
  expect(used({ states: [state('email', 'off')] })).toEqual(['sms', 'digital-post', 'letter', 'phone']);
  expect(used({ states: [state('email', 'bounced', 'a@example.test')] })[0]).toBe('sms');
  expect(used({ addresses: { ...addresses, email: ' ', phone: null } })).toEqual(['digital-post', 'letter', 'phone']);
  expect(used({ addresses: { ...addresses, digitalPost: 'exempt' } })).not.toContain('digital-post');
  expect(used({ addresses: { ...addresses, digitalPost: 'unknown' } })).toContain('digital-post');
  expect(used({ states: [state('digital-post', 'bounced')] })).not.toContain('digital-post');
});

it('a corrected address works again', () => {
  expect(used({ states: [state('email', 'bounced', 'old@example.test')] })[0]).toBe('email');
  expect(used({ states: [state('email', 'on', null)] })[0]).toBe('email');
});

it('says where there is only a call left, also without a number', () => {
  const none = channelsOf({
    ...all,
    offered: ['email'],
    states: [state('email', 'off')],
    addresses: { ...addresses, phone: null },
  });
  expect(usable(none)).toEqual([{ channel: 'phone', address: '' }]);
  expect(reachable(none)).toBe(false);
  expect(reachable(channelsOf(all))).toBe(true);
});

it('a patient’s order keeps a call that staff have put first, and forgets no channel', () => {
  expect(ownOrder(['sms', 'email'], ['phone', 'email', 'letter'])).toEqual(['phone', 'sms', 'email', 'letter']);
  expect(ownOrder(['sms'], null)).toEqual(['sms']);
});

it('is never empty, never twice the same, and never uses what is off', () => {
  const some = fc.uniqueArray(fc.constantFrom(...CHANNELS));
  const states = fc.uniqueArray(
    fc.record({ channel: fc.constantFrom(...WRITTEN_CHANNELS), state: fc.constantFrom('on', 'off', 'bounced') }),
    { selector: ({ channel }) => channel },
  );
  fc.assert(
    fc.property(some, fc.option(some), states, fc.boolean(), (offered, order, raw, blank) => {
      const rows = raw.map(({ channel, state: how }) => state(channel, how as ChannelState['state']));
      const where = blank ? { ...addresses, email: null, phone: null, postalAddress: null } : addresses;
      const list = usable(channelsOf({ offered, order, addresses: where, states: rows })).map(({ channel }) => channel);
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
      expect(list).toContain('phone');
      for (const { channel } of rows.filter((row) => row.state === 'off')) expect(list).not.toContain(channel);
      for (const channel of list) expect(channel === 'phone' || offered.includes(channel)).toBe(true);
    }),
  );
});
