import type { ItemValues, Method, MissingRule, Scale, Score, UntracedScore } from './index.js';

/**
 * What must not compile. The checks are made by `tsc`: an expected error that does not come is itself an error. Nothing
 * here is run; the one test says so.
 */
export function mustNotCompile(score: Score, untraced: UntracedScore): readonly unknown[] {
  // @ts-expect-error a score is never a bare number: which kind it is must be asked first
  const bare: number = score.value;
  // @ts-expect-error a bounded score has no value, only the ends it lies between
  const middle = score.kind === 'bounded' ? score.value : 0;
  // @ts-expect-error no score, no trace
  const trace = score.kind === 'none' ? score.trace : null;
  // @ts-expect-error without its trace a score is not what a person is shown
  const shown: Score = untraced;
  // @ts-expect-error an estimate always comes with what is proven
  const estimate: UntracedScore = { kind: 'prorated', value: 12 };
  // @ts-expect-error `exact` is not a way to leave the trace out
  const exact: Score = { kind: 'exact', value: 12 };
  // @ts-expect-error a method is one of a closed list
  const method: Method = { name: 'average' };
  // @ts-expect-error a linear transformation says of which scale
  const linear: Method = { name: 'linear', factor: 4, plus: 0 };
  // @ts-expect-error `at-least` says how many
  const atLeast: MissingRule = { rule: 'at-least', over: 'scale' };
  // @ts-expect-error there are two meanings of half, and no third
  const half: MissingRule = { rule: 'about-half', over: 'scale' };
  // @ts-expect-error every scale says where its algorithm is published
  const unsourced: Omit<Scale, 'basis'> = {} as Omit<Scale, 'basis' | 'source'>;
  // @ts-expect-error an answer is a number, a word, or blank: not a list
  const answers: ItemValues = { q1: [1, 2] };
  return [bare, middle, trace, shown, estimate, exact, method, linear, atLeast, half, unsourced, answers];
}

it('what must not compile is checked by the compiler', () => {
  expect(typeof mustNotCompile).toBe('function');
});
