import { codeOf, coded, newOutcome, outcomeFaults, withCloses } from './outcome-rules';

const outcome = (da: string, more = {}) => ({ ...newOutcome(), text: { da, en: da }, ...more });

describe('codeOf', () => {
  it.each([
    ['Ringet op', [], 'ringet-op'],
    ['Tid på øjenafdelingen', [], 'tid-paa-oejenafdelingen'],
    ['Ringet op', ['ringet-op'], 'ringet-op-2'],
    ['3. forsøg', [], 'forsoeg'],
    ['!', [], 'outcome'],
    ['x', ['outcome'], 'outcome-2'],
  ])('%s beside %j is %s', (words, taken, code) => {
    expect(codeOf(words, taken)).toBe(code);
  });
  it('is always one the server takes', () => {
    for (const words of ['Å'.repeat(80), '---', '2 2 2', 'Ring – i morgen!', 'a'.repeat(90)]) {
      expect(codeOf(words, [])).toMatch(/^[a-z][a-z0-9-]{1,30}$/);
    }
  });
});

it('gives each new one a code of its own and leaves those in use alone', () => {
  const list = [outcome('Ringet op', { code: 'phoned' }), outcome(' Ny '), outcome('Ny')];
  expect(coded(list).map(({ code, text }) => [code, text.da])).toEqual([
    ['phoned', 'Ringet op'],
    ['ny', 'Ny'],
    ['ny-2', 'Ny'],
  ]);
});

it('what leaves the item open needs a next attempt', () => {
  expect(withCloses(outcome('x'), false)).toMatchObject({ closes: false, needsNext: true });
  expect(withCloses(outcome('x', { closes: false, needsNext: true }), true)).toMatchObject({ needsNext: false });
});

it('says what is missing at its field', () => {
  const list = [outcome('Ringet op', { talked: true }), { ...outcome('Brev'), text: { da: 'Brev', en: ' ' } }];
  expect(outcomeFaults(list)).toEqual([{ path: 'outcomes.1.text.en', code: 'required' }]);
  expect(outcomeFaults([outcome('x', { talked: true }), outcome('x')])).toContainEqual({
    path: 'outcomes.1.text.da',
    code: 'duplicate',
  });
  expect(outcomeFaults([outcome('a'.repeat(81), { talked: true })])[0]?.code).toBe('too-long');
  expect(outcomeFaults([outcome('x')])).toEqual([{ path: 'outcomes', code: 'missing-talked' }]);
});
