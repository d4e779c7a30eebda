import { type InstrumentDefinition, type ItemValues, METHODS, type Method, score } from '@stemme/scoring';
import { instruments } from '@stemme/scoring/instruments';
import { answers, COUNT, codes, definition, known, lines, SUM, scale } from './testing/made.js';

const weights = Object.fromEntries(codes.map((code) => [code, [0, 10, 20, 30]]));
const graded = Object.fromEntries(codes.map((code) => [code, { a: 1.5, b: [-1, 0, 1] }]));
const ALL: Readonly<Record<Method['name'], Method>> = {
  sum: { name: 'sum' },
  mean: { name: 'mean' },
  pomp: { name: 'pomp', min: 0, max: 3, reversed: true },
  linear: { name: 'linear', of: 'SUM', factor: 2.5, plus: 1 },
  count: COUNT.method,
  criteria: { name: 'criteria', all: [{ scale: 'COUNT', min: 2, max: 4 }] },
  table: { name: 'table', from: 0, values: Array.from({ length: 13 }, (_, index) => 20 + index * 1.25) },
  'value-set': { name: 'value-set', unit: 100, full: 100, anyAboveOne: 5, weights },
  states: { name: 'states', unit: 1000, values: Array.from({ length: 3 ** 4 }, (_, index) => 1000 - index) },
  weighted: { name: 'weighted', constant: 50.5, weights },
  'norm-based': { name: 'norm-based', mean: 50, sd: 10, of: [{ scale: 'SUM', mean: 4, sd: 2, weight: 0.25 }] },
  'sum-of-scales': { name: 'sum-of-scales', of: [{ scale: 'SUM' }, { scale: 'COUNT', reversed: true }], times: 2 },
  'mean-of-scales': { name: 'mean-of-scales', of: [{ scale: 'SUM' }, { scale: 'COUNT' }], floor: 1 },
  irt: {
    name: 'irt',
    model: 'graded',
    estimator: 'eap',
    prior: { mean: 0, sd: 1 },
    grid: { from: -4, to: 4, points: 81, weights: 'equal' },
    items: graded,
    mean: 50,
    sd: 10,
  },
};

function methodLines(name: Method['name'], items: ItemValues, language: 'da' | 'en' = 'da'): string[] {
  const own = name === 'sum' ? 'SUM' : name === 'count' ? 'COUNT' : 'OTHER';
  const scales = own === 'OTHER' ? [SUM, COUNT, scale('OTHER', ALL[name])] : [SUM, COUNT];
  const made = definition(scales, {
    items: codes.map((code) => ({ code, aliases: [], min: name === 'states' ? 1 : 0, max: 3 })),
  });
  const all = lines(made, known(made, own, items), language);
  const from = all.findIndex((line) => /^(Beregning|Calculation):/.test(line));
  return all.slice(
    from,
    all.findIndex((line) => /^(Manglende|Missing)/.test(line)),
  );
}

describe('every method as a working on paper', () => {
  it.each<[Method['name'], string[]]>([
    ['sum', ['Beregning: Sum af svarene', 'Sum af 4 svar: 7', 'Resultat: 7']],
    ['mean', ['Beregning: Gennemsnit af de givne svar', 'Sum af 4 svar: 7', 'Divideret med 4: 1,75', 'Resultat: 1,75']],
    [
      'pomp',
      [
        'Beregning: 100 − 100 × M / 3, hvor M er gennemsnittet af de givne svar',
        'Sum af 4 svar: 7',
        'Divideret med 4: 1,75',
        'Omregnet til 0–100: 41,6667',
        'Resultat: 41,6667',
      ],
    ],
    ['linear', ['Beregning: SUM dansk × 2,5 + 1', 'SUM dansk × 2,5: 17,5', 'Plus 1: 18,5', 'Resultat: 18,5']],
    [
      'count',
      [
        'Beregning: Et svar tæller 1, når det er mindst 2 (MADE, spørgsmål 4: 1), ellers 0',
        'Svar, der tæller 1, af 4: 3',
        'Resultat: 3',
      ],
    ],
    [
      'criteria',
      [
        'Beregning: 1, når alle er opfyldt, ellers 0: COUNT dansk 2–4',
        'Alle kriterier opfyldt, 1 i alt (1 = ja, 0 = nej): 1',
        'Resultat: 1',
      ],
    ],
    [
      'table',
      [
        'Beregning: Sum af svarene, slået op i den udgivne tabel',
        'Sum af 4 svar: 7',
        'Slået op for 7: 28,75',
        'Resultat: 28,75',
      ],
    ],
    [
      'value-set',
      [
        'Beregning: (100 − fradraget for hvert svar − 5, hvis et svar er over 1) / 100',
        'Fradrag: MADE, spørgsmål 1: 30',
        'Fradrag: MADE, spørgsmål 2: 20',
        'Fradrag: MADE, spørgsmål 3: 10',
        'Fradrag: MADE, spørgsmål 4: 10',
        'Sat ind i formlen: 0,25',
        'Resultat: 0,25',
      ],
    ],
    [
      'states',
      [
        'Beregning: Svarene læst som ét tal, ciffer for ciffer, og slået op i den udgivne tabel',
        'Slået op for 3211: 0,937',
        'Resultat: 0,937',
      ],
    ],
    [
      'weighted',
      [
        'Beregning: 50,5 + vægten for hvert svar',
        'Vægt: MADE, spørgsmål 1: 30',
        'Vægt: MADE, spørgsmål 2: 20',
        'Vægt: MADE, spørgsmål 3: 10',
        'Vægt: MADE, spørgsmål 4: 10',
        'Sat ind i formlen: 120,5',
        'Resultat: 120,5',
      ],
    ],
    [
      'norm-based',
      [
        'Beregning: 50 + 10 × summen af leddene',
        '0,25 × (SUM dansk − 4) / 2: 0,375',
        '50 + 10 × summen: 53,75',
        'Resultat: 53,75',
      ],
    ],
    [
      'sum-of-scales',
      [
        'Beregning: Sum af delskalaerne; omvendt tæller: 100 − COUNT dansk',
        'Sum af 2 delskalaer: 104',
        'Gange 2: 208',
        'Resultat: 208',
      ],
    ],
    [
      'mean-of-scales',
      [
        'Beregning: Gennemsnit af de delskalaer, der har en score',
        'Sum af 2 delskalaer: 10',
        'Divideret med 2: 5',
        'Dog mindst 1: 5',
        'Resultat: 5',
      ],
    ],
  ])('%s', (name, expected) => {
    expect(methodLines(name, answers(3, 2, 1, 1))).toEqual(expected);
  });

  it('is the same in English, with a point for the comma', () => {
    expect(methodLines('linear', answers(3, 2, 1, 1), 'en')).toEqual([
      'Calculation: SUM English × 2.5 + 1',
      'SUM English × 2.5: 17.5',
      'Plus 1: 18.5',
      'Result: 18.5',
    ]);
  });

  it.each(METHODS)('%s has words in both languages, also when nothing is answered', (name) => {
    for (const items of [answers(3, 2, 1, 1), answers(null, null, null, null)]) {
      const [da, en] = [methodLines(name, items, 'da').join('\n'), methodLines(name, items, 'en').join('\n')];
      expect(da.split('\n').length).toBeGreaterThan(2);
      expect(`${da}\n${en}`).not.toMatch(/undefined|NaN|\{/);
      expect(da).not.toMatch(/\d\.\d/);
      expect(en).not.toMatch(/\d,\d/);
    }
  });
});

it('every scale the product ships has words for all it does, blank, half blank and whole', () => {
  const given = (definition: InstrumentDefinition, keep: (place: number) => boolean): ItemValues =>
    Object.fromEntries(definition.items.flatMap(({ code, max }, place) => (keep(place) ? [[code, max]] : [])));
  for (const definition of instruments) {
    for (const keep of [() => true, () => false, (place: number) => place % 3 > 0]) {
      const result = score(definition, given(definition, keep));
      if (!result.ok) throw new Error(`${definition.id}: ${JSON.stringify(result.faults)}`);
      for (const one of Object.values(result.scores)) {
        if (one.kind === 'none') continue;
        for (const language of ['da', 'en'] as const) {
          expect(lines(definition, one, language).join('\n')).not.toMatch(/undefined|NaN|\{/);
        }
      }
    }
  }
});
