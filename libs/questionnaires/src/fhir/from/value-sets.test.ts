import { imported, item, question, refusals, remarked, source, type Source } from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const asking = (answerValueSet: string, more: Source = {}) => source([item('q', 'choice', { answerValueSet })], more);
const include = (...codes: string[]) => ({
  system: 'urn:s',
  concept: codes.map((code) => ({ code, display: code.toUpperCase() })),
});
const valueSet = (more: Source): Source => ({
  resourceType: 'ValueSet',
  id: 'v',
  url: 'http://x/v',
  version: '2',
  ...more,
});
const values = (given: unknown) => question(imported(given), 'q').options?.map(({ value }) => value);

describe('a contained value set', () => {
  it('that lists its concepts', () => {
    const contained = [valueSet({ compose: { include: [include('a', 'b')] } })];
    expect(values(asking('#v', { contained }))).toEqual(['a', 'b']);
    expect(values(asking('http://x/v|2', { contained }))).toEqual(['a', 'b']);
    expect(refusals(asking('http://x/v|3', { contained }))).toEqual(['/item/0/answerValueSet value-set-unresolved']);
  });

  it('that is expanded, nested concepts too, without headings and what is no longer used', () => {
    const contains = [
      { abstract: true, display: 'Heading', contains: [{ system: 'urn:s', code: 'a' }] },
      { system: 'urn:s', code: 'old', inactive: true },
      { system: 'urn:s', code: 'b' },
    ];
    const result = fromFhir(asking('#v', { contained: [valueSet({ expansion: { contains } })] }));
    expect(result.ok && question(result.document, 'q').options?.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(remarked(result, 'inactive-option')).toEqual(['/contained/0/expansion/contains/1']);
  });

  it('whose concepts have words and no code', () => {
    const contains = [{ display: 'Yes' }, { display: 'No', contains: [] }, { system: 'urn:s', code: 'u' }];
    const expanded = fromFhir(
      asking('#v', { contained: [valueSet({ expansion: { contains: contains.slice(0, 1) } })] }),
    );
    expect(expanded.ok && question(expanded.document, 'q').options).toMatchObject([
      { value: 'Yes', text: { en: 'Yes' }, as: { coding: { display: 'Yes' } } },
    ]);
    const compose = { include: [{ concept: [{ display: 'Yes' }, { display: 'No' }, { code: 'u' }] }] };
    expect(values(asking('#v', { contained: [valueSet({ compose })] }))).toEqual(['Yes', 'No', 'u']);
    const nameless = { include: [{ system: 'urn:s', concept: [{ code: 'a' }, {}] }] };
    expect(refusals(asking('#v', { contained: [valueSet({ compose: nameless })] }))).toEqual([
      '/contained/0/compose/include/0/concept/1 not-fhir',
    ]);
  });

  it('that counts its headings too is whole', () => {
    const contains = [{ abstract: true, code: 'h', contains: [{ system: 'urn:s', code: 'a' }] }];
    expect(values(asking('#v', { contained: [valueSet({ expansion: { total: 2, contains } })] }))).toEqual(['a']);
  });

  it('that is only a page of an expansion is not there', () => {
    const expansion = { total: 400, contains: [{ system: 'urn:s', code: 'a' }] };
    expect(refusals(asking('#v', { contained: [valueSet({ expansion })] }))).toEqual([
      '/item/0/answerValueSet value-set-unresolved',
    ]);
  });

  it('that takes a whole code system that came along, or leaves concepts out', () => {
    const system = {
      resourceType: 'CodeSystem',
      url: 'urn:s',
      content: 'complete',
      concept: [{ code: 'a', concept: [{ code: 'b' }] }],
    };
    const all = { system: 'urn:s' };
    expect(values(asking('#v', { contained: [valueSet({ compose: { include: [all] } }), system] }))).toEqual([
      'a',
      'b',
    ]);
    const less = valueSet({ compose: { include: [all], exclude: [include('a')] } });
    expect(values(asking('#v', { contained: [less, system] }))).toEqual(['b']);
    expect(refusals(asking('#v', { contained: [valueSet({ compose: { include: [all] } })] }))).toHaveLength(1);
  });

  it('of a whole code system without its headings', () => {
    const heading = [{ code: 'notSelectable', valueBoolean: true }];
    const concept = [{ code: 'h', property: heading, concept: [{ code: 'a' }, { code: 'b' }] }];
    const system = { resourceType: 'CodeSystem', url: 'urn:s', content: 'complete', concept };
    const contained = [valueSet({ compose: { include: [{ system: 'urn:s' }] } }), system];
    expect(values(asking('#v', { contained }))).toEqual(['a', 'b']);
  });

  it('that many questions name is read once, and never in part', () => {
    const concept = Array.from({ length: 4000 }, (_, index) => ({ code: `c${index}` }));
    const contained = [valueSet({ compose: { include: [{ system: 'urn:s', concept }] } })];
    const many = Array.from({ length: 15 }, (_, index) => item(`q${index}`, 'choice', { answerValueSet: '#v' }));
    const document = imported(source(many, { contained }));
    expect(document.items.map((each) => each.type === 'choice' && each.options?.length)).toEqual(many.map(() => 4000));
  });

  it('that is made of others: all of them together, or what they share', () => {
    const other = { resourceType: 'ValueSet', id: 'o', url: 'http://x/o', compose: { include: [include('b', 'c')] } };
    const both = valueSet({ compose: { include: [{ ...include('a', 'b'), valueSet: ['http://x/o'] }] } });
    expect(values(asking('#v', { contained: [both, other] }))).toEqual(['b']);
    const either = valueSet({ compose: { include: [include('a', 'b'), { valueSet: ['http://x/o'] }] } });
    expect(values(asking('#v', { contained: [either, other] }))).toEqual(['a', 'b', 'c']);
  });

  it('that is made of itself, or filtered, is not there', () => {
    const self = valueSet({ compose: { include: [{ valueSet: ['http://x/v'] }] } });
    const filtered = valueSet({
      compose: { include: [{ system: 'urn:s', filter: [{ property: 'concept', op: 'is-a', value: 'x' }] }] },
    });
    for (const contained of [[self], [filtered]]) {
      expect(refusals(asking('#v', { contained }))).toEqual(['/item/0/answerValueSet value-set-unresolved']);
    }
  });
});

it('scores stand at the concept, at its expansion, or in the code system', () => {
  const ordinal = (value: number) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  });
  const system = {
    resourceType: 'CodeSystem',
    url: 'urn:s',
    content: 'complete',
    concept: [{ code: 'c', property: [{ code: 'itemWeight', valueDecimal: 3 }] }, { code: 'd' }],
  };
  const concept = [{ code: 'a', ...ordinal(0) }, { code: 'b', ...ordinal(1) }, { code: 'c' }, { code: 'd' }];
  const compose = { include: [{ system: 'urn:s', concept }] };
  const contains = ['a', 'b', 'c', 'd'].map((code) => ({ system: 'urn:s', code }));
  for (const given of [{ compose }, { compose, expansion: { contains } }]) {
    const document = imported(asking('#v', { contained: [valueSet(given), system] }));
    expect(question(document, 'q').options?.map(({ score }) => score)).toEqual([0, 1, 3, undefined]);
  }
});

it('translations of the concepts', () => {
  const concept = [
    { code: 'a', display: 'Yes', designation: [{ language: 'da', value: 'Ja' }, { value: 'no language' }] },
  ];
  const contained = [valueSet({ compose: { include: [{ system: 'urn:s', concept }] } })];
  const document = imported(asking('#v', { contained }));
  expect(document.languages).toEqual(['en', 'da']);
  expect(question(document, 'q').options?.[0]?.text).toEqual({ en: 'Yes', da: 'Ja' });
});

it('a Bundle brings its value sets along', () => {
  const set = valueSet({ compose: { include: [include('a')] } });
  const bundle = { resourceType: 'Bundle', entry: [{ resource: set }, { resource: asking('http://x/v') }] };
  expect(values(bundle)).toEqual(['a']);
  const broken = { resourceType: 'Bundle', entry: [{ resource: asking('http://x/other') }] };
  expect(refusals(broken)).toEqual(['/entry/0/resource/item/0/answerValueSet value-set-unresolved']);
});

it('value sets of FHIR itself are known', () => {
  const result = fromFhir(asking('http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1'));
  expect(result.ok && question(result.document, 'q').options?.map(({ value }) => value)).toEqual([
    'male',
    'female',
    'other',
    'unknown',
  ]);
  expect(remarked(result, 'known-value-set')).toEqual(['/item/0/answerValueSet']);
});

it('too many options are refused', () => {
  const concept = Array.from({ length: 5001 }, (_, index) => ({ code: `c${index}` }));
  const contained = [valueSet({ compose: { include: [{ system: 'urn:s', concept }] } })];
  expect(refusals(asking('#v', { contained }))).toEqual(['/item/0 too-many-options']);
});
