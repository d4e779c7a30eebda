import fc from 'fast-check';
import { patients } from '../demo/people.js';
import { ageOn, looksLikeCpr, readCpr, shownCpr } from './cpr-number.js';

const birth = (cpr: string) => {
  const read = readCpr(cpr);
  return 'fault' in read ? read.fault : read.birthDate;
};

describe('a CPR number', () => {
  // the CPR office's table, at every edge: digit 7, year → century
  it.each([
    ['010100-0000', '1900-01-01'],
    ['010199-3000', '1999-01-01'],
    ['010100-4000', '2000-01-01'],
    ['010136-4000', '2036-01-01'],
    ['010137-4000', '1937-01-01'],
    ['010199-4000', '1999-01-01'],
    ['010100-5000', '2000-01-01'],
    ['010157-5000', '2057-01-01'],
    ['010158-5000', '1858-01-01'],
    ['010157-8000', '2057-01-01'],
    ['010199-8000', '1899-01-01'],
    ['010136-9000', '2036-01-01'],
    ['010137-9000', '1937-01-01'],
  ])('%s is born %s', (cpr, date) => {
    expect(birth(cpr)).toBe(date);
  });

  it('says the birth date and the sex of the standards’ test persons', () => {
    expect(readCpr('300174-9995')).toEqual({ plain: '3001749995', birthDate: '1974-01-30', sex: 'male' });
    expect(readCpr(' 2512489996 ')).toEqual({ plain: '2512489996', birthDate: '1948-12-25', sex: 'female' });
    // dk-core's examples of replacement numbers
    expect(readCpr('0703921vj4')).toEqual({ plain: '0703921VJ4', birthDate: '1992-03-07', sex: 'female' });
    expect(readCpr('120655-0VK9')).toEqual({ plain: '1206550VK9', birthDate: '1955-06-12', sex: 'male' });
  });

  it('of every demo person says the day they were born', () => {
    for (const { cpr, born } of patients) expect([cpr, birth(cpr)]).toEqual([cpr, born]);
  });

  it.each(['', '300174', '300174999', '30017499955', '30017A9995', '3001749A95', '300174999X', '３００１７４９９９５'])(
    '%s has not the form of one',
    (cpr) => {
      expect(birth(cpr)).toBe('cpr-format');
      expect(looksLikeCpr(cpr)).toBe(false);
    },
  );

  it.each([
    '310474-9995',
    '290201-0005',
    '290200-0005',
    '001174-9995',
    '300074-9995',
    '301374-9995',
    '320174-9995',
    '600174-9995',
    '920174-9995',
  ])('%s has no such day', (cpr) => {
    expect(birth(cpr)).toBe('cpr-date');
  });

  it('knows a leap day by its century', () => {
    expect(birth('290200-4005')).toBe('2000-02-29');
    expect(birth('890276-9994')).toBe('1976-02-29');
  });

  it('is never asked for modulus 11', () => {
    const serial = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(fc.property(serial, (end) => 'plain' in readCpr(`010190${end}`)));
  });

  it('is shown with its dash', () => {
    expect(shownCpr('3001749995')).toBe('300174-9995');
  });
});

describe('age', () => {
  it.each([
    ['1974-01-30', '2027-01-29', 52],
    ['1974-01-30', '2027-01-30', 53],
    ['2000-02-29', '2027-02-28', 26],
    ['2000-02-29', '2027-03-01', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['2027-03-20', '2027-03-20', 0],
  ])('born %s, on %s: %i', (born, today, age) => {
    expect(ageOn(born, today)).toBe(age);
  });
});
