import type { Address, Contact, DocumentId, Organization, PersonName } from '../cda/envelope.js';
import { CODES, CONFIDENTIALITY, LOINC, SOR } from '../cda/oids.js';
import { type Tag, tag } from '../xml/write-xml.js';

/** Parts of the header that both documents share. */

/** `da` is written as `da-DK`, as the profile has it. */
export function languageCode(language: string): string {
  return language === 'da' ? 'da-DK' : language;
}

interface Opening {
  readonly templates: readonly string[];
  readonly kind: 'form' | 'response';
  readonly id: DocumentId;
  readonly title: string;
  readonly stamp: string | undefined;
  readonly language: string;
  readonly version: number;
}

const NAMES = {
  form: 'Questionnaire Form Definition Document',
  response: 'Questionnaire Response Document',
} as const;

export function opening({ templates, kind, id, title, stamp, language, version }: Opening): Tag[] {
  return [
    tag('realmCode', { code: 'DK' }),
    tag('typeId', { root: '2.16.840.1.113883.1.3', extension: 'POCD_HD000040' }),
    ...templates.map((root) => tag('templateId', { root })),
    tag('id', { root: id.root, extension: id.extension, assigningAuthorityName: id.authority }),
    documentCode(kind),
    tag('title', {}, title),
    ...(kind === 'form' ? [tag('sdtc:statusCode', { code: 'NEW' })] : []),
    tag('effectiveTime', { value: stamp }),
    tag('confidentialityCode', { code: 'N', codeSystem: CONFIDENTIALITY }),
    tag('languageCode', { code: languageCode(language) }),
    tag('versionNumber', { value: version }),
  ];
}

export function documentCode(kind: 'form' | 'response'): Tag {
  const code = kind === 'form' ? CODES.form : CODES.response;
  return tag('code', { code, codeSystem: LOINC, codeSystemName: 'LOINC', displayName: NAMES[kind] });
}

export function sorId(sor: string): Tag {
  return tag('id', { root: SOR, extension: sor, assigningAuthorityName: 'SOR' });
}

/** Address, then telephone; of an organisation the other way round. What is not known is said to be so. */
export function contactTags({ address, telecom }: Contact, use: 'H' | 'WP'): { addr: Tag; telecom: Tag[] } {
  const known = (telecom ?? []).map((value) => tag('telecom', { value, use }));
  return {
    addr: address ? addressTag(address, use) : tag('addr', { nullFlavor: 'NI' }),
    telecom: known.length > 0 ? known : [tag('telecom', { nullFlavor: 'NI' })],
  };
}

function addressTag({ street, postalCode, city, country }: Address, use: 'H' | 'WP'): Tag {
  return tag(
    'addr',
    { use },
    street.filter((line) => line.trim() !== '').map((line) => tag('streetAddressLine', {}, line)),
    tag('postalCode', {}, postalCode),
    tag('city', {}, city),
    tag('country', {}, country ?? 'Danmark'),
  );
}

export function nameTag({ given, family }: PersonName): Tag {
  return tag(
    'name',
    {},
    given.map((each) => tag('given', {}, each)),
    tag('family', {}, family),
  );
}

export function personTag(name: PersonName): Tag {
  return tag('assignedPerson', { classCode: 'PSN', determinerCode: 'INSTANCE' }, nameTag(name));
}

export function organizationTag(element: string, organization: Organization): Tag {
  const { addr, telecom } = contactTags(organization, 'WP');
  // The custodian has room for one telephone number.
  const numbers = element === 'representedCustodianOrganization' ? telecom.slice(0, 1) : telecom;
  return tag(
    element,
    { classCode: 'ORG', determinerCode: 'INSTANCE' },
    sorId(organization.sor),
    tag('name', {}, organization.name),
    numbers,
    addr,
  );
}

export function custodianTag(custodian: Organization): Tag {
  return tag(
    'custodian',
    { typeCode: 'CST' },
    tag('assignedCustodian', { classCode: 'ASSIGNED' }, organizationTag('representedCustodianOrganization', custodian)),
  );
}
