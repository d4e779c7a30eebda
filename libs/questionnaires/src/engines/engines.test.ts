import { patterns, units } from './engines.js';

describe('units', () => {
  it.each([
    [1, 'kg', 'g', 1000],
    [98.6, '[degF]', 'Cel', 37],
    [0, 'Cel', 'K', 273.15],
    [180, 'cm', 'm', 1.8],
    [5, '{score}', '{score}', 5],
    [1, 'kg', 'm', undefined],
    [1, 'kilogram', 'g', undefined],
    [1, '', 'g', undefined],
    [1, '('.repeat(99), 'g', undefined],
  ])('%d %s in %s is %s', (value, from, to, expected) => {
    expect(units.convert(value, from, to)).toBe(expected);
  });

  it.each([
    ['mmol/L', true],
    ['mm[Hg]', true],
    ['{beats}/min', true],
    ['pounds', false],
    ['Kg ', false],
    ['', false],
    ['kg'.repeat(60), false],
  ])('%s is a unit: %s', (code, expected) => {
    expect(units.isUnit(code)).toBe(expected);
  });
});

describe('patterns', () => {
  it.each([
    ['[0-9]{6}-[0-9]{4}', '010203-1234', true],
    ['[0-9]{6}', '0102031', false],
    ['^a|b$', 'ab', false],
    ['a|ab', 'ab', true],
    [String.raw`\p{L}+`, 'æøå', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(patterns.compile(pattern)?.(text)).toBe(expected);
  });

  it.each([
    ['(?=a)b'],
    [String.raw`(a)\1`],
    ['(?<!a)b'],
    ['(('],
    ['a{2000}'],
    ['((a{500}){500}){500}'],
    ['a'.repeat(2001)],
  ])('%.20s cannot be run safely', (pattern) => {
    expect(patterns.compile(pattern)).toBeUndefined();
  });

  it('takes linear time', () => {
    expect(patterns.compile('(a+)+$')?.(`${'a'.repeat(4000)}!`)).toBe(false);
  });
});
