import { birthYear, cprFault, cprShown } from './cpr';

describe('cprFault', () => {
  it.each(['3001749995', '300174-9995', ' 300174 9995 ', '2512489996', '0101901234', '6101901234', '0101904AB2'])(
    'takes %s, modulus 11 or not',
    (cpr) => {
      expect(cprFault(cpr)).toBeNull();
    },
  );
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['300174999', 'format'],
    ['30017499955', 'format'],
    ['30017A9995', 'format'],
    ['3213749995', 'date'],
    ['3002749995', 'date'],
    ['0001749995', 'date'],
    ['2902010005', 'date'], // 1901 was no leap year
  ])('%s is refused: %s', (cpr, fault) => {
    expect(cprFault(cpr)).toBe(fault);
  });
  it('knows a leap day by its century', () => {
    expect(cprFault('2902000005')).toBe('date'); // 1900
    expect(cprFault('2902004005')).toBeNull(); // 2000
  });
});

it.each([
  ['0101003000', 1900],
  ['0101364000', 2036],
  ['0101374000', 1937],
  ['0101575000', 2057],
  ['0101585000', 1858],
  ['0101369000', 2036],
])('the century of %s', (cpr, year) => {
  expect(birthYear(cpr)).toBe(year);
});

it('is shown with its hyphen, and unknown forms as they came', () => {
  expect(cprShown('0101901234')).toBe('010190-1234');
  expect(cprShown('******-1234')).toBe('******-1234');
});
