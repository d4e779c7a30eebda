import fc from 'fast-check';
import type { Item, Questionnaire } from '../document.js';
import { MEDIA_TYPES, lint } from './lint.js';
import { patternFault } from './patterns.js';

const document = (items: readonly unknown[], more: object = {}): Questionnaire => ({
  id: 'x',
  version: 1,
  title: { da: 'Skema' },
  languages: ['da'],
  rights: 'none',
  instruments: [],
  items: items as readonly Item[],
  ...more,
});
const text = (words: string) => document([{ code: 'a', type: 'text', text: { da: words } }]);
const said = (notes: readonly { path: string; code: string }[]) => notes.map(({ path, code }) => `${path} ${code}`);
const faults = (of: Questionnaire) => said(lint(of).faults);
const notes = (of: Questionnaire) => said(lint(of).notes);

describe('a text', () => {
  it.each([
    ['<script>alert(1)</script>', 'unsafe-markup'],
    ['a < ScRipt src=x>', 'unsafe-markup'],
    ['<iframe src="x">', 'unsafe-markup'],
    ['<b onclick=1>', 'unsafe-markup'],
    ['<img src=x onerror = "1">', 'unsafe-markup'],
    ['<img alt="<" onerror=1>', 'unsafe-markup'],
    ['&lt;script&gt;', 'unsafe-markup'],
    ['<svg/onload=1>', 'unsafe-markup'],
    ['javascript:alert(1)', 'unsafe-link'],
    ['JaVa\tScRiPt:alert(1)', 'unsafe-link'],
    ['java&#115;cript&colon;x', 'unsafe-link'],
    ['java&#x73;cript&#58;x', 'unsafe-link'],
    ['java\u200bscript:x', 'unsafe-link'],
    ['vbscript:x', 'unsafe-link'],
    ['data:text/html;base64,AAAA', 'unsafe-link'],
    ['ja\u202enej', 'bidi-override'],
  ])('%j is refused: %s', (words, code) => {
    expect(faults(text(words))).toContain(`/items/0/text/da ${code}`);
  });

  it.each([
    ['<b>Fed</b>', 'html-as-text'],
    ['se https://sundhed.dk', 'link-in-text'],
    ['a\u200bb', 'no-width-character'],
    ['a\u2066b', 'bidi-control'],
    ['a\u0007b', 'control-character'],
    ['010203-1234', 'cpr-like'],
  ])('%j is noted: %s', (words, code) => {
    expect([faults(text(words)), notes(text(words))]).toEqual([[], [`/items/0/text/da ${code}`]]);
  });

  it.each([
    'Har du haft ondt? Skriv 0-10, < 5 er lidt & > 5 meget',
    'JavaScript er et sprog',
    'One = 1, on=off',
    'Ring 12 34 56 78, 991399-1234 er ingen dag',
    'Data: text',
  ])('%j is a text', (words) => {
    expect(lint(text(words))).toEqual({ faults: [], notes: [] });
  });

  it('does not repeat a number that is like a CPR number', () => {
    expect(JSON.stringify(lint(text('010203-1234')))).not.toContain('1234');
  });

  it('is looked at wherever it stands', () => {
    const bad = { da: '<script>' };
    const everywhere = document(
      [
        {
          code: 'a',
          type: 'choice',
          text: bad,
          help: bad,
          options: [{ value: 1, text: bad, prefix: bad }],
          ends: { low: bad },
        },
        {
          code: 'b',
          type: 'group',
          text: bad,
          stem: bad,
          items: [{ code: 'c', type: 'display', text: bad, linkId: '<script>' }],
        },
      ],
      { title: bad, rights: '<script>', url: 'javascript:1' },
    );
    expect(faults(everywhere)).toHaveLength(12);
  });

  it('of a megabyte is looked through at once: what is quadratic would never end', () => {
    for (const piece of [
      '<a',
      '&#1;',
      'on on=',
      '<script ',
      'java\t',
      '010203',
      "<a 'on",
      '\u200b',
      'http://a',
      '<\t',
    ]) {
      expect(lint(text(piece.repeat(1_000_000 / piece.length)))).toHaveProperty('faults');
    }
  });
});

describe('a translation', () => {
  it('that is missing is counted', () => {
    const items = [
      { code: 'a', type: 'text', text: { da: 'A', en: 'A' } },
      { code: 'b', type: 'text', text: { da: 'B' } },
    ];
    expect(lint(document(items, { languages: ['da', 'en'] })).notes).toEqual([
      { path: '', code: 'translation-missing', detail: 'en 2' },
    ]);
  });
});

describe('a file', () => {
  it('is of a known kind', () => {
    const of = (contentType: string) =>
      faults(document([{ code: 'a', type: 'text', text: { da: 'A' }, media: { contentType, data: 'AAAA' } }]));
    for (const each of MEDIA_TYPES) expect(of(each)).toEqual([]);
    for (const each of ['image/svg+xml', 'text/html', 'application/pdf']) {
      expect(of(each)).toEqual(['/items/0/media/contentType unsupported-media']);
    }
  });
});

describe('a regular expression', () => {
  it.each([
    ['^(a+)+$', 'unsafe-regex'],
    ['(a|b*)*', 'unsafe-regex'],
    ['(a?){50}a{50}', 'unsafe-regex'],
    ['(a)\\1', 'unsupported-regex'],
    ['(?=a)', 'unsupported-regex'],
    ['(', 'unsupported-regex'],
    ['a'.repeat(1001), 'too-long'],
  ])('%.20s: %s', (pattern, code) => {
    expect(patternFault(pattern)).toBe(code);
    expect(faults(document([{ code: 'a', type: 'text', text: { da: 'A' }, pattern }]))).toEqual([
      `/items/0/pattern ${code}`,
    ]);
  });

  it.each(['^[0-9]{4}$', '(\\d{4}-)?\\d{6}', '[A-Z]{2}\\d{2}( ?\\w{4}){1,7}'.slice(0, 12), '\\{3\\}'])(
    '%s is one',
    (pattern) => {
      expect(patternFault(pattern)).toBeUndefined();
    },
  );
});

describe('an expression', () => {
  const fhirpath = (expression: string, more: object = {}) =>
    document(
      [{ code: 'a', type: 'integer', text: { da: 'A' }, calculated: { fhirpath: expression }, readOnly: true }],
      more,
    );

  it.each([
    ["%resource.item.where(linkId='b').resolve()", 'unsupported-function'],
    ["'a'.memberOf('x')", 'unsupported-function'],
    ['(1|2|3).repeat($this + 1).count()', 'unsupported-function'],
    ['%resource.repeat(item.where(true)).count()', 'unsupported-function'],
    ["'a'.trace('x')", 'unsupported-function'],
    ["'a'.replaceMatches('a','b')", 'unsupported-function'],
    ['%terminologies.expand(1)', 'unsupported-function'],
    ['%terminologies.x', 'unknown-variable'],
    ['%patient.birthDate', 'unknown-variable'],
    ['1 +', 'bad-expression'],
    ["'a'.matches('(a)\\\\1')", 'unsupported-regex'],
    [`${'('.repeat(40)}1${')'.repeat(40)}`, 'too-deep'],
    [`1${'+1'.repeat(3000)}`, 'too-long'],
  ])('%.40s is refused: %s', (expression, code) => {
    expect(faults(fhirpath(expression))).toContain(`/items/0/calculated/fhirpath ${code}`);
  });

  it.each([
    "%resource.item.where(linkId='b').answer.value",
    'iif(%a > 1, %a, 0)',
    "%resource.descendants().where(linkId='b').answer.value.matches('^(a+)+$')",
    'today()',
  ])('%s is one', (expression) => {
    expect(faults(fhirpath(expression, { variables: [{ name: 'a', fhirpath: '1 + 1' }] }))).toEqual([]);
  });

  const reading = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;

  it('in a circle is refused: values, conditions, and both', () => {
    const calculated = (code: string, linkId: string) => ({
      code,
      type: 'integer',
      text: { da: code },
      readOnly: true,
      calculated: { fhirpath: reading(linkId) },
    });
    expect(faults(document([calculated('a', 'b'), calculated('b', 'c'), calculated('c', 'a')]))).toEqual([
      '/items/2/calculated loop',
    ]);
    expect(faults(document([calculated('a', 'b'), calculated('b', 'c'), calculated('c', 'd')]))).toEqual([]);
    const shown = { code: 'b', type: 'integer', text: { da: 'B' }, shownWhen: { fhirpath: `${reading('a')} > 1` } };
    expect(faults(document([calculated('a', 'b'), shown]))).toEqual(['/items/1/shownWhen loop']);
    expect(faults(document([calculated('a', 'x'), shown]))).toEqual([]);
  });

  it('in a long chain is followed', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => ({
      code: `c${index}`,
      type: 'boolean',
      text: { da: 'A' },
      ...(index > 0 && { shownWhen: { item: `c${index - 1}`, answered: true } }),
    }));
    expect(faults(document(chain))).toEqual([]);
  });
});

it('any text at all gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(lint(text(words)).faults.length).toBeGreaterThanOrEqual(0);
      patternFault(words);
    }),
  );
});
