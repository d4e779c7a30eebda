import { type Group, MOST_INSTANCES, type Question } from '../document.js';
import { inLanguage, type LanguageTag } from '../language.js';
import { shownExpression } from './expression.js';
import { fieldOf } from './field.js';
import { elementName, isList, nameOf, questionName, surveyValue } from './names.js';
import { startingValue } from './starting.js';
import type { SurveyElement, SurveyHtml, SurveyList, SurveyPanel, SurveyQuestion, SurveyTable } from './survey-json.js';
import { descriptionOf, escapeHtml, mediaHtml, textIn, withPrefix } from './texts.js';
import { isHidden, isRepeatingGroup, isTable, type Leaf, type Tree } from './tree.js';
import { wordsIn } from './words.js';

export interface Writer {
  readonly tree: Tree;
  readonly language: LanguageTag;
}

/** An item with its media above it and all that stands in it or is asked under it. */
export function elementsOf(writer: Writer, leaf: Leaf): readonly SurveyElement[] {
  const { item, question, children } = leaf;
  const media = mediaOf(writer, leaf);
  if (item.type === 'display') return [...media, displayOf(writer, leaf, item.text)];
  if (question) return [...media, ...questionOf(writer, leaf, question), ...elementsIn(writer, children)];
  const group = item as Group;
  if (isRepeatingGroup(group)) return [...media, listOf(writer, leaf, group)];
  if (isTable(leaf)) return [...media, tableOf(writer, leaf, group)];
  return [panelAround(writer, leaf, nameOf('g', leaf.position), elementsIn(writer, children))];
}

function elementsIn(writer: Writer, leaves: readonly Leaf[]): readonly SurveyElement[] {
  return leaves.flatMap((leaf) => elementsOf(writer, leaf));
}

/** When it is drawn. What is hidden by design never is; it may hold a value all the same. */
function drawn(writer: Writer, leaf: Leaf): { visibleIf?: string } | { visible: false; clearIfInvisible: 'none' } {
  if (isHidden(leaf)) return { visible: false, clearIfInvisible: 'none' };
  const shown = shownExpression(writer.tree, leaf);
  return shown === undefined ? {} : { visibleIf: shown };
}

/** A group's text and stem around elements. Nothing in it decides whether it is drawn but what it holds. */
export function panelAround(writer: Writer, leaf: Leaf, name: string, elements: readonly SurveyElement[]): SurveyPanel {
  const { language } = writer;
  const group = leaf.item as Group;
  const { title, description } = headOf(group, language);
  const media = mediaOf(writer, leaf, name);
  return {
    type: 'panel',
    name,
    linkId: group.code,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(isHidden(leaf) && { visible: false as const }),
    elements: [...media, ...elements],
  };
}

function headOf(group: Group, language: LanguageTag): { title?: string; description?: string } {
  const [first, ...rest] = [group.text, group.stem].filter((text) => text !== undefined);
  const lines = [...rest, ...(group.help ? [group.help] : [])].map((text) => textIn(text, language));
  return {
    ...(first && { title: withPrefix(first, group.prefix, language) }),
    ...(lines.length > 0 && { description: lines.join('\n') }),
  };
}

function displayOf(writer: Writer, leaf: Leaf, text: Parameters<typeof textIn>[0]): SurveyHtml {
  const words = escapeHtml(withPrefix(text, leaf.item.prefix, writer.language)).replaceAll('\n', '<br>');
  return {
    type: 'html',
    name: nameOf('d', leaf.position),
    linkId: leaf.item.code,
    html: `<p>${words}</p>`,
    ...drawn(writer, leaf),
  };
}

/** What belongs to the item, then what belongs to its options and cannot be drawn in the list. */
function mediaOf(writer: Writer, leaf: Leaf, around?: string): readonly SurveyHtml[] {
  const { item, question } = leaf;
  const { language } = writer;
  const inList = question && fieldOf(question, language).type === 'imagepicker';
  const parts = [
    item.media && mediaHtml(item.media, language),
    ...(inList ? [] : (question?.options ?? [])).map(
      (option) => option.media && mediaHtml(option.media, language, inLanguage(option.text, language)),
    ),
  ].filter((part): part is string => part !== undefined);
  if (parts.length === 0) return [];
  const name = `${nameOf('m', leaf.position)}${around ?? ''}`;
  return [{ type: 'html', name, linkId: item.code, html: parts.join(''), ...drawn(writer, leaf) }];
}

function questionOf(writer: Writer, leaf: Leaf, question: Question): readonly SurveyElement[] {
  const { language } = writer;
  const shown = drawn(writer, leaf);
  const title = withPrefix(question.text, question.prefix, language);
  const head = { linkId: question.code, title, ...descriptionOf(question, language) };
  const must = { ...(question.required && { isRequired: true as const }), ...readOnlyOf(question) };
  const name = elementName(leaf);
  const field = { ...fieldOf(question, language), name: questionName(leaf.position) };
  if (!isList(question)) {
    return [
      { ...field, ...head, ...must, ...startingValue(leaf), ...shown },
      ...unitField(writer, leaf, question, shown),
    ];
  }
  const each: SurveyQuestion = {
    ...field,
    linkId: question.code,
    title,
    titleLocation: 'hidden',
    ...readOnlyOf(question),
  };
  const entries = [each, ...unitField(writer, leaf, question, {})];
  return [{ ...head, ...must, ...startingValue(leaf), ...shown, ...entriesOf(writer, question, name, entries) }];
}

function readOnlyOf(question: Question): { readOnly?: true } {
  return question.readOnly ? { readOnly: true } : {};
}

/** Which of several units: a field of its own after the number. It stands on the first, as the document says. */
function unitField(writer: Writer, leaf: Leaf, question: Question, shown: object): readonly SurveyQuestion[] {
  const { units } = question;
  if (question.type !== 'quantity' || !units || units.length < 2) return [];
  return [
    {
      type: 'dropdown',
      renderAs: 'select',
      name: nameOf('u', leaf.position),
      linkId: question.code,
      title: wordsIn(writer.language).unit,
      choices: units.map(({ text }, index) => ({ value: `o${index}`, text: textIn(text, writer.language) })),
      allowClear: false,
      defaultValue: 'o0',
      ...readOnlyOf(question),
      ...shown,
    },
  ];
}

type Entries = Omit<SurveyList, 'linkId' | 'title'>;

/** One entry is open from the start. Whether there are enough is judged when it is handed in. */
function entriesOf(
  { language }: Writer,
  { repeats }: Question | Group,
  name: string,
  elements: readonly SurveyElement[],
): Entries {
  const words = wordsIn(language);
  const maxPanelCount = repeats?.max ?? MOST_INSTANCES;
  return {
    type: 'paneldynamic',
    name,
    templateElements: elements,
    templateTitle: words.number('{panelIndex}'),
    panelCount: Math.min(Math.max(1, repeats?.min ?? 1), maxPanelCount),
    maxPanelCount,
    addPanelText: words.add,
    removePanelText: words.remove,
    noEntriesText: words.none,
  };
}

function listOf(writer: Writer, leaf: Leaf, group: Group): SurveyList {
  const { title = '', description } = headOf(group, writer.language);
  return {
    linkId: group.code,
    title,
    ...(title === '' && { titleLocation: 'hidden' as const }),
    ...(description !== undefined && { description }),
    ...(group.required && { isRequired: true as const }),
    ...drawn(writer, leaf),
    ...entriesOf(writer, group, nameOf('g', leaf.position), elementsIn(writer, leaf.children)),
  };
}

function tableOf(writer: Writer, leaf: Leaf, group: Group): SurveyTable {
  const { language, tree } = writer;
  const { title = '', description } = headOf(group, language);
  const [first] = leaf.children;
  const head = first?.question as Question;
  return {
    type: 'matrix',
    name: nameOf('g', leaf.position),
    linkId: group.code,
    title,
    ...(title === '' && { titleLocation: 'hidden' as const }),
    ...(description !== undefined && { description }),
    columns: (head.options ?? []).map((option) => ({
      value: surveyValue(head, option.value),
      text: withPrefix(option.text, option.prefix, language),
    })),
    rows: leaf.children.map((row) => {
      const shown = shownExpression(tree, row);
      return {
        value: questionName(row.position),
        text: withPrefix((row.question as Question).text, row.item.prefix, language),
        linkId: row.item.code,
        ...(shown !== undefined && { visibleIf: shown }),
      };
    }),
    ...drawn(writer, leaf),
  };
}
