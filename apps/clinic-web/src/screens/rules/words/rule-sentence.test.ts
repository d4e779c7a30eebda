import { ORDER_OPS, type Predicate, SIDES, TAKES } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { dictionaries } from '../../../text/dictionary';
import { LANGUAGES, type Language } from '../../../text/language';
import type { Material } from './material';
import { conditionSentence, ruleSentence, suppressionSentence } from './rule-sentence';
import { material } from './testing';

const say = (predicate: Predicate, language: Language = 'da', read: Material = material): string =>
  conditionSentence(predicate, read, language);

describe('a condition in plain words', () => {
  it.each<[string, Predicate, string, string]>([
    [
      'a score',
      { scale: 'phq-9.TOTAL', op: '>=', value: 20 },
      'PHQ-9, samlet score er mindst 20',
      'PHQ-9, total score is at least 20',
    ],
    [
      'below',
      { scale: 'phq-9.TOTAL', op: '<', value: 5 },
      'PHQ-9, samlet score er under 5',
      'PHQ-9, total score is below 5',
    ],
    [
      'not equal',
      { scale: 'phq-9.TOTAL', op: '!=', value: 0 },
      'PHQ-9, samlet score er noget andet end 0',
      'PHQ-9, total score is anything but 0',
    ],
    [
      'an answer or worse',
      { item: 'phq9.9', op: '>=', value: 1 },
      'PHQ-9, spørgsmål 9 er besvaret med andet end »Slet ikke«',
      'PHQ-9, question 9 is answered anything but “Not at all”',
    ],
    [
      'the two worst answers',
      { item: 'phq9.9', op: '>', value: 1 },
      'PHQ-9, spørgsmål 9 er besvaret med »Mere end halvdelen« eller »Næsten hver dag«',
      'PHQ-9, question 9 is answered “More than half” or “Nearly every day”',
    ],
    [
      'one answer',
      { item: 'phq9.9', op: '=', value: 3 },
      'PHQ-9, spørgsmål 9 er besvaret med »Næsten hver dag«',
      'PHQ-9, question 9 is answered “Nearly every day”',
    ],
    [
      'some answers',
      { item: 'phq9.9', op: 'in', value: [0, 3] },
      'PHQ-9, spørgsmål 9 er besvaret med »Slet ikke« eller »Næsten hver dag«',
      'PHQ-9, question 9 is answered “Not at all” or “Nearly every day”',
    ],
    [
      'yes',
      { item: 'hf.chest', op: '=', value: 1 },
      '»Har du smerter i brystet?« er besvaret med »Ja«',
      '“Do you have chest pain?” is answered “Yes”',
    ],
    [
      'yes, said as true',
      { item: 'hf.chest', op: '=', value: true },
      '»Har du smerter i brystet?« er besvaret med »Ja«',
      '“Do you have chest pain?” is answered “Yes”',
    ],
    [
      'a measurement',
      { item: 'hm.temp', op: '>=', value: 38.5 },
      '»Temperatur« er mindst 38,5 °C',
      '“Temperature” is at least 38.5 °C',
    ],
    [
      'among several',
      { item: 'epi.types', op: '=', value: 'tc' },
      '»Hvilke anfald?« har »Krampe« blandt svarene',
      '“Which seizures?” has “Convulsive” among the answers',
    ],
    [
      'free text',
      { item: 'contact.topic', op: 'answered' },
      '»Hvad drejer det sig om?« er besvaret',
      '“What is it about?” is answered',
    ],
    ['a code nobody knows', { item: 'x.y', op: '>=', value: 2 }, 'x.y er mindst 2', 'x.y is at least 2'],
    [
      'a severity',
      { band: 'phq-9.TOTAL', in: ['moderate', 'severe'] },
      'PHQ-9, samlet score har sværhedsgraden »moderat« eller »svær«',
      'PHQ-9, total score has the severity “moderate” or “severe”',
    ],
    [
      'a missing answer',
      { missing: 'phq9.9' },
      'der er spurgt om PHQ-9, spørgsmål 9, og svaret ikke kendes',
      'PHQ-9, question 9 was asked and the answer is not known',
    ],
    [
      'a number fact',
      { fact: 'week', op: '>=', value: 4 },
      'Uge i forløbet er mindst 4',
      'Week of the pathway is at least 4',
    ],
    ['a chosen fact', { fact: 'sex', op: '=', value: 'male' }, 'Køn er »Mand«', 'Sex is “Male”'],
    [
      'one of several facts',
      { fact: 'sex', op: 'in', value: ['male', 'other'] },
      'Køn er »Mand« eller »other«',
      'Sex is “Male” or “other”',
    ],
    [
      'somebody else',
      { proxy: true },
      'en anden end patienten har svaret',
      'someone other than the patient has answered',
    ],
    [
      'a limit with a default',
      { limit: 'hm.temp', side: 'alertHigh' },
      '»Temperatur« er på eller over patientens øvre alarmgrænse (39 °C, når patienten ikke har sin egen)',
      '“Temperature” is at or above the patient’s upper alarm limit (39 °C when the patient has none)',
    ],
    [
      'a limit without',
      { limit: 'hm.temp', side: 'warningLow' },
      '»Temperatur« er på eller under patientens nedre advarselsgrænse (kun for patienter med deres egen grænse)',
      '“Temperature” is at or below the patient’s lower warning limit (only for patients with a limit of their own)',
    ],
  ])('%s', (_, predicate, da, en) => {
    expect([say(predicate), say(predicate, 'en')]).toEqual([da, en]);
  });

  it.each<[Predicate, string]>([
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: 5 }, 'er steget mindst 5 siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'baseline', op: '<=', value: -5 }, 'er faldet mindst 5 fra udgangspunktet'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '>', value: 5 }, 'er steget mere end 5 siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '<', value: -5 }, 'er faldet mere end 5 siden sidst'],
    [
      { change: 'phq-9.TOTAL', since: 'previous', op: '<=', value: 5 },
      'højst er steget 5 (eller er faldet) siden sidst',
    ],
    [
      { change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: -5 },
      'højst er faldet 5 (eller er steget) siden sidst',
    ],
    [
      { change: 'phq-9.TOTAL', since: 'previous', op: '<', value: 5 },
      'er steget mindre end 5 (eller er faldet) siden sidst',
    ],
    [
      { change: 'phq-9.TOTAL', since: 'baseline', op: '>', value: -20, percent: true },
      'er faldet mindre end 20 % (eller er steget) fra udgangspunktet',
    ],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '=', value: 5 }, 'er steget præcis 5 siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '=', value: -5 }, 'er faldet præcis 5 siden sidst'],
    [
      { change: 'phq-9.TOTAL', since: 'previous', op: '!=', value: 5 },
      'er ændret med andet end en stigning på 5 siden sidst',
    ],
    [
      { change: 'phq-9.TOTAL', since: 'previous', op: '!=', value: -5 },
      'er ændret med andet end et fald på 5 siden sidst',
    ],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '>', value: 0 }, 'er steget siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '<', value: 0 }, 'er faldet siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: 0 }, 'ikke er faldet siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '<=', value: 0 }, 'ikke er steget siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '=', value: 0 }, 'er uændret siden sidst'],
    [{ change: 'phq-9.TOTAL', since: 'previous', op: '!=', value: 0 }, 'er ændret siden sidst'],
  ])('says a change by its direction: %j', (predicate, said) => {
    expect(say(predicate)).toBe(`PHQ-9, samlet score ${said}`);
  });

  it('says a rise from the lowest of the last days the right way round', () => {
    const rise: Predicate = { within: 'hm.weight', days: 3, take: 'lowest', minus: 'now', op: '<=', value: -2 };
    expect(say(rise)).toBe('»Vægt« er mindst 2 kg højere end den laveste i de seneste 3 dage');
    expect(say(rise, 'en')).toBe('“Weight” is at least 2 kg above the lowest in the last 3 days');
    const fall: Predicate = { within: 'hm.weight', days: 7, take: 'highest', minus: 'now', op: '>=', value: 2.5 };
    expect(say(fall)).toBe('»Vægt« er mindst 2,5 kg lavere end den højeste i de seneste 7 dage');
    const strict: Predicate = { within: 'hm.weight', days: 1, take: 'first', minus: 'now', op: '<', value: -2 };
    expect(say(strict)).toBe('»Vægt« er mere end 2 kg højere end den første i det seneste døgn');
  });

  it('says a value of the last days, and ten years as ten years', () => {
    const last: Predicate = { within: 'phq-9.TOTAL', days: 3660, take: 'last', minus: null, op: '>=', value: 15 };
    expect(say(last)).toBe('den forrige værdi af PHQ-9, samlet score i de seneste 10 år er mindst 15');
    expect(say({ ...last, days: 30, take: 'first' }, 'en')).toBe(
      'the first value of PHQ-9, total score in the last 30 days is at least 15',
    );
  });

  it('puts brackets around a group inside another', () => {
    const [a, b] = [{ proxy: true } as const, { fact: 'week', op: '>=', value: 4 } as const];
    expect(say({ all: [a, { any: [a, b] }] })).toBe(
      'en anden end patienten har svaret, og (en anden end patienten har svaret, eller Uge i forløbet er mindst 4)',
    );
    expect(say({ not: { any: [a, b] } })).toBe(
      'det ikke passer, at (en anden end patienten har svaret, eller Uge i forløbet er mindst 4)',
    );
    expect(say({ any: [a] }, 'en')).toBe('someone other than the patient has answered');
    expect(say({ repeated: b, times: 2 })).toBe('det både nu og forrige gang gælder, at Uge i forløbet er mindst 4');
    expect(say({ repeated: b, times: 3 }, 'en')).toBe('now and the 2 times before Week of the pathway is at least 4');
  });

  it('takes nothing it does not know for something else', () => {
    expect(say({ later: true } as unknown as Predicate)).toBe('en betingelse gælder, som denne side ikke kan vise');
  });

  it('never rounds a threshold', () => {
    expect(say({ item: 'hm.temp', op: '>=', value: 38.125 })).toContain('38,125 °C');
    expect(say({ scale: 'phq-9.TOTAL', op: '>=', value: 32.7 })).toContain('32,7');
  });
});

it.each(LANGUAGES)('the shipped rules are said without a gap in %s, no two conditions alike by chance', (language) => {
  const levels = dictionaries[language].common.levelShort;
  for (const ruleSet of ruleSets)
    for (const rule of ruleSet.rules) {
      const said = ruleSentence(rule, material, language, levels);
      expect(said).toMatch(/^\S.*\S\.$/s);
      expect(said).not.toMatch(/undefined|null|NaN|\[object|som denne side ikke kan vise/);
    }
});

it('every side, taking and comparison has words of its own', () => {
  const all = [
    ...SIDES.map((side): Predicate => ({ limit: 'hm.temp', side })),
    ...TAKES.map((take): Predicate => ({ within: 'hm.temp', days: 3, take, op: '>=', value: 1 })),
    ...TAKES.map((take): Predicate => ({ within: 'hm.temp', days: 3, take, minus: 'now', op: '>=', value: 1 })),
    ...ORDER_OPS.flatMap((op): Predicate[] => [
      { item: 'hm.temp', op, value: 38 },
      { change: 'hm.temp', since: 'previous', op, value: 1 },
      { change: 'hm.temp', since: 'baseline', op, value: 1 },
      { within: 'hm.temp', days: 5, take: 'last', minus: 'now', op, value: 1 },
    ]),
  ];
  for (const language of LANGUAGES) {
    const said = all.map((one) => say(one, language));
    expect(new Set(said).size).toBe(said.length);
  }
});

it('a rule is its level, its condition and its exception', () => {
  const rule = {
    level: 'red',
    when: { scale: 'phq-9.TOTAL', op: '>=', value: 20 },
    unless: { proxy: true },
  } as const;
  const levels = (language: Language) => dictionaries[language].common.levelShort;
  expect(ruleSentence(rule, material, 'da', levels('da'))).toBe(
    'Rød, når PHQ-9, samlet score er mindst 20; dog ikke, når det vides, at en anden end patienten har svaret.',
  );
  expect(ruleSentence(rule, material, 'en', levels('en'))).toBe(
    'Red when PHQ-9, total score is at least 20; but not when it is known that someone other than the patient has answered.',
  );
});

it('a damped alarm is said with all it takes', () => {
  const suppress = { to: 'yellow', unchanged: 'phq9.9', days: 30, at: 3, when: { proxy: true } } as const;
  expect(suppressionSentence(suppress, material, 'da', dictionaries.da.common.levelShort)).toBe(
    'Bliver kun gul, når PHQ-9, spørgsmål 9 har været besvaret med »Næsten hver dag« uændret i mindst 30 dage, hver af de besvarelser har en registreret handling, og en anden end patienten har svaret.',
  );
});
