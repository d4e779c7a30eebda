import { catalogue } from '../catalogue/catalogue.js';
import { toFhir } from '../fhir/fhir.js';
import { importQuestionnaire, SOURCE_LIMIT } from './import.js';
import { readJson } from './read-json.js';

const said = (source: unknown): string[] => {
  const { format, result } = importQuestionnaire(typeof source === 'string' ? source : JSON.stringify(source));
  return result.ok ? [`${format} ok`] : result.faults.map(({ path, code }) => `${format} ${path} ${code}`);
};
const own = catalogue[0]!;
const question = { linkId: 'a', type: 'string', text: 'x' };
const fhir = (item: object) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'da',
  title: 'x',
  item: [question, item],
});

describe('any source', () => {
  it('is known by what only its format has', () => {
    expect(said(own)).toEqual(['document ok']);
    expect(said(toFhir(own))).toEqual(['fhir-r4 ok']);
    expect(said({ elements: [{ type: 'text', name: 'a' }] })).toEqual(['surveyjs ok']);
    expect(said(' <a/>')[0]).toMatch(/^qfdd /);
    for (const strange of [{}, [], null, 7, { title: 'x' }])
      expect(said(strange)).toEqual(['undefined  unsupported-format']);
  });

  it('may begin with a byte order mark and white space', () => {
    expect(said(`\uFEFF\n ${JSON.stringify(own)}`)).toEqual(['document ok']);
  });

  it('comes back as it was, when it is a document of ours', () => {
    const { result } = importQuestionnaire(JSON.stringify(own));
    expect(result).toMatchObject({ ok: true, document: JSON.parse(JSON.stringify(own)) });
    expect(result.ok && result.understood.question).toBeGreaterThan(5);
  });

  it('is refused when it is too large', () => {
    expect(said(' '.repeat(SOURCE_LIMIT + 1))).toEqual(['undefined  too-large']);
  });
});

describe('what the linter finds is said where it stands in the source', () => {
  it('in FHIR, SurveyJS and a document', () => {
    expect(said(fhir({ linkId: 'b', type: 'string', text: '<script>' }))).toEqual(['fhir-r4 /item/1 unsafe-markup']);
    const panel = { type: 'panel', name: 'p', elements: [{ type: 'text', name: 'b', title: 'javascript:1' }] };
    expect(said({ pages: [{ elements: [panel] }] })).toEqual(['surveyjs /pages/0/elements/0/elements/0 unsafe-link']);
    const bad = { ...own, title: { da: '\u202e', en: 'x' } };
    expect(said(bad)).toEqual(['document /title/da bidi-override']);
  });

  it('notes are among what was ignored', () => {
    const { result } = importQuestionnaire(
      JSON.stringify(fhir({ linkId: 'b', type: 'string', text: 'se <b>her</b>' })),
    );
    expect(result.ok && result.ignored).toContainEqual({ path: '/item/1', code: 'html-as-text', detail: 'b' });
  });
});

describe('JSON', () => {
  it.each([
    ['{"a":1,"a":2}', '/a duplicate-field'],
    ['{"a":{"b":1,"\\u0062":2}}', '/a/b duplicate-field'],
    ['{"a":1e400}', '/a bad-number'],
    ['[12345678901234567890]', '/0 bad-number'],
    [`${'['.repeat(200)}${']'.repeat(200)}`, ' too-deep'],
    ['[', ' not-json'],
    ['"[[[[', ' not-json'],
    ['', ' not-json'],
    [`[${'{},'.repeat(500_000)}{}]`, ' too-many'],
    [`[${'{"linkId":""},'.repeat(5000)}{"linkId":""}]`, ' too-many'],
  ])('%.30s is refused: %s', (text, expected) => {
    const read = readJson(text);
    expect('fault' in read && `${read.fault.path} ${read.fault.code}`).toBe(expected);
  });

  it('brackets in strings are no depth', () => {
    const text = JSON.stringify({ a: `${'['.repeat(1000)}"\\"{` });
    expect(readJson(text)).toEqual({ value: JSON.parse(text) });
  });
});
