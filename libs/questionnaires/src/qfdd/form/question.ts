import type { ItemCode, Media, Question } from '../../document.js';
import { codingsOf, originalText } from '../cda/codings.js';
import { identifiersOf, nameOf } from '../cda/identity.js';
import { CODES, PART } from '../cda/oids.js';
import { attribute, child, children, pathOf, rawText, unwrapped, wordsOf, type XmlElement } from '../xml/element.js';
import { choiceOf, countsOf, isOptionCount, optionsOf } from './options.js';
import { rangeOf } from './range.js';
import { count, follows, followsEither, type Reading, textIn } from './reading.js';

type Kind = 'numeric' | 'choice' | 'text';

/** Reads one question without its conditions; `undefined` when a fault says why it cannot be. */
export function readQuestion(reading: Reading, element: XmlElement, code: ItemCode): Question | undefined {
  const path = pathOf(element);
  const coded = child(element, 'code');
  const words = wordsOf(originalText(coded)) || unwrapped(coded?.attributes.get('displayName') ?? '');
  if (words === '') reading.notes.fault(path, 'question-without-text');
  const kind = kindOf(reading, element);
  if (!kind || words === '') return undefined;
  const [id, ...further] = identifiersOf(element);
  if (!id) reading.notes.ignore(path, 'question-without-id');
  if (further.length > 0) reading.notes.ignore(path, 'further-ids', further.map(nameOf).join(' '));
  const codes = codingsOf(coded).map(({ display, ...coding }) => (display ? { ...coding, display } : coding));
  count(reading, 'question');
  return {
    code,
    ...(id ? { linkId: nameOf(id) } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    text: textIn(reading, words),
    ...related(reading, element),
    ...answersOf(reading, element, kind),
  };
}

function kindOf(reading: Reading, element: XmlElement): Kind | undefined {
  const kinds: Kind[] = [];
  if (follows(element, PART.numeric) || followsEither(element, PART.analog)) kinds.push('numeric');
  if (follows(element, PART.choice) || followsEither(element, PART.discrete)) kinds.push('choice');
  if (follows(element, PART.text)) kinds.push('text');
  const [kind] = kinds;
  if (kinds.length === 1) return kind;
  const coded = children(element, 'value').some((value) => value.type === 'CE' || value.type === 'CD');
  if (kinds.length === 0 && coded) {
    reading.notes.ignore(pathOf(element), 'template-missing');
    return 'choice';
  }
  return reading.notes.fault(pathOf(element), 'unknown-question-type');
}

function answersOf(
  reading: Reading,
  element: XmlElement,
  kind: Kind,
): Omit<Question, 'code' | 'text'> & Pick<Question, 'type'> {
  if (kind === 'choice') {
    const options = optionsOf(reading, element);
    const slider = followsEither(element, PART.discrete) ? ({ presentation: 'slider' } as const) : {};
    return { ...choiceOf(reading, element, options.length), options, ...slider };
  }
  const counts = countsOf(reading, element);
  if (counts && counts.high > 1) reading.notes.fault(pathOf(element), 'bad-option-count');
  const required = counts && counts.low >= 1 ? { required: true } : {};
  return kind === 'text' ? { type: 'text', ...required } : { ...rangeOf(reading, element), ...required };
}

/** What stands around a question: help, pictures, feedback. */
function related(reading: Reading, element: XmlElement): Pick<Question, 'help' | 'media'> {
  const help: string[] = [];
  const media: Media[] = [];
  for (const relationship of children(element, 'entryRelationship')) {
    for (const each of children(relationship)) {
      if (each.name === 'observationMedia') media.push(...mediaOf(reading, each));
      else if (each.name !== 'observation') continue;
      else if (isHelp(each)) help.push(wordsOf(child(each, 'value')));
      else if (isFeedback(each))
        reading.notes.ignore(pathOf(each), 'feedback-to-patient', wordsOf(child(each, 'value')));
      else if (!isOptionCount(each)) unknown(reading, each);
    }
  }
  if (media.length > 1) reading.notes.fault(pathOf(element), 'several-media');
  const [picture] = media;
  const words = help.filter((each) => each !== '').join('\n');
  if (words !== '') count(reading, 'help');
  return { ...(words === '' ? {} : { help: textIn(reading, words) }), ...(picture ? { media: picture } : {}) };
}

function isHelp(observation: XmlElement): boolean {
  return follows(observation, PART.help) || attribute(child(observation, 'code'), 'code') === CODES.help;
}

function isFeedback(observation: XmlElement): boolean {
  return follows(observation, PART.feedback) || attribute(child(observation, 'code'), 'code') === CODES.feedback;
}

function unknown(reading: Reading, observation: XmlElement): void {
  const asks = ['4.7', '4.8', '4.9', '4.10', '4.11'].some((part) => follows(observation, part));
  if (asks) reading.notes.fault(pathOf(observation), 'nested-question');
  else reading.notes.ignore(pathOf(observation), 'unknown-relationship');
}

function mediaOf(reading: Reading, element: XmlElement): Media[] {
  const value = child(element, 'value');
  const reference = attribute(child(value, 'reference'), 'value');
  const data = rawText(value).replace(/\s+/g, '');
  if (reference !== undefined || !value || data === '') {
    return reading.notes.ignore(pathOf(element), 'media-by-reference', reference) ?? [];
  }
  if (attribute(value, 'representation') !== 'B64') {
    return reading.notes.fault(pathOf(value), 'media-not-base64') ?? [];
  }
  count(reading, 'media');
  return [{ contentType: attribute(value, 'mediaType') ?? 'text/plain', data }];
}
