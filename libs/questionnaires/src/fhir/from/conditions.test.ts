import type { Condition } from '../../document.js';
import {
  coding,
  everyItem,
  fhirpath,
  imported,
  item,
  refusals,
  remarked,
  SDC,
  source,
  type Source,
} from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const OPTIONS = [coding('a', 'A'), coding('b', 'B')];
const QUESTIONS: readonly Source[] = [
  item('boolean', 'boolean'),
  item('integer', 'integer'),
  item('decimal', 'decimal'),
  item('string', 'string'),
  item('date', 'date'),
  item('dateTime', 'dateTime'),
  item('time', 'time'),
  item('choice', 'choice', { answerOption: OPTIONS }),
  item('many', 'choice', { repeats: true, answerOption: OPTIONS }),
  item('open', 'open-choice', { answerOption: OPTIONS }),
  item('numbers', 'choice', { answerOption: [{ valueInteger: 0 }, { valueInteger: 1 }, { valueInteger: 2 }] }),
  item('words', 'choice', { answerOption: [{ valueString: 'x' }, { valueString: 'y' }] }),
  item('quantity', 'quantity', {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
        valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilo' },
      },
    ],
  }),
  item('attachment', 'attachment'),
  item('group', 'group', { item: [item('inner', 'boolean')] }),
];

const importing = (enableWhen: readonly Source[], more: Source = {}) =>
  fromFhir(source([...QUESTIONS, item('q', 'string', { enableWhen, ...more })]));

function condition(enableWhen: readonly Source[], more: Source = {}): Condition | undefined {
  const result = importing(enableWhen, more);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return everyItem(result.document.items).find(({ code }) => code === 'q')?.shownWhen;
}

const one = (question: string, operator: string, answer: Source) => condition([{ question, operator, ...answer }]);

describe('one comparison', () => {
  const CASES: readonly [string, string, Source, unknown][] = [
    ['boolean', '=', { answerBoolean: false }, false],
    ['boolean', '!=', { answerBoolean: true }, true],
    ['integer', '>', { answerInteger: 0 }, 0],
    ['integer', '<=', { answerInteger: -3 }, -3],
    ['decimal', '>=', { answerDecimal: 1.5 }, 1.5],
    ['decimal', '<', { answerInteger: 2 }, 2],
    ['string', '=', { answerString: 'A' }, 'A'],
    ['date', '>', { answerDate: '2020-01-31' }, '2020-01-31'],
    ['dateTime', '<', { answerDateTime: '2020-01-31T10:00:00.123Z' }, '2020-01-31T10:00:00Z'],
    ['time', '>=', { answerTime: '10:00:00' }, '10:00:00'],
    ['choice', '=', { answerCoding: { system: 'urn:s', code: 'a' } }, 'a'],
    ['many', '=', { answerCoding: { system: 'urn:s', code: 'b', display: 'other words' } }, 'b'],
    ['open', '=', { answerString: 'mine' }, { other: 'mine' }],
    ['numbers', '=', { answerInteger: 0 }, 0],
    ['words', '!=', { answerString: 'y' }, 'y'],
    ['quantity', '>', { answerQuantity: { value: 70, unit: 'kilo' } }, { value: 70, unit: 'kg' }],
    [
      'quantity',
      '>',
      { answerQuantity: { value: 70000, system: 'http://unitsofmeasure.org', code: 'g' } },
      { value: 70000, unit: 'g' },
    ],
    ['quantity', '>', { answerDecimal: 70 }, { value: 70, unit: 'kg' }],
  ];

  it.each(CASES)('%s %s %j', (question, op, answer, value) => {
    expect(one(question, op, answer)).toEqual({ item: question, op, value });
  });

  it('there is an answer, and there is none', () => {
    expect(one('attachment', 'exists', { answerBoolean: true })).toEqual({ item: 'attachment', answered: true });
    expect(one('integer', 'exists', { answerBoolean: false })).toEqual({ item: 'integer', answered: false });
  });

  it('an order of options is spelled out', () => {
    expect(one('numbers', '>=', { answerInteger: 1 })).toEqual({
      any: [
        { item: 'numbers', op: '=', value: 1 },
        { item: 'numbers', op: '=', value: 2 },
      ],
    });
  });

  it('a question in a group is read like any other', () => {
    expect(one('inner', '=', { answerBoolean: true })).toEqual({ item: 'inner', op: '=', value: true });
  });

  it('an order of texts is left to FHIRPath', () => {
    expect(one('string', '>', { answerString: "o'x" })).toEqual({
      fhirpath: "%resource.descendants().where(linkId = 'string').answer.value.where($this > 'o\\'x').exists()",
    });
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['choice', { answerCoding: { system: 'urn:s', code: 'c' } }],
    ['choice', { answerCoding: { system: 'urn:other', code: 'a' } }],
    ['choice', { answerString: 'A' }],
    ['integer', { answerString: '1' }],
    ['attachment', { answerString: 'x' }],
  ])('%s %j is never met, and its opposite always', (question, answer) => {
    expect(one(question, '=', answer)).toEqual({ never: true });
    expect(one(question, '!=', answer)).toBeUndefined();
    const codes = importing([{ question, operator: '=', ...answer }]).ignored.map(({ code }) => code);
    expect(codes.some((code) => code === 'answer-off-list' || code === 'answer-type')).toBe(true);
  });

  it('always met in an any is no condition, in an all only left out', () => {
    const parts = [
      { question: 'choice', operator: '!=', answerCoding: { system: 'urn:s', code: 'c' } },
      { question: 'boolean', operator: '=', answerBoolean: true },
    ];
    expect(condition(parts, { enableBehavior: 'any' })).toBeUndefined();
    expect(condition(parts, { enableBehavior: 'all' })).toEqual({ item: 'boolean', op: '=', value: true });
  });
});

describe('codes', () => {
  it('a system left out on one side is the same concept, and said', () => {
    const result = importing([{ question: 'choice', operator: '=', answerCoding: { code: 'a' } }]);
    expect(remarked(result, 'coding-without-system')).toEqual(['/item/15/enableWhen/0/answerCoding']);
    expect(one('choice', '=', { answerCoding: { code: 'a' } })).toEqual({ item: 'choice', op: '=', value: 'a' });
  });

  it('a code that two options have is met by either, and differs when it is neither', () => {
    const twice = [0, 1].map((n) => ({
      ...coding('a', 'A'),
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: n }],
    }));
    const given = (operator: string) =>
      imported(
        source([
          item('c', 'choice', { answerOption: twice }),
          item('q', 'string', {
            enableWhen: [{ question: 'c', operator, answerCoding: { system: 'urn:s', code: 'a' } }],
          }),
        ]),
      ).items[1]?.shownWhen;
    expect(given('=')).toMatchObject({ any: [{ value: 'urn:s|a' }, { value: 'o1' }] });
    expect(given('!=')).toMatchObject({
      all: [
        { op: '!=', value: 'urn:s|a' },
        { op: '!=', value: 'o1' },
      ],
    });
  });
});

describe('several', () => {
  const parts = [
    { question: 'boolean', operator: '=', answerBoolean: true },
    { question: 'integer', operator: '>', answerInteger: 1 },
  ];

  it.each(['all', 'any'])('%s of them', (enableBehavior) => {
    expect(condition(parts, { enableBehavior })).toEqual({
      [enableBehavior]: [
        { item: 'boolean', op: '=', value: true },
        { item: 'integer', op: '>', value: 1 },
      ],
    });
  });

  it('without a word about it all of them, which is said', () => {
    expect(condition(parts)).toHaveProperty('all');
    expect(remarked(importing(parts), 'enable-behavior-assumed')).toEqual(['/item/15/enableWhen']);
  });

  it('of STU3 any of them', () => {
    expect(condition(parts.map(({ operator: _, ...rest }) => rest))).toHaveProperty('any');
    expect(condition([{ question: 'boolean', hasAnswer: true }])).toEqual({ item: 'boolean', answered: true });
  });

  it('with an expression both hold', () => {
    const extension = [fhirpath(`${SDC}enableWhenExpression`, '%resource.item.exists()')];
    expect(condition(parts.slice(0, 1), { extension })).toEqual({
      all: [{ item: 'boolean', op: '=', value: true }, { fhirpath: '%resource.item.exists()' }],
    });
  });

  it.each([
    ['true', { item: 'boolean', op: '=', value: true }],
    ['false', { all: [{ item: 'boolean', op: '=', value: true }, { never: true }] }],
  ])('an expression that is always %s needs no engine', (words, expected) => {
    const extension = [fhirpath(`${SDC}enableWhenExpression`, words)];
    expect(condition(parts.slice(0, 1), { extension })).toEqual(expected);
    expect(condition([], { extension })).toEqual(words === 'true' ? undefined : { never: true });
  });
});

describe('refused', () => {
  const CASES: readonly [string, Source, string][] = [
    [
      'an unknown linkId',
      { question: 'nobody', operator: '=', answerBoolean: true },
      '/item/15/enableWhen/0/question unknown-link-id',
    ],
    [
      'the item itself',
      { question: 'q', operator: 'exists', answerBoolean: true },
      '/item/15/enableWhen/0/question self-reference',
    ],
    [
      'a group',
      { question: 'group', operator: 'exists', answerBoolean: true },
      '/item/15/enableWhen/0/question not-a-question',
    ],
    [
      'an unknown operator',
      { question: 'integer', operator: '~', answerInteger: 1 },
      '/item/15/enableWhen/0/operator operator',
    ],
    ['no answer', { question: 'integer', operator: '=' }, '/item/15/enableWhen/0 not-fhir'],
    [
      'two answers',
      { question: 'integer', operator: '=', answerInteger: 1, answerDecimal: 1 },
      '/item/15/enableWhen/0/answerDecimal not-fhir',
    ],
    ['no question', { operator: '=', answerInteger: 1 }, '/item/15/enableWhen/0 not-fhir'],
  ];

  it.each(CASES)('%s', (_, enableWhen, expected) => {
    expect(refusals(source([...QUESTIONS, item('q', 'string', { enableWhen: [enableWhen] })]))).toContain(expected);
  });

  const on = (linkId: string) => ({ enableWhen: [{ question: linkId, operator: 'exists', answerBoolean: true }] });

  it('a loop, also through a group', () => {
    const loop = source([item('a', 'string', on('b')), item('b', 'string', on('a'))]);
    expect(refusals(loop)).toEqual(['/item/0 condition-loop', '/item/1 condition-loop']);
    expect(refusals(source([item('g', 'group', { ...on('a'), item: [item('a', 'string')] })]))).toEqual([
      '/item/0 condition-loop',
    ]);
  });

  it('a condition may read what stands later', () => {
    expect(refusals(source([item('a', 'string', on('b')), item('b', 'string')]))).toEqual([]);
  });
});

it('“exists” without a word means that there is an answer', () => {
  const reading = (more: Source) => {
    const enableWhen = [{ question: 'n', operator: 'exists', ...more }];
    return source([item('n', 'string'), item('q', 'string', { enableWhen })]);
  };
  const result = fromFhir(reading({}));
  expect(result.ok && result.document.items[1]).toMatchObject({ shownWhen: { item: 'n', answered: true } });
  expect(remarked(result, 'operator-assumed')).toEqual(['/item/1/enableWhen/0']);
  expect(refusals(reading({ answerString: 'x' }))).toEqual(['/item/1/enableWhen/0 not-fhir']);
});

describe('a comparison that the amount brings with it', () => {
  const reading = (more: Source) =>
    source([
      item('n', 'quantity'),
      item('q', 'string', { enableWhen: [{ question: 'n', answerQuantity: { value: 15, comparator: '>' }, ...more }] }),
    ]);

  it.each([{}, { operator: '=' }, { operator: '>' }])('stands for the operator (%j)', (more) => {
    expect(imported(reading(more)).items[1]).toMatchObject({ shownWhen: { item: 'n', op: '>', value: { value: 15 } } });
  });

  it('cannot stand beside another one', () => {
    expect(refusals(reading({ operator: '<' }))).toEqual(['/item/1/enableWhen/0/answerQuantity/comparator operator']);
    expect(refusals(reading({ operator: '!=' }))).toEqual(['/item/1/enableWhen/0/answerQuantity/comparator operator']);
  });
});

it('with own words for an unresolved list, what conditions name can still be chosen', () => {
  const given = source([
    item('c', 'choice', { answerValueSet: 'http://example.org/vs' }),
    item('q', 'string', {
      enableWhen: [{ question: 'c', operator: '=', answerCoding: { system: 'urn:s', code: 'a', display: 'A' } }],
    }),
  ]);
  const document = imported(given, { unresolvedValueSets: 'accept-any' });
  expect(document.items).toMatchObject([
    { open: {}, options: [{ value: 'a', text: { en: 'A' } }] },
    { shownWhen: { item: 'c', op: '=', value: 'a' } },
  ]);
});
