import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromQfdd } from '../form/from-qfdd.js';
import { checkConformance, checkPair, fromQrd } from '../qfdd.js';
import { choice, form, section } from '../testing/forms.js';
import { attribute, below, child, children, pathOf, rawText, wordsOf, type XmlElement } from './element.js';
import { LARGEST } from './prolog.js';
import { DEEPEST_ELEMENT, MOST_ELEMENTS, readXml } from './read-xml.js';
import { type Tag, tag, writeXml } from './write-xml.js';

const V3 = 'xmlns="urn:hl7-org:v3"';

function root(xml: string): XmlElement {
  const read = readXml(xml);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.root;
}

function refusal(xml: string): string | undefined {
  const read = readXml(xml);
  return read.ok ? undefined : read.faults[0]?.code;
}

const good = form(section([choice('q1')]));
const body = good.slice(good.indexOf('?>') + 2);
const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`).join(
  '',
);

/** What a stranger may send, and why it is refused. */
const HOSTILE: readonly (readonly [name: string, xml: string, code: string])[] = [
  ['a document type', `<!DOCTYPE ClinicalDocument>${body}`, 'doctype'],
  [
    'a document type behind a declaration, a comment and a line',
    `<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE x>${body}`,
    'doctype',
  ],
  ['a document type in small letters', `<!doctype x>${body}`, 'doctype'],
  ['an internal subset', `<!DOCTYPE x [<!ELEMENT x ANY>]>${body}`, 'doctype'],
  ['an external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, 'doctype'],
  ['an external subset', `<!DOCTYPE x SYSTEM "http://example.org/x.dtd">${body}`, 'doctype'],
  ['a billion laughs', `<!DOCTYPE x [<!ENTITY lol0 "lol">${lol}]><x>&lol9;</x>`, 'doctype'],
  ['a parameter entity', `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/p">%p;]><x/>`, 'doctype'],
  ['a document type that never ends', `<!DOCTYPE x [${'<!-- -->'.repeat(1000)}`, 'doctype'],
  ['a document type inside the root', `<x><!DOCTYPE y></x>`, 'not-well-formed'],
  ['an entity nobody declared', '<x>&e;</x>', 'not-well-formed'],
  ['a processing instruction', `<?php echo 1 ?>${body}`, 'processing-instruction'],
  ['a stylesheet inside', `<x><?xml-stylesheet href="a.xsl"?></x>`, 'processing-instruction'],
  ['UTF-7 declared', `<?xml version="1.0" encoding="UTF-7"?>${body}`, 'encoding'],
  ['UTF-16 declared', `<?xml version="1.0" encoding="UTF-16"?>${body}`, 'encoding'],
  ['Latin-1 declared', `<?xml version="1.0" encoding="ISO-8859-1"?>${body}`, 'encoding'],
  ['XML 1.1', `<?xml version="1.1"?>${body}`, 'xml-version'],
  ['bytes that were no text', `<x>\ufffd</x>`, 'not-text'],
  ['half a surrogate pair', `<x>\ud800</x>`, 'not-text'],
  ['a control character', `<x>\u0001</x>`, 'not-text'],
  ['NUL', `<x>\0</x>`, 'not-text'],
  ['a control character by number', '<x>&#1;</x>', 'not-well-formed'],
  ['nothing', '', 'not-well-formed'],
  ['no markup', 'hello', 'not-well-formed'],
  ['JSON', '{"resourceType":"Questionnaire"}', 'not-well-formed'],
  ['two roots', '<x/><y/>', 'not-well-formed'],
  ['a tag left open', '<x><y></x>', 'not-well-formed'],
  ['a prefix nobody declared', '<a:x/>', 'not-well-formed'],
  ['an attribute twice', '<x a="1" a="2"/>', 'not-well-formed'],
  ['one attribute by two prefixes', '<x xmlns:a="u" xmlns:b="u" a:y="1" b:y="2"/>', 'not-well-formed'],
  ['3,000 levels', '<x>'.repeat(3000) + '</x>'.repeat(3000), 'too-deep'],
  ['more elements than a form has', `<x>${'<y/>'.repeat(MOST_ELEMENTS)}</x>`, 'too-many-elements'],
  ['more than 16 MB', `<x>${'y'.repeat(LARGEST)}</x>`, 'too-large'],
  ['more than 16 MB of UTF-8 in fewer characters', `<x>${'æ'.repeat(LARGEST / 2)}</x>`, 'too-large'],
];

describe('a hostile text', () => {
  it.each(HOSTILE)('%s is refused', (_, xml, code) => {
    expect(refusal(xml)).toBe(code);
    const from = fromQfdd(xml);
    expect(from).toEqual({ ok: false, faults: [expect.objectContaining({ code })], ignored: [] });
    expect(fromQrd(xml)).toEqual(from);
    expect(checkConformance(xml)[0]?.code).toBe(code);
    expect(checkPair(xml, good)[0]?.code).toBe(code);
  });

  it('is not read further than its document type: nothing of a large one is parsed', () => {
    const xml = `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(900_000)}]><x/>`;
    expect(refusal(xml)).toBe('doctype');
  });

  it('100,000 elements are read: what is quadratic would never end', () => {
    const xml = `<x>${'<y z="1">a</y>'.repeat(100_000)}</x>`;
    expect(root(xml).content).toHaveLength(100_000);
  });

  it('stops at the first level too many, and reads the last one allowed', () => {
    const nested = (levels: number): string => '<x>'.repeat(levels) + '</x>'.repeat(levels);
    expect(refusal(nested(DEEPEST_ELEMENT))).toBeUndefined();
    expect(refusal(nested(DEEPEST_ELEMENT + 1))).toBe('too-deep');
  });

  it('says where it is not well formed', () => {
    const read = readXml('<x>\n  <y>\n</x>');
    expect(read.ok ? [] : read.faults).toEqual([
      { path: '', code: 'not-well-formed', detail: expect.stringMatching(/^3:/) },
    ]);
  });

  it('nothing throws on any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<?',
      '?>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '&',
      '&#',
      ';',
      '"',
      '=',
      'xmlns',
      ':',
      'x',
      ' ',
      '\n',
      'æ',
      '\0',
      '\ud800',
      '\ufeff',
      V3,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
        const xml = pieces.join('');
        const mixed = body.slice(0, 200) + xml + body.slice(200);
        for (const each of [xml, mixed]) {
          expect(fromQfdd(each)).toHaveProperty('ok');
          expect(fromQrd(each)).toHaveProperty('ok');
        }
      }),
    );
  });
});

describe('a friendly text', () => {
  it('is read with a mark before it, comments around it and the stylesheet of the examples noted, never followed', () => {
    const xml = `\ufeff<?xml version="1.0"?><?xml-stylesheet href="cda.xsl"?><!-- <!DOCTYPE x> --><x ${V3}/><!-- b -->`;
    const read = readXml(xml);
    expect(read).toMatchObject({ ok: true, ignored: [{ path: '', code: 'stylesheet' }] });
  });

  it('is the same under other prefixes', () => {
    const plain = root(`<x ${V3} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><y xsi:type="CE" a="1"/></x>`);
    const other = root(
      '<h:x xmlns:h="urn:hl7-org:v3" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><h:y i:type="h:CE" a="1"/></h:x>',
    );
    for (const each of [plain, other]) {
      expect(child(each, 'y')).toMatchObject({ space: 'urn:hl7-org:v3', type: 'CE' });
      expect(attribute(child(each, 'y'), 'a')).toBe('1');
    }
    const foreign = root(
      `<x ${V3} xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:o="urn:o"><y i:type="o:CE"/></x>`,
    );
    expect(child(foreign, 'y')?.type).toBe('o:CE');
  });

  it('elements of other namespaces are not taken for those of CDA', () => {
    expect(children(root(`<x ${V3} xmlns:o="urn:other"><o:y/><y/></x>`), 'y')).toHaveLength(1);
  });

  it('character data, references and text come together', () => {
    expect(rawText(root(`<x ${V3}>a<![CDATA[<b>&]]>&lt;&#230;</x>`))).toBe('a<b>&<æ');
  });

  it('every element knows its place', () => {
    const x = root(`<x ${V3}><y/><z/><y><w/></y></x>`);
    expect(below(x).map(pathOf)).toEqual(['/x[1]/y[1]', '/x[1]/z[1]', '/x[1]/y[2]', '/x[1]/y[2]/w[1]']);
  });

  it('wrapped lines are joined, meant ones are kept', () => {
    expect(wordsOf(root(`<x ${V3}>\n   one\n   two<br/>three\nfour\n\n\n\nfive  </x>`))).toBe(
      'one two\nthree\nfour\n\nfive',
    );
    expect(wordsOf(root(`<x ${V3}><paragraph>one</paragraph>  <paragraph>two</paragraph></x>`))).toBe('one\ntwo');
  });
});

describe('what is written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const name = fc.constantFrom('section', 'sdtc:id', 'value');
  const made: fc.Arbitrary<Tag> = fc.letrec<{ node: Tag }>((tie) => ({
    node: fc
      .tuple(
        name,
        fc.dictionary(fc.constantFrom('code', 'root'), text),
        fc.array(fc.oneof({ maxDepth: 3 }, text, tie('node')), { maxLength: 3 }),
      )
      .map(([called, attributes, content]) => tag(called, attributes, ...content)),
  })).node;

  const plain = (element: XmlElement): unknown => ({
    name: element.space === 'urn:hl7-org:sdtc' ? `sdtc:${element.name}` : element.name,
    attributes: Object.fromEntries(element.attributes),
    content: joined(element.content.map((each) => (typeof each === 'string' ? each : plain(each)))),
  });
  const given = ({ name: called, attributes, content }: Tag): unknown => ({
    name: called,
    attributes: { ...attributes },
    content: joined(content.map((each) => (typeof each === 'string' ? each : given(each)))),
  });
  /** Neighbouring texts are one; the white space between elements that stand alone is layout. */
  const joined = (content: readonly unknown[]): unknown[] => {
    const parts: unknown[] = [];
    for (const each of content) {
      if (typeof each === 'string' && typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${each}`);
      else parts.push(each);
    }
    const texts = parts.filter((each) => typeof each === 'string');
    return texts.every((each) => /^\s*$/.test(each)) ? parts.filter((each) => typeof each !== 'string') : parts;
  };

  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(made, (inside) => {
        const written = writeXml(tag('x', {}, inside));
        const strings = JSON.stringify(inside);
        if (!written.ok) return expect(strings).toMatch(/\\u|\ufffd|[\ufffe\uffff]/);
        const [first] = children(root(written.xml));
        return expect(first && plain(first)).toEqual(given(inside));
      }),
    );
  });

  it('is refused when XML has no way to say it', () => {
    expect(writeXml(tag('x', { code: 'a\u0001' }))).toEqual({ ok: false, text: 'a\u0001' });
    expect(writeXml(tag('x', {}, '\ud800'))).toEqual({ ok: false, text: '\ud800' });
  });
});
