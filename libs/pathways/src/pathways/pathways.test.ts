import { advice, SUICIDE_ITEMS } from '../advice.js';
import { BRACE_NAMES, type Brace } from '../braces.js';
import { patientTexts } from '../check-texts.js';
import { LANGUAGES, LEGEND_LEVELS } from '../document.js';
import { fill } from '../fill.js';
import { ILLNESS_WORDS, lintMessage } from '../lint.js';
import { earlierPathways, pathways } from './index.js';

const every = [...pathways, ...earlierPathways].map((one) => [`${one.id} ${one.version}`, one] as const);
const data = Object.fromEntries(BRACE_NAMES.map((name) => [name, `<${name}>`])) as Record<Brace, string>;

/** Spelt out here, apart from the linter's lists: what clinical-safety rule 16 forbids. */
const NEVER = {
  da: /(?<!\p{L})(rød|gul|grøn|grå|blå|akut|let|mild|moderat|svær|alvorlig|triage|visitation|forløb|assignment|pathway|niveau|score)/iu,
  en: /(?<!\p{L})(red|yellow|green|grey|gray|blue|acute|mild|moderate|severe|severity|triage|assignment|pathway|level|score)(?!\p{L})/iu,
};

it('ships eight pathways, and the versions that were shipped before', () => {
  expect(pathways.map(({ id, version }) => `${id} ${version}`)).toEqual([
    ...['depression 2', 'epilepsy 2', 'cancer-treatment 1', 'copd 1', 'heart-failure 1', 'arthroplasty 1'],
    ...['pregnancy 1', 'diabetes 1'],
  ]);
  expect(earlierPathways.map(({ id, version }) => `${id} ${version}`)).toEqual(['depression 1', 'epilepsy 1']);
});

it.each(pathways.flatMap(({ id, texts }) => (texts.emergency ? [[id, texts] as const] : [])))(
  '%s: what shows help at once is told before the first question, and its help names 112',
  (_, { start, emergency }) => {
    expect(start.da).toContain('yder dine svar på, at du har brug for hjælp nu');
    expect(start.en).toContain('f your answers suggest that you need help now');
    for (const language of LANGUAGES) expect(emergency?.[language]).toContain('112');
  },
);

it('COPD: all three danger signs of clinical safety section 6 send the patient to 112', () => {
  const { emergency } = pathways.find(({ id }) => id === 'copd')!.texts;
  const [da, en] = LANGUAGES.map((language) => emergency?.[language].split('112')[0]);
  for (const word of ['tale', 'forvirret', 'iltmætning']) expect(da).toContain(word);
  for (const word of ['speak', 'confused', 'saturation']) expect(en).toContain(word);
});

/** Pathways.json, corrected as in clinical safety, section 6; a department confirms them. */
it.each([
  ['depression', 'acute', 'Dagens ansvarlige behandler', { minutes: 60 }, { minutes: 60 }],
  ['depression', 'red', 'Patientens behandler', { workingDays: 1 }, { workingDays: 1 }],
  ['depression', 'yellow', 'Patientens behandler', { workingDays: 5 }, { workingDays: 5 }],
  ['depression', 'grey', 'Patientens behandler', { workingDays: 1 }, { workingDays: 1 }],
  ['depression', 'blue', 'Afdelingens sygeplejerske', { workingDays: 2 }, { workingDays: 2 }],
  ['epilepsy', 'acute', 'Epilepsisygeplejerske eller vagthavende læge', { workingDays: 0 }, { minutes: 60 }],
  ['epilepsy', 'red', 'Epilepsisygeplejerske', { workingDays: 2 }, { workingDays: 2 }],
  ['epilepsy', 'yellow', 'Epilepsisygeplejerske', { workingDays: 5 }, { workingDays: 5 }],
  ['epilepsy', 'grey', 'Epilepsisygeplejerske', { workingDays: 2 }, { workingDays: 2 }],
  ['epilepsy', 'blue', 'Sekretær', { workingDays: 10 }, { workingDays: 10 }],
  [
    'cancer-treatment',
    'acute',
    'Kemosygeplejerske; uden for åbningstid vagten på det onkologiske døgnnummer',
    { minutes: 60 },
    { clockMinutes: 60 },
  ],
  ['cancer-treatment', 'red', 'Kemosygeplejerske', { minutes: 240 }, { minutes: 60 }],
  ['cancer-treatment', 'yellow', 'Kemosygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['cancer-treatment', 'grey', 'Kemosygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['cancer-treatment', 'blue', 'Kemosygeplejerske', { workingDays: 0 }, { workingDays: 0 }],
  ['copd', 'acute', 'Monitoreringssygeplejerske eller vagthavende læge', { minutes: 30 }, { minutes: 30 }],
  ['copd', 'red', 'Monitoreringssygeplejerske', { workingDays: 0 }, { workingDays: 0 }],
  ['copd', 'yellow', 'Monitoreringssygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['copd', 'grey', 'Monitoreringssygeplejerske', { workingDays: 0 }, { workingDays: 0 }],
  ['copd', 'blue', 'Monitoreringssygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['heart-failure', 'acute', 'Hjertesvigtssygeplejerske eller vagthavende læge', { minutes: 30 }, { minutes: 30 }],
  ['heart-failure', 'red', 'Hjertesvigtssygeplejerske', { workingDays: 0 }, { workingDays: 0 }],
  ['heart-failure', 'yellow', 'Hjertesvigtssygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['heart-failure', 'grey', 'Hjertesvigtssygeplejerske', { workingDays: 0 }, { workingDays: 0 }],
  ['heart-failure', 'blue', 'Hjertesvigtssygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['arthroplasty', 'acute', 'Ortopædkirurgisk sengeafsnit eller vagthavende', { workingDays: 0 }, { minutes: 60 }],
  ['arthroplasty', 'red', 'Kirurgisk sygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  [
    'arthroplasty',
    'yellow',
    'Fysioterapeut eller sygeplejerske; kirurgens liste',
    { workingDays: 10 },
    { workingDays: 10 },
  ],
  ['arthroplasty', 'grey', 'Kirurgisk sygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['arthroplasty', 'blue', 'Kirurgisk sygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['pregnancy', 'acute', 'Obstetrisk klinik; uden for åbningstid fødegangen', { minutes: 15 }, { clockMinutes: 15 }],
  ['pregnancy', 'red', 'Jordemoder eller obstetriker', { minutes: 120 }, { clockMinutes: 120 }],
  ['pregnancy', 'yellow', 'Jordemoder', { workingDays: 0 }, { workingDays: 0 }],
  ['pregnancy', 'grey', 'Jordemoder', { workingDays: 0 }, { workingDays: 0 }],
  ['pregnancy', 'blue', 'Jordemoder', { workingDays: 0 }, { workingDays: 0 }],
  ['diabetes', 'acute', 'Diabetessygeplejerske eller vagthavende læge', { minutes: 60 }, { minutes: 60 }],
  ['diabetes', 'red', 'Diabetessygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['diabetes', 'yellow', 'Diabetessygeplejerske', { workingDays: 5 }, { workingDays: 5 }],
  ['diabetes', 'grey', 'Diabetessygeplejerske', { workingDays: 1 }, { workingDays: 1 }],
  ['diabetes', 'blue', 'Diabetessygeplejerske', { workingDays: 5 }, { workingDays: 5 }],
] as const)('%s, %s: %s acts in time', (id, level, who, inside, outside) => {
  const act = pathways.find((pathway) => pathway.id === id)?.act[level];
  expect([act?.who.da, act?.inside, act?.outside]).toEqual([who, inside, outside]);
});

describe.each(every)('%s', (_id, pathway) => {
  it.each(LANGUAGES)('shows patients no colour, level, severity or machine word (%s)', (language) => {
    const texts = patientTexts(pathway).map(({ path, text }) => [path, text[language].replace(/\{[^}]*\}/g, '')]);
    expect(texts.length).toBeGreaterThanOrEqual(7);
    expect(texts.filter(([, text]) => NEVER[language].test(text ?? ''))).toEqual([]);
  });

  it('has no text that `patientTexts` forgets', () => {
    expect(
      patientTexts(pathway)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      [...Object.keys(pathway.texts).map((name) => `/texts/${name}`), ...(pathway.crisis ? ['/crisis'] : [])].sort(),
    );
  });

  it.each(LANGUAGES)('fills every patient text (%s)', (language) => {
    for (const { text } of patientTexts(pathway)) expect(fill(text[language], data)).not.toMatch(/[{}]/);
  });

  it('uses the same braces in both languages', () => {
    const braces = (text: string): string[] => [...text.matchAll(/\{[^}]*\}/g)].map(String).sort();
    for (const { text } of patientTexts(pathway)) expect(braces(text.en)).toEqual(braces(text.da));
  });

  it('carries the legend of clinical-safety section 3, word for word', () => {
    expect(LEGEND_LEVELS.map((level) => pathway.legend[level].da)).toEqual([
      'Akut – handl nu',
      'Rød – kontakt patienten',
      'Gul – vurdér besvarelsen',
      'Grøn – ingen kontakt planlagt',
      'Grå – kan ikke vurderes, læs selv',
      'Blå – mangler svar',
    ]);
  });

  it('says before the first question that nobody reads at once, when answers are read, and that help is shown at once', () => {
    const { start } = pathway.texts;
    expect(start.da).toMatch(/Ingen læser dine svar med det samme.*{åbningstid}.*viser vi straks.*ring 112/);
    expect(start.en).toMatch(/Nobody reads your answers at once.*{åbningstid}.*show at once.*call 112/);
    expect(start.da.includes('tanker om død')).toBe(pathway.crisis !== undefined);
    expect(start.en.includes('thoughts of death')).toBe(pathway.crisis !== undefined);
    expect(start.da).toMatch(/besked om det svar, også hvis du ændrer det eller ikke sender/);
    expect(start.en).toMatch(/told about that answer, even if you change it or do not send/);
  });

  it.each(LANGUAGES)('names Livslinien last of the helps, after three others (%s)', (language) => {
    const texts = patientTexts(pathway).filter(({ text }) => text[language].includes('Livslinien'));
    expect(texts.map(({ path }) => path)).toEqual(pathway.crisis ? ['/crisis'] : []);
    for (const { text } of texts) {
      const order = ['112', '{psykiatrisk akuttelefon}', '{lægevagt}', 'Livslinien', '70 201 201', '{hvornår}'];
      const places = order.map((help) => text[language].indexOf(help));
      expect(places).not.toContain(-1);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    }
  });

  it('says what happens outside opening hours, since version 2 of the first two', () => {
    const isFirst = pathway.version === 1 && ['depression', 'epilepsy'].includes(pathway.id);
    for (const language of LANGUAGES) {
      const text = pathway.texts.outsideHours?.[language];
      expect(text?.includes('112') ?? false).toBe(!isFirst);
      expect(text?.includes('{lægevagt}') ?? false).toBe(!isFirst);
    }
  });

  it('names no illness where a bystander can read', () => {
    expect(pathway.publicTitle.da).toBe('Spørgeskema fra afdelingen');
    for (const language of LANGUAGES) expect(lintMessage(pathway.publicTitle[language], ILLNESS_WORDS)).toEqual([]);
    for (const { id } of pathway.steps) expect(lintMessage(id, ILLNESS_WORDS)).toEqual([]);
  });

  it('tells the patient at once, with the sentence for open or closed', () => {
    const numbers = { ...data, tidspunkt: 'mandag kl. 9' };
    const reads = [...(pathway.crisis ? SUICIDE_ITEMS : []), ...(pathway.texts.emergency ? ['epi.cluster'] : [])];
    expect(reads.length).toBeGreaterThan(0);
    for (const item of reads) {
      const open = advice(pathway, 'da', [item], { open: true, data: numbers });
      expect(open).toContain('Vi ringer til dig senest mandag kl. 9.');
      const closed = advice(pathway, 'da', [item], { open: false, data: numbers });
      expect(closed).toContain('Ingen læser dine svar før mandag kl. 9. Vent ikke på os.');
      expect(closed).toContain('<lægevagt>');
      expect(closed).toContain('112');
      expect(() => advice(pathway, 'en', [item], { open: true, data: { tidspunkt: 'noon' } })).toThrow('missing-brace');
    }
  });
});

describe('an acute answer that is not about death or self-harm', () => {
  const how = { open: false, data };
  const by = (id: string) => pathways.find((pathway) => pathway.id === id)!;

  it('gets the emergency text', () => {
    expect(advice(by('epilepsy'), 'da', ['epi.any'], how)).toMatch(/^Det, du har svaret.*ring 112/);
    expect(advice(by('epilepsy'), 'da', ['epi.any', 'phq9.9'], how)).toMatch(/^Du har svaret, at du har tanker om død/);
  });

  it('is refused where the pathway has none: activation asks for it', () => {
    expect(() => advice(by('depression'), 'da', ['epi.any'], how)).toThrow('no-crisis-text');
  });
});
