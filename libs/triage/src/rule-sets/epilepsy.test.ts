import type { Answered } from '../answered.js';
import { evaluate } from '../evaluate.js';
import { day, NOBODY } from '../fixture.js';
import { calm, type Given, respond, SHIPPED, sum } from './fixture.js';

const { epilepsy } = SHIPPED;

const given = (more: Given, how: Partial<Answered> = {}, without: readonly string[] = []) =>
  respond(epilepsy, { ...calm(epilepsy), ...more }, how, without);

function told(now: Answered, ...history: readonly Answered[]): string {
  const { level, atWorst, fired } = evaluate(epilepsy.ruleSet, NOBODY, history, now, epilepsy.vocabulary);
  return [level, ...(atWorst ? [`(${atWorst})`] : []), ...fired.map((finding) => finding.rule)].join(' ');
}

/** All of PHQ-9, opened by its first two items. */
const phq = (total: number) => sum('phq9', total, 9, 3);
const who = (raw: number) => sum('who5', raw, 5, 5);
const before = (more: Given) => given(more, { at: day(0) });

describe('epilepsy: what the clinic agreed, by hand', () => {
  it.each<[Given, string]>([
    [{}, 'green'],
    [{ 'epi.any': 1 }, 'green'],
    [{ 'epi.any': 2 }, 'green'],
    [{ 'epi.any': 3 }, 'red seizures-more'],
    [{ 'epi.any': 4 }, 'red seizures-more'],
    [{ 'epi.drive': 1 }, 'green'],
    [{ 'epi.any': 1, 'epi.drive': 1 }, 'red seizure-and-driving'],
    [{ 'epi.any': 2, 'epi.drive': 1 }, 'red seizure-and-driving'],
    [{ 'epi.any': 1, 'epi.tc': 1 }, 'yellow convulsive-habitual'],
    [{ 'epi.any': 1, 'epi.tc': 1, 'epi.drive': 1 }, 'red seizure-and-driving convulsive-habitual'],
    [{ 'epi.any': 1, 'epi.tc': 1, 'epi.long': 1 }, 'red seizure-long convulsive-habitual'],
    [{ 'epi.any': 1, 'epi.tc': 1, 'epi.injury': 1 }, 'red seizure-injury convulsive-habitual'],
    [{ 'epi.any': 2, 'epi.tc': 1 }, 'red convulsive-seizure'],
    [{ 'epi.any': 4, 'epi.tc': 1 }, 'red convulsive-seizure seizures-more'],
    [{ 'epi.any': 1, 'epi.cluster': 1 }, 'acute seizure-cluster'],
    [{ 'epi.any': 1, 'epi.cluster': 2 }, 'acute seizure-cluster'],
    [{ 'epi.any': 0, 'epi.tc': 1, 'epi.cluster': 1 }, 'green'], // hidden answers do not exist
    [{ 'epi.stopped': 1 }, 'red medicine-stopped'],
    [{ 'epi.pregnancy': 1 }, 'red pregnancy'],
    [{ 'epi.pregnancy': 2 }, 'red pregnancy'],
    [{ 'epi.rash': 1 }, 'red rash'],
    [{ 'epi.side': 2 }, 'green'],
    [{ 'epi.side': 3 }, 'yellow side-effects'],
    [{ 'epi.mood': 2 }, 'green'],
    [{ 'epi.mood': 3 }, 'yellow mood'],
    [{ 'epi.sleep': 2 }, 'green'],
    [{ 'epi.sleep': 3 }, 'yellow sleep'],
    [{ 'epi.memory': 2 }, 'green'],
    [{ 'epi.memory': 3 }, 'yellow memory'],
    [{ 'epi.missed': 1 }, 'green'],
    [{ 'epi.missed': 2 }, 'yellow medicine-missed'],
    [phq(9), 'green'],
    [phq(10), 'yellow phq9-moderate'],
    [phq(19), 'yellow phq9-moderate'],
    [phq(20), 'red phq9-severe phq9-moderate'],
    [{ 'phq9.1': 2, 'phq9.9': 1 }, 'acute phq9-item-9'],
    [who(9), 'green'], // 36 %
    [who(8), 'yellow who5-low'], // 32 %
    [{ 'contact.proxy': 2 }, 'grey proxy'],
    [{ 'contact.proxy': 1 }, 'green'],
    [{ 'contact.proxy': 2, 'epi.stopped': 1 }, 'red medicine-stopped proxy'],
    [{ 'contact.proxy': 2, 'epi.side': 3 }, 'yellow side-effects proxy'],
  ])('%j: %s', (answers, expected) => {
    expect(told(given(answers))).toBe(expected);
  });

  it('signed in as a proxy is grey, and never masks red', () => {
    expect(told(given({}, { proxy: true }))).toBe('grey proxy');
    expect(told(given({ 'epi.any': 4 }, { proxy: true }))).toBe('red seizures-more proxy');
  });

  it.each<[Given, Given, string]>([
    [{ 'epi.side': 0 }, { 'epi.side': 1 }, 'green'],
    [{ 'epi.side': 0 }, { 'epi.side': 2 }, 'yellow side-effects-rise'],
    [phq(4), phq(8), 'green'],
    [phq(4), phq(9), 'yellow phq9-rise'],
    [who(25), who(23), 'green'], // −8
    [who(25), who(22), 'yellow who5-fall'], // −12
  ])('from %j to %j: %s', (then, now, expected) => {
    expect(told(given(now), before(then))).toBe(expected);
  });

  it.each([
    // WHO-5 percent before, now: the rules are exact also between the multiples of four that exist today
    [100, 36, 'yellow who5-fall'],
    [36, 36, 'green'],
    [36, 35, 'yellow who5-low'],
    [60, 51, 'green'],
    [60, 50, 'yellow who5-fall'],
  ])('WHO-5 from %i to %i percent: %s', (then, now, expected) => {
    const at = (percent: number, n: number) => {
      const response = given({}, { at: day(n) });
      return { ...response, scores: { ...response.scores, 'who-5.PERCENT': { low: percent, high: percent } } };
    };
    expect(told(at(now, 1), at(then, 0))).toBe(expected);
  });

  it('WHO-5 switched off makes nobody grey', () => {
    expect(told(given({}, {}, Object.keys(who(0))), before({}))).toBe('green');
  });

  it('a blank gate may hide the worst: whether there were seizures, and the mood', () => {
    const blank = (code: string, more: Given = {}) => {
      const { [code]: _, ...rest } = { ...calm(epilepsy), ...more };
      return told(respond(epilepsy, rest));
    };
    expect(blank('epi.any')).toBe('grey (acute)'); // a cluster of seizures behind it
    expect(blank('phq9.1')).toBe('grey (acute)'); // question 9 behind it
    expect(blank('phq9.1', { 'phq9.2': 2 })).toBe('grey'); // opened anyway; 2 to 5 fires no rule
    expect(blank('epi.drive')).toBe('green'); // without seizures driving does not matter
    expect(blank('epi.drive', { 'epi.any': 1 })).toBe('grey (red)');
    expect(blank('epi.side')).toBe('grey (yellow)');
  });
});
