import fc from 'fast-check';
import type { Answers } from '@stemme/questionnaires';
import { differences, type EntryFacts, keptOut, merged } from './entry.js';

const facts: EntryFacts = { answeredBy: 'self', proxyName: null, proxyRelation: null, filledOn: '2026-03-01' };
const entry = (answers: object, more: Partial<EntryFacts> = {}) => ({
  answers: answers as Answers,
  facts: { ...facts, ...more },
});

describe('two entries of one paper', () => {
  it('that say the same have no differences, whatever the order they were typed in', () => {
    expect(differences(entry({ a: 1, b: [{ x: 1, y: 2 }] }), entry({ b: [{ y: 2, x: 1 }], a: 1 }), ['a', 'b'])).toEqual(
      [],
    );
  });

  it('differ by item and by fact; a blank is not a zero', () => {
    const differ = differences(entry({ a: 0, b: 1 }), entry({ b: 2, c: 'x' }, { filledOn: '2026-03-02' }), [
      'a',
      'b',
      'c',
    ]);
    expect(differ.map(({ code }) => code)).toEqual([':filledOn', 'a', 'b', 'c']);
    expect(differ[1]).toEqual({ code: 'a', first: 0, second: undefined });
  });

  it('become one by choosing; what was not chosen is named', () => {
    const [one, two] = [entry({ a: 0, b: 1 }), entry({ b: 2, c: 'x' }, { answeredBy: 'proxy' })];
    const differ = differences(one, two, ['a', 'b', 'c']);
    expect(merged(one, differ, { ':answeredBy': 2, a: 2, b: 1 })).toMatchObject({ missing: ['c'] });
    expect(merged(one, differ, { ':answeredBy': 2, a: 2, b: 1, c: 2 })).toEqual({
      answers: { b: 1, c: 'x' },
      facts: { ...facts, answeredBy: 'proxy' },
      missing: [],
    });
    expect(merged(one, differ, { toString: 1 }).missing).toHaveLength(4);
  });

  it('choosing the same entry everywhere gives that entry', () => {
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(answers, answers, fc.constantFrom(1, 2), (a, b, side) => {
        const [one, two] = [entry(a), entry(b, { proxyName: 'x' })];
        const differ = differences(one, two, ['a', 'b']);
        const all = Object.fromEntries(differ.map(({ code }) => [code, side]));
        const { answers: got, missing } = merged(one, differ, all);
        expect(missing).toEqual([]);
        expect(got).toEqual(side === 1 ? { ...a } : { ...b });
      }),
    );
  });
});

it('keeps out what was not asked, with what stood there, and says what was not found', () => {
  const given = { a: 1, 'x/y': 2, list: [{ dose: 3 }] };
  const out = keptOut(given, [
    { path: '/x~1y', text: 'not asked' },
    { path: '/list/0/dose', text: 'not asked' },
    { path: '/nothing', text: '' },
    { path: '', text: '' },
    { path: '/__proto__', text: '' },
  ]);
  expect(out.answers).toEqual({ a: 1, list: [{}] });
  expect(out.notes).toEqual([
    { path: '/x~1y', text: 'not asked', value: 2 },
    { path: '/list/0/dose', text: 'not asked', value: 3 },
  ]);
  expect(out.unknown).toEqual(['/nothing', '', '/__proto__']);
  expect(given).toEqual({ a: 1, 'x/y': 2, list: [{ dose: 3 }] });
});
