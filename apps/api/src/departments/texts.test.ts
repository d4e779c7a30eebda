import { fill, patientTexts, type Pathway } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import type { Phone } from './phones.js';
import { textData } from './texts.js';

const hours = {
  zone: 'Europe/Copenhagen',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' })),
  closed: ['2027-03-25', '2027-03-26', '2027-03-29'],
};
const phone = (kind: Phone['kind'], number: string): Phone => ({
  kind,
  label: { da: `navn ${kind}`, en: `name ${kind}` },
  number,
  checkedOn: '2027-01-01',
});
const phones = [
  phone('out-of-hours', '10 10 10 10'),
  phone('department', '20 20 20 20'),
  phone('psychiatric-emergency', '30 30 30 30'),
];
const department = { publicName: 'Ambulatoriet', hours, phones };
const openAt = '2027-03-22T09:00:00Z'; // Monday 10:00
const closedAt = '2027-03-24T19:00:00Z'; // the evening before the Easter holidays

describe('the data of a department’s texts', () => {
  it('say by when an answer is read, and whether somebody reads now', () => {
    const { da, en } = textData(department, openAt);
    expect([da.open, da.data.tidspunkt]).toEqual([true, 'tirsdag den 23. marts kl. 15.00']);
    expect([en.open, en.data.tidspunkt]).toEqual([true, 'Tuesday 23 March at 15:00']);
  });

  it('say in advice by when somebody calls, or before when nobody reads: over Easter, Tuesday morning', () => {
    const act = { inside: { minutes: 60 }, outside: { minutes: 60 }, who: { da: 'x', en: 'x' } };
    expect(textData(department, openAt, null, act).da.advice).toMatchObject({
      open: true,
      data: { tidspunkt: 'mandag den 22. marts kl. 11.00' },
    });
    const closed = textData(department, closedAt, null, act).da;
    expect(closed.advice).toMatchObject({ open: false, data: { tidspunkt: 'tirsdag den 30. marts kl. 8.00' } });
    expect(closed.data.tidspunkt).toBe('tirsdag den 30. marts kl. 9.00');
  });

  it('promise nothing sooner than the row the clinic works by', () => {
    const yellow = { workingDays: 5 };
    // Easter takes three of the days between
    expect(textData(department, openAt, null, yellow).da.data.tidspunkt).toBe('torsdag den 1. april kl. 15.00');
    expect(textData(department, closedAt).da.data.tidspunkt).toBe('tirsdag den 30. marts kl. 15.00');
  });

  it('promise a call at night where somebody is on duty round the clock', () => {
    const { advice } = textData(department, closedAt, null, { clockMinutes: 30 }).da;
    expect(advice).toMatchObject({ open: true, data: { tidspunkt: 'onsdag den 24. marts kl. 20.30' } });
  });

  it('leave the next date out unless it is said, and say when none is planned', () => {
    expect(textData(department, openAt).da.data).not.toHaveProperty('dato');
    expect(textData(department, openAt, null).en.data.dato).toBe('not planned');
    expect(textData(department, openAt, '2028-01-03').da.data.dato).toBe('mandag den 3. januar 2028');
  });

  it('never leave a missing number empty', () => {
    const numbers = (list: readonly Phone[]) => {
      const { data } = textData({ ...department, phones: list }, openAt).da;
      return [data.telefon, data['psykiatrisk akuttelefon'], data.lægevagt];
    };
    expect(numbers(phones)).toEqual([
      '20 20 20 20',
      'navn psychiatric-emergency 30 30 30 30',
      'navn out-of-hours 10 10 10 10',
    ]);
    const night = 'navn out-of-hours 10 10 10 10';
    expect(numbers(phones.slice(0, 2))).toEqual(['20 20 20 20', night, night]);
    expect(numbers([phone('emergency', '112')])).toEqual(['112', 'navn emergency 112', 'navn emergency 112']);
    expect(numbers([])).toEqual(['112', 'alarmcentralen 112', 'alarmcentralen 112']);
  });

  it('fill every text of every shipped pathway', () => {
    const how = textData(department, openAt, '2027-04-01');
    for (const pathway of pathways as readonly Pathway[]) {
      for (const { text } of patientTexts(pathway)) {
        for (const language of ['da', 'en'] as const) {
          const filled = fill(text[language], { ...how[language].data, hvornår: 'x' });
          expect(filled).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });
});
