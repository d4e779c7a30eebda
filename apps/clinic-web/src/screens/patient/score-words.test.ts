import { da } from '../../text/da/index';
import { en } from '../../text/en/index';
import { type ChangeView, changeWords, scoreWords } from './score-words';

const exact = (value: number) => ({ kind: 'exact' as const, value, low: value, high: value });
const known = (more: Partial<Extract<ChangeView, { value: unknown }>>): ChangeView => ({
  since: '2027-01-05',
  value: -6,
  low: -6,
  high: -6,
  important: 'yes',
  direction: 'better',
  ...more,
});

describe('scoreWords', () => {
  it('writes numbers as the language does', () => {
    expect(scoreWords(exact(18), da, 'da')).toBe('18');
    expect(scoreWords(exact(33.333), da, 'da')).toBe('33,33');
    expect(scoreWords(exact(33.333), en, 'en')).toBe('33.33');
  });
  it('says an interval as an interval, even if a value should come with it', () => {
    expect(scoreWords({ kind: 'bounded', value: 40, low: 32, high: 48 }, da, 'da')).toBe('ligger mellem 32 og 48');
  });
  it('never shows a number it does not have', () => {
    expect(scoreWords({ kind: 'none', value: null, low: null, high: null }, da, 'da')).toBe('Kan ikke beregnes');
    expect(scoreWords({ kind: 'exact', value: null, low: null, high: null }, da, 'da')).toBe('Kan ikke beregnes');
  });
});

describe('changeWords', () => {
  it('says how far, which way, since when, and whether it matters', () => {
    expect(changeWords(known({}), 5, da, 'da')).toEqual({
      tone: 'better',
      arrow: 'down',
      amount: '6 point bedre',
      since: 'siden 5. jan. 2027',
      important: 'Mindst så stor som mindste betydende ændring (5)',
      matters: true,
    });
  });
  it('on a scale where higher is better the same fall is worse: the arrow is the number’s, the word is the patient’s', () => {
    const words = changeWords(known({ direction: 'worse' }), 10, da, 'da');
    expect([words.arrow, words.amount]).toEqual(['down', '6 point værre']);
  });
  it('one point is one point', () => {
    expect(
      changeWords(known({ value: 1, low: 1, high: 1, important: 'no', direction: 'worse' }), 5, da, 'da').amount,
    ).toBe('1 point værre');
  });
  it('an interval on one side has a direction', () => {
    const words = changeWords(known({ value: null, low: -8, high: -2, important: 'unknown' }), 5, da, 'da');
    expect(words.amount).toBe('mellem 2 og 8 point bedre');
    expect(words.arrow).toBe('down');
    expect(words.important).toBe('Kan ikke afgøres mod mindste betydende ændring (5)');
    expect(words.matters).toBe(false);
  });
  it('an interval across zero has none', () => {
    const words = changeWords(
      known({ value: null, low: -2, high: 4, important: 'no', direction: 'unknown' }),
      5,
      da,
      'da',
    );
    expect(words.amount).toBe('mellem -2 og 4 point, retning kan ikke afgøres');
    expect(words.arrow).toBe('question');
  });
  it('says that and why something cannot be compared', () => {
    const words = changeWords(
      { since: '2027-01-05', notComparable: { da: 'Andet sprog', en: 'Other language' } },
      5,
      en,
      'en',
    );
    expect([words.amount, words.important, words.arrow]).toEqual(['Cannot be compared', 'Other language', 'question']);
  });
  it('claims nothing where no smallest change is known', () => {
    expect(changeWords(known({ important: 'unknown' }), null, da, 'da').important).toBe(
      'Ingen mindste betydende ændring kendt for skalaen',
    );
  });
  it('unchanged is one word', () => {
    expect(
      changeWords(known({ value: 0, low: 0, high: 0, important: 'no', direction: 'same' }), 5, da, 'da').amount,
    ).toBe('uændret');
  });
});
