import { item, judge, question } from '../../../test/judged-responses.js';
import { isReference, isUri, typeIn } from './read-address.js';

it.each([
  ['https://example.org/a', true],
  ['Patient/1', true],
  ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520', true],
  ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520asdf', false],
  ['urn:uuid:C757873D-EC9A-4326-A141-556F43239520', false],
  ['urn:oid:1.2.840.1', true],
  ['urn:oid:1.02', false],
  ['c:\\temp\\example.txt', false],
  ['two words', false],
  ['', false],
])('uri %j: %s', (text, expected) => expect(isUri(text)).toBe(expected));

it.each([
  ['Patient/example', true],
  ['https://example.org/Patient/example', true],
  ['Patient/1/_history/2', true],
  ['#p', true],
  ['urn:oid:1.2.3', true],
  ['https://example.org/somewhere/else', true],
  ['https://example.org/Chicken/example', false],
  ['ht sdtps://example.org/Patient/example', false],
  ['hello', false],
  ['Patient', false],
])('reference %j: %s', (text, expected) => expect(isReference(text)).toBe(expected));

it('finds the type', () => {
  expect(typeIn('https://example.org/Chicken/1')).toBe('Chicken');
  expect(typeIn('#a')).toBeUndefined();
});

it('a relative address is legal, and no place to go to', () => {
  expect(judge([question('x', { type: 'url' })], [item('x', { valueUri: 'Patient/1' })])).toEqual({
    valid: true,
    said: ['QR.item[0].answer[0].valueUri not-judged'],
  });
});

describe('files', () => {
  const file = (more: object) => judge([question('x', { type: 'attachment' })], [item('x', { valueAttachment: more })]);
  it.each<[object, boolean]>([
    [{ contentType: 'image/png', data: 'AAAA', size: 3 }, true],
    [{ contentType: 'image/png', data: 'AAAA\nAAAA', size: 6 }, true],
    [{ contentType: 'image/png', data: 'AAAA', size: 4 }, false],
    [{ data: 'AAAA' }, false],
    [{ contentType: 'image/png', url: 'http://example.org/x.png' }, true],
    [{ title: 'x' }, true],
    [{ id: 'x' }, false],
    [{ contentType: 'image/png', data: 'A'.repeat(2_000_000) }, true],
  ])('%j', (given, valid) => expect(file(given).valid).toBe(valid));
});

it('an integer of FHIR has 32 bits', () => {
  const integer = [question('x', { type: 'integer' })];
  expect(judge(integer, [item('x', { valueInteger: 2_147_483_647 })]).valid).toBe(true);
  expect(judge(integer, [item('x', { valueInteger: 2_147_483_648 })]).said).toEqual([
    'QR.item[0].answer[0].valueInteger out-of-range',
  ]);
});

it.each<[object, readonly string[]]>([
  [{ items: [] }, ['QR unknown-property']],
  [{ authored: '2020-05' }, []],
  [{ authored: '2020-05-06T10:00:00.123Z' }, []],
  [{ authored: 'yesterday' }, ['QR.authored not-fhir']],
  [{ subject: 'Patient/1' }, ['QR.subject not-fhir']],
  [{ id: 'x', meta: {}, text: {}, contained: [], basedOn: [], _status: {}, language: 'da' }, []],
])('the envelope: %j', (more, said) => expect(judge([question('x')], undefined, more).said).toEqual(said));
