import type { Media } from '../../document.js';
import { type Identifier } from '../cda/identity.js';
import { ACT_CODE, CODES, FORM, LOINC, PART } from '../cda/oids.js';
import { type Tag, tag } from '../xml/write-xml.js';
import { interval } from './criteria.js';
import type { OidCode, PlannedOption, PlannedQuestion } from './plan.js';

/** Parts of the body that both documents share. */

export function idTag({ root, extension }: Identifier): Tag {
  return tag('id', { root, extension });
}

export function codeTag({ code, codeSystem, words }: OidCode, original: string, translations: readonly OidCode[]): Tag {
  return tag(
    'code',
    { code, codeSystem, displayName: words },
    tag('originalText', {}, original),
    translations.map((each) =>
      tag('translation', { code: each.code, codeSystem: each.codeSystem, displayName: each.words }),
    ),
  );
}

export function optionTag({ code, codeSystem, words }: PlannedOption): Tag {
  return tag('value', { 'xsi:type': 'CE', code, codeSystem, displayName: words });
}

export function optionCountTag(counts: PlannedQuestion['counts']): Tag | undefined {
  if (!counts) return undefined;
  const value = interval('IVL_INT', { value: String(counts.low) }, { value: String(counts.high) });
  return about(PART.optionCount, tag('code', { code: CODES.optionCount, codeSystem: LOINC }), value);
}

export function helpTag(help: string | undefined): Tag | undefined {
  if (help === undefined) return undefined;
  return about(
    PART.help,
    tag('code', { code: CODES.help, codeSystem: LOINC }),
    tag('value', { 'xsi:type': 'ST' }, help),
  );
}

function about(part: string, code: Tag, value: Tag): Tag {
  return tag(
    'entryRelationship',
    { typeCode: 'SUBJ', contextConductionInd: 'true' },
    tag(
      'observation',
      { classCode: 'OBS', moodCode: 'EVN' },
      tag('templateId', { root: `${FORM}.${part}` }),
      code,
      value,
    ),
  );
}

export function mediaTag(media: Media | undefined, template: string, moodCode: 'DEF' | 'EVN'): Tag | undefined {
  if (!media) return undefined;
  return tag(
    'entryRelationship',
    { typeCode: 'REFR', contextConductionInd: 'true' },
    tag(
      'observationMedia',
      { classCode: 'OBS', moodCode },
      tag('templateId', { root: template }),
      tag('value', { mediaType: media.contentType, representation: 'B64' }, media.data),
    ),
  );
}

/** The accepted values. A slider's range carries no template of its own. */
export function rangeTag(range: PlannedQuestion['range'], template: string): Tag | undefined {
  if (!range) return undefined;
  const observed = { classCode: 'OBS', moodCode: 'EVN.CRT' };
  if (range.type === 'GLIST_PQ') {
    const { head, increment, denominator, unit } = range;
    const value = tag(
      'value',
      { 'xsi:type': 'GLIST_PQ', denominator },
      tag('head', { value: head, unit }),
      tag('increment', { value: increment, unit }),
    );
    return tag('referenceRange', { typeCode: 'REFV' }, tag('observationRange', observed, value));
  }
  const { type, low, high, text } = range;
  const ends = [low, high].map((value) => (value === undefined ? {} : { value })) as [object, object];
  return tag(
    'referenceRange',
    { typeCode: 'REFV' },
    tag('templateId', { root: template }),
    tag('observationRange', observed, text === undefined ? undefined : tag('text', {}, text), interval(type, ...ends)),
  );
}

/** A section to be read, with its first line as its title when there are more. */
export function informationTag(id: Identifier, words: string): Tag {
  const [first, ...rest] = words.split('\n');
  const text = rest.join('\n').trim();
  return component(
    tag(
      'section',
      { classCode: 'DOCSECT', moodCode: 'EVN' },
      tag('templateId', { root: `${FORM}.${PART.section}` }),
      idTag(id),
      text === '' ? undefined : tag('title', {}, first as string),
      narrativeTag(text === '' ? words : text),
    ),
  );
}

export function copyrightTag(rights: string): Tag {
  const observation = tag(
    'observation',
    { classCode: 'OBS', moodCode: 'EVN' },
    tag('templateId', { root: `${FORM}.${PART.copyright}` }),
    tag('code', { code: 'COPY', codeSystem: ACT_CODE, displayName: 'Code for Copyright' }),
    tag('value', { 'xsi:type': 'ST' }, rights),
  );
  return component(
    tag(
      'section',
      { classCode: 'DOCSECT', moodCode: 'EVN' },
      tag('templateId', { root: `${FORM}.${PART.copyrightSection}` }),
      tag('title', {}, 'Copyright'),
      narrativeTag(rights),
      tag('entry', { typeCode: 'DRIV', contextConductionInd: 'true' }, observation),
    ),
  );
}

/** The text of a section, line by line. */
export function narrativeTag(words: string): Tag {
  const lines = words.split('\n');
  return tag('text', {}, ...lines.flatMap((line, index) => (index === 0 ? [line] : [tag('br'), line])));
}

export function component(inner: Tag): Tag {
  return tag('component', { typeCode: 'COMP', contextConductionInd: 'true' }, inner);
}
