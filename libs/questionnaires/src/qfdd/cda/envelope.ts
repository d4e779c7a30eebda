import type { LanguageTag } from '../../language.js';
import type { Naming } from './identity.js';
import type { Notes } from './notes.js';
import { isOid, isUuid4 } from './oids.js';
import { instantOf, isDay } from './times.js';

/** What a CDA document says about itself and its people. Ids and times are the caller's: this library has neither. */

export interface Address {
  readonly street: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  /** Default `Danmark`. */
  readonly country?: string;
}

export interface Contact {
  readonly address?: Address;
  /** URLs: `tel:65112233`, `mailto:…`. */
  readonly telecom?: readonly string[];
}

export interface Organization extends Contact {
  /** SOR id: digits. */
  readonly sor: string;
  readonly name: string;
}

export interface PersonName {
  readonly given: readonly string[];
  readonly family: string;
}

/** `root` is the OID of the organisation responsible for the document, `extension` a UUID version 4. */
export interface DocumentId {
  readonly root: string;
  readonly extension: string;
  readonly authority: string;
}

interface Envelope {
  readonly id: DocumentId;
  /** When the document was made: ISO 8601 with seconds and zone. */
  readonly time: string;
  /** The language it is written in; the texts of others stay behind. */
  readonly language: LanguageTag;
  readonly custodian: Organization;
  /** What items are named that did not come from CDA. */
  readonly naming: Naming;
  /** How a yes-no question is answered; needed in languages other than Danish and English. */
  readonly words?: { readonly yes: string; readonly no: string };
}

export interface QfddEnvelope extends Envelope {
  readonly author: Organization;
  /** The person behind it, if one is named. */
  readonly person?: PersonName;
  /** Of the document; without it that of the questionnaire. */
  readonly version?: number;
}

export interface Patient extends Contact {
  /** Ten digits. Never judged by modulus 11: numbers without it are given out. */
  readonly cpr: string;
  readonly name: PersonName;
  readonly gender: 'F' | 'M' | 'UN';
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
}

/** Who answered: the patient, a guardian, or a member of staff for them. */
export type Author = Contact & {
  readonly name: PersonName;
  /** The organisation they answer to (1.3.2 wants it of every author). */
  readonly organization: Organization;
  readonly time: string;
} & ({ readonly role: 'self' | 'guardian'; readonly cpr: string } | { readonly role: 'staff'; readonly sor: string });

export interface QrdEnvelope extends Envelope {
  readonly patient: Patient;
  readonly authors: readonly [Author, ...Author[]];
  /** From the first answer to handing in. */
  readonly answered: { readonly from: string; readonly to: string };
  /** UUID (version 4) of the form definition that was answered. */
  readonly form: string;
  /** Without it: the title of the questionnaire. */
  readonly title?: string;
  readonly version?: number;
}

type Check = (path: string, good: boolean) => void;

/** Says which fields of an envelope cannot stand in a document; never their values. */
export function checkEnvelope(envelope: QfddEnvelope | QrdEnvelope, notes: Notes<'bad-envelope', string>): void {
  const check: Check = (path, good) => {
    if (!good) notes.fault(`/envelope${path}`, 'bad-envelope');
  };
  check('/id/root', isOid(envelope.id.root));
  check('/id/extension', isUuid4(envelope.id.extension));
  check('/id/authority', filled(envelope.id.authority));
  check('/time', instantOf(envelope.time) !== undefined);
  check('/language', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(envelope.language));
  check('/naming/root', isOid(envelope.naming.root));
  check('/naming/codeSystem', isOid(envelope.naming.codeSystem));
  check(
    '/version',
    envelope.version === undefined || (Number.isSafeInteger(envelope.version) && envelope.version >= 1),
  );
  organization('/custodian', envelope.custodian, check);
  if ('author' in envelope) {
    organization('/author', envelope.author, check);
    if (envelope.person) person('/person', envelope.person, check);
  } else checkResponse(envelope, check);
}

function checkResponse(envelope: QrdEnvelope, check: Check): void {
  const { patient, authors, answered } = envelope;
  check('/form', isUuid4(envelope.form));
  check('/patient/cpr', isCpr(patient.cpr));
  person('/patient/name', patient.name, check);
  contact('/patient', patient, check);
  check('/patient/gender', ['F', 'M', 'UN'].includes(patient.gender));
  check('/patient/birthDate', /^\d{4}-\d{2}-\d{2}$/.test(patient.birthDate) && isDay(patient.birthDate));
  const [from, to] = [instantOf(answered.from), instantOf(answered.to)];
  check('/answered/from', from !== undefined);
  check('/answered/to', to !== undefined && !(Date.parse(answered.to) < Date.parse(answered.from)));
  check('/authors', authors.length > 0);
  for (const [index, author] of authors.entries()) {
    const path = `/authors/${index}`;
    if (author.role === 'staff') check(`${path}/sor`, isSor(author.sor));
    else check(`${path}/cpr`, isCpr(author.cpr));
    // A document that says "self" about someone else puts one patient's words in another's mouth.
    if (author.role === 'self') check(`${path}/cpr`, author.cpr === patient.cpr);
    if (author.role === 'guardian') check(`${path}/cpr`, author.cpr !== patient.cpr);
    check(`${path}/time`, instantOf(author.time) !== undefined);
    person(`${path}/name`, author.name, check);
    contact(path, author, check);
    organization(`${path}/organization`, author.organization, check);
  }
}

function organization(path: string, given: Organization, check: Check): void {
  check(`${path}/sor`, isSor(given.sor));
  check(`${path}/name`, filled(given.name));
  contact(path, given, check);
}

function contact(path: string, { telecom, address }: Contact, check: Check): void {
  check(
    `${path}/telecom`,
    (telecom ?? []).every((each) => /^[a-z]+:\S+$/.test(each)),
  );
  if (address) check(`${path}/address`, filled(address.city) && filled(address.postalCode));
}

function person(path: string, { given, family }: PersonName, check: Check): void {
  check(path, filled(family) && given.every(filled));
}

const filled = (text: string): boolean => text.trim() !== '';
const isSor = (text: string): boolean => /^\d{6,18}$/.test(text);

/** Ten digits that begin with a day; a person born abroad or a replacement number may look like neither. */
export function isCpr(text: string): boolean {
  return /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{6}$/.test(text);
}
