import fc from 'fast-check';
import { notGsm, smsLength } from './sms.js';

it.each([
  ['', 'gsm-7', 0, 0],
  ['abc', 'gsm-7', 3, 1],
  ['æøåÆØÅ', 'gsm-7', 6, 1],
  ['€', 'gsm-7', 2, 1],
  ['[~]', 'gsm-7', 6, 1],
  ['x'.repeat(160), 'gsm-7', 160, 1],
  ['x'.repeat(161), 'gsm-7', 161, 2],
  ['x'.repeat(306), 'gsm-7', 306, 2],
  ['x'.repeat(307), 'gsm-7', 307, 3],
  [`${'x'.repeat(159)}€`, 'gsm-7', 161, 2],
  // the euro sign is not cut in two: one place of the first part stays empty
  [`${'x'.repeat(152)}€${'x'.repeat(152)}`, 'gsm-7', 306, 3],
  ['’', 'ucs-2', 1, 1],
  ['🙂', 'ucs-2', 2, 1],
  [`ê${'x'.repeat(69)}`, 'ucs-2', 70, 1],
  [`ê${'x'.repeat(70)}`, 'ucs-2', 71, 2],
] as const)('%j: %s, %i places, %i messages', (text, encoding, units, segments) => {
  expect(smsLength(text)).toEqual({ encoding, units, segments });
});

it('knows the signs that make it expensive', () => {
  expect(notGsm('Kære Åse – “hej” “du”')).toEqual(['–', '“', '”']);
  expect(notGsm('Ring 70 10 20 30: æøåé@€?')).toEqual([]);
});

it('grows with the text and fits what it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aæ€🙂 ') }), fc.string(), (head, tail) => {
      const [less, more] = [smsLength(head), smsLength(head + tail)];
      expect(more.segments).toBeGreaterThanOrEqual(less.segments);
      expect(less.segments * (less.encoding === 'gsm-7' ? 160 : 70)).toBeGreaterThanOrEqual(less.units);
    }),
  );
});
