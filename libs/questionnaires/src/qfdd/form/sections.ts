import type { Display, Group, Item, Question } from '../../document.js';
import { originalText } from '../cda/codings.js';
import { identifiersOf, nameOf } from '../cda/identity.js';
import { PART } from '../cda/oids.js';
import { attribute, child, children, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import { conditionOf } from './conditions.js';
import { count, follows, type Reading, textIn } from './reading.js';

/** Whether an observation asks something; what else stands in a section is copyright. */
export function isCopyright(observation: XmlElement): boolean {
  return follows(observation, PART.copyright) || attribute(child(observation, 'code'), 'code') === 'COPY';
}

/** The questions of a section or organizer, those of organizers inside it included, in the order they are asked. */
export function questionElements(reading: Reading, holder: XmlElement): XmlElement[] {
  return parts(reading, holder).flatMap((part) => {
    if (part.name === 'observation') return isCopyright(part) ? [] : [part];
    if (part.name === 'organizer' || part.name === 'section') return questionElements(reading, part);
    return reading.notes.fault(pathOf(part), 'unknown-entry') ?? [];
  });
}

/** What stands directly in a section or organizer; components of an organizer by their sequence number. */
function parts(reading: Reading, holder: XmlElement): XmlElement[] {
  const links = children(holder).filter(({ name }) => name === 'entry' || name === 'component');
  const numbers = links.map((link) => Number(attribute(child(link, 'sequenceNumber'), 'value')));
  const numbered = holder.name === 'organizer' && links.length > 0 && numbers.every(Number.isInteger);
  const order = links.map((link, index) => ({ link, number: numbered ? (numbers[index] as number) : 0 }));
  if (order.some(({ number }, index) => number < (order[index - 1]?.number ?? number))) {
    const path = pathOf(holder);
    if (!reading.notes.ignored.some((note) => note.path === path && note.code === 'reordered')) {
      reading.notes.ignore(path, 'reordered');
    }
  }
  order.sort((one, other) => one.number - other.number);
  return order.flatMap(({ link }) => children(link).filter(({ name }) => !ABOUT.has(name)));
}

/** What a link says about itself, beside what it links to. */
const ABOUT = new Set(['realmCode', 'typeId', 'templateId', 'sequenceNumber', 'priorityNumber', 'seperatableInd']);

export function itemOfSection(reading: Reading, section: XmlElement): Item | undefined {
  const title = wordsOf(child(section, 'title'));
  const text = wordsOf(child(section, 'text'));
  const tag = attribute(child(section, 'languageCode'), 'code');
  if (tag !== undefined && tag.split('-')[0] !== reading.language.split('-')[0]) {
    reading.notes.ignore(pathOf(section), 'other-language', tag);
  }
  const found = parts(reading, section);
  if (questionElements(reading, section).length === 0) {
    return found.some((part) => part.name === 'observation') ? undefined : information(reading, section, title, text);
  }
  count(reading, 'section');
  const held = found.flatMap((part) => itemOf(reading, part) ?? []);
  const [only] = held;
  // One organizer that says nothing of its own is the section again.
  const alone = held.length === 1 && only?.type === 'group' && !only.text && found[0]?.name === 'organizer';
  const head = {
    ...(title === '' && text === '' ? {} : { text: textIn(reading, title || text) }),
    ...(title !== '' && text !== '' && text !== title ? { help: textIn(reading, text) } : {}),
  };
  const shownWhen = alone && only.shownWhen ? { shownWhen: only.shownWhen } : {};
  return {
    ...named(reading, section, 'section'),
    type: 'group',
    ...head,
    ...shownWhen,
    items: alone ? only.items : held,
  };
}

/** A section without questions is something to read. Its title is the first line. */
function information(reading: Reading, section: XmlElement, title: string, text: string): Display | undefined {
  const words = title === text ? title : [title, text].filter((each) => each !== '').join('\n');
  if (words === '') return undefined;
  count(reading, 'information');
  return { ...named(reading, section, 'information'), type: 'display', text: textIn(reading, words) };
}

function itemOf(reading: Reading, part: XmlElement): Item | undefined {
  if (part.name === 'section') return itemOfSection(reading, part);
  if (part.name === 'organizer') return itemOfOrganizer(reading, part);
  const question = reading.questions.get(part);
  return question && withCondition(reading, part, question);
}

function itemOfOrganizer(reading: Reading, organizer: XmlElement): Group | undefined {
  const items = parts(reading, organizer).flatMap((part) => itemOf(reading, part) ?? []);
  if (items.length === 0) return undefined;
  count(reading, 'organizer');
  const words = wordsOf(originalText(child(organizer, 'code')));
  const group = {
    ...named(reading, organizer, 'group'),
    ...{ type: 'group' as const, ...(words === '' ? {} : { text: textIn(reading, words) }), items },
  };
  return withCondition(reading, organizer, group);
}

function withCondition<Kind extends Question | Group>(reading: Reading, element: XmlElement, item: Kind): Kind {
  const shownWhen = conditionOf(reading, element);
  if (shownWhen) count(reading, 'condition');
  return shownWhen ? { ...item, shownWhen } : item;
}

function named(reading: Reading, element: XmlElement, fallback: string): { code: string; linkId?: string } {
  const [id] = identifiersOf(element);
  return { code: reading.names.take(id?.extension, fallback), ...(id ? { linkId: nameOf(id) } : {}) };
}
