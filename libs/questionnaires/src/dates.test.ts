import fc from 'fast-check';
import { compareTemporal, isTemporalValue, type TemporalType } from './dates.js';

describe('what is a date, a time, a dateTime', () => {
  const table: [TemporalType, string, boolean, boolean][] = [
    // type, value, as a whole, as far as it is known
    ['date', '2024-02-29', true, true],
    ['date', '2023-02-29', false, false],
    ['date', '2022-06', false, true],
    ['date', '2022', false, true],
    ['date', '2022-13', false, false],
    ['date', '2022-00', false, false],
    ['date', '0000', false, false],
    ['date', '2022-06-01T10:00:00Z', false, false],
    ['date', '22-06-01', false, false],
    ['time', '23:59:59', true, true],
    ['time', '24:00:00', false, false],
    ['time', '10:00', false, false],
    ['time', '10:60:00', false, false],
    ['dateTime', '2022-06-01T10:00:00Z', true, true],
    ['dateTime', '2022-06-01T10:00:00+14:00', true, true],
    ['dateTime', '2022-06-01T10:00:00-03:30', true, true],
    ['dateTime', '2022-06-01T10:00:00+14:30', false, false],
    ['dateTime', '2022-06-01T10:00:00', false, false],
    ['dateTime', '2022-06-01T10:00Z', false, false],
    ['dateTime', '2022-02-30T10:00:00Z', false, false],
    ['dateTime', '2022-06-01T25:00:00Z', false, false],
    ['dateTime', '2022-06-01', false, true],
    ['dateTime', '2022', false, true],
  ];
  it.each(table)('%s %p', (type, value, whole, known) => {
    expect([isTemporalValue(type, value, false), isTemporalValue(type, value, true)]).toEqual([whole, known]);
  });
});

describe('which comes first', () => {
  const table: [TemporalType, string, string, number | undefined][] = [
    ['date', '2022-06-01', '2022-06-02', -1],
    ['date', '2022', '2022-06-01', undefined],
    ['date', '2022', '2022', 0],
    ['date', '2022', '2021-12-31', 1],
    ['date', '2022-06', '2022-07-01', -1],
    ['time', '09:59:59', '10:00:00', -1],
    ['dateTime', '2022-06-01T12:00:00+02:00', '2022-06-01T10:00:00Z', 0],
    ['dateTime', '2022-06-01T00:30:00+02:00', '2022-05-31T23:00:00Z', -1],
    ['dateTime', '2022-06-01T12:00:00Z', '2022-06-01', undefined],
    // Somewhere on earth it is still May.
    ['dateTime', '2022-06-01T00:30:00+02:00', '2022-05', undefined],
    ['dateTime', '2022-06-03T00:00:00Z', '2022-06-01', 1],
    ['dateTime', '2022-06-01T12:00:00Z', '2023', -1],
    ['dateTime', '2022', '2023-06', -1],
  ];
  it.each(table)('%s %s and %s', (type, left, right, expected) => {
    expect(compareTemporal(type, left, right)).toBe(expected);
    expect(compareTemporal(type, right, left)).toBe(expected === undefined ? undefined : -expected + 0);
  });

  it('more of a partial date never turns the answer round', () => {
    const part = fc.tuple(
      fc.integer({ min: 1999, max: 2001 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const whole = ([year, month, day]: [number, number, number]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    fc.assert(
      fc.property(part, part, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10), (a, b, most, least) => {
        const known = compareTemporal('date', whole(a).slice(0, most), whole(b).slice(0, least));
        // The same as far as both are known is all that 0 says.
        if (known) expect(compareTemporal('date', whole(a), whole(b))).toBe(known);
      }),
    );
  });
});
