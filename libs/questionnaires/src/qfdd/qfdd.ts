/** MedCom's two documents about questionnaires: the form definition (QFDD) and the response to it (QRD). */
export type {
  Address,
  Author,
  Contact,
  DocumentId,
  Organization,
  Patient,
  PersonName,
  QfddEnvelope,
  QrdEnvelope,
} from './cda/envelope.js';
export type { Identifier, Naming } from './cda/identity.js';
export { checkConformance } from './conformance/check-conformance.js';
export { CONFORMANCE_FAULTS } from './conformance/codes.js';
export { FORM_FAULTS, FORM_NOTES } from './form/codes.js';
export { fromQfdd } from './form/from-qfdd.js';
export { checkPair } from './pair/check-pair.js';
export { PAIR_FAULTS } from './pair/codes.js';
export { RESPONSE_FAULTS, RESPONSE_NOTES } from './response/codes.js';
export { fromQrd } from './response/from-qrd.js';
export type { QrdAnswer, QrdPerson, QrdRead, QrdResponse, QrdValue } from './response/qrd.js';
export { WRITE_FAULTS, WRITE_NOTES } from './write/codes.js';
export { toQfdd, type Written } from './write/to-qfdd.js';
export { toQrd } from './write/to-qrd.js';
export { XML_FAULTS } from './xml/read-xml.js';
