import type { ChannelOf } from './preferences.js';
import { ownView, staffView } from './preferences-views.js';

const channel = (name: ChannelOf['channel'], status: ChannelOf['status'] = 'works'): ChannelOf => ({
  channel: name,
  status,
  address: name === 'digital-post' ? '' : 'x',
  state: status === 'off' ? { channel: 'email', state: 'off', why: 'chosen', address: null, at: new Date(0) } : null,
});
const addresses = { email: 'a@example.test', phone: null, postalAddress: null, digitalPost: 'unknown' } as const;

it('staff see every channel as it stands, with since when and why', () => {
  const view = staffView({ ...addresses, order: null }, [channel('email', 'off'), channel('phone')], []);
  expect(view).toMatchObject({ ownOrder: false, reachable: false });
  expect(view.channels[0]).toMatchObject({ status: 'off', since: '1970-01-01T00:00:00.000Z', why: 'chosen' });
});

it('a patient sees one setting for all departments, and where it does not work', () => {
  const view = ownView(
    [
      { row: { email: 'a@example.test', phone: null }, channels: [channel('email'), channel('phone')] },
      {
        row: { email: 'b@example.test', phone: '1' },
        channels: [channel('sms'), channel('email', 'bounced'), channel('phone')],
      },
    ],
    ['A', 'B'],
  );
  expect(view.channels.map(({ channel: name, status }) => [name, status])).toEqual([
    ['email', 'bounced'],
    ['sms', 'works'],
  ]);
  expect(view).toMatchObject({
    email: 'a@example.test',
    phone: '1',
    different: true,
    reachable: true,
    departments: ['A', 'B'],
  });
});

it('is reachable only when every department reaches the patient', () => {
  const row = { email: null, phone: null };
  expect(
    ownView(
      [
        { row, channels: [channel('email')] },
        { row, channels: [channel('phone')] },
      ],
      [],
    ).reachable,
  ).toBe(false);
});
