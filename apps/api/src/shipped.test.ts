import { catalogue } from '@stemme/questionnaires/catalogue';
import { instrument } from '@stemme/scoring/instruments';
import { offerFaults, shippedFaults } from './shipped.js';

it('every shipped document is good, alone and together', () => {
  expect(shippedFaults()).toEqual([]);
});

describe('a questionnaire that is sent', () => {
  const sent = catalogue.find(({ id }) => id === 'depression-start')!;
  const phq9 = instrument('phq-9')!;
  const place = sent.instruments.findIndex(({ id }) => id === 'phq-9');

  it('may not name an instrument that waits for somebody to confirm it', () => {
    const [first, ...rest] = phq9.scales;
    const unconfirmed = { ...phq9, scales: [{ ...first!, basis: 'memory' as const }, ...rest] };
    expect(offerFaults([sent], [unconfirmed])).toEqual([
      { document: 'questionnaire depression-start', path: `/instruments/${place}/id`, code: 'not-offered' },
    ]);
    expect(offerFaults([sent], [phq9])).toEqual([]);
  });

  it('may name one that has no definition: own items are no published scale', () => {
    expect(offerFaults([{ id: 'own', instruments: [{ id: 'contact-request' }] }], [])).toEqual([]);
  });
});

it.each([
  ['999.4.0', []],
  ['1000.0.0', [{ document: 'instrument phq-9', path: '/version', code: 'out-of-range' }]],
  ['first', [{ document: 'instrument phq-9', path: '/version', code: 'out-of-range' }]],
])('a shipped version leaves the numbers of the departments alone: %s', (version, faults) => {
  expect(offerFaults([], [{ ...instrument('phq-9')!, version }])).toEqual(faults);
});
