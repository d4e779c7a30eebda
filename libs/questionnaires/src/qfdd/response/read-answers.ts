import { codingOf, originalText } from '../cda/codings.js';
import { identifierOf, identifiersOf } from '../cda/identity.js';
import type { Notes } from '../cda/notes.js';
import { ANSWER, FORM, PART, RESPONSE } from '../cda/oids.js';
import { NUMBER } from '../form/range.js';
import { templatesOf } from '../form/reading.js';
import { isCopyright } from '../form/sections.js';
import { attribute, child, children, pathOf, rawText, unwrapped, wordsOf, type XmlElement } from '../xml/element.js';
import type { RESPONSE_FAULTS, RESPONSE_NOTES } from './codes.js';
import type { QrdAnswer, QrdValue } from './qrd.js';

export type ResponseNotes = Notes<(typeof RESPONSE_FAULTS)[number], (typeof RESPONSE_NOTES)[number]>;

/** Every answer of a section, in the order of the document. */
export function answersIn(holder: XmlElement, notes: ResponseNotes): QrdAnswer[] {
  const links = children(holder).filter(({ name }) => name === 'entry' || name === 'component');
  return links.flatMap((link) =>
    children(link).flatMap((each) => {
      if (each.name === 'section' || each.name === 'organizer') return answersIn(each, notes);
      if (each.name === 'observation') return isCopyright(each) ? [] : [answerOf(each, notes)];
      return HELD.has(each.name) ? (notes.fault(pathOf(each), 'unknown-entry') ?? []) : [];
    }),
  );
}

const HELD = new Set([
  'act',
  'encounter',
  'observationMedia',
  'procedure',
  'regionOfInterest',
  'substanceAdministration',
  'supply',
]);

const PATTERNS: readonly string[] = [ANSWER.numeric, ANSWER.choice, ANSWER.text, ANSWER.analog, ANSWER.discrete];
const FORM_PATTERNS: readonly string[] = [PART.numeric, PART.choice, PART.text, PART.analog, PART.discrete];

function answerOf(observation: XmlElement, notes: ResponseNotes): QrdAnswer {
  const path = pathOf(observation);
  const templates = templatesOf(observation);
  const known = [...PATTERNS.map((part) => `${RESPONSE}.${part}`), ...FORM_PATTERNS.map((part) => `${FORM}.${part}`)];
  if (!known.some((each) => templates.has(each))) notes.ignore(path, 'template-missing');
  const code = child(observation, 'code');
  const [id] = identifiersOf(observation);
  const coding = codingOf(code);
  if (!id) notes.fault(path, 'answer-without-id');
  if (!coding) notes.fault(path, 'answer-without-code');
  return {
    ...{ path, id, code: coding },
    text: wordsOf(originalText(code)) || unwrapped(code?.attributes.get('displayName') ?? ''),
    values: children(observation, 'value').flatMap((value) => readValue(value, notes) ?? []),
    references: referencesOf(observation),
  };
}

function referencesOf(observation: XmlElement): QrdAnswer['references'] {
  return children(observation, 'reference').flatMap((reference) =>
    children(reference).flatMap((each) => children(each, 'id').flatMap((id) => identifierOf(id) ?? [])),
  );
}

function readValue(element: XmlElement, notes: ResponseNotes): QrdValue | undefined {
  const path = pathOf(element);
  if (attribute(element, 'nullFlavor') !== undefined)
    return notes.ignore(path, 'no-value', attribute(element, 'nullFlavor'));
  const written = attribute(element, 'value') ?? '';
  switch (element.type) {
    case 'CE':
    case 'CD':
    case 'CV': {
      const coding = codingOf(element);
      return coding ? { kind: 'coded', coding } : notes.fault(path, 'bad-value');
    }
    case 'INT':
    case 'REAL':
    case 'PQ': {
      if (!NUMBER.test(written)) return notes.fault(path, 'bad-value', written);
      const unit = attribute(element, 'unit');
      return { kind: 'number', value: Number(written), ...(unit === undefined || unit === '1' ? {} : { unit }) };
    }
    case 'TS':
      return written === '' ? notes.fault(path, 'bad-value') : { kind: 'time', value: written };
    case 'ST':
    case 'ED': {
      // An answer is kept as it was written, line breaks and all.
      const text = rawText(element);
      return text.trim() === '' ? notes.ignore(path, 'no-value') : { kind: 'text', text };
    }
    default:
      return notes.fault(path, 'bad-value', element.type);
  }
}
