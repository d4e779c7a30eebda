import { checkPathway } from './check.js';
import { makeCourse } from './testing/course.js';

const text = { da: 'A', en: 'A' };
const fact = { id: 'variant', text, options: ['a', 'b'].map((id) => ({ id, text })) };
const faults = (value: unknown): string[] => checkPathway(value).map(({ path, code }) => `${path} ${code}`);

describe('the check of a condition', () => {
  const nest = (depth: number): object => (depth === 1 ? { lastLevel: ['red'] } : { not: nest(depth - 1) });
  const wide = (leaves: number) => ({ any: Array.from({ length: leaves }, () => ({ lastLevel: ['red'] })) });
  const of = (when: unknown): string[] =>
    faults(makeCourse([{ when: when as never }], { facts: [fact] })).map((one) => one.replace('/steps/0/when', ''));

  it.each<[string, unknown, string]>([
    ['nothing', {}, ' wrong-type'],
    ['no object', 'red', ' wrong-type'],
    ['a list', [], ' wrong-type'],
    ['two forms', { lastLevel: ['red'], not: { lastLevel: ['red'] } }, '/not unknown-field'],
    ['an unknown level', { lastLevel: ['purple'] }, '/lastLevel/0 off-list'],
    ['no level', { lastLevel: [] }, '/lastLevel empty'],
    ['no part', { all: [] }, '/all empty'],
    ['a part that is none', { any: [{ lastLevel: ['red'] }, 7] }, '/any/1 wrong-type'],
    ['a code without an instrument', { last: 'phq9', op: '>', value: 1 }, '/last bad-id'],
    ['an unknown comparison', { last: 'phq9.9', op: 'in', value: 1 }, '/op off-list'],
    ['a value that is no number', { last: 'phq9.9', op: '>', value: '1' }, '/value wrong-type'],
    ['no time', { last: 'phq9.9', op: '>', value: 1, times: 0 }, '/times bad-number'],
    ['a fact nobody declared', { fact: 'joint', in: ['a'] }, ' undeclared-fact'],
    ['an option nobody declared', { not: { fact: 'variant', in: ['a', 'c'] } }, ' undeclared-option'],
    ['nine deep', nest(9), '/not/not/not/not/not/not/not/not too-deep'],
    ['fifty-one nodes', wide(50), ' too-large'],
  ])('refuses %s', (_name, when, expected) => {
    expect(of(when)).toEqual([expected]);
  });

  it('lets eight deep and fifty nodes pass', () => {
    expect(of(nest(8))).toEqual([]);
    expect(of(wide(49))).toEqual([]);
  });

  it('is not undone by a bottomless one', () => {
    expect(of(nest(2000))).toEqual(['/not/not/not/not/not/not/not/not too-deep']);
  });
});
