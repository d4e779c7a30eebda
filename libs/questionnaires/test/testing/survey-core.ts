import { expect } from '@jest/globals';
import { FunctionFactory, Model, type PanelModel, type Question, Serializer } from 'survey-core';
import { type CompiledQuestionnaire, compile } from '../../src/compile.js';
import type { Questionnaire } from '../../src/document.js';
import type { Engines } from '../../src/engines.js';
import type { Zone } from '../../src/survey/dates.js';
import { SHOWN_FUNCTION } from '../../src/survey/expression.js';
import { elementName, listsAround, nameOf } from '../../src/survey/names.js';
import { coreVisibility, type IsShown } from '../../src/survey/shown.js';
import { shownFunction } from '../../src/survey/shown-function.js';
import { toSurveyJson } from '../../src/survey/to-survey-json.js';
import { isHidden, isTable, type Leaf, treeOf } from '../../src/survey/tree.js';

/** survey-core itself, without a screen, with our one function: what it shows must be what the core says. */

export const zone: Zone = { offsetAt: () => '+01:00', localAt: (at) => at.slice(0, 19) };
const askers = new WeakMap<object, IsShown>();
FunctionFactory.Instance.register(
  SHOWN_FUNCTION,
  shownFunction((survey) => askers.get(survey)),
);
for (const kind of ['question', 'panel', 'itemvalue']) Serializer.addProperty(kind, { name: 'linkId' });

export interface Form {
  readonly compiled: CompiledQuestionnaire;
  readonly survey: Model;
}

export function open(document: Questionnaire, language: string, engines: Engines = {}, data: object = {}): Form {
  const compiled = compile(document, engines);
  const survey = new Model(JSON.parse(JSON.stringify(toSurveyJson(document, language))));
  expect(survey.jsonErrors ?? []).toEqual([]);
  askers.set(survey, coreVisibility(compiled, zone));
  survey.clearInvisibleValues = 'none';
  // Conditions do not hear of the patient's own words in SurveyJS itself.
  survey.onValueChanged.add((sender, { name }) => name.endsWith('-Comment') && sender.runExpressions());
  survey.data = data;
  // An instance is asked about before it has its place in the list.
  survey.onDynamicPanelAdded.add((sender) => sender.runExpressions());
  survey.onDynamicPanelRemoved.add((sender) => sender.runExpressions());
  survey.runExpressions();
  return { compiled, survey };
}

/** Every item in every instance SurveyJS holds. */
export function* places(
  form: Form,
): Generator<{ leaf: Leaf; at: readonly number[]; isSeen: boolean; element: Question }> {
  for (const leaf of treeOf(form.compiled.document).all) {
    if (leaf.item.type === 'group' && !leaf.item.repeats && !isTable(leaf)) continue;
    const row = leaf.parent && isTable(leaf.parent) ? leaf.parent : undefined;
    const name = row ? nameOf('g', row.position) : elementName(leaf);
    for (const { within, at } of instances(form.survey, listsAround(leaf))) {
      const element = within.getQuestionByName(name) as Question;
      if (!element) throw new Error(`${name} is not drawn`);
      const isDrawn = element.isVisible && element.isParentVisible;
      const rows = row ? (element as Question & { visibleRows: { name: string }[] }).visibleRows : [];
      yield { leaf, at, element, isSeen: isDrawn && (!row || rows.some((each) => each.name === elementName(leaf))) };
    }
  }
}

type Within = Pick<Model | PanelModel, 'getQuestionByName'>;

function instances(survey: Model, lists: readonly Leaf[]): { within: Within; at: readonly number[] }[] {
  let all: { within: Within; at: readonly number[] }[] = [{ within: survey, at: [] }];
  for (const list of lists) {
    all = all.flatMap(({ within, at }) => {
      const question = within.getQuestionByName(nameOf('g', list.position)) as Question & { panels: PanelModel[] };
      return question.panels.map((panel, index) => ({ within: panel, at: [...at, index] }));
    });
  }
  return all;
}

export function compare(form: Form): void {
  // A new look at the data: nothing kept from before can hide a mistake.
  const isShown = coreVisibility(form.compiled, zone);
  const list = [...places(form)];
  const label = ({ leaf, at }: (typeof list)[number]) => `${leaf.item.code}[${at}]`;
  const seen = list.filter(({ isSeen }) => isSeen).map(label);
  const expected = list
    .filter(({ leaf, at }) => !isHidden(leaf) && isShown(leaf.position, at, form.survey.data))
    .map(label);
  expect(seen).toEqual(expected);
}
