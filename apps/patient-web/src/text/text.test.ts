import { dictionary, otherLanguage } from './text';

/** Every sentence a dictionary can say; functions are called with values that could stand in them. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [1, 2].map((number) => String(value(number, '3. maj')));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shape(child)]));
}

/** A whole word of the list; `.` stands for letters. Letters are Unicode's: `\\b` does not know that å is one. */
function word(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.replaceAll('.', '\\p{L}')})(?!\\p{L})`, 'iu');
}

/** No colour, level, severity, nor the house's own words. */
const FORBIDDEN = {
  da: word(
    'triage|visit(?:ation|er).*|assignment|pathway|forløb.*|sværhedsgrad.*|niveau.*|akut.*|alvorlig.*|moderat.*|' +
      'rød.?|gul[te]?|grøn.*|grå|gråt|blåt?|rykker.*|udfald|score.*',
  ),
  en: word('triage|assignment|pathway|severity|severe|level.*|acute|moderate|red|yellow|green|gr[ea]y|blue|score.*'),
} as const;

describe.each(['da', 'en'] as const)('the words in %s', (language) => {
  const all = sentences(dictionary(language));

  it('never use a colour, a level or a word of the house', () => {
    expect(all.filter((sentence) => FORBIDDEN[language].test(sentence))).toEqual([]);
  });

  it('are all there', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((sentence) => sentence.trim() === '')).toEqual([]);
    expect(shape(dictionary(language))).toEqual(shape(dictionary(otherLanguage(language))));
  });

  it('the test would notice', () => {
    expect(FORBIDDEN[language].test(language === 'da' ? 'Dit svar er gråt' : 'Your level is red')).toBe(true);
  });
});
