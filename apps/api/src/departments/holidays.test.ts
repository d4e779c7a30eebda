import { easter, publicHolidays } from './holidays.js';

describe('easter', () => {
  // published by the Danish almanac and others; 1818 and 2285 are the earliest possible day, 1943 and 2038 the latest
  it.each([
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2019-04-21',
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
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('%s', (day) => {
    expect(easter(Number(day.slice(0, 4))).toString()).toBe(day);
  });

  it('is a Sunday from 22 March to 25 April, every year', () => {
    for (let year = 1583; year < 4000; year++) {
      const day = easter(year);
      expect([year, day.dayOfWeek]).toEqual([year, 7]);
      const md = day.toString().slice(5);
      expect(md >= '03-22' && md <= '04-25').toBe(true);
    }
  });
});

describe('the public holidays of Denmark', () => {
  it('are these ten in 2027', () => {
    expect(publicHolidays(2027)).toEqual([
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
  });

  it('hold Great Prayer Day, the fourth Friday after Easter, until 2023 only', () => {
    expect(publicHolidays(2023)).toContain('2023-05-05');
    expect(publicHolidays(2024)).not.toContain('2024-04-26');
    expect([publicHolidays(2023).length, publicHolidays(2024).length]).toEqual([11, 10]);
  });
});
