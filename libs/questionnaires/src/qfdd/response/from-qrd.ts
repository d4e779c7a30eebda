import type { CompiledQuestionnaire } from '../../compile.js';
import { identifiersOf } from '../cda/identity.js';
import { Notes } from '../cda/notes.js';
import { CODES, FORM, QFDD_TEMPLATES } from '../cda/oids.js';
import { isoOf } from '../cda/times.js';
import { templatesOf } from '../form/reading.js';
import { attribute, child, children, HL7, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import type { QrdPerson, QrdRead, QrdResponse } from './qrd.js';
import { answersIn, type ResponseNotes } from './read-answers.js';
import { toAnswers } from './to-answers.js';

/**
 * Reads a MedCom questionnaire response, of 1.3.2 and before, tolerantly. With a questionnaire the answers come back by
 * item code too, checked; an answer that has no place in it is a fault with its path. Never throws on its input.
 */
export function fromQrd(xml: string, compiled?: CompiledQuestionnaire): QrdRead {
  const read = readXml(xml);
  if (!read.ok) return { ok: false, faults: read.faults, ignored: [] };
  const notes: ResponseNotes = new Notes();
  notes.ignored.push(...read.ignored);
  const response = responseOf(read.root, notes);
  const answers = response && compiled && toAnswers(compiled, response.answers, notes);
  const { faults, ignored } = notes;
  if (!response || faults.length > 0) return { ok: false, faults, ignored };
  return { ok: true, response, ...(answers ? { answers } : {}), ignored };
}

function responseOf(root: XmlElement, notes: ResponseNotes): QrdResponse | undefined {
  if (root.name !== 'ClinicalDocument' || root.space !== HL7) {
    return notes.fault('', 'not-cda', `${root.space} ${root.name}`);
  }
  const code = attribute(child(root, 'code'), 'code');
  if (code === CODES.form || isForm(root)) {
    return notes.fault(pathOf(root), 'not-a-response', code);
  }
  const body = child(root, 'component', 'structuredBody');
  if (!body) return notes.fault(pathOf(root), 'no-structured-body');
  const role = child(root, 'recordTarget', 'patientRole');
  const time = attribute(child(root, 'effectiveTime'), 'value');
  return {
    id: identifiersOf(root)[0],
    title: wordsOf(child(root, 'title')),
    time: time === undefined ? undefined : isoOf(time),
    language: attribute(child(root, 'languageCode'), 'code'),
    patient: role && { ids: identifiersOf(role), name: wordsOf(child(role, 'patient', 'name')) },
    authors: children(root, 'author').flatMap((each) => authorOf(child(each, 'assignedAuthor')) ?? []),
    answered: answeredIn(root),
    answers: answersIn(body, notes),
  };
}

function isForm(root: XmlElement): boolean {
  return [...templatesOf(root)].some((each) => each === QFDD_TEMPLATES[0] || each.startsWith(FORM));
}

function authorOf(author: XmlElement | undefined): QrdPerson | undefined {
  if (!author) return undefined;
  const role = attribute(child(author, 'code'), 'code');
  const name = wordsOf(child(author, 'assignedPerson', 'name'));
  return { ids: identifiersOf(author), ...(role === undefined ? {} : { role }), name };
}

function answeredIn(root: XmlElement): QrdResponse['answered'] {
  const times = children(root, 'documentationOf').flatMap((each) => child(each, 'serviceEvent', 'effectiveTime') ?? []);
  const [time] = times;
  if (!time) return undefined;
  const [from, to] = ['low', 'high'].map((end) => isoOf(attribute(child(time, end), 'value') ?? ''));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
