import { difference, FAULT_CODES, RULE_CHANGES, type RuleSet } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { dictionaries } from '../../../text/dictionary';
import { LANGUAGES, type Language } from '../../../text/language';
import { changeInWords } from './changes';
import { faultInWords, SERVER_WORDS } from './fault-words';
import { materialOf, vocabularyOf } from './material';
import { codesIn, itemLine } from './reads';
import { material, pathway } from './testing';
import { type Reading, whereInWords } from './where';

const reading = (language: Language): Reading => ({
  ...{ t: dictionaries[language].rules, language, material },
  levels: dictionaries[language].common.levelShort,
});
const base: RuleSet = {
  ...{ id: 'depression', version: 1, pathway: 'depression', requires: ['phq9.9'] },
  rules: [
    {
      ...{ id: 'severe', level: 'red', when: { scale: 'phq-9.TOTAL', op: '>=', value: 20 } },
      ...{ because: { da: 'Svær depression', en: 'Severe depression' }, source: 'Kroenke 2001' },
    },
    {
      ...{ id: 'hot', level: 'yellow', when: { limit: 'hm.temp', side: 'alertHigh' } },
      ...{ because: { da: 'Feber', en: 'Fever' }, source: 'Afdelingen 2027' },
    },
  ],
  limits: { 'hm.temp': { alertHigh: 39 } },
};

it.each(LANGUAGES)('every fault has words in %s, each its own', (language) => {
  const said = [...FAULT_CODES, ...Object.keys(SERVER_WORDS)].map((code) => faultInWords(code, language));
  for (const sentence of said) expect(sentence).toMatch(/^.{8,}[.]$/s);
  expect(new Set(said).size).toBe(said.length);
  expect(faultInWords('from-the-future', language)).toBeNull();
});

it('says where something is by the rule and the part of it', () => {
  const at = (path: string, language: Language = 'da') => whereInWords(reading(language), base, path);
  expect(at('')).toBe('Hele regelsættet');
  expect(at('/rules/0')).toBe('Svær depression');
  expect(at('/rules/0/when/value')).toBe('Svær depression: betingelse');
  expect(at('/rules/1/tell/en')).toBe('Feber: sætning til patienten (engelsk)');
  expect(at('/rules/9/when')).toBe('Ny regel: betingelse');
  expect(at('/limits/hm.temp/alertHigh')).toBe('Grænser: »Temperatur«');
  expect(at('/told/red/da')).toBe('Det får patienten at vide: Rød (dansk)');
  expect(at('/requires/0', 'en')).toBe('Required for green');
});

it('says what differs: the rule, and both sentences', () => {
  const after: RuleSet = {
    ...base,
    requires: ['phq9.9', 'hf.chest'],
    rules: [{ ...base.rules[0]!, level: 'acute', when: { scale: 'phq-9.TOTAL', op: '>=', value: 15 } }],
    limits: { 'hm.temp': { alertHigh: 38.5 } },
  };
  const both = (language: Language) =>
    difference(base, after).map((change) =>
      changeInWords(
        change,
        { reading: reading(language), document: base },
        {
          reading: { ...reading(language), material: materialOf({ pathways: [pathway] }, after.limits) },
          document: after,
        },
      ),
    );
  const said = both('da');
  const of = (kind: string) => said.find((change) => change.kind === kind)!;
  expect(of('threshold')).toMatchObject({
    before: ['20', 'Rød, når PHQ-9, samlet score er mindst 20.'],
    after: ['15', 'Akut, når PHQ-9, samlet score er mindst 15.'],
  });
  expect(of('threshold').where).toContain('Svær depression');
  expect(of('level')).toMatchObject({ before: [expect.stringMatching('Rød'), expect.anything()] });
  expect(of('removed').where).toBe('Feber');
  expect(of('removed').before[0]).toContain('øvre alarmgrænse (39 °C');
  expect(of('limit')).toMatchObject({ before: ['39 °C'], after: ['38,5 °C'] });
  expect(of('requires').after).toEqual(['»Har du smerter i brystet?«']);
  expect(both('en').find(({ kind }) => kind === 'limit')).toMatchObject({ after: ['38.5 °C'] });
});

it.each(LANGUAGES)('every difference between any two shipped rule sets is said in %s without a gap', (language) => {
  const sides = ruleSets.map((document) => ({ reading: reading(language), document }));
  for (const [place, old] of sides.entries()) {
    const now = sides[(place + 1) % sides.length]!;
    for (const change of difference(old.document, now.document)) {
      const said = changeInWords(change, old, now);
      expect(said.where).not.toBe('');
      const text = [said.where, ...said.before, ...said.after].join(' ');
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});

it('every kind of difference has a word in both languages', () => {
  for (const language of LANGUAGES)
    expect(Object.keys(dictionaries[language].rules.changes.kinds).sort()).toEqual([...RULE_CHANGES].sort());
});

it('names what a rule reads in full, with the answers there are', () => {
  expect(codesIn([{ all: [{ item: 'hf.chest', op: '=', value: 1 }, { not: { missing: 'phq9.9' } }] }])).toEqual([
    'hf.chest',
    'phq9.9',
  ]);
  expect(itemLine('phq9.9', material, 'da')).toEqual({
    text: 'PHQ-9, spørgsmål 9: »Tanker om død«',
    answers: 'Slet ikke, Flere dage, Mere end halvdelen eller Næsten hver dag',
  });
  expect(itemLine('phq-9.TOTAL', material, 'en').answers).toBe('0–4 none, 5–9 mild, 10–19 moderate, 20–27 severe');
});

it('gives the rule library the vocabulary it knows', () => {
  const { items, scales } = vocabularyOf(material);
  expect(items['hm.temp']).toEqual({ min: 30, max: 45, direction: 'higher-worse' });
  expect(items['phq9.9']).toMatchObject({ values: [0, 1, 2, 3], instrument: 'phq-9' });
  expect(scales['phq-9.TOTAL']?.bands).toHaveLength(4);
});

/** Every key of a dictionary, in order. */
function keys(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, `${at}.${key}`));
}

it('the two languages say the same things', () => {
  for (const part of ['rules', 'editing', 'actionCard'] as const) {
    const [da, en] = [keys(dictionaries.da[part]), keys(dictionaries.en[part])];
    // the English journal texts have English braces besides
    expect(da.filter((key) => !en.includes(key))).toEqual([]);
    expect(en.filter((key) => !da.includes(key) && !key.startsWith('.samples.'))).toEqual([]);
  }
});
