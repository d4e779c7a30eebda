import { ANSWER, CODES, FORM, GROUPERS, isUuid4, PART, REFERENCE_TEMPLATE, RESPONSE, UUID_ROOT } from '../cda/oids.js';
import { isOptionCount } from '../form/options.js';
import { templatesOf } from '../form/reading.js';
import { attribute, below, child, children, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import type { ConformanceNotes } from './codes.js';

type Kind = 'form' | 'response';

const QUESTIONS = {
  form: {
    base: FORM,
    numeric: PART.numeric,
    choice: PART.choice,
    all: [PART.numeric, PART.choice, PART.text, PART.analog, PART.discrete],
    mood: 'DEF',
  },
  response: {
    base: RESPONSE,
    numeric: ANSWER.numeric,
    choice: ANSWER.choice,
    all: [ANSWER.numeric, ANSWER.choice, ANSWER.text, ANSWER.analog, ANSWER.discrete],
    mood: 'EVN',
  },
} as const;

export function checkBody(root: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  for (const element of below(root)) {
    if (element.name === 'section') checkSection(element, kind, notes);
    else if (element.name === 'organizer') checkOrganizer(element, kind, notes);
    else if (element.name === 'precondition') checkPrecondition(element, notes);
  }
}

function follows(element: XmlElement, base: string, part: string): boolean {
  return templatesOf(element).has(`${base}.${part}`);
}

function checkSection(section: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  const { base } = QUESTIONS[kind];
  const copyright = follows(section, FORM, PART.copyrightSection);
  const asks = children(section, 'entry').length > 0 && !copyright;
  const code = attribute(child(section, 'code'), 'code');
  // What is only to be read follows the form's template in a response too.
  const template = copyright || follows(section, asks ? base : FORM, PART.section);
  const coded = !asks || code === (kind === 'form' ? CODES.form : CODES.response);
  if (!template || !coded || wordsOf(child(section, 'text')) === '') notes.fault(pathOf(section), 'section');
}

function checkOrganizer(organizer: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  const { base, all } = QUESTIONS[kind];
  const path = pathOf(organizer);
  const components = children(organizer, 'component');
  const good =
    follows(organizer, base, PART.organizer) &&
    attribute(organizer, 'classCode') === 'BATTERY' &&
    attribute(organizer, 'moodCode') === 'EVN' &&
    child(organizer, 'id') !== undefined &&
    attribute(child(organizer, 'statusCode'), 'code') === 'completed' &&
    components.length > 0;
  if (!good) notes.fault(path, 'organizer');
  for (const component of components) {
    if (!/^\d+$/.test(attribute(child(component, 'sequenceNumber'), 'value') ?? '')) {
      notes.fault(pathOf(component), 'sequence-number');
    }
    const observation = child(component, 'observation');
    if (!observation || !all.some((part) => follows(observation, base, part))) {
      notes.fault(pathOf(component), 'observation');
    } else checkObservation(observation, kind, notes);
  }
}

function checkObservation(observation: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  const { base, numeric, choice, mood } = QUESTIONS[kind];
  const path = pathOf(observation);
  const code = child(observation, 'code');
  const named = ['code', 'codeSystem'].every((key) => attribute(code, key) !== undefined);
  const worded = wordsOf(child(code, 'originalText')) !== '';
  const done = kind === 'form' || attribute(child(observation, 'statusCode'), 'code') === 'completed';
  if (!child(observation, 'id') || !named || !worded || !done || attribute(observation, 'moodCode') !== mood) {
    notes.fault(path, 'observation');
  }
  const values = children(observation, 'value');
  if (follows(observation, base, choice)) {
    const coded = values.every(
      (each) => each.type === 'CE' && ['code', 'codeSystem', 'displayName'].every((key) => attribute(each, key)),
    );
    if (!coded || (kind === 'form' && values.length < 2)) notes.fault(path, 'option');
    checkCount(observation, notes);
  }
  if (follows(observation, base, numeric)) checkRange(observation, kind, notes);
  if (kind === 'response') checkReference(observation, notes);
}

function checkCount(observation: XmlElement, notes: ConformanceNotes): void {
  const related = children(observation, 'entryRelationship').flatMap((each) => children(each, 'observation'));
  const value = child(related.find(isOptionCount), 'value');
  if (value?.type !== 'IVL_INT' || !child(value, 'low') || !child(value, 'high')) {
    notes.fault(pathOf(observation), 'option-count');
  }
}

function checkRange(observation: XmlElement, kind: Kind, notes: ConformanceNotes): void {
  const template = kind === 'form' ? PART.range : ANSWER.range;
  for (const range of children(observation, 'referenceRange')) {
    const value = child(range, 'observationRange', 'value');
    if (value?.type === 'GLIST_PQ') continue;
    const ends = child(value, 'low') !== undefined && child(value, 'high') !== undefined;
    if (!follows(range, QUESTIONS[kind].base, template) || !ends) notes.fault(pathOf(range), 'reference-range');
  }
}

function checkReference(observation: XmlElement, notes: ConformanceNotes): void {
  const references = children(observation, 'reference').filter((each) => templatesOf(each).has(REFERENCE_TEMPLATE));
  const form = references.some((each) => {
    const document = child(each, 'externalDocument');
    const id = child(document, 'id');
    const uuid = attribute(id, 'root') === UUID_ROOT && isUuid4(attribute(id, 'extension') ?? '');
    return uuid && attribute(child(document, 'code'), 'code') === CODES.form;
  });
  if (!form) notes.fault(pathOf(observation), 'reference-to-form');
}

/** HL7's own precondition has one criterion; the extension's has a grouper with an id, or one criterion. */
function checkPrecondition(element: XmlElement, notes: ConformanceNotes): void {
  const criterion = child(element, 'criterion');
  const grouper = children(element).find(({ name }) => Object.hasOwn(GROUPERS, name));
  const inner = grouper
    ? attribute(grouper, 'classCode') === 'GROUPER' && attribute(grouper, 'moodCode') === 'EVN' && child(grouper, 'id')
    : criterion && follows(criterion, FORM, PART.criterion) && child(criterion, 'value');
  const outer = follows(element, FORM, grouper ? PART.grouped : PART.precondition);
  if (!inner || !outer) notes.fault(pathOf(element), 'precondition');
}
