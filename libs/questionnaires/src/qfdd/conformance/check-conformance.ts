import type { Note } from '../../imports.js';
import { Notes } from '../cda/notes.js';
import { CODES, QFDD_TEMPLATES, QRD_TEMPLATES } from '../cda/oids.js';
import { templatesOf } from '../form/reading.js';
import { attribute, child, HL7, pathOf } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import { checkBody } from './body-rules.js';
import type { ConformanceNotes } from './codes.js';
import { checkForm, checkHeader, checkResponse } from './header-rules.js';

/**
 * The rules a form definition (QFDD-DK 1.2) or a response (QRD-DK 1.3.2) must keep beyond the schema, each with its
 * place. Strict: published examples break some. Not every rule of the specifications. Never throws on its input.
 */
export function checkConformance(xml: string): readonly Note[] {
  const read = readXml(xml);
  if (!read.ok) return read.faults;
  const { root } = read;
  const notes: ConformanceNotes = new Notes();
  if (root.name !== 'ClinicalDocument' || root.space !== HL7) {
    notes.fault('', 'not-cda', `${root.space} ${root.name}`);
    return notes.faults;
  }
  const code = attribute(child(root, 'code'), 'code');
  const templates = templatesOf(root);
  const isForm = code === CODES.form || templates.has(QFDD_TEMPLATES[0]);
  if (!isForm && code !== CODES.response && !templates.has(QRD_TEMPLATES[0])) {
    notes.fault(pathOf(root), 'neither-form-nor-response', code);
    return notes.faults;
  }
  checkHeader(root, isForm ? 'form' : 'response', notes);
  if (isForm) checkForm(root, notes);
  else checkResponse(root, notes);
  checkBody(root, isForm ? 'form' : 'response', notes);
  return notes.faults;
}
