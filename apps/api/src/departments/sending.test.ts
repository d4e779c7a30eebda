import { sendingFaults } from './sending.js';

it.each([
  ['07:00', '21:00', undefined, []],
  ['00:00', '24:00', [1, 2, 3, 4, 5], []],
  ['08:00', '09:00', [6, 7], []],
  ['08:00', '08:59', undefined, ['sending.to too-short']],
  ['21:00', '07:00', undefined, ['sending.to too-short']],
  ['08:00', '08:00', [1, 1], ['sending.to too-short', 'sending.weekdays twice']],
])('from %s to %s on %j: %j', (from, to, weekdays, faults) => {
  const given = { from, to, ...(weekdays ? { weekdays } : {}) };
  expect(sendingFaults(given).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});
