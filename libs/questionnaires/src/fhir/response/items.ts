import type { QuestionnaireResponseAnswer, QuestionnaireResponseItem } from '../shared/r4.js';
import {
  type Answer,
  type Answers,
  type Group,
  inside,
  type Item,
  type ItemCode,
  isQuestion,
  linkIdOf,
  type Question,
  type Questionnaire,
  type SingleAnswer,
} from '../../document.js';
import { inLanguage, type LanguageTag } from '../../language.js';
import { fhirValueOf } from './values.js';

/** The items of a QuestionnaireResponse, with where each of ours went. */
export interface BuiltItems {
  readonly items: QuestionnaireResponseItem[];
  /** By `placeKey`; only what has content. Groups that repeat are there once per instance. */
  readonly at: ReadonlyMap<string, QuestionnaireResponseItem>;
}

/** One place: the code and the instance of each repeating group around it, outermost first. */
export function placeKey(code: ItemCode, instances: readonly number[]): string {
  return [...instances, code].join('/');
}

/**
 * The answers in the nesting of the questionnaire: what is asked under a question stands at its answer, a repeating
 * group is an item per instance, a repeating question one item with several answers. Only what has content.
 *
 * @param existing answers that exist: what is hidden has been left out
 */
export function buildItems(document: Questionnaire, existing: Answers, language: LanguageTag): BuiltItems {
  const at = new Map<string, QuestionnaireResponseItem>();
  const items = itemsOf(document.items, existing, [], { language, at });
  return { items, at };
}

interface Build {
  readonly language: LanguageTag;
  readonly at: Map<string, QuestionnaireResponseItem>;
}

type Instances = readonly number[];

function itemsOf(items: readonly Item[], answers: Answers, instances: Instances, build: Build) {
  return items.flatMap((item): QuestionnaireResponseItem[] => {
    if (item.type === 'display') return [];
    if (isQuestion(item)) return questionItem(item, answers, instances, build);
    if (item.answerOf) return answersItem(item, answers, instances, build);
    return item.repeats ? instanceItems(item, answers, instances, build) : groupItem(item, answers, instances, build);
  });
}

function groupItem(group: Group, answers: Answers, instances: Instances, build: Build): QuestionnaireResponseItem[] {
  const item = itemsOf(group.items, answers, instances, build);
  return item.length === 0 ? [] : [keep(group, instances, { ...head(group, build), item }, build)];
}

function instanceItems(group: Group, answers: Answers, instances: Instances, build: Build) {
  return instancesOf(group, answers).flatMap((instance, index) =>
    groupItem(group, instance, [...instances, index], build),
  );
}

/** A repeating question with questions under it: one item, an answer per instance. */
function answersItem(group: Group, answers: Answers, instances: Instances, build: Build): QuestionnaireResponseItem[] {
  const [question, ...under] = group.items;
  if (!question || !isQuestion(question)) return [];
  const made = instancesOf(group, answers).map((instance, index) => {
    const here = [...instances, index];
    const [value] = valuesOf(question, instance, build);
    const item = itemsOf([...inside(question), ...under], instance, here, build);
    // what stands under an answer that is not there is not lost: whoever reads it says what is wrong
    return { here, answer: { ...value, ...(item.length > 0 && { item }) } };
  });
  const answer = made
    .map((one): QuestionnaireResponseAnswer => one.answer)
    .filter((one) => Object.keys(one).length > 0);
  if (answer.length === 0) return [];
  const item = { ...head(question, build), answer };
  for (const { here } of made) {
    keep(question, here, item, build);
    keep(group, here, item, build);
  }
  return [item];
}

function questionItem(question: Question, answers: Answers, instances: Instances, build: Build) {
  const [first, ...more] = valuesOf(question, answers, build);
  if (!first) return [];
  const item = itemsOf(inside(question), answers, instances, build);
  const answer = [{ ...first, ...(item.length > 0 && { item }) }, ...more];
  return [keep(question, instances, { ...head(question, build), answer }, build)];
}

function valuesOf(question: Question, answers: Answers, { language }: Build) {
  const given = own(answers, question.code);
  const list = Array.isArray(given)
    ? (given as readonly SingleAnswer[])
    : given === undefined
      ? []
      : [given as SingleAnswer];
  return list.flatMap((one) => fhirValueOf(question, one, language) ?? []);
}

function instancesOf(group: Group, answers: Answers): readonly Answers[] {
  const given = own(answers, group.code);
  return Array.isArray(given) ? (given as readonly Answers[]) : [];
}

function own(answers: Answers, code: ItemCode): Answer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

function head(item: Item, { language }: Build): { linkId: string; text?: string } {
  return { linkId: linkIdOf(item), ...(item.text && { text: inLanguage(item.text, language) }) };
}

function keep(item: Item, instances: Instances, made: QuestionnaireResponseItem, build: Build) {
  build.at.set(placeKey(item.code, instances), made);
  return made;
}
