import type { Note } from '../../imports.js';
import { identifiersOf, nameOf } from '../cda/identity.js';
import { Notes } from '../cda/notes.js';
import { ANSWER, CODES, FORM, PART, RESPONSE } from '../cda/oids.js';
import { isOptionCount } from '../form/options.js';
import { templatesOf } from '../form/reading.js';
import { attribute, below, child, children, HL7, pathOf, rawText, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import { PAIR_FAULTS } from './codes.js';

type PairNotes = Notes<(typeof PAIR_FAULTS)[number]>;

/**
 * Whether a response answers the form it is handed in with: ids, codes, options, counts, pictures, the reference to the
 * form. Empty when it does. Unanswered questions are legal. Never throws on its input.
 */
export function checkPair(qrd: string, qfdd: string): readonly Note[] {
  const notes: PairNotes = new Notes();
  const response = documentOf(qrd, CODES.response, 'not-a-response', notes);
  const form = documentOf(qfdd, CODES.form, 'not-a-form', notes);
  if (!response || !form) return notes.faults;
  const asked = questionsOf(form, [PART.numeric, PART.choice, PART.text, PART.analog, PART.discrete], FORM);
  const answers = questionsOf(response, Object.values(ANSWER).slice(-5), RESPONSE);
  const extension = attribute(child(form, 'id'), 'extension');
  const seen = new Set<XmlElement>();
  for (const answer of answers) {
    checkReference(answer, extension, notes);
    const names = identifiersOf(answer).map(nameOf);
    const found = asked.filter((question) => identifiersOf(question).some((id) => names.includes(nameOf(id))));
    const [question] = found;
    if (found.length !== 1 || !question) {
      notes.fault(pathOf(answer), 'question-id-unknown', names.join(' '));
      continue;
    }
    if (seen.has(question)) notes.fault(pathOf(answer), 'question-answered-twice', names.join(' '));
    seen.add(question);
    checkAnswer(answer, question, notes);
  }
  return notes.faults;
}

function documentOf(
  xml: string,
  code: string,
  fault: 'not-a-response' | 'not-a-form',
  notes: PairNotes,
): XmlElement | undefined {
  const read = readXml(xml);
  if (!read.ok) {
    notes.faults.push(...read.faults);
    return undefined;
  }
  const { root } = read;
  const given = attribute(child(root, 'code'), 'code');
  const other = code === CODES.form ? CODES.response : CODES.form;
  if (root.name === 'ClinicalDocument' && root.space === HL7 && given !== other) return root;
  return notes.fault('', fault, given);
}

function questionsOf(root: XmlElement, parts: readonly string[], base: string): XmlElement[] {
  const templates = parts.map((part) => `${base}.${part}`);
  return below(root).filter(
    (each) => each.name === 'observation' && templates.some((template) => templatesOf(each).has(template)),
  );
}

function checkAnswer(answer: XmlElement, question: XmlElement, notes: PairNotes): void {
  const path = pathOf(answer);
  const codes = ['code', 'codeSystem'].map((key) =>
    [answer, question].map((each) => attribute(child(each, 'code'), key)),
  );
  if (codes.some(([one, other]) => one !== other)) {
    notes.fault(path, 'question-code-differs', codes.map(([one]) => one ?? '').join('|'));
  }
  const coded = children(question, 'value');
  if (coded.length > 0) checkOptions(answer, coded, notes);
  const [given, wanted] = [countsOf(answer), countsOf(question)];
  if (given.join() !== wanted.join()) notes.fault(path, 'option-count-differs', given.join());
  const selected = children(answer, 'value').filter((each) => attribute(each, 'nullFlavor') === undefined).length;
  const [low, high] = wanted.map((each) => (each === undefined ? undefined : Number(each)));
  if (coded.length > 0 && selected > 0 && (selected < (low ?? 0) || selected > (high ?? Number.POSITIVE_INFINITY))) {
    notes.fault(path, 'selection-count', String(selected));
  }
  const pictures = mediaOf(question);
  for (const each of mediaOf(answer)) if (!pictures.includes(each)) notes.fault(path, 'media-differs');
}

function checkOptions(answer: XmlElement, options: readonly XmlElement[], notes: PairNotes): void {
  const keyOf = (value: XmlElement): string =>
    ['code', 'codeSystem', 'displayName'].map((key) => attribute(value, key) ?? '').join('|');
  const known = new Set(options.map(keyOf));
  for (const value of children(answer, 'value')) {
    if (attribute(value, 'nullFlavor') === undefined && !known.has(keyOf(value))) {
      notes.fault(pathOf(value), 'option-unknown', keyOf(value));
    }
  }
}

/** Least and most options, as written. */
function countsOf(observation: XmlElement): readonly (string | undefined)[] {
  const counts = children(observation, 'entryRelationship').flatMap((each) => children(each, 'observation'));
  const value = child(counts.find(isOptionCount), 'value');
  return ['low', 'high'].map((end) => attribute(child(value, end), 'value'));
}

function mediaOf(observation: XmlElement): string[] {
  return children(observation, 'entryRelationship').flatMap((relationship) =>
    children(relationship, 'observationMedia').map((media) => {
      const value = child(media, 'value');
      const reference = attribute(child(value, 'reference'), 'value') ?? '';
      return [attribute(value, 'mediaType') ?? '', reference, rawText(value).replace(/\s+/g, '')].join('|');
    }),
  );
}

/** An answer may point at measurements too: only what it says of a form definition is compared. */
function checkReference(answer: XmlElement, form: string | undefined, notes: PairNotes): void {
  const documents = children(answer, 'reference').flatMap((each) => children(each, 'externalDocument'));
  const forms = documents.filter((each) => (attribute(child(each, 'code'), 'code') ?? CODES.form) === CODES.form);
  if (forms.length === 0) notes.fault(pathOf(answer), 'reference-missing');
  for (const each of forms) {
    const ids = children(each, 'id').map((id) => attribute(id, 'extension'));
    if (!ids.includes(form)) notes.fault(pathOf(each), 'reference-differs', ids.join(' '));
  }
}
