import { dialled, pieces } from './phone-numbers';

const numbers = (text: string, known?: string[]) => pieces(text, known).flatMap((piece) => piece.tel ?? []);

describe('phone numbers in a text', () => {
  it('are found in the ways Danes write them', () => {
    expect(
      numbers('I fare nu: ring 112. Livslinien 70 201 201 (kø), 86 12 34 56, 8612 3456, 86123456, +45 86123456.'),
    ).toEqual(['112', '70201201', '86123456', '86123456', '86123456', '+4586123456']);
  });

  it('are not times, dates, years or longer numbers', () => {
    expect(numbers('Kl. 8-15 den 3. november 2026, 12:30, 03/11 2026, nummer 1234567890, 11 200')).toEqual([]);
  });

  it('of four digits count when the department has them', () => {
    expect(numbers('Lægevagt 1813 i 2027')).toEqual([]);
    expect(numbers('Lægevagt 1813 i 2027', ['1813'])).toEqual(['1813']);
  });

  it('lose no character of the text', () => {
    const text = 'Ring 112, eller 70 201 201 i dag.\nVent ikke.';
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('survive odd numbers from the department', () => {
    expect(numbers('ring (86) 12.34', ['(86) 12.34', ''])).toEqual(['861234']);
    expect(dialled('+45 86 12 34 56')).toBe('+4586123456');
  });
});
