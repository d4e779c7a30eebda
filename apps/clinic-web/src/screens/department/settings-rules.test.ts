import { capacityFaults, readCapacity, typedCapacity } from './capacity-form';
import { escalationFaults, readEscalation, typedEscalation } from './escalation-rules';

describe('capacity', () => {
  const capacity = {
    perDay: { 1: 12, 2: 12, 3: 12, 4: 12, 5: 8, 6: 0, 7: 0 },
    overflow: { da: 'Til lægen', en: 'Physician' },
  };
  it('comes back as it went in, and no limit stays no limit', () => {
    expect(readCapacity(typedCapacity(capacity))).toEqual(capacity);
    expect(readCapacity(typedCapacity(null))).toBeNull();
    expect(readCapacity(typedCapacity({ ...capacity, overflow: null }))?.overflow).toBeNull();
  });
  it('says which day is no number, and which language is not written', () => {
    const typed = typedCapacity(capacity);
    for (const wrong of ['tolv', '-1', '1.5', '1000']) {
      expect(capacityFaults({ ...typed, perDay: { ...typed.perDay, 3: wrong } })).toEqual([
        { path: 'capacity.perDay.3', code: 'not-a-number' },
      ]);
    }
    expect(capacityFaults({ ...typed, overflow: { da: 'Til lægen', en: ' ' } })).toEqual([
      { path: 'capacity.overflow.en', code: 'required' },
    ]);
    expect(capacityFaults({ ...typed, set: false, overflow: { da: 'x', en: '' } })).toEqual([]);
  });
});

describe('escalation', () => {
  const saved = {
    escalation: [
      { after: { minutes: 0 }, to: 'duty' as const },
      { after: { workingDays: 1 }, to: 'responsible' as const },
    ],
    responsible: 'c-1',
  };
  it('comes back as it went in', () => {
    const { escalation: steps, responsible } = saved;
    expect(readEscalation(typedEscalation(saved))).toEqual({ steps, responsible });
    expect(readEscalation({ steps: [], responsible: '' })).toEqual({ steps: [], responsible: null });
  });
  it('says which time is none, and that the responsible clinician is not chosen', () => {
    const typed = typedEscalation(saved);
    const [first, second] = typed.steps;
    for (const amount of ['', 'snart', '-5', '10001']) {
      expect(escalationFaults({ ...typed, steps: [{ ...first!, amount }, second!] })).toEqual([
        { path: 'steps.0.after', code: 'bad-time' },
      ]);
    }
    expect(escalationFaults({ ...typed, steps: [first!, { ...second!, amount: '31' }] })).toHaveLength(1);
    expect(escalationFaults({ ...typed, responsible: '' })).toEqual([{ path: 'responsible', code: 'required' }]);
  });
});
