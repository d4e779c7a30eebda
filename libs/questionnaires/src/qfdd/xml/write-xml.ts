import { HL7, SDTC, XSI } from './element.js';
import { isXmlText } from './prolog.js';

/** An element to be written. Names may carry the prefixes `sdtc:` and `xsi:`. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (Tag | string)[];
}

type Given = Readonly<Record<string, string | number | undefined>>;
type Inside = Tag | string | undefined | readonly (Tag | undefined)[];

/** Leaves out attributes and content that are not there. */
export function tag(name: string, attributes: Given = {}, ...content: readonly Inside[]): Tag {
  const given = Object.entries(attributes).filter((each): each is [string, string | number] => each[1] !== undefined);
  return {
    name,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    content: content.flat().filter((each): each is Tag | string => each !== undefined && each !== ''),
  };
}

export type XmlWritten =
  | { readonly ok: true; readonly xml: string }
  /** `text` holds a character that XML cannot hold. */
  | { readonly ok: false; readonly text: string };

/** Writes a whole CDA document in UTF-8. */
export function writeXml(root: Tag): XmlWritten {
  const unwritable: string[] = [];
  const check = (text: string): void => {
    if (!isXmlText(text)) unwritable.push(text);
  };
  const whole = tag(root.name, { xmlns: HL7, 'xmlns:sdtc': SDTC, 'xmlns:xsi': XSI, ...root.attributes });
  const lines = [`<?xml version="1.0" encoding="UTF-8"?>`, inside({ ...whole, content: root.content }, '', check), ''];
  const [text] = unwritable;
  return text === undefined ? { ok: true, xml: lines.join('\n') } : { ok: false, text };
}

function inside({ name, attributes, content }: Tag, indent: string, check: (text: string) => void): string {
  const head = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => {
      check(value);
      return ` ${key}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
    })
    .join('')}`;
  if (content.length === 0) return `${head}/>`;
  // Where there is text, white space would become part of it.
  if (content.some((each) => typeof each === 'string')) {
    const words = content.map((each) => {
      if (typeof each !== 'string') return inside(each, '', check);
      check(each);
      return escaped(each);
    });
    return `${head}>${words.join('')}</${name}>`;
  }
  const lines = content.map((each) => inside(each as Tag, `${indent}  `, check));
  return `${head}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
