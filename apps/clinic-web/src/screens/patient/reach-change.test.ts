import type { PatientChannels } from './data';
import { chosenOf, reachChange } from './reach-change';

type Row = PatientChannels['channels'][number];
const row = (channel: Row['channel'], status: Row['status'] = 'works'): Row => ({
  channel,
  status,
  address: null,
  since: null,
  why: null,
});
const before = (channels: Row[]): PatientChannels => ({
  channels,
  ownOrder: false,
  reachable: true,
  digitalPost: 'unknown',
  postalAddress: null,
  history: [],
});
const plain = before([row('email'), row('sms', 'off'), row('letter', 'bounced'), row('phone')]);
const form = { chosen: chosenOf(plain), digitalPost: 'unknown', postal: '', again: false } as const;

it('ticks what is not off, and a call only where it comes before a message', () => {
  expect(chosenOf(plain)).toEqual(['email', 'letter']);
  expect(chosenOf(before([row('phone'), row('email')]))).toEqual(['phone', 'email']);
});

it('sends only what was changed: the department’s order stays the department’s', () => {
  expect(reachChange(plain, form)).toEqual({ off: ['sms'] });
  expect(reachChange(plain, { ...form, postal: ' Vej 1\n9000 Aalborg ' })).toEqual({
    off: ['sms'],
    postalAddress: 'Vej 1\n9000 Aalborg',
  });
});

it('an order of the patient’s own keeps a place for what is off', () => {
  expect(reachChange(plain, { ...form, chosen: ['letter', 'email'] })).toEqual({
    off: ['sms'],
    order: ['letter', 'email', 'sms'],
  });
});

it('tries again only what has bounced and is on', () => {
  expect(reachChange(plain, { ...form, again: true }).tryAgain).toEqual(['letter']);
  expect(reachChange(plain, { ...form, chosen: ['email'], again: true }).tryAgain).toEqual([]);
});
