import { checkQuestionnaire } from '../../check/check-questionnaire.js';
import type { Questionnaire } from '../../document.js';
import type { Note } from '../../imports.js';
import { tagIn } from '../../language.js';
import { languagesOf } from '../../language-tag.js';
import { checkEnvelope, type QfddEnvelope } from '../cda/envelope.js';
import { Notes } from '../cda/notes.js';
import { CODES, FORM, LOINC, PART, QFDD_TEMPLATES } from '../cda/oids.js';
import { instantOf } from '../cda/times.js';
import { fromQfdd } from '../form/from-qfdd.js';
import { type Tag, tag, writeXml } from '../xml/write-xml.js';
import {
  codeTag,
  component,
  copyrightTag,
  helpTag,
  idTag,
  informationTag,
  mediaTag,
  narrativeTag,
  optionCountTag,
  optionTag,
  rangeTag,
} from './body-tags.js';
import { contactTags, custodianTag, opening, organizationTag, personTag, sorId } from './header-tags.js';
import type { Plan, PlannedOrganizer, PlannedQuestion, PlannedSection, Planning, WriteNotes } from './plan.js';
import { planSections } from './plan-sections.js';
import { preconditionTags } from './precondition-tags.js';
import { questionCodes } from './question-codes.js';

/** A document that was written, and what was left out of it; or every reason why it was not. */
export type Written =
  | { readonly ok: true; readonly xml: string; readonly ignored: readonly Note[] }
  | { readonly ok: false; readonly faults: readonly Note[]; readonly ignored: readonly Note[] };

/**
 * Writes a questionnaire as a MedCom form definition, QFDD-DK 1.2. What the format cannot say and an answer depends on
 * is a fault with its path; scores, layout and other languages are left out and noted. Never throws on a document.
 */
export function toQfdd(document: Questionnaire, envelope: QfddEnvelope): Written {
  const notes: WriteNotes = new Notes();
  for (const { path, code } of checkQuestionnaire(document)) notes.fault(path, 'not-a-questionnaire', code);
  checkEnvelope(envelope, notes);
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults, ignored: [] };
  const planning = planningOf(document, envelope, notes, 'form');
  noteWhatStaysBehind(document, planning);
  const plan = planSections(planning, document);
  const root = documentTag(document, envelope, planning, plan);
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults, ignored: notes.ignored };
  const written = writeXml(root);
  if (!written.ok) notes.fault('', 'unwritable-text', written.text);
  else readBack(written.xml, plan, notes);
  const { faults, ignored } = notes;
  return written.ok && faults.length === 0 ? { ok: true, xml: written.xml, ignored } : { ok: false, faults, ignored };
}

export function planningOf(
  document: Questionnaire,
  { language, naming, words }: Pick<QfddEnvelope, 'language' | 'naming' | 'words'>,
  notes: WriteNotes,
  purpose: Planning['purpose'],
): Planning {
  const codes = questionCodes(document, naming, notes);
  return { notes, language, naming, words, purpose, codes, fromQfdd: document.origin?.format === 'qfdd' };
}

function noteWhatStaysBehind(document: Questionnaire, { notes, language }: Planning): void {
  if (document.constraints?.length) notes.fault('/constraints', 'constraint-not-carried');
  const languages = languagesOf(document);
  const served = tagIn(languages, language);
  if (served === undefined) notes.fault('/envelope/language', 'bad-envelope', language);
  for (const other of languages) if (other !== served) notes.ignore('/languages', 'language-not-carried', other);
  for (const [index, { id }] of document.instruments.entries()) {
    notes.ignore(`/instruments/${index}`, 'instrument-not-carried', id);
  }
  for (const key of ['description', 'url', 'source', 'status', 'codes', 'variables', 'publisher'] as const) {
    if (document[key] !== undefined) notes.ignore(`/${key}`, 'metadata-not-carried', key);
  }
}

/** Nothing leaves that this library would not take back with every question in it. */
function readBack(xml: string, plan: Plan, notes: WriteNotes): void {
  const read = fromQfdd(xml);
  if (!read.ok)
    for (const { code, path, detail } of read.faults)
      notes.fault('', 'not-readable-back', `${code} ${path}${detail ?? ''}`);
  else if (read.understood.question !== plan.questions.size) notes.fault('', 'not-readable-back', 'question');
}

function documentTag(document: Questionnaire, envelope: QfddEnvelope, planning: Planning, plan: Plan): Tag {
  const stamp = instantOf(envelope.time);
  const { id, language, author } = envelope;
  const title = document.title[tagIn(Object.keys(document.title), language) ?? ''] ?? Object.values(document.title)[0];
  let number = 0;
  const next = (): number => ++number;
  const sections = plan.sections.map((section) => sectionTag(planning, plan, section, next));
  return tag(
    'ClinicalDocument',
    { classCode: 'DOCCLIN', moodCode: 'EVN' },
    opening({
      ...{ templates: QFDD_TEMPLATES, kind: 'form', id, title: title ?? '', stamp, language },
      version: envelope.version ?? document.version,
    }),
    tag(
      'recordTarget',
      { typeCode: 'RCT', contextControlCode: 'OP' },
      tag('patientRole', { classCode: 'PAT' }, tag('id', { nullFlavor: 'NI' })),
    ),
    authorTag(envelope, stamp, author),
    custodianTag(envelope.custodian),
    component(
      tag('structuredBody', { classCode: 'DOCBODY', moodCode: 'EVN' }, sections, copyrightTag(document.rights)),
    ),
  );
}

/** An organisation alone is no person with an id. */
function authorTag({ person }: QfddEnvelope, stamp: string | undefined, author: QfddEnvelope['author']): Tag {
  const { addr, telecom } = contactTags(author, 'WP');
  return tag(
    'author',
    { typeCode: 'AUT', contextControlCode: 'OP' },
    tag('time', { value: stamp }),
    tag(
      'assignedAuthor',
      { classCode: 'ASSIGNED' },
      person ? sorId(author.sor) : tag('id', { nullFlavor: 'NA' }),
      addr,
      telecom,
      person ? personTag(person) : undefined,
      organizationTag('representedOrganization', author),
    ),
  );
}

function sectionTag(planning: Planning, plan: Plan, section: PlannedSection, next: () => number): Tag {
  if (section.kind === 'information') return informationTag(section.id, section.words);
  return component(
    tag(
      'section',
      { classCode: 'DOCSECT', moodCode: 'EVN' },
      tag('templateId', { root: `${FORM}.${PART.section}` }),
      idTag(section.id),
      tag('code', { code: CODES.form, codeSystem: LOINC, codeSystemName: 'LOINC' }),
      tag('title', {}, section.title),
      narrativeTag(section.text ?? section.title),
      section.organizers.map((organizer) =>
        tag('entry', { typeCode: 'DRIV', contextConductionInd: 'true' }, organizerTag(planning, plan, organizer, next)),
      ),
    ),
  );
}

function organizerTag(planning: Planning, plan: Plan, organizer: PlannedOrganizer, next: () => number): Tag {
  const { id, words, conditions, path, questions } = organizer;
  const name = id.extension ?? id.root;
  const code = { code: name, codeSystem: planning.naming.codeSystem };
  return tag(
    'organizer',
    { classCode: 'BATTERY', moodCode: 'EVN' },
    tag('templateId', { root: `${FORM}.${PART.organizer}` }),
    idTag(id),
    words === undefined ? undefined : codeTag(code, words, []),
    tag('statusCode', { code: 'completed' }),
    preconditionTags(planning, plan, conditions, path, name),
    questions.map((question) =>
      tag(
        'component',
        { typeCode: 'COMP', contextConductionInd: 'true' },
        tag('sequenceNumber', { value: next() }),
        questionTag(planning, plan, question),
      ),
    ),
  );
}

const KINDS: Readonly<Record<PlannedQuestion['kind'], readonly string[]>> = {
  numeric: [PART.numeric],
  analog: [PART.numeric, PART.analog],
  choice: [PART.choice],
  discrete: [PART.choice, PART.discrete],
  text: [PART.text],
};

function questionTag(planning: Planning, plan: Plan, planned: PlannedQuestion): Tag {
  const { kind, id, code, words, translations, options, conditions, path } = planned;
  return tag(
    'observation',
    { classCode: 'OBS', moodCode: 'DEF' },
    KINDS[kind].map((part) => tag('templateId', { root: `${FORM}.${part}` })),
    idTag(id),
    codeTag(code, words, translations),
    options.map(optionTag),
    helpTag(planned.help),
    optionCountTag(planned.counts),
    mediaTag(planned.media, `${FORM}.${PART.media}`, 'DEF'),
    preconditionTags(planning, plan, conditions, path, planned.question.code),
    rangeTag(planned.range, `${FORM}.${PART.range}`),
  );
}
