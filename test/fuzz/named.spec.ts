import { FORM } from './seeds.js';
import { outcome } from './imported.js';

// Each of these has stopped some other importer, or could.

const fhir = (item: unknown, more: object = {}): string =>
  JSON.stringify({ resourceType: 'Questionnaire', status: 'active', title: 'x', language: 'da', item, ...more });
const own = (items: unknown, more: object = {}): string =>
  JSON.stringify({
    id: 'x',
    version: 1,
    title: { da: 'x' },
    languages: ['da'],
    rights: 'x',
    instruments: [],
    items,
    ...more,
  });
const survey = (elements: unknown, more: object = {}): string => JSON.stringify({ elements, ...more });
const cda = (inside: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<ClinicalDocument xmlns="urn:hl7-org:v3">${inside}</ClinicalDocument>`;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const nest = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const question = (linkId: string, more: object = {}) => ({ linkId, text: 'x', type: 'integer', ...more });
const field = (code: string, more: object = {}) => ({ code, type: 'integer', text: { da: 'x' }, ...more });
const needs = (linkId: string) => ({ enableWhen: [{ question: linkId, operator: 'exists', answerBoolean: true }] });
const laughs = many(10, (index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');

const REFUSED: readonly [name: string, source: string][] = [
  ['nothing', ''],
  ['white space', '  \n'],
  ['half a document', '{"id":"x"'],
  ['a list', '[]'],
  ['a number', '1e400'],
  ['NUL', '\u0000'],
  ['NUL in a text', fhir([question('a', { text: 'a\u0000b' })])],
  ['a lone surrogate', own([field('a', { text: { da: '\ud800' } })])],
  [
    'a number beyond all',
    '{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"integer","text":"x","maxLength":1e400}]}',
  ],
  [
    'a number that cannot be kept',
    '{"elements":[{"type":"text","name":"a","inputType":"number","max":12345678901234567890}]}',
  ],
  [
    'a field that stands twice',
    '{"resourceType":"Questionnaire","status":"active","status":"draft","item":[{"linkId":"a","type":"display","text":"x"}]}',
  ],
  ['a field that stands twice, written otherwise', '{"elements":[{"type":"text","name":"a","n\\u0061me":"b"}]}'],
  ['lists 3,000 deep', nest(3000, '[', '', ']')],
  ['lists 3,000,000 deep', nest(3_000_000, '[', '', ']')],
  [
    'FHIR items 3,000 deep',
    `{"resourceType":"Questionnaire","item":${nest(3000, '[{"linkId":"a","type":"group","item":', '[]', '}]')}}`,
  ],
  ['panels 3,000 deep', `{"elements":${nest(3000, '[{"type":"panel","name":"a","elements":', '[]', '}]')}}`],
  [
    'our groups 3,000 deep',
    `{"id":"x","instruments":[],"items":${nest(3000, '[{"type":"group","code":"a","items":', '[]', '}]')}}`,
  ],
  [
    'FHIR items 30 deep',
    `{"resourceType":"Questionnaire","status":"active","item":${nest(30, '[{"linkId":"a","type":"group","item":', '[]', '}]')}}`,
  ],
  ['sections 3,000 deep', cda(nest(3000, '<component><section>', '', '</section></component>'))],
  ['sections 300,000 deep', cda(nest(300_000, '<a>', '', '</a>'))],
  ['100,000 FHIR items', fhir(many(100_000, (index) => question(`q${index}`)))],
  ['100,000 fields', survey(many(100_000, (index) => ({ type: 'text', name: `q${index}` })))],
  ['100,000 items of ours', own(many(100_000, (index) => field(`q${index}`)))],
  ['100,000 elements', cda('<component/>'.repeat(100_000))],
  ['a circle of two conditions', fhir([question('a', needs('b')), question('b', needs('a'))])],
  ['a circle of one condition', fhir([question('a', needs('a'))])],
  ['a circle of 1,000 conditions', fhir(many(1000, (index) => question(`q${index}`, needs(`q${(index + 1) % 1000}`))))],
  [
    'a circle of ours',
    own([
      field('a', { shownWhen: { item: 'b', answered: true } }),
      field('b', { shownWhen: { item: 'a', answered: true } }),
    ]),
  ],
  [
    'a circle in SurveyJS',
    survey([
      { type: 'text', name: 'a', visibleIf: '{b} notempty' },
      { type: 'text', name: 'b', visibleIf: '{a} notempty' },
    ]),
  ],
  [
    'a regular expression that never ends',
    survey([{ type: 'text', name: 'a', validators: [{ type: 'regex', regex: '^(a+)+$' }] }]),
  ],
  ['a regular expression of ours that never ends', own([{ ...field('a'), type: 'text', pattern: '^(a+)+$' }])],
  [
    'a regular expression of repeats of repeats',
    own([{ ...field('a'), type: 'text', pattern: `${'('.repeat(400)}a${'{99})'.repeat(150)}` }]),
  ],
  ['a text of 10 megabytes', own([field('a', { text: { da: 'x'.repeat(10_000_000) } })])],
  [
    'an expression of a megabyte',
    own([field('a', { readOnly: true, calculated: { fhirpath: '1+'.repeat(500_000) } })]),
  ],
  [
    'an expression of brackets',
    own([field('a', { readOnly: true, calculated: { fhirpath: nest(2000, '(', '1', ')') } })]),
  ],
  [
    'a condition of brackets',
    survey([
      { type: 'boolean', name: 'a' },
      { type: 'text', name: 'b', visibleIf: nest(3000, '(', '{a}', ')') },
    ]),
  ],
  ['a source that is too large', ' '.repeat(17 * 1024 * 1024)],
  ['billion laughs', cda('&l9;', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`)],
  ['an entity that reads a file', cda('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ['an entity that reads the net', cda('', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]>')],
  ['a stylesheet', cda('', '<?xml-stylesheet href="http://127.0.0.1:1/x.xsl"?>')],
  ['an inclusion', cda('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>')],
  ['XML that does not end', '<ClinicalDocument'],
  ['100,000 attributes', `<ClinicalDocument ${many(100_000, (index) => `a${index}="1"`).join(' ')}/>`],
  [
    '500 expressions over everything',
    own(
      many(500, (index) =>
        field(`q${index}`, { readOnly: true, calculated: { fhirpath: '%resource.descendants().count()' } }),
      ),
    ),
  ],
  ['a script', survey([{ type: 'text', name: 'a', title: '<script>1</script>' }])],
  ['a link that runs', fhir([question('a', { text: 'java\tscript:alert(1)' })])],
];

const ANY: readonly [name: string, source: string][] = [
  [
    '__proto__ in FHIR',
    '{"__proto__":{"polluted":1},"resourceType":"Questionnaire","status":"active","title":"x","item":[{"__proto__":{"polluted":1},"linkId":"__proto__","type":"integer","text":"x","enableWhen":[{"__proto__":{},"question":"constructor","operator":"exists","answerBoolean":true}]},{"linkId":"constructor","type":"integer","text":"x"}]}',
  ],
  [
    '__proto__ in SurveyJS',
    '{"__proto__":{"polluted":1},"elements":[{"__proto__":{"polluted":1},"type":"radiogroup","name":"__proto__","title":{"__proto__":"x","default":"y"},"choices":[{"__proto__":{},"value":"__proto__"},"constructor"]},{"type":"text","name":"constructor","visibleIf":"{__proto__} = \'__proto__\' or {constructor.prototype} notempty"}]}',
  ],
  [
    '__proto__ in ours',
    '{"__proto__":{"polluted":1},"id":"__proto__","version":1,"title":{"__proto__":"x"},"languages":["__proto__"],"rights":"x","instruments":[],"items":[{"code":"__proto__","type":"integer","text":{"da":"x"}}]}',
  ],
  [
    '10,000 options in FHIR',
    fhir([
      { linkId: 'a', type: 'choice', text: 'x', answerOption: many(10_000, (index) => ({ valueInteger: index })) },
    ]),
  ],
  ['5,000 options in SurveyJS', survey([{ type: 'dropdown', name: 'a', choices: many(5000, (index) => index) }])],
  [
    '5,000 items, each after the one before',
    fhir(many(5000, (index) => question(`q${index}`, index > 0 ? needs(`q${index - 1}`) : {}))),
  ],
  [
    '200 expressions over everything',
    own(
      many(200, (index) =>
        field(`q${index}`, { readOnly: true, calculated: { fhirpath: '%resource.descendants().count()' } }),
      ),
    ),
  ],
  ['options that differ by case', survey([{ type: 'radiogroup', name: 'a', choices: ['a', 'A'] }])],
  [
    'names that differ by case',
    survey([
      { type: 'text', name: 'a' },
      { type: 'text', name: 'A', visibleIf: '{A} notempty' },
    ]),
  ],
  [
    'null everywhere',
    fhir([{ linkId: 'a', type: 'integer', text: 'x', item: null, enableWhen: null, extension: [null], _text: null }]),
  ],
  ['a form with everything', JSON.stringify(FORM)],
  ['a byte order mark', `\uFEFF${JSON.stringify(FORM)}`],
];

describe('a hostile source', () => {
  it.each(REFUSED)('%s is refused', (_, source) => {
    expect(outcome(source).ok).toBe(false);
  });
});

describe('a strange source', () => {
  it.each(ANY)('%s gets an answer', (_, source) => {
    expect(() => outcome(source)).not.toThrow();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
