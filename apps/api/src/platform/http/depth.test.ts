import { deeperThan } from './depth.js';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

it.each([
  [0, false],
  [31, false],
  [32, false],
  [33, true],
  [200_000, true],
])('%i levels are deeper than 32: %s', (levels, deeper) => {
  expect(deeperThan(nested(levels), 32)).toBe(deeper);
});
