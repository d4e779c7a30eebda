import {
  CORE,
  imported,
  item,
  question,
  refusals,
  remarked,
  SDC,
  source,
  type Source,
} from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const translated = (lang: string, content: string) => ({
  url: `${CORE}translation`,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});

describe('languages', () => {
  it('the one it was written in first, then what it is translated into', () => {
    const given = source(
      [
        item('q', 'boolean', {
          text: 'Spørgsmål',
          _text: { extension: [translated('en', 'Question'), translated('de-AT', 'Frage')] },
        }),
      ],
      {
        language: 'da',
        title: 'Titel',
        _title: { extension: [translated('en', 'Title')] },
      },
    );
    const document = imported(given);
    expect(document.languages).toEqual(['da', 'en', 'de-AT']);
    expect(document.title).toEqual({ da: 'Titel', en: 'Title' });
    expect(Object.keys(question(document, 'q').text)).toEqual(['da', 'en', 'de-AT']);
  });

  it('as people write it', () => {
    expect(imported(source([item('q', 'boolean')], { language: 'DE_at' })).languages).toEqual(['de-at']);
  });

  it('without one English, which is said', () => {
    const { language: _, ...given } = source([item('q', 'boolean')]);
    const result = fromFhir(given);
    expect(result.ok && result.document.languages).toEqual(['en']);
    expect(remarked(result, 'language-assumed')).toEqual(['']);
  });

  it('a translation that names no language is left out', () => {
    const result = fromFhir(
      source([
        item('q', 'boolean', { _text: { extension: [translated('__proto__', 'x'), translated('en', 'again')] } }),
      ]),
    );
    expect(result.ok && question(result.document, 'q').text).toEqual({ en: 'Text of q' });
    expect(remarked(result, 'translation')).toHaveLength(2);
  });
});

describe('texts', () => {
  it('mark-up is left out where there is a text, and taken off where there is none', () => {
    const rich = (valueString: string) => ({ extension: [{ url: `${CORE}rendering-xhtml`, valueString }] });
    const given = source([
      item('a', 'boolean', { _text: rich('<b>x</b>') }),
      { linkId: 'b', type: 'boolean', _text: rich('<p>One &amp; <b>two</b></p>') },
    ]);
    const result = fromFhir(given);
    expect(remarked(result, 'rich-text')).toEqual(['/item/0/_text/extension/0', '/item/1/_text/extension/0']);
    expect(result.ok && question(result.document, 'b').text).toEqual({ en: 'One & two' });
  });

  it('a question without one is called by its code, else by its linkId', () => {
    const result = fromFhir(
      source([
        { linkId: 'a', type: 'boolean', code: [{ code: 'c', display: 'Named' }] },
        { linkId: 'b', type: 'boolean' },
      ]),
    );
    expect(result.ok && [question(result.document, 'a').text, question(result.document, 'b').text]).toEqual([
      { en: 'Named' },
      { en: 'b' },
    ]);
    expect(remarked(result, 'no-text')).toEqual(['/item/1/linkId']);
  });

  it('too long a text is refused', () => {
    expect(refusals(source([item('q', 'boolean', { text: 'x'.repeat(10_001) })]))).toEqual(['/item/0/text too-long']);
  });
});

describe('the questionnaire itself', () => {
  it('what it is called and whose it is', () => {
    const more = {
      id: 'abc',
      url: 'http://x/q',
      version: '3',
      publisher: 'P',
      description: 'D',
      code: [{ system: 'http://loinc.org', code: '1' }],
    };
    expect(imported(source([item('q', 'boolean')], more))).toMatchObject({
      id: 'abc',
      version: 1,
      url: 'http://x/q',
      publisher: 'P',
      rights: 'c',
      description: { en: 'D' },
      codes: [{ system: 'http://loinc.org', code: '1' }],
      origin: { format: 'fhir-r4', id: 'http://x/q', version: '3' },
      status: 'active',
    });
  });

  it('without rights or a title says so', () => {
    const result = fromFhir({
      resourceType: 'Questionnaire',
      status: 'draft',
      name: 'Name',
      publisher: 'P',
      item: [item('q', 'boolean')],
    });
    expect(result.ok && result.document).toMatchObject({
      title: { en: 'Name' },
      rights: 'Publisher: P. No rights stated in the source.',
    });
    expect(result.ignored.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-title', 'no-rights']));
  });

  it('what was carried over is counted', () => {
    const enableWhen = [{ question: 'a', operator: 'exists', answerBoolean: true }];
    const result = fromFhir(
      source([
        item('a', 'boolean'),
        item('g', 'group', { item: [item('b', 'date', { enableWhen })] }),
        item('d', 'display'),
      ]),
    );
    expect(result.ok && result.understood).toEqual({ question: 2, group: 1, display: 1, enableWhen: 1 });
  });

  it('a description that is too long is left out, a text is not', () => {
    const result = fromFhir(source([item('q', 'boolean')], { description: 'x'.repeat(10_001) }));
    expect(remarked(result, 'metadata')).toEqual(['/description']);
  });

  it('what is left out is said: properties, metadata, subjects, what is contained', () => {
    const more: Source = {
      date: '2020',
      madeUp: 1,
      subjectType: ['Device'],
      contained: [{ resourceType: 'Patient', id: 'p' }],
    };
    const result = fromFhir(source([item('q', 'boolean', { definition: 'http://x#y', alsoMadeUp: true })], more));
    expect(result.ignored.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining([
        '/date metadata',
        '/madeUp unknown-property',
        '/subjectType subject',
        '/contained/0 contained',
        '/item/0/definition definition',
        '/item/0/alsoMadeUp unknown-property',
      ]),
    );
  });
});

describe('extensions', () => {
  it('every one that is not read is named', () => {
    const extension = [
      { url: 'http://x/own', valueBoolean: true },
      { url: `${CORE}rendering-style`, valueString: 'color: red' },
    ];
    const given = source([
      item('q', 'choice', { extension, answerOption: [{ valueCoding: { code: 'a', extension } }] }),
    ]);
    const result = fromFhir(given);
    expect(remarked(result, 'unknown-extension')).toEqual(
      expect.arrayContaining(['/item/0/extension/0', '/item/0/answerOption/0/valueCoding/extension/0']),
    );
    expect(remarked(result, 'rendering')).toHaveLength(2);
    expect(result.ignored.find(({ code }) => code === 'unknown-extension')?.detail).toBe('http://x/own');
  });

  it('one that may turn the meaning is refused wherever it stands', () => {
    const modifierExtension = [{ url: 'http://x/not', valueBoolean: true }];
    const given = source([item('q', 'choice', { answerOption: [{ valueCoding: { code: 'a' }, modifierExtension }] })], {
      modifierExtension,
    });
    expect([...refusals(given)].sort()).toEqual([
      '/item/0/answerOption/0/modifierExtension/0 modifier-extension',
      '/modifierExtension/0 modifier-extension',
    ]);
    expect(refusals(source([item('q', 'boolean')], { implicitRules: 'http://x' }))).toEqual([
      '/implicitRules implicit-rules',
    ]);
  });
});

it('a form whose next question a server would choose asks all of them, which is said', () => {
  const url = `${SDC}questionnaireAdaptive`;
  const adaptive = (more: Source) => source([item('q', 'boolean')], { extension: [{ url, ...more }] });
  expect(remarked(fromFhir(adaptive({ valueUrl: 'http://x/next' })), 'adaptive')).toEqual(['/extension/0']);
  expect(remarked(fromFhir(adaptive({ valueBoolean: true })), 'adaptive')).toEqual(['/extension/0']);
  expect(remarked(fromFhir(adaptive({ valueBoolean: false })), 'adaptive')).toEqual([]);
});

it('pictures that are in the source, and only those', () => {
  const media = (valueAttachment: Source) => [
    { url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemMedia', valueAttachment },
  ];
  const given = source([
    item('a', 'boolean', { extension: media({ contentType: 'image/png', data: 'AAAA', title: 'T' }) }),
    item('b', 'boolean', { extension: media({ contentType: 'image/png', url: 'http://x/y.png' }) }),
  ]);
  const result = fromFhir(given);
  expect(result.ok && question(result.document, 'a').media).toEqual({
    contentType: 'image/png',
    data: 'AAAA',
    title: { en: 'T' },
  });
  expect(remarked(result, 'media')).toEqual(['/item/1/extension/0/valueAttachment']);
});
