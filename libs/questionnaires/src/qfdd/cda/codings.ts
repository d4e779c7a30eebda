import type { Coding } from '../../document.js';
import { attribute, child, children, type XmlElement } from '../xml/element.js';
import { isUid } from './oids.js';

/** Code systems that FHIR names by something else than their OID. */
const URLS: readonly (readonly [oid: string, url: string])[] = [
  ['2.16.840.1.113883.6.1', 'http://loinc.org'],
  ['2.16.840.1.113883.6.96', 'http://snomed.info/sct'],
  ['2.16.840.1.113883.6.8', 'http://unitsofmeasure.org'],
];

/** A `codeSystem` as a document names it: the well-known URL, else `urn:oid:…`; what is no OID stays as it is. */
export function systemOf(codeSystem: string): string {
  const url = URLS.find(([oid]) => oid === codeSystem)?.[1];
  return url ?? (/^\d+(\.\d+)+$/.test(codeSystem) ? `urn:oid:${codeSystem}` : codeSystem);
}

/** The way back; `undefined` when CDA has no name for the system. */
export function codeSystemOf(system: string | undefined): string | undefined {
  if (system === undefined) return undefined;
  const named = URLS.find(([, url]) => url === system)?.[0] ?? system.replace(/^urn:(oid|uuid):/, '');
  return isUid(named) ? named : undefined;
}

/** What a `code` or a coded `value` says; `undefined` without a code. */
export function codingOf(element: XmlElement | undefined): Coding | undefined {
  const code = attribute(element, 'code');
  if (code === undefined) return undefined;
  const codeSystem = attribute(element, 'codeSystem');
  const display = attribute(element, 'displayName');
  return {
    ...(codeSystem === undefined ? {} : { system: systemOf(codeSystem) }),
    code,
    ...(display === undefined ? {} : { display }),
  };
}

/** The code itself, then its translations. */
export function codingsOf(element: XmlElement | undefined): Coding[] {
  const others = element ? children(element, 'translation') : [];
  return [element, ...others].flatMap((each) => {
    const coding = codingOf(each);
    // An example carries <translation code="MedCom"/>: a word without a system is no code of the question.
    return coding && (each === element || coding.system !== undefined) ? [coding] : [];
  });
}

/** The words of a coded element: `originalText`, else `displayName`. */
export function originalText(code: XmlElement | undefined): XmlElement | undefined {
  return child(code, 'originalText');
}

/** Same code in the same system. Case tells code systems apart only by mistake: examples write one in two ways. */
export function sameCoding(one: Coding, other: Coding): boolean {
  return one.code === other.code && (one.system ?? '').toLowerCase() === (other.system ?? '').toLowerCase();
}
