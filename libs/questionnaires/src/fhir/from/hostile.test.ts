import fc from 'fast-check';
import {
  CORE,
  control,
  imported,
  item,
  question,
  refusals,
  remarked,
  source,
  type Source,
  YES_NO,
} from '../../../test/fhir-sources.js';
import { REFUSALS, REMARKS } from './codes.js';
import { fromFhir } from './from-fhir.js';

describe('what is no FHIR', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['another resource', { resourceType: 'Patient' }],
    ['no resource', {}],
    ['an empty Bundle', { resourceType: 'Bundle' }],
  ])('%s is refused', (_, given) => {
    expect(refusals(given)).toEqual([' not-a-questionnaire']);
  });

  it('a questionnaire without items is refused', () => {
    expect(refusals({ resourceType: 'Questionnaire', title: 'T' })).toEqual([' no-items']);
    expect(refusals(source([]))).toEqual([' no-items']);
  });

  const WRONG: readonly [string, Source, string][] = [
    ['a list that is an object', { answerOption: {} }, '/item/0/answerOption not-fhir'],
    ['a list of texts', { answerOption: ['a'] }, '/item/0/answerOption/0 not-fhir'],
    ['null in a list', { answerOption: [null] }, '/item/0/answerOption/0 not-fhir'],
    ['a number as a text', { maxLength: '10' }, '/item/0/maxLength not-fhir'],
    ['a flag as a text', { required: 'true' }, '/item/0/required not-fhir'],
    ['a text as a number', { text: 5 }, '/item/0/text not-fhir'],
    ['half a surrogate pair', { text: '\ud800' }, '/item/0/text not-fhir'],
    ['an extension that is no list', { extension: { url: 'x' } }, '/item/0/extension not-fhir'],
    ['an initial value that is no list', { initial: { valueString: 'x' } }, '/item/0/initial not-fhir'],
    [
      'a date that is none',
      { answerOption: [{ valueDate: '31.1.2020' }] },
      '/item/0/answerOption/0/valueDate not-fhir',
    ],
    [
      'a whole number with a fraction',
      { answerOption: [{ valueInteger: 1.5 }] },
      '/item/0/answerOption/0/valueInteger not-fhir',
    ],
    ['conditions that are no list', { enableWhen: 'x' }, '/item/0/enableWhen not-fhir'],
  ];

  it.each(WRONG)('%s is refused where it stands', (_, more, expected) => {
    expect(refusals(source([item('q', 'string', more)]))).toContain(expected);
  });

  it('null can only mean that there is nothing, which is said', () => {
    const result = fromFhir(
      source([item('q', 'boolean', { repeats: null, item: null, enableWhen: null, maxLength: null })]),
    );
    expect(result.ok && question(result.document, 'q')).toEqual({
      code: 'q',
      type: 'boolean',
      text: { en: 'Text of q' },
    });
    expect(remarked(result, 'null-value')).toEqual(expect.arrayContaining(['/item/0/repeats', '/item/0/item']));
  });
});

describe('what is too much', () => {
  it('a hundred thousand items are refused at once', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => item(`q${index}`, 'boolean'));
    expect(refusals(source(items))).toEqual([' too-many-items']);
    expect(refusals(source([item('g', 'group', { item: items })]))).toEqual([' too-many-items']);
  });

  it('three thousand levels are refused, sixteen are not', () => {
    const nested = (levels: number): Source => {
      let inner = item('q', 'boolean');
      for (let level = 1; level < levels; level++) inner = item(`g${level}`, 'group', { item: [inner] });
      return source([inner]);
    };
    expect(refusals(nested(16))).toEqual([]);
    expect(refusals(nested(17)).map((fault) => fault.split(' ')[1])).toEqual(['too-deep']);
    expect(refusals(nested(3000)).map((fault) => fault.split(' ')[1])).toEqual(['too-deep']);
  });

  it('nesting anywhere else does not overflow either', () => {
    let deep: Source = {};
    for (let level = 0; level < 3000; level++) deep = { extension: [{ url: 'x', ...deep }], contains: [deep], a: deep };
    expect(() =>
      fromFhir(source([item('q', 'choice', { ...deep, answerOption: YES_NO, code: [deep] })], { contained: [deep] })),
    ).not.toThrow();
  });
});

it('names of what every object inherits do no harm', () => {
  const controls = source([
    item('q', 'string', {
      extension: [control('constructor')],
      item: [item('d', 'display', { extension: [control('constructor')] })],
    }),
  ]);
  expect(question(imported(controls), 'q')).toMatchObject({ presentation: 'line', items: [{ code: 'd' }] });

  const given = JSON.parse(
    '{"resourceType":"Questionnaire","__proto__":{"polluted":true},"constructor":1,"item":[{"linkId":"constructor","type":"boolean","__proto__":{"type":"x"}}]}',
  );
  const document = imported(given);
  expect(document.items[0]).toMatchObject({ code: 'q1', linkId: 'constructor', type: 'boolean' });
  expect(({} as Source).polluted).toBeUndefined();
});

// A good questionnaire with one thing after another replaced by something else.
const BASE = source(
  [
    item('a', 'choice', {
      code: [{ system: 'http://loinc.org', code: '1' }],
      answerOption: [
        { ...YES_NO[0], extension: [{ url: `${CORE}ordinalValue`, valueDecimal: 1 }] },
        ...YES_NO.slice(1),
      ],
      extension: [
        { url: `${CORE}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code: 'radio-button' }] } },
      ],
    }),
    item('g', 'group', {
      repeats: true,
      enableWhen: [{ question: 'a', operator: '=', ...{ answerCoding: { system: 'urn:s', code: 'y' } } }],
      item: [
        item('b', 'decimal', {
          extension: [{ url: `${CORE}minValue`, valueDecimal: 1 }],
          initial: [{ valueDecimal: 2 }],
        }),
        item('c', 'choice', { answerValueSet: '#v' }),
      ],
    }),
  ],
  {
    contained: [
      { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 'urn:s', concept: [{ code: 'x' }] }] } },
    ],
  },
);

const places = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : [path];
const PLACES = places(BASE).filter((path) => path.length > 0);

function replaced(path: readonly (string | number)[], by: unknown): unknown {
  const copy = structuredClone(BASE);
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) as string] = by;
  return copy;
}

const thing = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    '',
    ' ',
    'x',
    [],
    {},
    [null],
    [[]],
    [{}],
    { valueString: 'x' },
    '#v',
    'group',
    'a',
    'b',
  ),
  fc.jsonValue(),
);

it('whatever stands anywhere: never a throw, and a refusal has its reasons', () => {
  const codes = new Set<string>([...REFUSALS, ...REMARKS]);
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), thing, (path, by) => {
      const result = fromFhir(replaced(path, by));
      for (const note of [...result.ignored, ...(result.ok ? [] : result.faults)]) expect(codes).toContain(note.code);
      if (!result.ok) expect(result.faults.length).toBeGreaterThan(0);
      // no document of ours is one the checker refuses
      if (!result.ok) expect(result.faults.map(({ code }) => code)).not.toContain('document');
    }),
    { numRuns: 1500 },
  );
});
