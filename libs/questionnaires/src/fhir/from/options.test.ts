import {
  coding,
  CORE,
  imported,
  item,
  only,
  question,
  refusals,
  remarked,
  SDC,
  source,
} from '../../../test/fhir-sources.js';
import { toFhir } from '../to/to-fhir.js';
import { fromFhir } from './from-fhir.js';

const choice = (answerOption: unknown, more = {}) => ({ type: 'choice', answerOption, ...more });
const values = (answerOption: unknown) => only(choice(answerOption)).options?.map(({ value }) => value);
const score = (url: string, value: number) => ({ url: CORE + url, valueDecimal: value });

it('what a reference is called comes back from an export', () => {
  const answerOption = [{ valueReference: { reference: 'Substance/1', display: 'Nuts' } }];
  const { options } = only(choice(answerOption));
  expect(options).toMatchObject([{ text: { en: 'Nuts' }, as: { reference: 'Substance/1' } }]);
  const again = imported(toFhir(imported(source([item('q', 'choice', { answerOption })]))));
  expect(question(again, 'q').options).toEqual(options);
});

it('options and a value set: the options, which is said', () => {
  const result = fromFhir(source([item('q', 'choice', { answerOption: [coding('a')], answerValueSet: 'http://x/v' })]));
  expect(result.ok && question(result.document, 'q').options).toHaveLength(1);
  expect(remarked(result, 'does-not-apply')).toEqual(['/item/0/answerValueSet']);
});

describe('what an option is stored as', () => {
  it('its code, with the concept beside it', () => {
    expect(only(choice([coding('a', 'First')])).options).toEqual([
      { value: 'a', text: { en: 'First' }, as: { coding: { system: 'urn:s', code: 'a', display: 'First' } } },
    ]);
  });

  it('whole numbers as numbers, 0 among them', () => {
    expect(only(choice([{ valueInteger: 0 }, { valueInteger: 1 }])).options).toEqual([
      { value: 0, text: { en: '0' }, as: { integer: 0 } },
      { value: 1, text: { en: '1' }, as: { integer: 1 } },
    ]);
  });

  it('numbers among other things as texts', () => {
    expect(values([{ valueInteger: 0 }, { valueString: 'none' }])).toEqual(['0', 'none']);
  });

  it('texts, dates, times and references as they are', () => {
    expect(
      values([
        { valueString: 'x' },
        { valueDate: '2020-01-01' },
        { valueTime: '10:00:00' },
        { valueReference: { reference: 'A/1' } },
      ]),
    ).toEqual(['x', '2020-01-01', '10:00:00', 'A/1']);
  });

  it('two displays of the same words are two options', () => {
    expect(values([coding('a', 'Same'), coding('b', 'Same')])).toEqual(['a', 'b']);
  });

  it('one code of two systems, and one code with two numbers, are told apart', () => {
    expect(values([coding('a', '1', 'urn:x'), coding('a', '2', 'urn:y')])).toEqual(['urn:x|a', 'urn:y|a']);
    const twice = [0, 3].map((n) => ({ ...coding('a', 'A'), extension: [score('ordinalValue', n)] }));
    expect(only(choice(twice)).options?.map((option) => [option.value, option.score])).toEqual([
      ['urn:s|a', 0],
      ['o1', 3],
    ]);
  });

  it('the same option twice is one, and said', () => {
    const result = fromFhir(source([item('q', 'choice', { answerOption: [coding('a', 'A'), coding('a', 'A')] })]));
    expect(result.ok && question(result.document, 'q').options).toHaveLength(1);
    expect(remarked(result, 'duplicate-option')).toEqual(['/item/0/answerOption/1']);
  });

  it('without a code by its display, without a display by its code', () => {
    expect(only(choice([{ valueCoding: { display: 'Only' } }, { valueCoding: { code: 'c' } }])).options).toMatchObject([
      { value: 'Only', text: { en: 'Only' } },
      { value: 'c', text: { en: 'c' } },
    ]);
  });

  it('what no code can be gets a name', () => {
    expect(values([{ valueString: '__proto__' }, { valueString: 'o1' }])).toEqual(['o2', 'o1']);
  });

  it('an option that is nothing is refused', () => {
    expect(refusals(source([item('q', 'choice', { answerOption: [{ valueCoding: {} }, {}] })]))).toEqual([
      '/item/0/answerOption/0 not-fhir',
      '/item/0/answerOption/1 not-fhir',
    ]);
  });
});

describe('what an option counts as', () => {
  it.each(['itemWeight', 'ordinalValue', 'questionnaire-ordinalValue'])('%s, on the option or on its coding', (url) => {
    const onCoding = { valueCoding: { ...(coding('b').valueCoding as object), extension: [score(url, 2)] } };
    const options = only(choice([{ ...coding('a'), extension: [score(url, 0)] }, onCoding])).options;
    expect(options?.map((option) => option.score)).toEqual([0, 2]);
  });
});

it('an exclusive option, a prefix and what is selected', () => {
  const answerOption = [
    {
      ...coding('a'),
      initialSelected: true,
      extension: [{ url: `${CORE}questionnaire-optionPrefix`, valueString: 'a)' }],
    },
    { ...coding('b'), initialSelected: true },
    { ...coding('none'), extension: [{ url: `${CORE}questionnaire-optionExclusive`, valueBoolean: true }] },
  ];
  expect(only(choice(answerOption, { repeats: true }))).toMatchObject({
    initial: ['a', 'b'],
    options: [{ prefix: { en: 'a)' } }, {}, { exclusive: true }],
  });
});

it('the label of the own words', () => {
  const extension = [{ url: `${SDC}openLabel`, valueString: 'Something else' }];
  expect(only({ type: 'open-choice', answerOption: [coding('a')], extension }).open).toEqual({ en: 'Something else' });
});

describe('older and newer versions, where they mean the same', () => {
  it('option and options of STU3', () => {
    expect(only({ type: 'choice', option: [coding('a')] }).options).toHaveLength(1);
    const contained = [
      { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 'urn:s', concept: [{ code: 'a' }] }] } },
    ];
    const document = imported(source([item('q', 'choice', { options: { reference: '#v' } })], { contained }));
    expect(question(document, 'q').options).toHaveLength(1);
  });

  it('coding and answerConstraint of R5', () => {
    expect(only({ type: 'coding', answerOption: [coding('a')] })).toMatchObject({ type: 'choice' });
    const open = only({ type: 'coding', answerOption: [coding('a')], answerConstraint: 'optionsOrString' });
    expect(open.open).toBeDefined();
    const number = { answerOption: [{ valueInteger: 1 }], answerConstraint: 'optionsOrType' };
    expect(refusals(source([item('q', 'integer', number)]))).toEqual(['/item/0/answerConstraint fhir-version']);
  });

  it('a number with options is a choice', () => {
    expect(only({ type: 'integer', answerOption: [{ valueInteger: 0 }, { valueInteger: 7 }] })).toMatchObject({
      type: 'choice',
      options: [{ value: 0 }, { value: 7 }],
    });
  });
});

describe('a choice without options', () => {
  it('is refused, or answered in own words when that is wanted', () => {
    const given = source([item('q', 'choice')]);
    expect(refusals(given)).toEqual(['/item/0 no-options']);
    expect(question(imported(given, { unresolvedValueSets: 'accept-any' }), 'q')).toMatchObject({
      type: 'choice',
      open: {},
    });
  });

  it('offers what it starts with', () => {
    expect(only({ type: 'choice', initial: [coding('a', 'A')] })).toMatchObject({
      options: [{ value: 'a' }],
      initial: 'a',
    });
  });

  it('whose list is asked for elsewhere is refused', () => {
    const extension = [
      {
        url: `${SDC}answerExpression`,
        valueExpression: { language: 'application/x-fhir-query', expression: 'Task?x' },
      },
    ];
    expect(refusals(source([item('q', 'choice', { extension })]))).toEqual(['/item/0/extension/0 answer-expression']);
    expect(question(imported(source([item('q', 'open-choice', { extension })])), 'q').open).toBeDefined();
  });

  it('that lists the answers of another question takes one of those', () => {
    const expression = "%resource.item.where(linkId='fruit').answer.value";
    const extension = [{ url: `${SDC}answerExpression`, valueExpression: { language: 'text/fhirpath', expression } }];
    const document = imported(source([item('fruit', 'string', { repeats: true }), item('q', 'choice', { extension })]));
    expect(question(document, 'q')).toMatchObject({
      open: {},
      constraints: [{ fhirpath: `answer.value.all($this in (${expression}))` }],
    });
  });
});
