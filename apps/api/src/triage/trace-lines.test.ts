import { type InstrumentDefinition, MISSING_RULES, type MissingRule } from '@stemme/scoring';
import { answers, COUNT, definition, known, lines, namesOf, SUM, scale } from './testing/made.js';
import { type Known, scoreLines } from './trace-lines.js';

const rule = (made: MissingRule, ...values: (number | null)[]): string[] => {
  const one = definition([scale('SUM', { name: 'sum' }, { missing: made }), scale('LAST', { name: 'sum' })]);
  return lines(one, known(one, 'SUM', answers(...values)), 'da');
};

describe('answers that are missing', () => {
  it.each<[string, MissingRule, string]>([
    ['all of the scale', { rule: 'complete-case', over: 'scale' }, '4 svar kræves, der gættes ikke'],
    ['all of the instrument', { rule: 'complete-case', over: 'instrument' }, '4 svar i MADE kræves, der gættes ikke'],
    [
      'half',
      { rule: 'half', over: 'scale' },
      'mindst halvdelen kræves, 2 af 4 svar; de manglende regnes som gennemsnittet af de givne',
    ],
    [
      'more than half',
      { rule: 'more-than-half', over: 'scale' },
      'mere end halvdelen kræves, 3 af 4 svar; de manglende regnes som gennemsnittet af de givne',
    ],
    [
      'a number, the rest as the lowest',
      { rule: 'at-least', answered: 3, over: 'scale', fill: 'lowest' },
      'mindst 3 af 4 svar kræves; de manglende regnes som det laveste svar',
    ],
  ])('%s', (_, made, words) => {
    expect(rule(made, 3, 2, 1, 1)).toContain(`Manglende svar: ingen (regel: ${words})`);
    expect(rule(made, 3, 2, 1, null)).toContain(`Manglende svar: 1 (regel: ${words})`);
  });

  it('of the parts, and of scales that are required besides', () => {
    const made = definition([
      SUM,
      COUNT,
      scale(
        'MEAN',
        { name: 'mean-of-scales', of: [{ scale: 'SUM' }, { scale: 'COUNT' }] },
        { missing: { rule: 'half', over: 'parts', requires: ['SUM'] } },
      ),
    ]);
    expect(lines(made, known(made, 'MEAN', answers(3, 2, 1, null)), 'da')).toContain(
      'Manglende svar: 1 (regel: mindst halvdelen kræves, 1 af 2 delskalaer; de manglende tæller ikke med; desuden kræves SUM dansk)',
    );
  });

  it('of a part that is estimated itself the trace has the estimate that was used, and what is proven', () => {
    const missing: MissingRule = { rule: 'half', over: 'scale' };
    const part = scale('SUM', { name: 'sum' }, { missing });
    const made = definition([part, scale('ALL', { name: 'sum-of-scales', of: [{ scale: 'SUM' }] }, { missing })]);
    const open = known(made, 'ALL', answers(3, 2, 1, null));
    expect(open).toMatchObject({ kind: 'prorated', value: 8 });
    expect(lines(made, open, 'da')).toContain('Bygger på: SUM dansk: 8 (skøn; med sikkerhed mellem 6 og 9)');
    expect(lines(made, known(made, 'ALL', answers(3, 2, 1, 0)), 'da')).toContain('Bygger på: SUM dansk: 6');
  });

  it('a part from the other end shows what it entered as; one left out of the mean says so', () => {
    const half: MissingRule = { rule: 'half', over: 'scale' };
    const [first, second] = [
      scale('SUM', { name: 'sum' }, { missing: half }),
      scale('COUNT', { name: 'count', atLeast: { 'made.1': 1, 'made.2': 1, 'made.3': 1, 'made.4': 1 } }),
    ];
    const of = [{ scale: 'SUM', reversed: true as const }, { scale: 'COUNT' }];
    const mean = scale(
      'MEAN',
      { name: 'mean-of-scales', of },
      { missing: { rule: 'at-least', answered: 1, over: 'parts' } },
    );
    const made = definition([first, second, mean]);
    const said = lines(made, known(made, 'MEAN', answers(3, 2, 1, null)), 'da');
    expect(said).toContain('Bygger på: SUM dansk: 8 (skøn; med sikkerhed mellem 6 og 9), tæller som 92');
    expect(said.find((line) => line.startsWith('Bygger på: COUNT'))).toMatch(/\(for lidt besvaret, regnes ikke med\)$/);
  });

  it('a scale that does not apply names the answer that says so', () => {
    const made = definition([scale('SUM', { name: 'sum' })]);
    const none = { kind: 'none', why: 'not-applicable', missing: [], excludedBy: 'made.2' } as const;
    expect(scoreLines(namesOf(made), made.id, none).map(({ label, value }) => `${label.en}: ${value.en}`)).toEqual([
      'Does not apply because of the answer to: MADE, question 2',
    ]);
  });

  it('every rule has words', () => {
    for (const name of MISSING_RULES) {
      const made = { rule: name, over: 'scale', ...(name === 'at-least' ? { answered: 1 } : {}) } as MissingRule;
      expect(rule(made, 3, 2, 1, 1).join()).not.toMatch(/undefined|NaN/);
    }
  });

  it('a score that is prorated shows the estimate and what is proven', () => {
    const half = rule({ rule: 'half', over: 'scale' }, 3, 2, 2, null);
    expect(half).toEqual(
      expect.arrayContaining([
        'MADE, spørgsmål 4: ikke besvaret (kan tælle 0–3)',
        'Sum af 3 svar: 7',
        'Omregnet til 4 svar: summen × 4 / 3: 9,3333',
        'Resultat: 9,3333 er et skøn; med sikkerhed mellem 7 og 10',
      ]),
    );
    expect(rule({ rule: 'half', over: 'scale', fill: 'lowest' }, 3, 2, 2, null)).toContain(
      'Med det laveste svar for dem, der mangler: sum af 4 svar: 7',
    );
  });

  it('a score that is not estimated shows between which numbers it lies', () => {
    expect(rule({ rule: 'half', over: 'scale' }, 3, null, null, null)).toEqual(
      expect.arrayContaining(['Sum af 4 svar: 3–12', 'Resultat: ligger mellem 3 og 12']),
    );
  });
});

describe('answers as they were read', () => {
  const items: InstrumentDefinition['items'] = [
    { code: 'made.1', aliases: [], min: 0, max: 3, reversed: true },
    { code: 'made.2', aliases: [], min: 0, max: 3, asBlank: [3] },
    {
      code: 'made.3',
      aliases: [],
      min: 0,
      max: 3,
      impliedBy: { when: { 'made.4': [0] }, value: 2 },
    },
    { code: 'made.4', aliases: [], min: 0, max: 3 },
  ];

  it('says what was turned, taken as not given, left out and implied', () => {
    const made = definition([SUM], { items });
    expect(lines(made, known(made, 'SUM', answers(1, 3, null, 0)), 'da').slice(0, 4)).toEqual([
      'MADE, spørgsmål 1: 1, tæller som 2',
      'MADE, spørgsmål 2: 3, regnes som ikke besvaret (kan tælle 0–2)',
      'MADE, spørgsmål 3: 2 (ikke besvaret, men følger af andre svar)',
      'MADE, spørgsmål 4: 0',
    ]);
    const rule: MissingRule = { rule: 'half', over: 'scale' };
    const half = definition([scale('SUM', { name: 'sum' }, { missing: rule })], { items });
    expect(lines(half, known(half, 'SUM', answers(1, 2, 1), ['made.4']), 'en')[3]).toBe('MADE, question 4: not asked');
  });

  it('several answers that count as one are one line, and are counted among the missing when one is estimated', () => {
    const derived: InstrumentDefinition['derived'] = [
      {
        code: 'made.pain',
        from: ['made.1', 'made.2'],
        terms: [
          [
            { when: { 'made.1': [3], 'made.2': 'blank' }, counts: 6 },
            { when: { 'made.1': [3], 'made.2': [0, 1, 2, 3] }, counts: 5 },
            { when: { 'made.1': [0, 1, 2] }, counts: 1 },
          ],
          [
            { when: { 'made.2': [3] }, counts: 1 },
            { when: { 'made.2': [0, 1, 2] }, counts: 0 },
            { when: { 'made.2': 'blank' }, counts: 0.5 },
          ],
        ],
      },
    ];
    const made = definition([SUM], { derived });
    expect(lines(made, known(made, 'SUM', answers(3, 1, 0, 0)), 'en')).toContain(
      'MADE, question 1 + MADE, question 2, count as one answer: 5',
    );
    const one = known(made, 'SUM', answers(3, null, 0, 0));
    expect(one.kind).toBe('prorated');
    const said = lines(made, one, 'en');
    expect(said.find((line) => line.startsWith('MADE, question 1 + '))).toMatch(
      /: 6\.5 \(estimate; proven: between \d+ and \d+\)$/,
    );
    expect(said.find((line) => line.startsWith('Missing answers'))).toMatch(/^Missing answers: 1 /);
  });

  it('a source nobody has confirmed says so', () => {
    const made = definition([scale('SUM', { name: 'sum' }, { basis: 'memory' })]);
    expect(lines(made, known(made, 'SUM', answers(0, 0, 0, 0)), 'da').at(-1)).toBe(
      'Kilde: made up (ikke bekræftet endnu)',
    );
  });
});

it('a trace stored by the first engine still reads: it has no derived answers and no working', () => {
  const stored = {
    kind: 'bounded',
    low: 8,
    high: 20,
    missing: ['made.2'],
    trace: {
      instrument: 'made',
      scale: 'PERCENT',
      definitionVersion: '3.0.0',
      engineVersion: '1.0.0',
      method: { name: 'linear', of: 'SUM', factor: 4, plus: 0 },
      items: [
        { code: 'made.1', state: 'answered', value: 2, counted: { low: 2, high: 2 } },
        { code: 'made.2', state: 'blank', value: null, counted: { low: 0, high: 3 } },
      ],
      parts: [{ scale: 'SUM', low: 2, high: 5 }],
      missing: { rule: 'complete-case', over: 'scale', items: ['made.2'], of: 2 },
      result: { low: 8, high: 20 },
      source: 'made up',
      basis: 'sourced',
    },
  } as unknown as Known;
  expect(lines(definition([SUM]), stored, 'da')).toEqual([
    'MADE, spørgsmål 1: 2',
    'MADE, spørgsmål 2: ikke besvaret (kan tælle 0–3)',
    'Bygger på: SUM dansk: 2–5',
    'Beregning: SUM dansk × 4',
    'Resultat: ligger mellem 8 og 20',
    'Manglende svar: 1 (regel: 2 svar kræves, der gættes ikke)',
    'Version af skalaen: made 3.0.0',
    'Version af beregningen: 1.0.0',
    'Kilde: made up',
  ]);
});
