import { da } from '../../text/da/index';
import { isPeriod, lastMonths } from './period';
import { monthWords, percent, refusalWords, shareWords, whyWords } from './words';

const share = (count: number, of: number, few = false) => ({
  count,
  of,
  share: of ? count / of : null,
  low: 0.0312,
  high: 0.187,
  few,
});

describe('a share', () => {
  it('is said with its numbers and interval', () => {
    expect(shareWords(share(8, 100), da.quality, 'da')).toEqual({
      value: '8 %',
      counted: '8 af 100',
      interval: '3,1–19 %',
      few: false,
    });
  });

  it('of few says only that, with the numbers', () => {
    expect(shareWords(share(3, 4, true), da.quality, 'da')).toMatchObject({
      value: 'for få til at sige noget',
      counted: '3 af 4',
      interval: null,
    });
  });

  it('of nothing is a dash', () => {
    expect(shareWords({ ...share(0, 0), low: null, high: null }, da.quality, 'da').value).toBe('–');
  });

  it.each([
    [0, '0'],
    [0.004, '0,4'],
    [0.0996, '10'],
    [0.126, '13'],
    [1, '100'],
  ])('%d is %s percent', (part, words) => {
    expect(percent(part, 'da')).toBe(words);
  });
});

it('names months, and why something cannot be computed', () => {
  expect(monthWords('2026-10', 'da')).toBe('okt. 2026');
  expect(whyWords('phq-9:definition', da.quality)).toContain('phq-9');
  expect(whyWords('phq-9:out-of-range', da.quality)).toContain('kan ikke scores');
  expect(whyWords('rules', da.quality)).toBe(da.quality.back.why.rules);
});

it('says what to do when it is refused, also of a code it does not know', () => {
  expect(refusalWords({ code: 'too-many', faults: [] }, da)).toMatch(/kører allerede/);
  expect(refusalWords({ code: 'invalid', faults: [{ code: 'bad-date' }] }, da)).toBe(da.quality.faults['bad-date']);
  expect(refusalWords({ code: 'unheard-of', faults: [] }, da)).toBe(da.common.refused('unheard-of'));
});

it.each([
  ['2026-01-01', '2026-06-30', true],
  ['2026-06-30', '2026-06-30', true],
  ['2026-07-01', '2026-06-30', false],
  ['2026-02-30', '2026-06-30', false],
  ['', '2026-06-30', false],
  ['2020-01-01', '2026-06-30', false],
])('%s to %s is a period: %s', (from, to, yes) => {
  expect(isPeriod({ from, to })).toBe(yes);
});

it('reckons months back', () => {
  expect(lastMonths(6, '2026-11-28')).toEqual({ from: '2026-05-29', to: '2026-11-28' });
});
