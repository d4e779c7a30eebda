/** The namespaces of CDA and of its extensions, and the one of `xsi:type`. */
export const HL7 = 'urn:hl7-org:v3';
export const SDTC = 'urn:hl7-org:sdtc';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** One element as it was read. Prefixes are resolved: which ones the sender chose says nothing. */
export interface XmlElement {
  readonly space: string;
  readonly name: string;
  /** Attributes without a namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The CDA data type named by `xsi:type`, without its prefix. */
  readonly type: string | undefined;
  readonly content: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
  /** Its number among the siblings of its name, from 1. */
  readonly position: number;
}

const LONGEST_NAME = 60;

/** `/ClinicalDocument[1]/component[1]/section[2]`. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    steps.push(`/${each.name.slice(0, LONGEST_NAME)}[${each.position}]`);
  }
  return steps.reverse().join('');
}

/** The elements directly inside that belong to CDA or its extensions, of one name when it is given. */
export function children(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.content.filter(
    (each): each is XmlElement =>
      typeof each !== 'string' &&
      (each.space === HL7 || each.space === SDTC) &&
      (name === undefined || each.name === name),
  );
}

export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) found = found && children(found, name)[0];
  return found;
}

/** An attribute without the white space around it; an empty one is none. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name)?.replace(/\s+/g, ' ').trim();
  return value === '' ? undefined : value;
}

/** Every element below, in document order. */
export function below(element: XmlElement): XmlElement[] {
  return children(element).flatMap((each) => [each, ...below(each)]);
}

/** All characters inside, as they stand. */
export function rawText(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.content.map((each) => (typeof each === 'string' ? each : rawText(each))).join('');
}

/** Elements of the narrative that end a line. */
const LINES = new Set(['br', 'paragraph', 'item', 'tr', 'list', 'table', 'caption', 'title']);

// A break that is meant, until wrapped lines are joined: a character that no XML holds.
const BREAK = '\0';

function narrative(element: XmlElement): string {
  const inner = element.content.map((each) => (typeof each === 'string' ? each : narrative(each))).join('');
  return LINES.has(element.name) ? `${inner}${BREAK}` : inner;
}

/**
 * The words inside, for a person. Lines that were only wrapped (a line break with an indentation behind it) are joined;
 * `br`, paragraphs and bare line breaks are kept.
 */
export function wordsOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const inner = element.content.map((each) => (typeof each === 'string' ? each : narrative(each))).join('');
  return unwrapped(inner);
}

export function unwrapped(text: string): string {
  // Each step takes time in proportion to the text: a form may be large, and hostile.
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n /g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?[\n\0] ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
