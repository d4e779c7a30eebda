import { readAppointment } from './appointment.js';
import { CPR_SYSTEM } from './names.js';
import { FhirFault } from './outcome.js';

const zone = 'Europe/Copenhagen';
const booking = {
  resourceType: 'Appointment',
  identifier: [{ system: 'urn:oid:1.2.3', value: 'V-1' }],
  status: 'booked',
  start: '2027-03-28T07:30:00+02:00',
  end: '2027-03-28T08:00:00+02:00',
  participant: [
    { actor: { reference: 'Practitioner/1' }, status: 'accepted' },
    { actor: { identifier: { system: CPR_SYSTEM, value: '3001749995' } }, status: 'accepted' },
  ],
};
const read = (more: object, named: string | null = null, there = zone) =>
  readAppointment({ ...booking, ...more }, named, there);

it('reads what is booked, on the department’s own clock', () => {
  expect(read({})).toEqual({
    source: 'urn:oid:1.2.3',
    reference: 'V-1',
    cpr: '3001749995',
    kind: 'visit',
    state: 'booked',
    on: { date: '2027-03-28', time: '07:30' },
    version: null,
  });
  expect(read({}, null, 'America/Nuuk').on).toEqual({ date: '2027-03-28', time: '04:30' });
});

it.each([
  ['booked', 'booked'],
  ['checked-in', 'kept'],
  ['arrived', 'kept'],
  ['fulfilled', 'kept'],
  ['cancelled', 'cancelled'],
  ['noshow', 'cancelled'],
  ['entered-in-error', 'cancelled'],
])('%s is %s', (status, state) => {
  expect(read({ status })).toMatchObject({ state });
});

it('a cancellation need not say when; everything else must', () => {
  const { start: _, ...without } = booking;
  expect(readAppointment({ ...without, status: 'cancelled' }, null, zone)).toMatchObject({
    state: 'cancelled',
    on: null,
  });
  expect(() => readAppointment(without, null, zone)).toThrow(FhirFault);
});

it.each([
  [{ versionId: '7' }, 7],
  [{ lastUpdated: '2027-03-01T08:00:00Z' }, Date.parse('2027-03-01T08:00:00Z')],
  [{ versionId: 'a7', lastUpdated: '2027-03-01T08:00:00Z' }, Date.parse('2027-03-01T08:00:00Z')],
  [{}, null],
])('counts by %j', (meta, version) => {
  expect(read({ meta }).version).toBe(version);
});

it('knows the kind, and the identifier that was named', () => {
  const serviceType = [
    {
      coding: [
        { system: 'urn:stemme:appointment-kind', code: 'cycle' },
        { system: 'x', code: 'y' },
      ],
    },
  ];
  const identifier = [...booking.identifier, { system: 'https://his.example', value: '9' }];
  expect(read({ serviceType, identifier }, 'https://his.example|9')).toMatchObject({
    kind: 'cycle',
    source: 'https://his.example',
    reference: '9',
  });
});

it.each<[string, object, string | null, string]>([
  ['another resource', { resourceType: 'Slot' }, null, 'Appointment'],
  ['no identifier', { identifier: [] }, null, 'Appointment.identifier'],
  [
    'an identifier that could be ours',
    { identifier: [{ system: 'staff', value: '1' }] },
    null,
    'Appointment.identifier',
  ],
  ['another identifier than the one named', {}, 'urn:oid:1.2.3|V-2', 'Appointment.identifier'],
  ['a wish', { status: 'proposed' }, null, 'Appointment.status'],
  ['an inherited status', { status: 'constructor' }, null, 'Appointment.status'],
  ['no patient', { participant: [] }, null, 'Appointment.participant.actor.identifier'],
  [
    'two patients',
    { participant: ['1', '2'].map((value) => ({ actor: { identifier: { system: CPR_SYSTEM, value } } })) },
    null,
    'Appointment.participant.actor.identifier',
  ],
  ['no moment', { start: '28/3 07:30' }, null, 'Appointment.start'],
  ['a moment nowhere', { start: '2027-03-28T07:30:00' }, null, 'Appointment.start'],
  [
    'a kind that is none',
    { serviceType: [{ coding: [{ system: 'urn:stemme:appointment-kind', code: 'party' }] }] },
    null,
    'Appointment.serviceType',
  ],
])('refuses %s, and says where', (_, more, named, expression) => {
  try {
    read(more, named);
    throw new Error('was taken');
  } catch (error) {
    if (!(error instanceof FhirFault)) throw error;
    expect([error.status, error.issues.map((issue) => issue.expression)]).toEqual([422, [[expression]]]);
  }
});

it.each([null, [], 'x', 5, {}])('refuses %j', (body) => {
  expect(() => readAppointment(body, null, zone)).toThrow(FhirFault);
});
