import { describe, expect, it } from '@jest/globals';
import { compile, questions } from '../../compile.js';
import type { Condition, Item, Question, Questionnaire } from '../../document.js';
import type { QfddEnvelope } from '../cda/envelope.js';
import { fromQfdd, toQfdd } from '../qfdd.js';
import { formEnvelope } from '../testing/envelopes.js';

const text = { da: 'Spørgsmål', en: 'Question' };
const options = [
  { value: 0, text: { da: 'Nej', en: 'No' } },
  { value: 1, text: { da: 'Ja', en: 'Yes' } },
];

function documentOf(items: readonly Item[], more: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'q',
    version: 3,
    title: { da: 'Skema', en: 'Form' },
    rights: 'Egen tekst',
    instruments: [],
    items,
    ...more,
  };
}

const ask = (question: Partial<Question>): Question => ({ code: 'a', type: 'text', text, ...question }) as Question;

function faults(document: Questionnaire, envelope: Partial<QfddEnvelope> = {}): string[] {
  const result = toQfdd(document, { ...formEnvelope, ...envelope });
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path} ${code}`);
}

function written(document: Questionnaire, envelope: Partial<QfddEnvelope> = {}): { xml: string; notes: string[] } {
  const result = toQfdd(document, { ...formEnvelope, ...envelope });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return { xml: result.xml, notes: result.ignored.map(({ path, code }) => `${path} ${code}`) };
}

function back(document: Questionnaire, envelope: Partial<QfddEnvelope> = {}): Questionnaire {
  const read = fromQfdd(written(document, envelope).xml);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.document;
}

const backAsked = (question: Partial<Question>): Question =>
  questions(compile(back(documentOf([ask(question)]))))[0] as Question;

describe('what a form cannot say', () => {
  it.each([
    ['a time', { type: 'time' }, 'type-not-carried'],
    ['an address of the web', { type: 'url' }, 'type-not-carried'],
    ['a file', { type: 'attachment' }, 'type-not-carried'],
    ['part of a date', { type: 'date', partial: true }, 'partial-date-not-carried'],
    ['several answers', { type: 'text', repeats: { max: 3 } }, 'repeats-not-carried'],
    [
      'a choice of units',
      {
        type: 'quantity',
        units: [
          { code: 'kg', text },
          { code: 'g', text },
        ],
      },
      'units-not-carried',
    ],
    ['an open choice', { type: 'choice', options, open: text }, 'open-choice-not-carried'],
    [
      'an option that stands alone',
      { type: 'multiple', options: [options[0], { ...options[1], exclusive: true }] },
      'exclusive-not-carried',
    ],
    ['one option', { type: 'choice', options: options.slice(1) }, 'too-few-options'],
    [
      'none or at least two',
      { type: 'multiple', options: [...options, { value: 2, text }], repeats: { min: 2 } },
      'optional-minimum-not-carried',
    ],
    ['a pattern', { pattern: '[0-9]+' }, 'pattern-not-carried'],
    ['a least length', { minLength: 5 }, 'min-length-not-carried'],
    ['a calculation', { type: 'integer', calculated: { sum: ['b'] } }, 'calculated-not-carried'],
    ['what cannot be changed', { readOnly: true, initial: 'x' }, 'read-only-not-carried'],
    ['what is never shown', { hidden: true }, 'hidden-not-carried'],
    [
      'a constraint',
      { constraints: [{ key: 'k', severity: 'error', fhirpath: 'true', text }] },
      'constraint-not-carried',
    ],
    ['a condition on a sum', { shownWhen: { sum: ['b'], op: '=', value: 2 } }, 'condition-not-carried'],
    ['a condition in FHIRPath', { shownWhen: { fhirpath: 'true' } }, 'condition-not-carried'],
    ['a condition on a text being there', { shownWhen: { item: 'c', answered: true } }, 'condition-not-carried'],
  ] as const)('%s is refused with its place', (_, question, code) => {
    const items = [
      ask(question as Partial<Question>),
      ask({ code: 'b', type: 'integer', min: 0, max: 5 }),
      ask({ code: 'c' }),
    ];
    const found = faults(documentOf(items));
    expect(found.map((each) => each.split(' ')[1])).toContain(code);
    expect(found[0]).toMatch(/^\/items\/0/);
  });

  it.each([
    ['a group that repeats', { repeats: {} }, 'repeats-not-carried'],
    ['a group that wants an answer', { required: true }, 'group-required-not-carried'],
    ['a picture of a group', { media: { contentType: 'image/png', data: 'AA==' } }, 'media-not-carried'],
  ] as const)('%s is refused', (_, group, code) => {
    expect(faults(documentOf([{ code: 'g', type: 'group', items: [ask({})], ...group }]))).toContain(
      `/items/0 ${code}`,
    );
  });

  it('something to read on a condition is refused, unless it opens what is asked on the same condition', () => {
    const shownWhen: Condition = { item: 'b', op: '=', value: 1 };
    const b = ask({ code: 'b', type: 'choice', options });
    const note: Item = { code: 'n', type: 'display', text: { da: 'Læs', en: 'Read' } };
    expect(faults(documentOf([b, { ...note, shownWhen }]))).toEqual(['/items/1 display-not-carried']);
    const group: Item = { code: 'g', type: 'group', shownWhen, items: [note, ask({})] };
    expect(written(documentOf([b, group])).xml).toContain('<originalText>Læs</originalText>');
    expect(faults(documentOf([b, { ...group, items: [ask({}), note] } as Item]))).toEqual([
      '/items/1/items/1 display-not-carried',
    ]);
  });

  it('two questions with one id are refused', () => {
    const both = [ask({ linkId: '1.2.3|x' }), ask({ code: 'b', linkId: '1.2.3|x' })];
    expect(faults(documentOf(both)).join()).toMatch(/duplicate|not-a-questionnaire/);
  });

  it('a character that XML cannot hold is refused, never left out', () => {
    const found = faults(documentOf([ask({ text: { da: 'a\u0001b', en: 'x' } })]));
    expect(found.length).toBeGreaterThan(0);
    expect(['unwritable-text', 'not-a-questionnaire']).toContain(found[0]?.split(' ')[1]);
  });

  it('what is no questionnaire is refused, whatever it is', () => {
    for (const value of [null, 1, [], {}, { items: [] }]) {
      expect(faults(value as unknown as Questionnaire).join()).toContain('not-a-questionnaire');
    }
  });
});

describe('what stays behind is noted', () => {
  it.each([
    [
      'scores',
      ask({ type: 'choice', options: options.map((each) => ({ ...each, score: 2 })) }),
      '/items/0 score-not-carried',
    ],
    ['a longest text', ask({ maxLength: 200 }), '/items/0 limit-not-carried'],
    ['what is filled in', ask({ initial: 'x' }), '/items/0 initial-not-carried'],
    ['how it is drawn', ask({ type: 'choice', options, presentation: 'dropdown' }), '/items/0 layout-not-carried'],
    [
      'a code of a system without an OID',
      ask({ codes: [{ system: 'http://example.org/c', code: 'x' }] }),
      '/items/0 code-not-carried',
    ],
  ])('%s', (_, question, note) => {
    expect(written(documentOf([question])).notes).toContain(note);
  });

  it('other languages, instruments and what describes the questionnaire', () => {
    const document = documentOf([ask({})], { instruments: [{ id: 'x' }], publisher: 'A', url: 'http://a' });
    expect(written(document).notes).toEqual([
      '/languages language-not-carried',
      '/instruments/0 instrument-not-carried',
      '/url metadata-not-carried',
      '/publisher metadata-not-carried',
    ]);
  });
});

describe('what is carried by an equivalent', () => {
  it('yes and no are two options', () => {
    expect(backAsked({ type: 'boolean', required: true })).toMatchObject({
      ...{ type: 'choice', required: true },
      options: [
        { value: 'true', text: { da: 'Ja' } },
        { value: 'false', text: { da: 'Nej' } },
      ],
    });
    const german = documentOf([ask({ type: 'boolean', text: { de: 'Frage' } })], {
      languages: ['de'],
      title: { de: 'Formular' },
    });
    expect(faults(german, { language: 'de' })).toEqual(['/items/0 yes-no-words-missing']);
    expect(written(german, { language: 'de', words: { yes: 'Ja', no: 'Nein' } }).xml).toContain('displayName="Nein"');
  });

  it('an amount in one unit is a number, and a unit stands in the wording', () => {
    expect(
      backAsked({ type: 'quantity', units: [{ code: 'kg', text: { da: 'kg', en: 'kg' } }], min: 1, max: 9 }),
    ).toMatchObject({
      ...{ type: 'decimal', min: 1, max: 9, text: { da: 'Spørgsmål [kg]' } },
    });
    expect(backAsked({ type: 'integer', unit: 'mm[Hg]' })).toMatchObject({
      type: 'integer',
      text: { da: 'Spørgsmål [mm[Hg]]' },
    });
  });

  it('dates and points in time are ranges of time', () => {
    expect(backAsked({ type: 'date', min: '2020-01-01' })).toMatchObject({ type: 'date', min: '2020-01-01' });
    expect(backAsked({ type: 'dateTime' })).toMatchObject({ type: 'dateTime' });
  });

  it('numbers, prefixes, help and the ends of a line stand where they are read', () => {
    const found = backAsked({
      ...{ type: 'integer', min: 0, max: 10, presentation: 'slider', prefix: { da: '1.', en: '1.' } },
      ...{
        help: { da: 'Hjælp', en: 'Help' },
        ends: { low: { da: 'ingen', en: 'none' }, high: { da: 'værst', en: 'worst' } },
      },
    });
    expect(found).toMatchObject({ text: { da: '1. Spørgsmål' }, help: { da: 'Hjælp\n0: ingen – 10: værst' } });
    expect(found).toMatchObject({ type: 'integer', min: 0, max: 10, step: 1, presentation: 'slider' });
  });

  it('what is asked under a question follows it, once it is answered', () => {
    const items = [ask({ code: 'p', type: 'choice', options, items: [ask({ code: 'c' })] })];
    const [, child] = questions(compile(back(documentOf(items))));
    expect(child?.shownWhen).toEqual({
      any: [
        { item: 'p', op: '=', value: '0' },
        { item: 'p', op: '=', value: '1' },
      ],
    });
  });

  it('a sum of at least so much is the combinations that reach it', () => {
    const two = ['x', 'y'].map((code) =>
      ask({ code, type: 'choice', options: [0, 1, 2, 3].map((value) => ({ value, text })) }),
    );
    const items = [...two, ask({ shownWhen: { sum: ['x', 'y'], op: '>=', value: 2 } })];
    const target = questions(compile(back(documentOf(items)))).at(-1);
    expect(JSON.stringify(target?.shownWhen).match(/"item"/g)).toHaveLength(2 + 2 + 3 + 3);
  });

  it('a condition that is never met stays one', () => {
    const target = questions(compile(back(documentOf([ask({ code: 'b' }), ask({ shownWhen: { never: true } })])))).at(
      -1,
    );
    expect(target?.shownWhen).toEqual({ never: true });
  });

  it('codes: the first that is the question’s own, the others as translations', () => {
    const codes = [
      { system: 'urn:oid:1.2.3', code: 'x' },
      { system: 'http://loinc.org', code: '44250-9' },
    ];
    expect(backAsked({ codes }).codes).toEqual(codes);
    const shared = back(documentOf([ask({ codes }), ask({ code: 'b', codes })]));
    expect(questions(compile(shared)).map((each) => each.codes?.[0])).toEqual([
      { system: 'urn:oid:1.2.208.184.100.2', code: 'a' },
      { system: 'urn:oid:1.2.208.184.100.2', code: 'b' },
    ]);
  });
});

describe('the envelope', () => {
  it.each([
    [{ id: { ...formEnvelope.id, extension: 'not-a-uuid' } }, '/envelope/id/extension'],
    [{ id: { ...formEnvelope.id, extension: '12345678-1234-1123-8123-123456789abc' } }, '/envelope/id/extension'],
    [{ id: { ...formEnvelope.id, root: 'medcom' } }, '/envelope/id/root'],
    [{ id: { ...formEnvelope.id, authority: ' ' } }, '/envelope/id/authority'],
    [{ time: '2026-05-27' }, '/envelope/time'],
    [{ time: '2026-02-30T12:00:00Z' }, '/envelope/time'],
    [{ language: 'de' }, '/envelope/language'],
    [{ naming: { root: 'x', codeSystem: '1.2.3' } }, '/envelope/naming/root'],
    [{ version: 0 }, '/envelope/version'],
    [{ author: { ...formEnvelope.author, sor: 'x' } }, '/envelope/author/sor'],
    [{ custodian: { ...formEnvelope.custodian, name: '' } }, '/envelope/custodian/name'],
    [{ author: { ...formEnvelope.author, telecom: ['65112233'] } }, '/envelope/author/telecom'],
    [{ person: { given: [], family: '' } }, '/envelope/person'],
  ] as const)('%j is refused', (envelope, path) => {
    expect(faults(documentOf([ask({})]), envelope as Partial<QfddEnvelope>)).toEqual([`${path} bad-envelope`]);
  });

  it('is written: the organisation alone has no id of a person, a person has the SOR id', () => {
    const alone = written(documentOf([ask({})])).xml;
    expect(alone).toContain('<id nullFlavor="NA"/>');
    const person = written(documentOf([ask({})]), {
      person: { given: ['Anders'], family: 'Andersen' },
      version: 8,
    }).xml;
    expect(person).not.toContain('nullFlavor="NA"');
    expect(person).toContain('<versionNumber value="8"/>');
    expect(person).toContain('<effectiveTime value="20260527120000+0200"/>');
  });
});
