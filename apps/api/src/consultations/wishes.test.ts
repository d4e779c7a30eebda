import fc from 'fast-check';
import { PARTS, tidyWishes, wishFaults } from './wishes.js';

it('puts times in order, each once, and loses none', () => {
  const wish = fc.record({ day: fc.integer({ min: 1, max: 7 }), part: fc.constantFrom(...PARTS) });
  fc.assert(
    fc.property(fc.array(wish), (wishes) => {
      const tidy = tidyWishes(wishes);
      const keys = tidy.map(({ day, part }) => 2 * day + PARTS.indexOf(part));
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      expect(new Set(keys)).toEqual(new Set(wishes.map(({ day, part }) => 2 * day + PARTS.indexOf(part))));
    }),
  );
});

it('only a call cannot do without a number', () => {
  expect((['phone', 'video', 'visit'] as const).map((kind) => wishFaults(null, kind).length)).toEqual([1, 0, 0]);
  expect(wishFaults('12 34 56 78', 'phone')).toEqual([]);
});
