import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { FaultyQuestionnaire } from '../compile.js';
import type { Questionnaire } from '../document.js';
import type { LanguageTag } from '../language.js';
import { elementsOf, panelAround, type Writer } from './element.js';
import { nameOf } from './names.js';
import type { SurveyElement, SurveyJson, SurveyPage } from './survey-json.js';
import { textIn } from './texts.js';
import { isRepeatingGroup, isTable, type Leaf, treeOf } from './tree.js';
import { productLanguage } from './words.js';

/**
 * The questionnaire as SurveyJS draws it, in one language. One question per page (the practice that keeps paper
 * scales valid on a phone), each under its stem; what is asked under an answer stands below it, and a group marked
 * `page`, a table and the instances of a group stay together on one. Nothing is answered beforehand but what the
 * document says, and nothing moves on by itself. What is hidden is emptied at once, so what the browser hands in is
 * what the patient saw.
 *
 * @param language of the texts; our own words and those of SurveyJS are Danish for Danish, else English
 * @throws FaultyQuestionnaire when the document is not good
 */
export function toSurveyJson(document: Questionnaire, language: LanguageTag): SurveyJson {
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) throw new FaultyQuestionnaire(faults);
  const writer: Writer = { tree: treeOf(document), language };
  return {
    locale: productLanguage(language),
    title: textIn(document.title, language),
    pages: writer.tree.roots.flatMap((leaf) => pagesOf(writer, leaf, [])),
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

function pagesOf(writer: Writer, leaf: Leaf, around: readonly Leaf[]): SurveyPage[] {
  if (isSplit(leaf)) return leaf.children.flatMap((child) => pagesOf(writer, child, [leaf, ...around]));
  const elements = wrapped(writer, leaf, around, elementsOf(writer, leaf));
  return [{ name: nameOf('p', leaf.position), elements }];
}

/** A group that does not stay together: each of its items has its own page. */
function isSplit({ item, ...leaf }: Leaf): boolean {
  return item.type === 'group' && !item.page && !isRepeatingGroup(item) && !isTable({ item, ...leaf });
}

/**
 * Repeats the groups' texts and stems on the page. As panels, because a panel is announced with its title: who listens
 * to the page hears the stem before each item.
 */
function wrapped(
  writer: Writer,
  { position }: Leaf,
  around: readonly Leaf[],
  elements: readonly SurveyElement[],
): readonly SurveyElement[] {
  return around.reduce<readonly SurveyElement[]>((inside, group) => {
    if (group.item.type !== 'group' || (!group.item.text && !group.item.stem && !group.item.media)) return inside;
    return [panelAround(writer, group, `${nameOf('g', group.position)}${nameOf('p', position)}`, inside)];
  }, elements);
}
