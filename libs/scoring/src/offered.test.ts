import { isOffered } from './offered.js';
import { example } from './testing/example.js';
import type { Basis } from './vocabulary.js';

const withBases = (...bases: readonly Basis[]) => ({
  scales: bases.map((basis) => ({ ...example.scales[0]!, basis })),
});

it('is offered when every scale rests on a source that was read', () => {
  expect(isOffered(withBases('sourced', 'sourced'))).toBe(true);
});

it('is not when one of them rests on memory', () => {
  expect(isOffered(withBases('sourced', 'memory'))).toBe(false);
});
