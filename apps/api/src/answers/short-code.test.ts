import fc from 'fast-check';
import { checkLetter, grouped, isChecked, lettersOf, readCode } from './short-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = fc.array(fc.constantFrom(...ALPHABET), { minLength: 7, maxLength: 7 }).map((all) => all.join(''));

it('uses every bit: 5 bytes are 8 letters, and all codes differ', () => {
  expect(lettersOf(Uint8Array.of(0, 0, 0, 0, 0), 8)).toBe('00000000');
  expect(lettersOf(Uint8Array.of(255, 255, 255, 255, 255), 8)).toBe('ZZZZZZZZ');
  const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(lettersOf(a, 8) === lettersOf(b, 8)).toBe(a.join() === b.join());
    }),
  );
});

it('is read as it was meant', () => {
  expect(readCode(' k7f2-9oil ', 8)).toBe('K7F29011');
  expect(readCode('K7F2 9QUM', 8)).toBe('K7F29QVM');
  for (const wrong of ['', 'K7F2-9QX', 'K7F2-9QXMM', 'K7F2-9Q!M', 'æøå12345']) expect(readCode(wrong, 8)).toBeNull();
  expect(grouped('K7F29QXM')).toBe('K7F2-9QXM');
});

it('knows one wrong letter', () => {
  fc.assert(
    fc.property(letters, fc.nat(7), fc.constantFrom(...ALPHABET), (code, place, letter) => {
      const whole = code + checkLetter(code);
      expect(isChecked(whole)).toBe(true);
      const wrong = whole.slice(0, place) + letter + whole.slice(place + 1);
      expect(isChecked(wrong)).toBe(wrong === whole);
    }),
  );
});
