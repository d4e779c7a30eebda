import { Temporal } from 'temporal-polyfill';
import { dateInWords, hoursInWords, momentInWords } from './words.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const on = (days: number[], from: string, to: string) => days.map((one) => ({ day: one, from, to }));

describe('dates in words', () => {
  it('name the weekday, and the year when it is another', () => {
    const date = day('2027-03-22');
    expect(dateInWords(date, 'da', day('2027-01-01'))).toBe('mandag den 22. marts');
    expect(dateInWords(date, 'en', day('2027-01-01'))).toBe('Monday 22 March');
    expect(dateInWords(date, 'da', day('2026-12-31'))).toBe('mandag den 22. marts 2027');
    expect(dateInWords(date, 'en', day('2026-12-31'))).toBe('Monday 22 March 2027');
  });

  it('are the department’s, winter and summer', () => {
    const today = day('2027-03-01');
    const words = (instant: string, zone: string) => momentInWords(instant, 'da', zone, today);
    expect(words('2027-03-22T08:00:00Z', 'Europe/Copenhagen')).toBe('mandag den 22. marts kl. 9.00');
    expect(words('2027-06-30T22:05:00Z', 'Europe/Copenhagen')).toBe('torsdag den 1. juli kl. 0.05');
    expect(words('2027-06-30T22:05:00Z', 'America/Nuuk')).toBe('onsdag den 30. juni kl. 21.05');
    expect(momentInWords('2027-03-22T08:00:00Z', 'en', 'Europe/Copenhagen', today)).toBe('Monday 22 March at 9:00');
  });
});

describe('hours in words', () => {
  const rows = [
    { weekly: on([1, 2, 3, 4, 5], '08:00', '15:00'), da: 'hverdage kl. 8-15', en: 'on weekdays 8:00-15:00' },
    { weekly: on([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'), da: 'alle dage kl. 0-24', en: 'on all days 0:00-24:00' },
    {
      weekly: [...on([5], '08:00', '14:00'), ...on([1, 2, 3, 4], '08:30', '15:00')],
      da: 'mandag-torsdag kl. 8.30-15 og fredag kl. 8-14',
      en: 'on Monday-Thursday 8:30-15:00 and on Friday 8:00-14:00',
    },
    {
      weekly: [...on([1, 3], '13:00', '16:00'), ...on([1, 3], '08:00', '12:00'), ...on([7], '10:00', '11:00')],
      da: 'mandag kl. 8-12 og 13-16, onsdag kl. 8-12 og 13-16 og søndag kl. 10-11',
      en: 'on Monday 8:00-12:00 and 13:00-16:00, on Wednesday 8:00-12:00 and 13:00-16:00 and on Sunday 10:00-11:00',
    },
  ];
  it.each(rows)('$da', ({ weekly, da, en }) => {
    expect([hoursInWords(weekly, 'da'), hoursInWords(weekly, 'en')]).toEqual([da, en]);
  });
});
