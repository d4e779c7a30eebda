import { CLINIC_WORDS, lintMessage, MESSAGE_FORBIDDEN } from './lint.js';

const found = (text: string, words: readonly string[] = MESSAGE_FORBIDDEN): string[] =>
  lintMessage(text, words).map((fault) => fault.found);

describe('the linter', () => {
  it('knows whole words, beginnings, ends and insides', () => {
    expect(found('brød og rødt', ['rød', 'rødt'])).toEqual(['rødt']);
    expect(found('Epilepsikontrol', ['epilep*'])).toEqual(['epilepsikontrol']);
    expect(found('krampeanfaldet', ['anfald*'])).toEqual([]);
    expect(found('krampeanfaldet', ['*anfald*'])).toEqual(['krampeanfaldet']);
    expect(found('sundhedskol kolonne', ['*kol'])).toEqual(['sundhedskol']);
  });

  it('is not fooled by case, Danish letters, composed letters, soft hyphens or line breaks', () => {
    expect(found('RØD', ['rød'])).toEqual(['rød']);
    expect(found('blårød', ['rød'])).toEqual([]); // å is a letter
    expect(found('gra\u030a', ['grå'])).toEqual(['grå']);
    expect(found('depres\u00adsion', ['*depress*'])).toEqual(['depression']);
    expect(found('udsendt\n  skema', ['udsendt skema'])).toHaveLength(1);
  });

  it.each([
    'Spørgeskema fra Psykiatrisk Ambulatorium',
    'Din depressionsbehandling',
    'Your epilepsy follow-up',
    'Svar på PHQ-9',
    'Dit svar var rødt',
    'Hjerteafdelingen',
    'KOL-klinikken',
    'Level: severe',
  ])('refuses in a message: %s', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it.each([
    'Kontakt os. Protokol. Kolding Sygehus, afdeling B1',
    'Du har fået et spørgeskema',
    'Dear patient, please answer',
  ])('lets pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds what looks like a CPR number and lets phone numbers pass', () => {
    const codes = (text: string): string[] => lintMessage(text, []).map(({ code }) => code);
    for (const text of ['010203-4567', '0102034567', '010203 4567', 'a:010203-4567.']) {
      expect(codes(text)).toEqual(['cpr-number']);
    }
    for (const text of ['70 20 12 01', '+4570201201', '+45 70 20 12 01', '70201201', '20270320-1234', '12345678901']) {
      expect(codes(text)).toEqual([]);
    }
  });

  it('does not repeat what it found of a CPR number', () => {
    expect(lintMessage('010203-4567', [])).toEqual([{ code: 'cpr-number', found: '' }]);
  });

  it('lets Danish patients read ordinary words', () => {
    expect(found('Tryk let på knappen', CLINIC_WORDS.da)).toEqual(['let']);
    expect(found('Letland, gulerod, grønlandsk, Akutmodtagelsen', CLINIC_WORDS.da)).toEqual([]);
  });
});
