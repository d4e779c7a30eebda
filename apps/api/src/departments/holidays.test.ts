import { Temporal } from 'temporal-polyfill';
import { closedByLaw, publicHolidays } from './holidays.js';

const dates = (year: number, zone?: string) => publicHolidays(year, zone).map(({ date }) => date);

/** Easter Sundays as published by the Danish almanac. */
const EASTER = [
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
];

describe('the public holidays of Denmark', () => {
  it.each(EASTER)('around Easter %s', (sunday) => {
    const easter = Temporal.PlainDate.from(sunday);
    const year = easter.year;
    const movable = [-3, -2, 0, 1, 39, 49, 50, ...(year < 2024 ? [26] : [])].map((days) =>
      easter.add({ days }).toString(),
    );
    const fixed = ['01-01', '12-25', '12-26'].map((day) => `${year}-${day}`);
    expect(dates(year)).toEqual([...new Set([...movable, ...fixed])].sort());
  });

  it('are these ten in 2027, with their names', () => {
    expect(dates(2027)).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(publicHolidays(2027)[2]).toEqual({ date: '2027-03-26', da: 'Langfredag', en: 'Good Friday' });
  });

  it('hold Great Prayer Day, the fourth Friday after Easter, until 2023 only', () => {
    expect(dates(2023)).toContain('2023-05-05');
    expect(dates(2024)).not.toContain('2024-04-26');
    expect([dates(2023).length, dates(2024).length]).toEqual([11, 10]);
  });
});

describe('elsewhere', () => {
  it('Greenland and the Faroe Islands keep Great Prayer Day and have days of their own', () => {
    for (const zone of ['America/Nuuk', 'Atlantic/Faroe']) expect(dates(2026, zone)).toContain('2026-05-01');
    expect(dates(2026, 'America/Nuuk')).toEqual(expect.arrayContaining(['2026-01-06', '2026-06-21', '2026-12-24']));
    expect(dates(2026, 'Atlantic/Faroe')).toEqual(expect.arrayContaining(['2026-04-24', '2026-12-24']));
    expect(dates(2026)).toEqual(expect.not.arrayContaining(['2026-01-06', '2026-04-24', '2026-05-01', '2026-06-21']));
  });

  it('a holiday that begins at noon closes nothing', () => {
    expect(dates(2026, 'Atlantic/Faroe')).not.toContain('2026-06-05');
  });

  it('no other country’s are known', () => {
    expect(dates(2026, 'Europe/Berlin')).toEqual([]);
    expect(closedByLaw('no/where', 2026)).toEqual([]);
  });

  it('covers every year that is planned for, each day once', () => {
    const closed = closedByLaw('America/Nuuk', 2026);
    expect(new Set(closed).size).toBe(closed.length);
    expect(closed[0]).toBe('2020-01-01');
    expect(closed.at(-1)).toBe('2029-12-26');
  });
});
