import type { Extension, QuestionnaireItem } from '../shared/r4.js';
import {
  type Display,
  type Group,
  inside,
  isQuestion,
  type Item,
  linkIdOf,
  type Question,
  type Repeats,
} from '../../document.js';
import type { LanguageTag, Text } from '../../language.js';
import { fhirValueOf } from '../response/values.js';
import { ANSWER_GROUP, LEAST_WHEN_GIVEN, STEM } from '../shared/stemme.js';
import { codesOf, commonExtensions, controls, variableExtensions } from './common.js';
import { enabledOf } from './enable-when.js';
import { worded } from './languages.js';
import { answerOptions } from './options.js';
import { instanceVariable, type Places } from './places.js';
import { questionExtensions } from './question-extensions.js';
import { MAX_OCCURS, MIN_OCCURS } from './urls.js';

export interface Writing {
  readonly places: Places;
  readonly language: LanguageTag;
  /** LinkIds in use, those of displays that are made on the way included. */
  readonly linkIds: Set<string>;
}

export function itemsTo(items: readonly Item[], writing: Writing): QuestionnaireItem[] {
  return items.map((item) => {
    if (item.type === 'display') return displayTo(item, writing);
    if (isQuestion(item)) return questionTo(item, writing);
    return item.answerOf ? answersTo(item, writing) : groupTo(item, writing);
  });
}

function displayTo(item: Display, writing: Writing): QuestionnaireItem {
  return shape(item, 'display', writing, [], {});
}

function groupTo(group: Group, writing: Writing): QuestionnaireItem {
  const { help, stem, text, page, matrix, required, repeats } = group;
  const stemOnly = stem && !text;
  const item = [
    ...(stem && text ? [made(group, 'stem', stem, writing, [{ url: STEM, valueBoolean: true }])] : []),
    ...(help ? [made(group, 'help', help, writing, controls('help'))] : []),
    ...itemsTo(group.items, writing),
  ];
  const extension = [
    ...(stemOnly ? [{ url: STEM, valueBoolean: true }] : []),
    // after the items: an expression in one of them may have asked for the instance
    ...variableExtensions(instanceVariable(writing.places, group.code)),
    ...controls(...(page ? ['page'] : []), ...(matrix ? ['htable'] : [])),
    ...occurs(group),
  ];
  return shape({ ...group, ...(stemOnly && { text: stem }) }, 'group', writing, extension, {
    ...(required && { required }),
    ...(repeats && { repeats: true }),
    item,
  });
}

function questionTo(question: Question, writing: Writing, under: readonly Item[] = []): QuestionnaireItem {
  const { help, ends, required, readOnly, maxLength, repeats, type } = question;
  const item = [
    ...(help ? [made(question, 'help', help, writing, controls('help'))] : []),
    ...(ends ? [made(question, 'lower', ends.low, writing, controls('lower'))] : []),
    ...(ends ? [made(question, 'upper', ends.high, writing, controls('upper'))] : []),
    ...itemsTo([...inside(question), ...under], writing),
  ];
  const extension = [...questionExtensions(question, writing.places, writing.language), ...occurs(question)];
  const options = answerOptions(question, writing.language);
  return shape(question, typeTo(question), writing, extension, {
    ...(required && { required }),
    ...((type === 'multiple' || repeats) && { repeats: true }),
    ...(readOnly && { readOnly }),
    ...(maxLength !== undefined && { maxLength }),
    ...(options.length > 0 && { answerOption: options }),
    ...initialTo(question, writing.language),
    ...(item.length > 0 && { item }),
  });
}

/** A question whose every answer has questions of its own: it repeats, and they stand under it. */
function answersTo(group: Group, writing: Writing): QuestionnaireItem {
  const [question, ...under] = group.items as [Question, ...Item[]];
  const { required: _, ...answered } = question;
  const merged: Question = {
    ...answered,
    ...(group.shownWhen && { shownWhen: group.shownWhen }),
    ...((group.repeats ?? question.repeats) && { repeats: group.repeats ?? question.repeats }),
    ...((group.hidden ?? question.hidden) && { hidden: true }),
    // every instance answers its question; whether there must be one is the group's to say
    ...(group.required && { required: true }),
    variables: [...(group.variables ?? []), ...(question.variables ?? [])],
    constraints: [...(group.constraints ?? []), ...(question.constraints ?? [])],
  };
  const written = questionTo(merged, writing, under);
  const named = { url: ANSWER_GROUP, valueString: group.code };
  return { ...written, extension: [named, ...(written.extension ?? [])], repeats: true };
}

type Fields = Partial<QuestionnaireItem>;

function shape(
  item: Item,
  type: QuestionnaireItem['type'],
  { places, language }: Writing,
  more: readonly Extension[],
  fields: Fields,
): QuestionnaireItem {
  const enabled = enabledOf(places, item.code, item.shownWhen);
  const extension = [...commonExtensions(item, language), ...more, ...enabled.extension];
  return {
    ...(extension.length > 0 && { extension }),
    linkId: linkIdOf(item),
    // a display has no code in FHIR (que-3)
    ...(item.type === 'display' ? {} : codesOf(item)),
    ...worded('prefix', item.prefix, language),
    ...worded('text', item.text, language),
    type,
    ...enabled.fields,
    ...fields,
  };
}

/** A display that carries what a question or group says beside its text. */
function made(
  { code, linkId = code }: Item,
  what: string,
  text: Text,
  { linkIds, language }: Writing,
  extension: Extension[],
): QuestionnaireItem {
  let name = `${linkId}-${what}`;
  while (linkIds.has(name)) name += '_';
  linkIds.add(name);
  return { extension, linkId: name, ...worded('text', text, language), type: 'display' };
}

function typeTo({ type, open, presentation }: Question): QuestionnaireItem['type'] {
  if (type === 'choice' || type === 'multiple') return open ? 'open-choice' : 'choice';
  return type === 'text' && presentation === 'line' ? 'string' : type;
}

function occurs({ repeats, required }: { repeats?: Repeats; required?: boolean }): Extension[] {
  return [
    ...(repeats?.min === undefined
      ? []
      : [{ url: required ? MIN_OCCURS : LEAST_WHEN_GIVEN, valueInteger: repeats.min }]),
    ...(repeats?.max === undefined ? [] : [{ url: MAX_OCCURS, valueInteger: repeats.max }]),
  ];
}

/** Options say for themselves whether they are selected at the start. */
function initialTo(question: Question, language: LanguageTag): Pick<QuestionnaireItem, 'initial'> {
  if (question.options?.length) return {};
  const given = [question.initial ?? []].flat() as readonly Parameters<typeof fhirValueOf>[1][];
  const initial = given.flatMap((one) => fhirValueOf(question, one, language) ?? []);
  return initial.length > 0 ? { initial } : {};
}
