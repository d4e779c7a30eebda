import { questionnaire, text } from '../../test/documents.js';
import { checkAnswers } from './check-answers.js';
import { decimalsOf } from './check-value.js';
import { compile } from '../compile.js';
import type { Answer, Item, Question } from '../document.js';
import { engines } from '../engines/engines.js';

const mg = { code: 'mg', text: text('mg') };
const g = { code: 'g', text: text('g') };
const options = ['a', 'b'].map((value) => ({ value, text: text(value) }));
const q = (code: string, type: Question['type'], more: Partial<Question> = {}): Item => ({
  code,
  type,
  text: text(code),
  ...more,
});

const compiled = compile(
  questionnaire([
    q('dec', 'decimal', { decimals: 2 }),
    q('dose', 'quantity', { units: [mg, g], min: 1, max: 2000, decimals: 3 }),
    q('score', 'quantity', { max: 5 }),
    q('word', 'text', { minLength: 2, maxLength: 5, pattern: '[a-z]+' }),
    q('site', 'url'),
    q('born', 'date', { partial: true, min: '1900-01-01', max: '2022-06-15' }),
    q('at', 'dateTime', { min: '2022-01-01T00:00:00Z' }),
    q('clock', 'time', { max: '12:00:00' }),
    q('file', 'attachment', { maxBytes: 4, mimeTypes: ['image/*', 'text/plain'] }),
    q('ref', 'reference'),
    q('own', 'choice', { options, open: text('other') }),
    q('owns', 'multiple', { options, open: text('other'), repeats: { min: 2, max: 3 } }),
    q('free', 'choice', { open: text('other') }),
    q('phones', 'text', { repeats: { min: 2, max: 3 }, maxLength: 8 }),
    q('many', 'integer', { repeats: {}, min: 0 }),
  ]),
  engines,
);

const words = (base64: string, contentType = 'text/plain') => ({ contentType, data: base64 });

const REFUSED: [string, unknown, string][] = [
  ['dec', 1.234, '/dec too-precise'],
  ['dec', 1e-7, '/dec too-precise'],
  ['dose', 5, '/dose wrong-type'],
  ['dose', { value: 5 }, '/dose bad-unit'],
  ['dose', { value: 5, unit: 'kg' }, '/dose bad-unit'],
  ['dose', { value: '5', unit: 'mg' }, '/dose wrong-type'],
  ['dose', { value: Number.NaN, unit: 'mg' }, '/dose wrong-type'],
  ['dose', { value: -0, unit: 'mg' }, '/dose wrong-type'],
  ['dose', { value: 5, unit: 'mg', code: 'mg' }, '/dose wrong-type'],
  ['dose', { unit: 'mg' }, '/dose wrong-type'],
  ['dose', [{ value: 5, unit: 'mg' }], '/dose wrong-type'],
  ['dose', { value: 2001, unit: 'mg' }, '/dose out-of-range'],
  ['dose', { value: 2.001, unit: 'g' }, '/dose out-of-range'],
  ['dose', { value: 0.5, unit: 'mg' }, '/dose out-of-range'],
  ['dose', { value: 1.0001, unit: 'mg' }, '/dose too-precise'],
  ['score', { value: 5, unit: 'mg' }, '/score bad-unit'],
  ['score', { value: 6 }, '/score out-of-range'],
  ['word', 'a', '/word too-short'],
  ['word', 'abcdef', '/word too-long'],
  ['word', 'abC', '/word pattern'],
  ['word', 'ab\n', '/word pattern'],
  ['site', 'example.org', '/site wrong-type'],
  ['site', 'https://a b', '/site wrong-type'],
  ['site', 'javascript:alert(1)', '/site wrong-type'],
  ['site', 'JavaScript:alert(1)', '/site wrong-type'],
  ['site', 'data:text/html,x', '/site wrong-type'],
  ['born', '1899', '/born out-of-range'],
  ['born', '2022-07', '/born out-of-range'],
  ['born', '2022-06-16', '/born out-of-range'],
  ['born', '2022-6', '/born wrong-type'],
  ['at', '2022-01-01T00:30:00+01:00', '/at out-of-range'],
  ['at', '2022-02-01', '/at wrong-type'],
  ['clock', '12:00:01', '/clock out-of-range'],
  ['clock', '11:00', '/clock wrong-type'],
  ['file', 'aGVq', '/file wrong-type'],
  ['file', words('aGV'), '/file wrong-type'],
  ['file', words('aG\nVq'), '/file wrong-type'],
  ['file', words(''), '/file wrong-type'],
  ['file', words('aGVqaGo='), '/file too-large'],
  ['file', words('aGVq', 'application/pdf'), '/file bad-media'],
  ['file', words('aGVq', 'text'), '/file bad-media'],
  ['file', { ...words('aGVq'), url: 'https://example.org' }, '/file wrong-type'],
  ['file', { ...words('aGVq'), title: ' ' }, '/file wrong-type'],
  ['ref', '', '/ref wrong-type'],
  ['own', 'c', '/own off-list'],
  ['own', { other: '' }, '/own wrong-type'],
  ['own', { other: 'x', value: 'a' }, '/own wrong-type'],
  ['own', null, '/own wrong-type'],
  ['owns', ['a'], '/owns too-few'],
  ['owns', ['a', 'b', { other: 'x' }, { other: 'y' }], '/owns too-many'],
  ['owns', ['a', { other: 'x' }, { other: 'x' }], '/owns duplicate'],
  ['owns', ['a', ['b']], '/owns too-deep'],
  ['free', 'x', '/free wrong-type'],
  ['phones', '12345678', '/phones wrong-type'],
  ['phones', [], '/phones wrong-type'],
  ['phones', ['12345678'], '/phones too-few'],
  ['phones', ['1', '2', '3', '4'], '/phones too-many'],
  ['phones', ['1', '123456789'], '/phones/1 too-long'],
  ['phones', ['1', ['2']], '/phones/1 wrong-type'],
  ['many', new Array(101).fill(1), '/many too-many'],
  ['many', new Array(2), '/many/0 wrong-type,/many/1 wrong-type'],
  ['many', [1, -1, 2, '3'], '/many/1 out-of-range,/many/3 wrong-type'],
];

it.each(REFUSED)('%s: %j is refused as %s', (code, value, expected) => {
  for (const how of [{}, { partial: true }]) {
    const check = checkAnswers(compiled, { [code]: value }, how);
    expect(check.ok ? '' : check.faults.map((fault) => `${fault.path} ${fault.code}`).join(',')).toBe(expected);
  }
});

const ACCEPTED: [string, Answer][] = [
  ['dec', 1.23],
  ['dec', -1e21],
  ['dose', { value: 5, unit: 'mg' }],
  ['dose', { value: 2, unit: 'g' }],
  ['score', { value: 5 }],
  ['word', 'abc'],
  ['site', 'https://example.org/æ?b=c#d'],
  ['site', 'urn:uuid:0'],
  ['site', 'mailto:a@example.org'],
  ['born', '1900'],
  ['born', '2022'],
  ['born', '2022-06'],
  ['born', '2022-06-15'],
  ['at', '2022-01-01T01:00:00+01:00'],
  ['clock', '12:00:00'],
  ['file', words('aGVqaA==')],
  ['file', { ...words('aGVq', 'IMAGE/PNG'), title: 'hej.png' }],
  ['file', words('aGVq', 'text/plain; charset=UTF-8')],
  ['ref', 'Patient/1'],
  ['own', 'a'],
  ['own', { other: 'a' }],
  ['owns', ['a', { other: 'a' }]],
  ['free', { other: 'x' }],
  ['phones', ['1', '1']],
  ['many', [3, 3]],
];

it.each(ACCEPTED)('%s: %j is accepted as it is', (code, value) => {
  const check = checkAnswers(compiled, { [code]: value });
  if (!check.ok) throw new Error(JSON.stringify(check.faults));
  expect(JSON.parse(JSON.stringify(check.answers))).toEqual({ [code]: value });
});

it('what is accepted has no prototype anywhere, and shares nothing with what was sent', () => {
  const sent = { dose: { value: 5, unit: 'mg' }, owns: ['a', { other: 'x' }], file: words('aGVq') };
  const check = checkAnswers(compiled, sent);
  if (!check.ok) throw new Error('refused');
  const { dose, owns, file } = check.answers as unknown as typeof sent;
  for (const each of [dose, owns[1], file]) expect(Object.getPrototypeOf(each)).toBeNull();
  sent.dose.value = 6;
  sent.owns.push('b');
  expect([dose.value, owns.length]).toEqual([5, 2]);
});

it('digits after the point', () => {
  expect([1, 1.5, 1e-7, 1.25e-7, 1e21, -0.125].map(decimalsOf)).toEqual([0, 1, 7, 9, 0, 3]);
});

it('without the engine, a pattern is not judged; with it, one that cannot be run is a fault of the document', () => {
  const document = questionnaire([q('w', 'text', { pattern: '[a-z]+' })]);
  expect(checkAnswers(compile(document), { w: '1' }).ok).toBe(true);
  expect(checkAnswers(compile(document, engines), { w: '1' }).ok).toBe(false);
  expect(() => compile(questionnaire([q('w', 'text', { pattern: '(a' })]), engines)).toThrow(
    '/items/0/pattern bad-pattern',
  );
});

it('limits need units that measure the same, and an engine', () => {
  const ml = { code: 'mL', text: text('ml') };
  const document = questionnaire([q('d', 'quantity', { units: [mg, ml], max: 5 })]);
  expect(() => compile(document)).toThrow('needs units');
  expect(() => compile(document, engines)).toThrow('/items/0/units not-comparable');
});
