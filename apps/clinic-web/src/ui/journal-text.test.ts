import { filled } from './journal-text';

it('fills the braces of a journal text', () => {
  expect(filled('Svar: {svar}. Ændring: {ændring}.', { svar: 'Ja', ændring: '+6' })).toEqual({
    shown: 'Svar: Ja. Ændring: +6.',
    unfilled: false,
  });
});

it('leaves what is not known standing, and says so', () => {
  expect(filled('{svar}, {navn på reglen}', { svar: '3' })).toEqual({ shown: '3, {navn på reglen}', unfilled: true });
  expect(filled('{constructor}', {})).toEqual({ shown: '{constructor}', unfilled: true });
});

it('puts a value in as it is, also one with braces or a dollar sign', () => {
  expect(filled('{svar}', { svar: '$& {score}' })).toEqual({ shown: '$& {score}', unfilled: false });
});
