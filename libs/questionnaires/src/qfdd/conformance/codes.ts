import type { Notes } from '../cda/notes.js';
import { XML_FAULTS } from '../xml/read-xml.js';

/** Rules of the headers and bodies of QFDD-DK 1.2 and QRD-DK 1.3.2 that a document breaks. */
export const CONFORMANCE_FAULTS = [
  ...XML_FAULTS,
  'not-cda',
  'neither-form-nor-response',
  'realm-code',
  'type-id',
  'template-id',
  'document-id',
  'document-code',
  'title',
  'status-code',
  'effective-time',
  'confidentiality-code',
  'language-code',
  'record-target',
  'patient-id',
  'patient-contact',
  'patient-name',
  'patient-gender',
  'birth-time',
  'author',
  'author-id',
  'author-role',
  'author-person',
  'author-organization',
  'custodian',
  'profile-version',
  'answering-interval',
  'section',
  'organizer',
  'sequence-number',
  'observation',
  'option',
  'option-count',
  'reference-range',
  'reference-to-form',
  'precondition',
] as const;

export type ConformanceNotes = Notes<(typeof CONFORMANCE_FAULTS)[number]>;
