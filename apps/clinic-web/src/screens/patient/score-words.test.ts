import { da } from '../../text/da/index';
import { en } from '../../text/en/index';
import { type ChangeView, changeWords, type Limits, provenWords, scoreWords } from './score-words';

const exact = (value: number) => ({ kind: 'exact' as const, value, low: value, high: value });
const known = (more: Partial<Extract<ChangeView, { value: unknown }>>): ChangeView => ({
  since: '2027-01-05',
  value: -6,
  low: -6,
  high: -6,
  important: 'yes',
  reliable: 'unknown',
  direction: 'better',
  ...more,
});

const limits = (important: number | null, reliabilitySource: string | null = null): Limits => ({
  important,
  reliabilitySource,
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
  it('says an estimate together with what is proven', () => {
    const half = { kind: 'prorated' as const, value: 13.5, low: 12, high: 15 };
    expect(scoreWords(half, da, 'da')).toBe('13,5, skønnet, ligger mellem 12 og 15');
    expect(scoreWords(half, en, 'en')).toBe('13.5, estimated, lies between 12 and 15');
    expect(provenWords(half, da, 'da')).toBe(
      'Skønnet, fordi svar mangler. Scoren ligger med sikkerhed mellem 12 og 15.',
    );
    expect(provenWords({ ...half, value: 12, high: 12 }, en, 'en')).toBe(
      'Estimated, because answers are missing. The score is proven to be 12, whatever is missing.',
    );
    expect(provenWords({ ...half, value: 11.9 }, da, 'da')).toContain('ligger uden for det mulige');
    expect(provenWords({ ...half, value: 15.1 }, en, 'en')).toContain('lies outside what is possible');
    expect(provenWords({ ...half, kind: 'bounded' }, da, 'da')).toBeNull();
    expect(provenWords(exact(3), da, 'da')).toBeNull();
  });
  it('one number is not said as an interval', () => {
    expect(scoreWords({ kind: 'bounded', value: null, low: 3, high: 3 }, da, 'da')).toBe('3');
  });
  it('never shows a number it does not have', () => {
    expect(scoreWords({ kind: 'none', value: null, low: null, high: null }, da, 'da')).toBe('Kan ikke beregnes');
    expect(scoreWords({ kind: 'exact', value: null, low: null, high: null }, da, 'da')).toBe('Kan ikke beregnes');
  });
});

describe('changeWords', () => {
  it('says how far, which way, since when, and whether it matters', () => {
    expect(changeWords(known({}), limits(5), da, 'da')).toEqual({
      tone: 'better',
      arrow: 'down',
      amount: '6 point bedre',
      since: 'siden 5. jan. 2027',
      important: 'Mindst så stor som mindste betydende ændring (5)',
      reliable: null,
      matters: true,
    });
  });
  it('on a scale where higher is better the same fall is worse: the arrow is the number’s, the word is the patient’s', () => {
    const words = changeWords(known({ direction: 'worse' }), limits(10), da, 'da');
    expect([words.arrow, words.amount]).toEqual(['down', '6 point værre']);
  });
  it('one point is one point', () => {
    expect(
      changeWords(known({ value: 1, low: 1, high: 1, important: 'no', direction: 'worse' }), limits(5), da, 'da')
        .amount,
    ).toBe('1 point værre');
  });
  it('an interval on one side has a direction', () => {
    const words = changeWords(known({ value: null, low: -8, high: -2, important: 'unknown' }), limits(5), da, 'da');
    expect(words.amount).toBe('mellem 2 og 8 point bedre');
    expect(words.arrow).toBe('down');
    expect(words.important).toBe('Kan ikke afgøres mod mindste betydende ændring (5)');
    expect(words.matters).toBe(false);
  });
  it('an interval across zero has none', () => {
    const words = changeWords(
      known({ value: null, low: -2, high: 4, important: 'no', direction: 'unknown' }),
      limits(5),
      da,
      'da',
    );
    expect(words.amount).toBe('mellem -2 og 4 point, retning kan ikke afgøres');
    expect(words.arrow).toBe('question');
  });
  it('says that and why something cannot be compared', () => {
    const words = changeWords(
      { since: '2027-01-05', notComparable: { da: 'Andet sprog', en: 'Other language' } },
      limits(5),
      en,
      'en',
    );
    expect([words.amount, words.important, words.arrow]).toEqual(['Cannot be compared', 'Other language', 'question']);
  });
  it('claims nothing where no smallest change is known', () => {
    expect(changeWords(known({ important: 'unknown' }), limits(null), da, 'da').important).toBe(
      'Ingen mindste betydende ændring kendt for skalaen',
    );
  });
  it.each([
    ['yes', 'Større end måleusikkerheden (RCI over 1,96)'],
    ['no', 'Kan skyldes måleusikkerhed (RCI højst 1,96)'],
    ['unknown', 'Kan ikke afgøres mod måleusikkerheden (RCI)'],
  ] as const)('says a change against the error of measurement: %s', (reliable, words) => {
    expect(changeWords(known({ reliable }), limits(5, 'a study'), da, 'da').reliable).toBe(words);
  });
  it('says nothing of the error of measurement where no reliability is published', () => {
    expect(changeWords(known({ reliable: 'unknown' }), limits(5), da, 'da').reliable).toBeNull();
  });
  it('unchanged is one word', () => {
    expect(
      changeWords(known({ value: 0, low: 0, high: 0, important: 'no', direction: 'same' }), limits(5), da, 'da').amount,
    ).toBe('uændret');
  });
});
