import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Note } from '../../imports.js';
import { HL7, XSI, type XmlElement } from './element.js';
import { faultOfText } from './prolog.js';

/** Why a text is not read as XML. Nothing is built on a text that has one of these. */
export const XML_FAULTS = [
  'too-large',
  'not-text',
  'doctype',
  'processing-instruction',
  'encoding',
  'xml-version',
  'not-well-formed',
  'too-deep',
  'too-many-elements',
] as const;

export const DEEPEST_ELEMENT = 100;
export const MOST_ELEMENTS = 200_000;
/** Characters handed to the parser at a time, so that it stops soon after a refusal. */
const PIECE = 1 << 16;

export type XmlRead =
  | { readonly ok: true; readonly root: XmlElement; readonly ignored: readonly Note[] }
  | { readonly ok: false; readonly faults: readonly Note[] };

class Refusal extends Error {
  constructor(
    readonly code: (typeof XML_FAULTS)[number],
    readonly detail?: string,
  ) {
    super(code);
  }
}

interface Open extends XmlElement {
  readonly content: (XmlElement | string)[];
  /** How many there are of each name so far. */
  counts: Map<string, number> | undefined;
  readonly parent: Open | undefined;
}

/**
 * Reads XML 1.0 in UTF-8 with namespaces. No document type, no entity of its own, nothing is fetched. The reference to
 * a stylesheet that MedCom's examples carry is noted and not followed; any other processing instruction is refused.
 * Never throws.
 */
export function readXml(text: string): XmlRead {
  const early = faultOfText(text);
  if (early) return refused(new Refusal(early));
  const reading = new Reading();
  try {
    reading.feed(text);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
  // A text without a root is an error of the parser: here there is one.
  return reading.root
    ? { ok: true, root: reading.root, ignored: reading.ignored }
    : refused(new Refusal('not-well-formed'));
}

function refused({ code, detail }: Refusal): XmlRead {
  return { ok: false, faults: [{ path: '', code, ...(detail === undefined ? {} : { detail }) }] };
}

class Reading {
  root: Open | undefined;
  readonly ignored: Note[] = [];
  private open: Open | undefined;
  private depth = 0;
  private elements = 0;
  private readonly parser = new SaxesParser({ xmlns: true, position: true });

  constructor() {
    const { parser } = this;
    parser.on('error', () => {
      throw new Refusal('not-well-formed', `${parser.line}:${parser.column}`);
    });
    parser.on('doctype', () => {
      throw new Refusal('doctype');
    });
    parser.on('xmldecl', ({ version, encoding }) => {
      if (version !== '1.0') throw new Refusal('xml-version', version?.slice(0, 20));
      // The bytes were decoded before they came here: a declaration of something else means they were decoded wrongly.
      if (encoding !== undefined && !/^(utf-8|us-ascii|ascii)$/i.test(encoding)) {
        throw new Refusal('encoding', encoding.slice(0, 20));
      }
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target !== 'xml-stylesheet' || this.root) throw new Refusal('processing-instruction', target.slice(0, 60));
      if (this.ignored.length === 0) this.ignored.push({ path: '', code: 'stylesheet' });
    });
    parser.on('opentag', (tag) => this.enter(tag));
    parser.on('closetag', () => this.leave());
    parser.on('text', (text) => this.open?.content.push(text));
    parser.on('cdata', (text) => this.open?.content.push(text));
  }

  feed(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) this.parser.write(text.slice(at, at + PIECE));
    this.parser.close();
  }

  private enter(tag: SaxesTagNS): void {
    if (++this.depth > DEEPEST_ELEMENT) throw new Refusal('too-deep');
    if (++this.elements > MOST_ELEMENTS) throw new Refusal('too-many-elements');
    const parent = this.open;
    const position = (parent?.counts?.get(tag.local) ?? 0) + 1;
    if (parent) {
      parent.counts ??= new Map();
      parent.counts.set(tag.local, position);
    }
    const attributes = new Map<string, string>();
    let type: string | undefined;
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === '') attributes.set(local, value);
      else if (uri === XSI && local === 'type') type = this.typeNamed(value.trim());
    }
    const element: Open = {
      ...{ space: tag.uri, name: tag.local, attributes, type, position, parent },
      content: [],
      counts: undefined,
    };
    parent?.content.push(element);
    this.root ??= element;
    this.open = element;
  }

  private leave(): void {
    this.depth -= 1;
    this.open = this.open?.parent;
  }

  /** The local name of a type of CDA; a type of another namespace keeps its prefix, so that nothing takes it for one. */
  private typeNamed(name: string): string {
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
    return this.parser.resolve(prefix) === HL7 ? local : name;
  }
}
