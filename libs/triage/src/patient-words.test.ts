import { CLINIC_WORDS } from '@stemme/pathways';
import { checkRuleSet } from './check-rule-set.js';
import { rule, ruleSetOf, SMALL } from './fixture.js';
import { notForPatients } from './patient-words.js';
import type { Text } from './vocabulary.js';

describe('words patients never see', () => {
  it.each([
    ['Dine svar er røde.', ['røde']],
    ['RØD', ['rød']],
    ['Det er akut', ['akut']],
    ['et alvorligt niveau', ['alvorligt', 'niveau']],
    ['Din depressionsscore er høj', ['depressionsscore']],
    ['dit behandlingsforløb', ['behandlingsforløb']],
    ['svær\u00adheds\u00adgrad', ['sværhedsgrad']],
    ['triage og pathway', ['triage', 'pathway']],
    ['i moderat grad', ['moderat']],
    ['Tryk på https://eksempel.dk/mitid', ['https://eksempel.dk/mitid']],
    ['Se eksempel.dk/svar nu', ['eksempel.dk/svar']],
    ['Skriv til a@b.example', ['a@b.example']],
    ['Ring 10 00 00 01 nu', ['10 00 00 01']],
    ['Ring +45 10000001', ['+45 10000001']],
  ])('Danish: %s', (text, found) => {
    expect([...notForPatients(text, 'da')].sort()).toEqual([...found].sort());
  });

  it.each([
    ['Your level is yellow', ['yellow', 'level']],
    ['a Severe score', ['severe', 'score']],
    ['your assignment', ['assignment']],
    ['an alert was raised', ['alert']],
  ])('English: %s', (text, found) => {
    expect([...notForPatients(text, 'en')].sort()).toEqual([...found].sort());
  });

  it.each([
    ['da', 'Dine svar viser flere anfald, end du plejer at have. En sygeplejerske ringer inden to hverdage.'],
    ['da', 'Psykiatrisk akuttelefon, grødet, guldet, tal, anfaldene, letsindig'],
    ['en', 'Your answers show more seizures than usual; a nurse calls within two working days. Let us know.'],
    ['en', 'We have hired and bored, greenhouse'],
    ['da', 'I fare nu: ring 112. Livet, f.eks. søvn, kl. 15.00 den 22.3.2027; 38.0 grader, 2000-3000 skridt.'],
  ] as const)('%s: %s may be shown', (language, text) => {
    expect(notForPatients(text, language)).toEqual([]);
  });

  it('are all those that messages and pathways keep from patients', () => {
    for (const language of ['da', 'en'] as const) {
      const words = CLINIC_WORDS[language].map((word) => word.replaceAll('*', ''));
      expect(words.filter((word) => notForPatients(`${word}.`, language).length === 0)).toEqual([]);
    }
  });
});

describe('what the patient is told', () => {
  const good: Text = {
    da: '{hvem} ringer {hvornår}. Haster det: {telefon}.',
    en: '{hvem} calls {hvornår}. Call {telefon}.',
  };
  const a = rule({ item: 'a', op: '=', value: 1 });
  const faults = (tell: unknown) =>
    checkRuleSet(ruleSetOf([{ ...a, tell: tell as Text }]), SMALL).map(({ path, code }) => `${path} ${code}`);

  it.each<[string, unknown, string[]]>([
    ['is good', good, []],
    ['one language', { da: 'x' }, ['/en missing-key']],
    ['blank', { da: ' ', en: 'x' }, ['/da empty']],
    ['no text', 'x', [' wrong-type']],
    ['another brace', { ...good, da: '{score}' }, ['/da unknown-brace']],
    ['a brace that is no brace', { ...good, en: 'call {telefon' }, ['/en broken-brace']],
    ['a word of the clinic', { ...good, da: 'Dine svar er røde' }, ['/da not-for-patients']],
    ['a word of the clinic in a brace’s place', { ...good, en: '{hvem}red{hvornår}' }, ['/en not-for-patients']],
  ])('%s', (_, tell, expected) => {
    expect(faults(tell)).toEqual(expected.map((fault) => `/rules/0/tell${fault}`));
  });

  it('by level: the four at which somebody acts', () => {
    const told = { acute: good, red: good, yellow: good, grey: good };
    const of = (told: unknown) => checkRuleSet({ ...ruleSetOf([a]), told }, SMALL);
    expect(of(told)).toEqual([]);
    expect(of({ green: good })).toEqual([{ path: '/told/green', code: 'unknown-key' }]);
    expect(of({ red: { ...good, en: 'Acute' } })).toEqual([{ path: '/told/red/en', code: 'not-for-patients' }]);
    expect(of([])).toEqual([{ path: '/told', code: 'wrong-type' }]);
  });
});

it('a band rule on a scale whose bands leave gaps is a fault', () => {
  const of = (band: string, name: string) => checkRuleSet(ruleSetOf([rule({ band, in: [name] })]), SMALL);
  expect(of('sum.TOTAL', 'high')).toEqual([]);
  expect(of('behind.TOTAL', 'some')).toEqual([{ path: '/rules/0/when/band', code: 'bands-with-gaps' }]);
});
