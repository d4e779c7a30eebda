import { type CompiledQuestionnaire, compile, type Node } from '../compile.js';
import { type Group, type Question, type Questionnaire, TEXT_LIMIT } from '../document.js';
import type { Language } from '../language.js';
import { shownExpression } from './expression.js';
import { optionValues, questionName, surveyValue } from './names.js';
import type {
  SurveyChoice,
  SurveyElement,
  SurveyJson,
  SurveyPage,
  SurveyPanel,
  SurveyQuestion,
} from './survey-json.js';

/**
 * The questionnaire as SurveyJS draws it, in one language. One question per page (the practice that keeps paper
 * scales valid on a phone), each under its stem; a group marked `page` stays together on one. Nothing is answered
 * beforehand and nothing moves on by itself. What is hidden is emptied at once, so what the browser hands in is what
 * the patient saw.
 *
 * @throws FaultyQuestionnaire when the document is not good
 */
export function toSurveyJson(document: Questionnaire, language: Language): SurveyJson {
  const writer: Writer = { compiled: compile(document), language };
  return {
    locale: language,
    title: document.title[language],
    pages: pagesOf(writer),
    showTitle: false,
    showQuestionNumbers: 'off',
    showProgressBar: true,
    progressBarType: 'questions',
    autoAdvanceEnabled: false,
    clearInvisibleValues: 'onHidden',
    checkErrorsMode: 'onNextPage',
    textUpdateMode: 'onTyping',
  };
}

interface Writer {
  readonly compiled: CompiledQuestionnaire;
  readonly language: Language;
}

function pagesOf(writer: Writer): SurveyPage[] {
  const pages: SurveyPage[] = [];
  for (const [position, node] of writer.compiled.nodes.entries()) {
    const { item } = node;
    // What stands in a group on one page is drawn with that group.
    if (around(writer, position).some((at) => groupAt(writer, at).page)) continue;
    if (item.type === 'group' && !item.page) continue;
    pages.push({ name: `p${position + 1}`, elements: [wrapped(writer, position, elementAt(writer, position))] });
  }
  return pages;
}

/** Positions of the groups around an item, innermost first. */
function around(writer: Writer, position: number): readonly number[] {
  const positions: number[] = [];
  const parentOf = (at: number) => writer.compiled.nodes[at]?.parent ?? -1;
  for (let at = parentOf(position); at >= 0; at = parentOf(at)) positions.push(at);
  return positions;
}

function groupAt(writer: Writer, position: number): Group {
  return writer.compiled.nodes[position]?.item as Group;
}

/**
 * Repeats the groups' texts and stems on the page. As panels, because a panel is announced with its title: who listens
 * to the page hears the stem before each item.
 */
function wrapped(writer: Writer, position: number, element: SurveyElement): SurveyElement {
  return around(writer, position).reduce<SurveyElement>((inside, at) => {
    const group = groupAt(writer, at);
    if (!group.text && !group.stem) return inside;
    return panel(writer, group, `g${at + 1}p${position + 1}`, [inside]);
  }, element);
}

function panel(writer: Writer, group: Group, name: string, elements: readonly SurveyElement[]): SurveyPanel {
  const { language } = writer;
  const title = group.text ?? group.stem;
  return {
    type: 'panel',
    name,
    linkId: group.code,
    ...(title && { title: title[language] }),
    ...(group.text && group.stem && { description: group.stem[language] }),
    elements,
  };
}

function elementAt(writer: Writer, position: number): SurveyElement {
  const { compiled, language } = writer;
  const node = compiled.nodes[position] as Node;
  const { item } = node;
  if (item.type === 'group') {
    const inside = compiled.nodes.flatMap((each, at) => (each.parent === position ? [elementAt(writer, at)] : []));
    return panel(writer, item, `g${position + 1}`, inside);
  }
  const shown = shownExpression(compiled, position);
  const visibleIf = shown === undefined ? {} : { visibleIf: shown };
  if (item.type === 'display') {
    const html = `<p>${escapeHtml(item.text[language])}</p>`;
    return { type: 'html', name: `d${position + 1}`, linkId: item.code, html, ...visibleIf };
  }
  return {
    ...fieldOf(item, language),
    name: questionName(position),
    linkId: item.code,
    title: item.text[language],
    ...(item.help && { description: item.help[language] }),
    ...(item.required && { isRequired: true as const }),
    ...visibleIf,
  };
}

type Field = Omit<SurveyQuestion, 'name' | 'linkId' | 'title'>;

function fieldOf(question: Question, language: Language): Field {
  switch (question.type) {
    case 'choice':
    case 'boolean':
      return { type: 'radiogroup', choices: choicesOf(question, language) };
    case 'multiple':
      return { type: 'checkbox', choices: choicesOf(question, language) };
    case 'integer':
      return { type: 'text', inputType: 'number', step: 1, ...limits(question) };
    case 'decimal':
      return { type: 'text', inputType: 'number', ...limits(question) };
    case 'date':
      return { type: 'text', inputType: 'date' };
    case 'text': {
      const maxLength = question.maxLength ?? TEXT_LIMIT;
      // The attribute stops typing; only the validator stops a text that is set from elsewhere.
      return { type: 'comment', maxLength, validators: [{ type: 'text', maxLength }] };
    }
  }
}

function limits(question: Question): { min?: number; max?: number } {
  const { min, max } = question;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const YES_NO = { da: ['Ja', 'Nej'], en: ['Yes', 'No'] } as const;

function choicesOf(question: Question, language: Language): SurveyChoice[] {
  if (!question.options) {
    return optionValues(question).map((value, index) => ({
      value: surveyValue(question, value),
      text: YES_NO[language][index] as string,
    }));
  }
  return question.options.map((option) => ({
    value: surveyValue(question, option.value),
    text: option.text[language],
    ...(option.exclusive && { isExclusive: true as const }),
  }));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
