import { LEVELS } from '../../ui/level';
import { type Filters, isNarrowed, readFilters, STATES, writeFilters } from './filters';

const plain: Filters = { state: 'open', level: null, pathway: null, department: null };

it('comes back from the address as it went in, for every combination', () => {
  for (const state of STATES) {
    for (const level of [null, ...LEVELS]) {
      for (const pathway of [null, 'depression']) {
        for (const department of [null, '0199f3a0-0000-7000-8000-000000000001']) {
          const filters: Filters = { state, level, pathway, department };
          expect(readFilters(writeFilters(filters))).toEqual(filters);
        }
      }
    }
  }
});

it('is plain without filters', () => {
  expect(writeFilters(plain)).toBe('');
  expect(readFilters('')).toEqual(plain);
});

it('reads what it does not know as nothing', () => {
  expect(readFilters('?state=all&level=orange&pathway=&department=')).toEqual(plain);
  expect(readFilters('?level=__proto__&state=constructor')).toEqual(plain);
});

it('takes no names and no CPR-like text with signs into a filter', () => {
  expect(readFilters('?pathway=Anna%20Jensen').pathway).toBeNull();
  expect(readFilters(`?pathway=${'a'.repeat(65)}`).pathway).toBeNull();
});

it('knows when it hides something', () => {
  expect(isNarrowed(plain)).toBe(false);
  expect(isNarrowed({ ...plain, state: 'mine', department: 'x' })).toBe(false);
  expect(isNarrowed({ ...plain, level: 'red' })).toBe(true);
  expect(isNarrowed({ ...plain, pathway: 'epilepsy' })).toBe(true);
});
