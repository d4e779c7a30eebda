import { describe, expect, it } from '@jest/globals';
import { compile, questions } from '../../compile.js';
import type { Question } from '../../document.js';
import type { Import } from '../../imports.js';
import { fromQfdd } from '../qfdd.js';
import { choice, form, option, optionCount, question, range, section } from '../testing/forms.js';

type Read = Extract<Import, { ok: true }>;

function read(xml: string): Read {
  const result = fromQfdd(xml);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

function codes(result: Import): string[] {
  return [...(result.ok ? [] : result.faults), ...result.ignored].map(({ code }) => code);
}

const asked = (xml: string): readonly Question[] => questions(compile(read(xml).document));
const only = (inside: string, part = '4.7'): Question =>
  asked(form(section([question('q', part, inside)])))[0] as Question;

describe('a question', () => {
  it('keeps root, extension and code', () => {
    expect(only('')).toMatchObject({
      ...{ code: 'q', linkId: '1.2.208.184.100.2|q' },
      codes: [{ system: 'urn:oid:1.2.208.184.100.2', code: 'q-code' }],
    });
    const loinc = form(
      section([choice('q').replace('codeSystem="1.2.208.184.100.2"><o', 'codeSystem="2.16.840.1.113883.6.1"><o')]),
    );
    expect(asked(loinc)[0]?.codes).toEqual([{ system: 'http://loinc.org', code: 'q-code' }]);
  });

  it('of the same extension under another root is another question', () => {
    const other = choice('q').replace('<id root="1.2.208.184.100.2"', '<id root="1.2.3"').replace('q-code', 'r-code');
    const both = asked(form(section([choice('q'), other])));
    expect(both.map(({ linkId }) => linkId)).toEqual(['1.2.208.184.100.2|q', '1.2.3|q']);
    expect(new Set(both.map(({ code }) => code)).size).toBe(2);
    expect(codes(fromQfdd(form(section([choice('q'), choice('q')]))))).toContain('duplicate-question');
  });

  it.each([
    ['<value xsi:type="IVL_INT"><low value="1"/><high value="12"/></value>', { type: 'integer', min: 1, max: 12 }],
    [
      '<value xsi:type="IVL_INT"><low value="0" inclusive="false"/><high value="3"/></value>',
      { type: 'integer', min: 1, max: 3 },
    ],
    ['<value xsi:type="IVL_INT"><low nullFlavor="NINF"/><high nullFlavor="PINF"/></value>', { type: 'integer' }],
    [
      '<value xsi:type="IVL_REAL"><low value="35.5"/><high value="43"/></value>',
      { type: 'decimal', min: 35.5, max: 43 },
    ],
    ['<value xsi:type="IVL_PQ"><low value="30" unit="kg"/></value>', { type: 'decimal', min: 30, unit: 'kg' }],
    ['<value xsi:type="IVL_TS"><low value="20200101"/></value>', { type: 'date', min: '2020-01-01' }],
    [
      '<value xsi:type="IVL_TS"><low value="20200101080000+0100"/></value>',
      { type: 'dateTime', min: '2020-01-01T08:00:00+01:00' },
    ],
    [
      '<value xsi:type="GLIST_PQ" denominator="10"><head value="0"/><increment value="0.5"/></value>',
      { type: 'decimal', min: 0, max: 10, step: 0.5 },
    ],
  ])('a range %s', (value, expected) => {
    const found = only(range(value));
    expect(found).toMatchObject(expected);
    for (const key of ['min', 'max', 'unit'] as const) if (!(key in expected)) expect(found).not.toHaveProperty(key);
  });

  it('numeric without a range takes any number', () => {
    expect(only('')).toMatchObject({ type: 'decimal' });
  });

  it.each([
    '<value xsi:type="IVL_INT"><low value="x"/></value>',
    '<value xsi:type="IVL_INT"><low value="1.5"/></value>',
    '<value xsi:type="IVL_REAL"><low value="1" inclusive="false"/></value>',
    '<value xsi:type="IVL_INT"><center value="5"/></value>',
    '<value xsi:type="IVL_TS"><low value="2020"/></value>',
    '<value xsi:type="RTO"/>',
    '<value xsi:type="GLIST_PQ"><head value="0"/><increment value="1"/></value>',
  ])('a range %s that cannot be kept is refused', (value) => {
    expect(codes(fromQfdd(form(section([question('q', '4.7', range(value))]))))).toContain('bad-range');
  });

  it.each([
    [0, 1, { type: 'choice' }],
    [1, 1, { type: 'choice', required: true }],
    [0, 3, { type: 'multiple' }],
    [1, 3, { type: 'multiple', required: true }],
    [2, 3, { type: 'multiple', required: true, repeats: { min: 2 } }],
    [0, 2, { type: 'multiple', repeats: { max: 2 } }],
    [1, 9, { type: 'multiple', required: true }],
  ])('from %s to %s options', (low, high, expected) => {
    const [found] = asked(form(section([choice('q', low, high)])));
    const { type, required, repeats } = found as Question;
    expect({ type, ...(required ? { required } : {}), ...(repeats ? { repeats } : {}) }).toEqual(expected);
  });

  it.each([
    [2, 1],
    [-1, 1],
    [0, 0],
    ['a', 1],
    [0, 1.5],
  ])('from %s to %s options is refused', (low, high) => {
    const inside = `${option('A')}${option('B')}${optionCount(low, high)}`;
    expect(codes(fromQfdd(form(section([question('q', '4.8', inside)]))))).toContain('bad-option-count');
  });

  it('options keep code, system and words', () => {
    const [found] = asked(form(section([choice('q', 0, 1, '', ['A', 'B'])])));
    expect(found?.options?.[0]).toEqual({
      ...{ value: 'A', text: { da: 'Svar A' } },
      as: { coding: { system: 'urn:oid:1.2.208.184.100.2', code: 'A', display: 'Svar A' } },
    });
    const twice = choice('q', 0, 1, '', ['A', 'A']);
    expect(codes(fromQfdd(form(section([twice]))))).toContain('duplicate-option');
    const [apart] = asked(
      form(section([twice.replace('"A" codeSystem="1.2.208.184.100.2"', '"A" codeSystem="1.2.3"')])),
    );
    expect(apart?.options?.map(({ value }) => value)).toEqual(['urn:oid:1.2.3|A', 'urn:oid:1.2.208.184.100.2|A']);
    expect(codes(fromQfdd(form(section([choice('q').replace('code="A1"', '')]))))).toContain('option-without-code');
  });

  it('help and pictures come along; a picture elsewhere is noted, two are refused', () => {
    const help = `<entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><code code="48767-8" codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="ST">Hjælp</value></observation></entryRelationship>`;
    const media = (value: string): string =>
      `<entryRelationship typeCode="REFR"><observationMedia classCode="OBS" moodCode="DEF">${value}</observationMedia></entryRelationship>`;
    const picture = media('<value mediaType="image/png" representation="B64">iVBO\n Rw==</value>');
    expect(only(help + picture, '4.9')).toMatchObject({
      help: { da: 'Hjælp' },
      media: { contentType: 'image/png', data: 'iVBORw==' },
    });
    const elsewhere = form(
      section([
        question('q', '4.9', media('<value mediaType="image/png"><reference value="http://a/b.png"/></value>')),
      ]),
    );
    expect(read(elsewhere).ignored).toContainEqual(
      expect.objectContaining({ code: 'media-by-reference', detail: 'http://a/b.png' }),
    );
    expect(codes(fromQfdd(form(section([question('q', '4.9', picture + picture)]))))).toContain('several-media');
    expect(
      codes(fromQfdd(form(section([question('q', '4.9', media('<value mediaType="image/png">abc</value>'))])))),
    ).toContain('media-not-base64');
  });

  it('without words or of no known kind is refused; a question inside a question too', () => {
    const mute = choice('q').replace(/<originalText>.*?<\/originalText>/, '');
    expect(codes(fromQfdd(form(section([mute]))))).toContain('question-without-text');
    expect(codes(fromQfdd(form(section([question('q', '4.99')]))))).toContain('unknown-question-type');
    const nested = question('q', '4.9', `<entryRelationship typeCode="SUBJ">${choice('r')}</entryRelationship>`);
    expect(codes(fromQfdd(form(section([nested]))))).toContain('nested-question');
  });

  it('whose name no object may have gets another, and keeps its own', () => {
    const [found] = asked(form(section([choice('__proto__')])));
    expect(found).toMatchObject({ code: 'question-1', linkId: '1.2.208.184.100.2|__proto__' });
  });
});
