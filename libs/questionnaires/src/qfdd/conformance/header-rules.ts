import {
  CODES,
  CPR,
  isOid,
  isUuid4,
  LOINC,
  QFDD_TEMPLATES,
  QRD_TEMPLATES,
  ROLE_CODE,
  SOR,
  VERSION_ROOT,
  VERSION_TEMPLATE,
} from '../cda/oids.js';
import { isDay, isoOf } from '../cda/times.js';
import { templatesOf } from '../form/reading.js';
import { attribute, child, children, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import type { CONFORMANCE_FAULTS, ConformanceNotes } from './codes.js';

type Kind = 'form' | 'response';
type Code = (typeof CONFORMANCE_FAULTS)[number];

const has = (element: XmlElement | undefined, wanted: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([key, value]) => attribute(element, key) === value);

/** One element of the name, and the rule it keeps. */
function one(
  holder: XmlElement,
  name: string,
  code: Code,
  notes: ConformanceNotes,
  good: (element: XmlElement) => boolean = () => true,
): void {
  const found = children(holder, name);
  const [first] = found;
  if (found.length !== 1 || !first) notes.fault(pathOf(holder), code, String(found.length));
  else if (!good(first)) notes.fault(pathOf(first), code);
}

export function checkHeader(root: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  const templates = kind === 'form' ? QFDD_TEMPLATES : QRD_TEMPLATES;
  const given = templatesOf(root);
  for (const each of templates) if (!given.has(each)) notes.fault(pathOf(root), 'template-id', each);
  one(root, 'realmCode', 'realm-code', notes, (each) => has(each, { code: 'DK' }));
  one(root, 'typeId', 'type-id', notes, (each) =>
    has(each, { root: '2.16.840.1.113883.1.3', extension: 'POCD_HD000040' }),
  );
  one(root, 'id', 'document-id', notes, (id) => {
    const authority = attribute(id, 'assigningAuthorityName');
    return isOid(attribute(id, 'root') ?? '') && isUuid4(attribute(id, 'extension') ?? '') && authority !== undefined;
  });
  const code = kind === 'form' ? CODES.form : CODES.response;
  one(root, 'code', 'document-code', notes, (each) => has(each, { code, codeSystem: LOINC }));
  one(root, 'title', 'title', notes, (each) => wordsOf(each) !== '');
  one(root, 'effectiveTime', 'effective-time', notes, (each) =>
    /^\d{14}[+-]\d{4}$/.test(attribute(each, 'value') ?? ''),
  );
  one(root, 'confidentialityCode', 'confidentiality-code', notes, (each) => has(each, { code: 'N' }));
  one(root, 'languageCode', 'language-code', notes, (each) => attribute(each, 'code') !== undefined);
  one(root, 'custodian', 'custodian', notes, (each) => {
    const keeper = child(each, 'assignedCustodian', 'representedCustodianOrganization');
    return ['id', 'name', 'telecom', 'addr'].every((name) => child(keeper, name) !== undefined);
  });
  const authors = children(root, 'author');
  if (authors.length === 0) notes.fault(pathOf(root), 'author');
  for (const author of authors) {
    one(author, 'time', 'author', notes);
    one(
      author,
      'assignedAuthor',
      'author',
      notes,
      (each) => child(each, 'addr') !== undefined && child(each, 'telecom') !== undefined,
    );
  }
}

export function checkForm(root: XmlElement, notes: ConformanceNotes): void {
  one(root, 'statusCode', 'status-code', notes, (each) => has(each, { code: 'NEW' }));
  one(root, 'recordTarget', 'record-target', notes, (each) =>
    has(child(each, 'patientRole', 'id'), { nullFlavor: 'NI' }),
  );
  for (const author of children(root, 'author').flatMap((each) => children(each, 'assignedAuthor'))) {
    const alone = child(author, 'representedOrganization') && !child(author, 'assignedPerson');
    if (alone && !has(child(author, 'id'), { nullFlavor: 'NA' })) notes.fault(pathOf(author), 'author-id');
  }
}

export function checkResponse(root: XmlElement, notes: ConformanceNotes): void {
  one(root, 'recordTarget', 'record-target', notes, (target) => {
    const role = child(target, 'patientRole');
    if (role) checkPatient(role, notes);
    return role !== undefined;
  });
  for (const author of children(root, 'author').flatMap((each) => children(each, 'assignedAuthor'))) {
    checkAuthor(author, notes);
  }
  const [version, interval] = children(root, 'documentationOf').map((each) => child(each, 'serviceEvent'));
  const profile = { root: VERSION_ROOT, extension: 'qrd-v1.3' };
  if (!version || !templatesOf(version).has(VERSION_TEMPLATE) || !has(child(version, 'id'), profile)) {
    notes.fault(pathOf(version ?? root), 'profile-version');
  }
  const [from, to] = ['low', 'high'].map((end) =>
    isoOf(attribute(child(interval, 'effectiveTime', end), 'value') ?? ''),
  );
  if (!from?.includes('T') || !to?.includes('T') || Date.parse(to) < Date.parse(from)) {
    notes.fault(pathOf(interval ?? root), 'answering-interval');
  }
}

function checkPatient(role: XmlElement, notes: ConformanceNotes): void {
  one(
    role,
    'id',
    'patient-id',
    notes,
    (id) => has(id, { root: CPR }) && /^\d{10}$/.test(attribute(id, 'extension') ?? ''),
  );
  one(role, 'addr', 'patient-contact', notes);
  if (!child(role, 'telecom')) notes.fault(pathOf(role), 'patient-contact');
  one(role, 'patient', 'patient-name', notes, (patient) => {
    one(patient, 'name', 'patient-name', notes, (name) => wordsOf(name) !== '');
    one(patient, 'administrativeGenderCode', 'patient-gender', notes, (each) =>
      ['F', 'M', 'UN'].includes(attribute(each, 'code') ?? ''),
    );
    one(patient, 'birthTime', 'birth-time', notes, (birth) => {
      const match = /^(\d{4})(\d{2})(\d{2})000000\+0000$/.exec(attribute(birth, 'value') ?? '');
      return match !== null && isDay(`${match[1]}-${match[2]}-${match[3]}`);
    });
    return true;
  });
}

const ROLES: Readonly<Record<string, string>> = { SELF: 'self', GUARD: 'guardian' };

function checkAuthor(author: XmlElement, notes: ConformanceNotes): void {
  const path = pathOf(author);
  one(author, 'id', 'author-id', notes, (id) => {
    const wanted = { [CPR]: 'CPR', [SOR]: 'SOR' }[attribute(id, 'root') ?? ''];
    return wanted !== undefined && has(id, { assigningAuthorityName: wanted });
  });
  if (has(child(author, 'id'), { root: CPR })) {
    const code = child(author, 'code');
    const displayName = ROLES[attribute(code, 'code') ?? ''];
    const good = displayName && has(code, { displayName, codeSystem: ROLE_CODE, codeSystemName: 'HL7 Role code' });
    if (!good) notes.fault(path, 'author-role');
  }
  if (wordsOf(child(author, 'assignedPerson', 'name')) === '') notes.fault(path, 'author-person');
  one(author, 'representedOrganization', 'author-organization', notes, (organization) => {
    const contact = child(organization, 'telecom') !== undefined && child(organization, 'addr') !== undefined;
    return has(child(organization, 'id'), { root: SOR }) && contact;
  });
}
