import { checkQuestionnaire } from '../../check/check-questionnaire.js';
import type { Origin, Questionnaire } from '../../document.js';
import type { Import, Note } from '../../imports.js';
import type { LanguageTag } from '../../language.js';
import { identifiersOf, nameOf } from '../cda/identity.js';
import { CODES, PART, QRD_TEMPLATES, RESPONSE } from '../cda/oids.js';
import { attribute, below, child, children, HL7, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import { readQuestion } from './question.js';
import { count, enter, follows, type Reading, startReading, templatesOf } from './reading.js';
import { isCopyright, itemOfSection, questionElements } from './sections.js';

/**
 * Reads a MedCom questionnaire form definition, QFDD-DK 1.1 or 1.2, tolerantly: the published examples contradict the
 * specification in places. Every question and every condition is carried, or the import is refused with every reason.
 * Never throws on its input.
 */
export function fromQfdd(xml: string): Import {
  const read = readXml(xml);
  if (!read.ok) return { ok: false, faults: read.faults, ignored: [] };
  const { root } = read;
  const reading = startReading(languageOf(root));
  reading.notes.ignored.push(...read.ignored);
  if (attribute(child(root, 'languageCode'), 'code') === undefined) {
    reading.notes.ignore(pathOf(root), 'language-unknown');
  }
  const document = isForm(reading, root) ? documentOf(reading, root) : undefined;
  if (document) backstop(reading, document);
  const { faults, ignored } = reading.notes;
  if (faults.length > 0 || !document) return { ok: false, faults, ignored };
  return { ok: true, document, understood: Object.fromEntries(reading.understood), ignored };
}

function isForm(reading: Reading, root: XmlElement): boolean {
  const code = attribute(child(root, 'code'), 'code');
  if (root.name !== 'ClinicalDocument' || root.space !== HL7) {
    reading.notes.fault('', 'not-cda', `${root.space} ${root.name}`);
  } else if (code === CODES.response || isResponse(root)) {
    reading.notes.fault(pathOf(root), 'not-a-form', code);
  } else if (!child(root, 'component', 'structuredBody')) {
    reading.notes.fault(pathOf(root), 'no-structured-body');
  } else return true;
  return false;
}

function isResponse(root: XmlElement): boolean {
  return [...templatesOf(root)].some((each) => each === QRD_TEMPLATES[0] || each.startsWith(RESPONSE));
}

function documentOf(reading: Reading, root: XmlElement): Questionnaire | undefined {
  const body = child(root, 'component', 'structuredBody') as XmlElement;
  const sections = children(body, 'component').flatMap((each) => children(each, 'section'));
  readQuestions(reading, sections);
  if (reading.questions.size === 0) reading.notes.fault(pathOf(body), 'no-questions');
  const title = wordsOf(child(root, 'title'));
  if (title === '') reading.notes.fault(pathOf(root), 'title-missing');
  // Without every question a condition would seem to name one that is not there.
  if (reading.notes.faults.length > 0) return undefined;
  const items = sections.flatMap((section) => itemOfSection(reading, section) ?? []);
  const [id] = identifiersOf(root);
  const written = attribute(child(root, 'versionNumber'), 'value');
  const version = Number(written);
  const publisher = wordsOf(child(root, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name'));
  const origin: Origin = {
    format: 'qfdd',
    ...(id ? { id: nameOf(id) } : {}),
    ...(written === undefined ? {} : { version: written }),
  };
  return {
    id: reading.names.take(id?.extension ?? id?.root, 'questionnaire'),
    version: Number.isSafeInteger(version) && version >= 1 ? version : 1,
    title: { [reading.language]: title },
    languages: [reading.language],
    rights: rightsOf(reading, root, publisher || title),
    ...(publisher === '' ? {} : { publisher }),
    origin,
    instruments: [],
    items,
  };
}

function readQuestions(reading: Reading, sections: readonly XmlElement[]): void {
  const seen = new Set<string>();
  for (const element of sections.flatMap((section) => questionElements(reading, section))) {
    const [id] = identifiersOf(element);
    const name = id && nameOf(id);
    if (name !== undefined && seen.has(name)) reading.notes.fault(pathOf(element), 'duplicate-question', name);
    if (name !== undefined) seen.add(name);
    const wish = id?.extension ?? id?.root ?? attribute(child(element, 'code'), 'code');
    const question = readQuestion(reading, element, reading.names.take(wish, 'question'));
    if (question) enter(reading, element, question);
  }
}

/** The copyright lines; without any the organisation that keeps the document stands for them. */
function rightsOf(reading: Reading, root: XmlElement, fallback: string): string {
  const lines = below(root).flatMap((each) => {
    if (each.name === 'observation' && isCopyright(each)) return wordsOf(child(each, 'value'));
    const bare =
      each.name === 'section' && follows(each, PART.copyrightSection) && children(each, 'entry').length === 0;
    return bare ? wordsOf(child(each, 'text')) : '';
  });
  const given = [...new Set(lines.filter((line) => line !== ''))];
  for (const _ of given) count(reading, 'rights');
  if (given.length === 0) reading.notes.ignore(pathOf(root), 'rights-missing');
  return given.length > 0 ? given.join('\n') : fallback;
}

/** `da-DK` says no more than `da`; other tags stay as they are. */
function languageOf(root: XmlElement): LanguageTag {
  const written = attribute(child(root, 'languageCode'), 'code') ?? 'da';
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(written)) return 'da';
  return written.toLowerCase() === 'da-dk' ? 'da' : written;
}

/** Whatever was read must be a questionnaire that can be used: what the document's own check finds is a refusal. */
function backstop(reading: Reading, document: Questionnaire): void {
  if (reading.notes.faults.length > 0) return;
  const found: readonly Note[] = checkQuestionnaire(document);
  for (const { path, code } of found) reading.notes.fault('', 'not-a-questionnaire', `${path} ${code}`);
}
