import { namePatterns, sameName } from './search.js';

it('finds by the beginnings of words, and takes signs of LIKE for letters', () => {
  expect(namePatterns('  Ka  EKS ')).toEqual(['% ka%', '% eks%']);
  expect(namePatterns('100% a_b\\')).toEqual(['% 100\\%%', '% a\\_b\\\\%']);
  expect(namePatterns('   ')).toEqual([]);
});

it('knows a name by its letters', () => {
  expect(sameName(' karl  eksempel', 'Karl Eksempel')).toBe(true);
  expect(sameName('A\u030Ase', 'Åse')).toBe(true);
  expect(sameName('Karl', 'Karla')).toBe(false);
});
