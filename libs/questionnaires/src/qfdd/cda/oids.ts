/** Identifiers of QFDD-DK 1.2, QRD-DK 1.3.2 and the HL7 guides they stand on. */

/** HL7 form definition (QFDD) and questionnaire response (QRD) templates, before their numbers. */
export const FORM = '2.16.840.1.113883.10.20.32';
export const RESPONSE = '2.16.840.1.113883.10.20.33';

export const QFDD_TEMPLATES = ['1.2.208.184.12.1', '1.2.208.184.12.1.1.1'] as const;
export const QRD_TEMPLATES = ['1.2.208.184.13.1', '1.2.208.184.13.1.1.1'] as const;
/** Reference from an answer to the document it answers. */
export const REFERENCE_TEMPLATE = '1.2.208.184.6.1';
/** Root of the UUID of an external document. */
export const UUID_ROOT = '2.16.840.1.113883.4.873';
export const VERSION_TEMPLATE = '1.2.208.184.10.1.10';
export const VERSION_ROOT = '1.2.208.184.100.10';

export const LOINC = '2.16.840.1.113883.6.1';
export const ACT_CODE = '2.16.840.1.113883.5.4';
export const ROLE_CODE = '2.16.840.1.113883.5.111';
export const GENDER = '2.16.840.1.113883.5.1';
export const CONFIDENTIALITY = '2.16.840.1.113883.5.25';
export const CPR = '1.2.208.176.1.2';
export const SOR = '1.2.208.176.1.1';

/** LOINC codes of documents and of what stands in them. */
export const CODES = {
  form: '74468-0',
  response: '74465-6',
  feedback: '74466-4',
  optionCount: '74467-2',
  help: '48767-8',
} as const;

/** Numbers of the templates inside the body, in both guides unless said otherwise. */
export const PART = {
  section: '2.1',
  copyrightSection: '2.2',
  organizer: '4.1',
  media: '4.2',
  criterion: '4.3',
  precondition: '4.4',
  range: '4.5',
  feedback: '4.6',
  numeric: '4.7',
  choice: '4.8',
  text: '4.9',
  analog: '4.10',
  discrete: '4.11',
  grouped: '4.12',
  help: '4.19',
  optionCount: '4.20',
  copyright: '4.21',
} as const;

/** The same in a response, where the numbers differ. */
export const ANSWER = {
  section: '2.1',
  organizer: '4.1',
  media: '4.2',
  range: '4.3',
  numeric: '4.4',
  choice: '4.5',
  text: '4.6',
  analog: '4.7',
  discrete: '4.8',
} as const;

/** Boolean groupers of a precondition, with the numbers of their templates. */
export const GROUPERS = {
  allTrue: '4.13',
  allFalse: '4.14',
  atLeastOneTrue: '4.15',
  atLeastOneFalse: '4.16',
  onlyOneTrue: '4.17',
  onlyOneFalse: '4.18',
} as const;
export type Grouper = keyof typeof GROUPERS;

const OID = /^[0-2](\.(0|[1-9][0-9]*))+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** What the data type `uid` of CDA also allows: a reserved word. The samples use it for OIDs that were never filled in. */
const RESERVED = /^[A-Za-z][A-Za-z0-9-]*$/;

export const isOid = (text: string): boolean => OID.test(text);
export const isUuid4 = (text: string): boolean => UUID_4.test(text);
export const isOidOrUuid = (text: string): boolean => OID.test(text) || UUID.test(text);
export const isUid = (text: string): boolean => isOidOrUuid(text) || RESERVED.test(text);
