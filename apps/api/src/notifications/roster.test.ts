import { nextSteps } from './roster.js';

const person = (clinician: string, email: string | null = `${clinician}@example.test`) => ({ clinician, email });
const [a, b, c] = ['a', 'b', 'c'].map((name) => person(name));

describe('who is told', () => {
  it('is the first on duty, then the next, then nobody: written down once', () => {
    expect(nextSteps([a!, b!], [])).toEqual([{ clinician: 'a', error: null }]);
    expect(nextSteps([a!, b!], [{ clinician: 'a' }])).toEqual([{ clinician: 'b', error: null }]);
    const told = [{ clinician: 'a' }, { clinician: 'b' }];
    expect(nextSteps([a!, b!], told)).toEqual([{ clinician: null, error: 'nobody-on-duty' }]);
    expect(nextSteps([a!, b!], [...told, { clinician: null }])).toEqual([]);
  });

  it('is somebody new who has come on duty in between', () => {
    expect(nextSteps([c!], [{ clinician: 'a' }, { clinician: null }])).toEqual([{ clinician: 'c', error: null }]);
    expect(nextSteps([c!, a!, b!], [{ clinician: 'a' }])).toEqual([{ clinician: 'c', error: null }]);
  });

  it('is not somebody without an address: that is written down, and the next is told at once', () => {
    const steps = [
      { clinician: 'x', error: 'no-address' },
      { clinician: 'b', error: null },
    ];
    expect(nextSteps([person('x', null), b!, c!], [])).toEqual(steps);
    expect(nextSteps([person('x', ''), b!, c!], [])).toEqual(steps);
    expect(nextSteps([person('x', null)], [])).toEqual([
      { clinician: 'x', error: 'no-address' },
      { clinician: null, error: 'nobody-on-duty' },
    ]);
  });

  it('is told once, though the roster names them twice', () => {
    expect(nextSteps([a!, a!, b!], [{ clinician: 'a' }])).toEqual([{ clinician: 'b', error: null }]);
    expect(nextSteps([person('x', null), person('x', null)], [])).toHaveLength(2);
  });

  it('with an empty roster is nobody, and says so', () => {
    expect(nextSteps([], [])).toEqual([{ clinician: null, error: 'nobody-on-duty' }]);
  });
});
