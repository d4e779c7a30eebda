import { filledAt } from './filled-at.js';

const zone = 'Europe/Copenhagen';

it.each([
  ['2026-03-01', '2026-03-02T08:00:00Z', { kind: 'at', at: '2026-03-01T11:00:00.000Z' }],
  ['2026-03-02', '2026-03-02T08:00:00Z', { kind: 'at', at: '2026-03-02T08:00:00.000Z' }],
  // one o'clock at night is still yesterday in UTC
  ['2026-07-02', '2026-07-01T23:00:00Z', { kind: 'at', at: '2026-07-01T23:00:00.000Z' }],
  ['2026-03-03', '2026-03-02T08:00:00Z', { kind: 'fault', code: 'in-the-future' }],
  ['2026-02-30', '2026-03-02T08:00:00Z', { kind: 'fault', code: 'no-date' }],
  [null, '2026-03-02T08:00:00Z', { kind: 'fault', code: 'missing' }],
])('a paper of %s, read at %s', (on, now, at) => {
  expect(filledAt(on, zone, now)).toEqual(at);
});
