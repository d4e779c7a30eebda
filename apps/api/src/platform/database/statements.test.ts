import { statementName } from './statements.js';

it('names a text the same each time, and two texts differently', () => {
  expect(statementName('select 1')).toBe(statementName('select 1'));
  expect(statementName('select 1')).not.toBe(statementName('select 2'));
  // longer names are cut off by the server, and two of them could become one
  expect(statementName('select 1')!.length).toBeLessThan(64);
});

it('stops naming when texts never end, and still knows the first', () => {
  const first = statementName('select 1');
  for (let index = 0; index < 2_000; index += 1) statementName(`select ${index} as built_from_data`);
  expect(statementName('select 9999 as built_from_data')).toBeUndefined();
  expect(statementName('select 1')).toBe(first);
});
