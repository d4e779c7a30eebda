import fc from 'fast-check';
import { r4Faults } from '../../../test/testing/fhir-r4.js';
import { type ScaleScore, type ScoreLike, toObservations } from './to-observations.js';

const envelope = {
  response: { reference: 'QuestionnaireResponse/1' },
  subject: { reference: 'Patient/1' },
  effective: '2026-01-05T08:00:00+01:00',
  status: 'completed',
} as const;

const trace = {
  definitionVersion: '1.0.0',
  engineVersion: '2',
  missing: { rule: 'complete', items: ['phq9.3'] },
  source: 'Kroenke 2001',
};

function one(score: ScoreLike, more: Partial<ScaleScore> = {}) {
  return toObservations([{ instrument: 'phq-9', scale: 'TOTAL', score, ...more }], envelope)[0];
}

describe('scores as observations', () => {
  it('an exact one has a value, a LOINC code and ours, and says how', () => {
    expect(one({ kind: 'exact', value: 0, trace })).toMatchObject({
      status: 'final',
      code: {
        coding: [
          { system: 'http://loinc.org', code: '44261-6' },
          { system: 'urn:stemme:scale', code: 'phq-9.TOTAL' },
        ],
      },
      valueQuantity: { value: 0, code: '{score}' },
      method: { coding: [{ code: 'exact' }, { code: 'complete' }], text: 'phq-9 1.0.0, engine 2' },
      note: [{ text: 'missing: phq9.3' }, { text: 'source: Kroenke 2001' }],
      derivedFrom: [{ reference: 'QuestionnaireResponse/1' }],
    });
  });

  it('a prorated one has what is proven beside its value', () => {
    const { valueQuantity, component } = one({ kind: 'prorated', value: 12, low: 10, high: 14 }) ?? {};
    expect(valueQuantity?.value).toBe(12);
    expect(component?.map((part) => part.valueQuantity?.value)).toEqual([10, 14]);
  });

  it('a bounded one has no value', () => {
    const made = one({ kind: 'bounded', low: 10, high: 14, missing: ['phq9.9'] });
    expect(made).not.toHaveProperty('valueQuantity');
    expect(made).toMatchObject({
      dataAbsentReason: { coding: [{ code: 'unknown' }], text: 'bounded' },
      note: [{ text: 'missing: phq9.9' }],
    });
    expect(made?.component?.map((part) => part.valueQuantity?.value)).toEqual([10, 14]);
  });

  it.each([
    ['too-many-missing', 'unknown'],
    ['not-applicable', 'not-applicable'],
    ['invalid-item', 'error'],
  ])('none, because %s', (why, code) => {
    expect(one({ kind: 'none', why, missing: [] })).toMatchObject({
      dataAbsentReason: { coding: [{ code }], text: why },
    });
  });

  it('has only our code where no LOINC code is known', () => {
    expect(one({ kind: 'exact', value: 1 }, { instrument: 'own-epilepsy' })?.code.coding).toEqual([
      { system: 'urn:stemme:scale', code: 'own-epilepsy.TOTAL' },
    ]);
  });

  it('is valid FHIR, whatever the score', () => {
    const number = fc.integer({ min: -50, max: 100 });
    const missing = fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 });
    const scores: fc.Arbitrary<ScoreLike> = fc.oneof(
      fc.record({ kind: fc.constant('exact' as const), value: number, trace: fc.constant(trace) }),
      fc.record({ kind: fc.constant('prorated' as const), value: number, low: number, high: number }),
      fc.record({ kind: fc.constant('bounded' as const), low: number, high: number, missing }),
      fc.record({
        kind: fc.constant('none' as const),
        why: fc.constantFrom('too-many-missing', 'not-applicable'),
        missing,
      }),
    );
    const status = fc.constantFrom(
      'in-progress' as const,
      'stopped' as const,
      'completed' as const,
      'amended' as const,
      'entered-in-error' as const,
    );
    fc.assert(
      fc.property(scores, status, (score, said) => {
        for (const made of toObservations([{ scale: 'TOTAL', score }], { ...envelope, status: said }))
          expect(r4Faults(made)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
