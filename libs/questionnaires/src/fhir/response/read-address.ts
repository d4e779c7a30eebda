import { RESOURCE_TYPES } from './resource-types.js';

/** Whether texts are addresses and references as R4 has them. */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OID = /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/;
/** The last two steps of an address on a FHIR server, with a version after them. */
const PLACE = /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;
/** A drive or a path of Windows is no address. */
const DRIVE = /^[a-z]:\\/i;

/** A `uri`: relative ones are legal, blanks and broken UUIDs and OIDs are not. */
export function isUri(text: string): boolean {
  if (text === '' || /\s/.test(text) || DRIVE.test(text) || text.includes('\\')) return false;
  if (text.startsWith('urn:uuid:')) return UUID.test(text);
  return text.startsWith('urn:oid:') ? OID.test(text) : true;
}

export function isAbsolute(text: string): boolean {
  return SCHEME.test(text);
}

/**
 * `Reference.reference`: a resource on this server or another, within the response (`#…`), or a name (`urn:`).
 *
 * @param taken the types of resources that are accepted; every type when absent
 */
export function isReference(text: string, taken: ReadonlySet<string> = RESOURCE_TYPES): boolean {
  if (!isUri(text)) return false;
  if (text.startsWith('#') || text.startsWith('urn:')) return true;
  const type = typeIn(text);
  if (type !== undefined) return RESOURCE_TYPES.has(type) && taken.has(type);
  // what is not on a FHIR server can be anywhere else
  return isAbsolute(text);
}

/** The type of resource that a place on a FHIR server names, whether or not R4 has it. */
export function typeIn(reference: string): string | undefined {
  return PLACE.exec(reference)?.[1];
}
