import { advice, SUICIDE_ITEMS } from '../advice.js';
import { BRACE_NAMES, type Brace } from '../braces.js';
import { patientTexts } from '../check-texts.js';
import { LANGUAGES, LEGEND_LEVELS } from '../document.js';
import { fill } from '../fill.js';
import { ILLNESS_WORDS, lintMessage } from '../lint.js';
import { pathways } from './index.js';

const both = pathways.map((pathway) => [pathway.id, pathway] as const);
const data = Object.fromEntries(BRACE_NAMES.map((name) => [name, `<${name}>`])) as Record<Brace, string>;

/** Spelt out here, apart from the linter's lists: what clinical-safety rule 16 forbids. */
const NEVER = {
  da: /(?<!\p{L})(rød|gul|grøn|grå|blå|akut|let|mild|moderat|svær|alvorlig|triage|visitation|forløb|assignment|pathway|niveau|score)/iu,
  en: /(?<!\p{L})(red|yellow|green|grey|gray|blue|acute|mild|moderate|severe|severity|triage|assignment|pathway|level|score)(?!\p{L})/iu,
};

it('ships depression and epilepsy', () => {
  expect(pathways.map(({ id }) => id)).toEqual(['depression', 'epilepsy']);
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
] as const)('%s, %s: %s acts in time', (id, level, who, inside, outside) => {
  const act = pathways.find((pathway) => pathway.id === id)?.act[level];
  expect([act?.who.da, act?.inside, act?.outside]).toEqual([who, inside, outside]);
});

describe.each(both)('%s', (_id, pathway) => {
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
    ).toEqual([...Object.keys(pathway.texts).map((name) => `/texts/${name}`), '/crisis'].sort());
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
    expect(start.da).toMatch(
      /Ingen læser dine svar med det samme.*{åbningstid}.*tanker om død.*viser vi straks.*hjælp/,
    );
    expect(start.en).toMatch(/Nobody reads your answers at once.*{åbningstid}.*thoughts of death.*show at once.*help/);
    expect(start.da).toMatch(/besked om det svar, også hvis du ændrer det eller ikke sender/);
    expect(start.en).toMatch(/told about that answer, even if you change it or do not send/);
  });

  it.each(LANGUAGES)('names Livslinien last of the helps, after three others (%s)', (language) => {
    const text = pathway.crisis?.[language] ?? '';
    const order = ['112', '{psykiatrisk akuttelefon}', '{lægevagt}', 'Livslinien', '70 201 201', '{hvornår}'];
    const places = order.map((help) => text.indexOf(help));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('names no illness where a bystander can read', () => {
    expect(pathway.publicTitle.da).toBe('Spørgeskema fra afdelingen');
    for (const language of LANGUAGES) expect(lintMessage(pathway.publicTitle[language], ILLNESS_WORDS)).toEqual([]);
    for (const { id } of pathway.steps) expect(lintMessage(id, ILLNESS_WORDS)).toEqual([]);
  });

  it('tells the patient at once, with the sentence for open or closed', () => {
    const numbers = { ...data, tidspunkt: 'mandag kl. 9' };
    for (const item of SUICIDE_ITEMS) {
      const open = advice(pathway, 'da', [item, 'phq-9.TOTAL'], { open: true, data: numbers });
      expect(open).toContain('Vi ringer til dig senest mandag kl. 9.');
      const closed = advice(pathway, 'da', [item], { open: false, data: numbers });
      expect(closed).toContain('Ingen læser dine svar før mandag kl. 9. Vent ikke på os.');
      expect(closed).toContain('<psykiatrisk akuttelefon>, <lægevagt>');
    }
    expect(() => advice(pathway, 'en', ['phq9.9'], { open: true, data: { tidspunkt: 'noon' } })).toThrow(
      'missing-brace',
    );
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
