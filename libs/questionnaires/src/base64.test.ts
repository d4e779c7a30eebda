import { isBase64 } from './base64.js';

it.each([
  ['', false],
  ['AA==', true],
  ['AAA=', true],
  ['AAAA', true],
  ['AAA', false],
  ['A===', false],
  ['====', false],
  ['AA=A', false],
  ['AA==AAAA', false],
  ['AA-_', false],
  ['AAAA\n', false],
])('%j: %s', (data, verdict) => {
  expect(isBase64(data)).toBe(verdict);
});

it('of many megabytes as of few', () => {
  expect(isBase64('A'.repeat(40_000_000))).toBe(true);
  expect(isBase64(`${'A'.repeat(40_000_000)}A-==`)).toBe(false);
});
