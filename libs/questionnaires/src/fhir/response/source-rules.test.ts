import { compile } from '../../compile.js';
import { engines } from '../../engines/engines.js';
import { fromFhir } from '../from/from-fhir.js';
import { sourceRules } from './source-rules.js';
import { validateResponse } from './validate-response.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const UCUM = 'http://unitsofmeasure.org';

/** What is said of a response to a source, beyond what only a server knows. */
function judged(items: readonly object[], given: readonly object[], more: object = {}, response: object = {}) {
  const source = { resourceType: 'Questionnaire', status: 'active', item: items, ...more };
  const imported = fromFhir(source, { unresolvedValueSets: 'accept-any' });
  if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
  const { valid, issues } = validateResponse(
    compile(imported.document, engines),
    { resourceType: 'QuestionnaireResponse', status: 'completed', item: given, ...response },
    { rules: sourceRules(source, imported.ignored) },
  );
  const said = issues.filter(({ code }) => code !== 'no-questionnaire');
  return { valid, said: said.map(({ path, code }) => `${path.replace('QuestionnaireResponse', 'QR')} ${code}`) };
}

const answer = (value: object) => [{ linkId: 'q', answer: [value] }];

describe('a list that only a server knows', () => {
  const gate = { question: '1', operator: '=', answerCoding: { system: 's', code: 'a' } };
  const items = [
    { linkId: '1', type: 'choice', text: 'x', answerValueSet: 'http://example.org/vs' },
    { linkId: '2', type: 'open-choice', text: 'y', answerValueSet: 'http://example.org/vs' },
    { linkId: '3', type: 'text', text: 'z', enableWhen: [gate] },
  ];

  it.each([
    ['1', { valueCoding: { system: 's', code: 'a' } }, true],
    ['1', { valueCoding: { system: 's', code: 'other than the condition names' } }, true],
    ['1', { valueString: 'own words' }, false],
    ['1', { valueInteger: 1 }, false],
    ['2', { valueCoding: { system: 's', code: 'a' } }, true],
    ['2', { valueString: 'own words' }, true],
  ])('%s %j: %s', (linkId, given, valid) => {
    expect(judged(items, [{ linkId, answer: [given] }]).valid).toBe(valid);
  });

  it('is not judged where it is one of units', () => {
    const extension = [{ url: `${CORE}questionnaire-unitValueSet`, valueCanonical: 'http://example.org/units' }];
    const quantity = { valueQuantity: { value: 1, code: 'AU', system: 'urn:iso:std:iso:3166' } };
    expect(judged([{ linkId: 'q', type: 'quantity', extension }], answer(quantity))).toEqual({
      valid: true,
      said: ['QR.item[0].answer[0].valueQuantity not-judged'],
    });
  });
});

describe('items that became part of another, or of nothing', () => {
  const help = {
    linkId: 'help',
    type: 'display',
    text: 'Help',
    extension: [{ url: `${CORE}questionnaire-displayCategory`, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
  };
  const items = [
    { linkId: 'q', type: 'string', text: 'Q', item: [help] },
    { linkId: 'bare', type: 'display' },
    { linkId: 'empty', type: 'group' },
  ];

  it.each<[string, object, readonly string[]]>([
    ['help', { linkId: 'q', answer: [{ valueString: 'x', item: [{ linkId: 'help', text: 'Help' }] }] }, []],
    ['a display without text', { linkId: 'bare' }, []],
    ['an empty group', { linkId: 'empty' }, []],
    ['with an answer', { linkId: 'bare', answer: [{ valueString: 'x' }] }, ['QR.item[0].answer answer-on-display']],
    ['an answer of a group', { linkId: 'empty', answer: [{}] }, ['QR.item[0].answer answer-on-group']],
    ['with items', { linkId: 'bare', item: [{ linkId: 'q' }] }, ['QR.item[0].item item-on-display']],
    ['with items in it', { linkId: 'empty', item: [{ linkId: 'q' }] }, ['QR.item[0].item[0] wrong-place']],
    ['with what FHIR does not have', { linkId: 'bare', note: 1 }, ['QR.item[0] unknown-property']],
  ])('%s', (_, given, said) => {
    expect(judged(items, [given]).said).toEqual(said);
  });
});

describe('what the source says of single questions', () => {
  it('a string has no lines, which is a remark', () => {
    const items = [
      { linkId: 'q', type: 'string' },
      { linkId: 't', type: 'text' },
    ];
    const lines = { valueString: 'a\r\nb' };
    expect(judged(items, [...answer(lines), { linkId: 't', answer: [lines] }])).toEqual({
      valid: true,
      said: ['QR.item[0].answer[0].valueString line-break'],
    });
  });

  it.each([
    ['Patient/1', true],
    ['https://example.org/fhir/Practitioner/1/_history/2', true],
    ['#contained', true],
    ['Organization/1', false],
  ])('a reference to %s: %s', (reference, valid) => {
    const extension = ['Patient', 'Practitioner'].map((valueCode) => ({
      url: `${CORE}questionnaire-referenceResource`,
      valueCode,
    }));
    const items = [{ linkId: 'q', type: 'reference', extension }];
    expect(judged(items, answer({ valueReference: { reference } })).valid).toBe(valid);
  });

  const gram = (value: number, code = 'g') => ({ valueQuantity: { value, unit: code, system: UCUM, code } });
  const limit = {
    url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity',
    ...gram(2, 'kg'),
  };
  const listed = { url: `${CORE}questionnaire-unitOption`, valueCoding: { system: UCUM, code: 'kg' } };
  const open = {
    url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-unitOpen',
    valueCode: 'optionsOrType',
  };
  it.each<[string, readonly object[], object, readonly string[]]>([
    ['within a limit in another unit', [limit], gram(1500), ['lossy']],
    ['beyond it', [limit], gram(2500), ['lossy', 'out-of-range']],
    ['not comparable with it', [limit], gram(1, 'm'), ['bad-unit']],
    ['no unit, where the limit has one', [limit], { valueQuantity: { value: 1 } }, ['bad-unit']],
    ['in a unit that is not listed', [listed], gram(1), ['bad-unit']],
    ['where others than those listed are taken', [listed, open], gram(1), ['lossy']],
    ['of another kind', [listed, open], gram(1, 'm'), ['not-judged']],
  ])('an amount %s', (_, extension, given, codes) => {
    const { said } = judged([{ linkId: 'q', type: 'quantity', extension }], answer(given));
    expect(said.map((each) => each.split(' ')[1])).toEqual(codes);
  });

  it.each([
    [{ reference: 'Patient/1' }, true],
    [{ reference: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520' }, true],
    [{ identifier: { value: '1' } }, true],
    [{ reference: 'https://example.org/fhir/Device/1' }, false],
    [{ type: 'Device', identifier: { value: '1' } }, false],
  ])('answered about %j: %s', (subject, valid) => {
    const items = [{ linkId: 'q', type: 'boolean' }];
    const given = answer({ valueBoolean: true });
    expect(judged(items, given, { subjectType: ['Patient'] }, { subject }).valid).toBe(valid);
  });
});

it('comes to an end however deep a source is', () => {
  let item: object = { linkId: 'a', type: 'group' };
  for (let depth = 0; depth < 50_000; depth++) item = { linkId: 'a', type: 'group', item: [item] };
  expect(sourceRules({ resourceType: 'Questionnaire', item: [item] }, []).types.get('a')).toBe('group');
});
