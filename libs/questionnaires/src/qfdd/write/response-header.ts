import type { Author, Patient, QrdEnvelope } from '../cda/envelope.js';
import { CPR, GENDER, ROLE_CODE, VERSION_ROOT, VERSION_TEMPLATE } from '../cda/oids.js';
import { instantOf, stampOf } from '../cda/times.js';
import { type Tag, tag } from '../xml/write-xml.js';
import { contactTags, nameTag, organizationTag, personTag, sorId } from './header-tags.js';

/** The people and the times of a response, QRD-DK 1.3.2. */

function cprId(cpr: string): Tag {
  return tag('id', { root: CPR, extension: cpr, assigningAuthorityName: 'CPR' });
}

export function patientTag(patient: Patient): Tag {
  const { addr, telecom } = contactTags(patient, 'H');
  return tag(
    'recordTarget',
    { typeCode: 'RCT', contextControlCode: 'OP' },
    tag(
      'patientRole',
      { classCode: 'PAT' },
      cprId(patient.cpr),
      addr,
      telecom,
      tag(
        'patient',
        { classCode: 'PSN', determinerCode: 'INSTANCE' },
        nameTag(patient.name),
        tag('administrativeGenderCode', { code: patient.gender, codeSystem: GENDER }),
        // A birthday has no hour: the profile wants exactly this one.
        tag('birthTime', { value: `${stampOf(patient.birthDate)}000000+0000` }),
      ),
    ),
  );
}

export function authorTag(author: Author): Tag {
  const staff = author.role === 'staff';
  const { addr, telecom } = contactTags(author, staff ? 'WP' : 'H');
  return tag(
    'author',
    { typeCode: 'AUT', contextControlCode: 'OP' },
    tag('time', { value: instantOf(author.time) }),
    tag(
      'assignedAuthor',
      { classCode: 'ASSIGNED' },
      staff ? sorId(author.sor) : cprId(author.cpr),
      staff ? undefined : roleTag(author.role),
      addr,
      telecom,
      personTag(author.name),
      organizationTag('representedOrganization', author.organization),
    ),
  );
}

function roleTag(role: 'self' | 'guardian'): Tag {
  const code = role === 'self' ? 'SELF' : 'GUARD';
  return tag('code', { code, codeSystem: ROLE_CODE, codeSystemName: 'HL7 Role code', displayName: role });
}

/** The version of the profile, then the interval the answers were given in. */
export function documentationTags({ answered }: QrdEnvelope): Tag[] {
  const version = tag(
    'serviceEvent',
    { classCode: 'ACT', moodCode: 'EVN' },
    tag('templateId', { root: VERSION_TEMPLATE }),
    tag('id', { root: VERSION_ROOT, extension: 'qrd-v1.3', assigningAuthorityName: 'MedCom' }),
  );
  const interval = tag(
    'serviceEvent',
    { classCode: 'ACT', moodCode: 'EVN' },
    tag(
      'effectiveTime',
      {},
      tag('low', { value: instantOf(answered.from) }),
      tag('high', { value: instantOf(answered.to) }),
    ),
  );
  return [version, interval].map((event) => tag('documentationOf', { typeCode: 'DOC' }, event));
}
