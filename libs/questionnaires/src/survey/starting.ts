import type { SingleAnswer } from '../document.js';
import { commentName, elementName, isList, questionName } from './names.js';
import type { Leaf } from './tree.js';
import { type SurveyData, writeValue, writeValues } from './values.js';

/** What the field starts with: the document's `initial`. Own words cannot stand in SurveyJS' starting value. */
export function startingValue(leaf: Leaf): { defaultValue?: unknown } {
  const { question, position } = leaf;
  const initial = question?.initial;
  if (!question || initial === undefined || question.calculated) return {};
  const data: SurveyData = {};
  if (!Array.isArray(initial)) writeValue(question, position, initial as SingleAnswer, data, undefined);
  else if (question.type === 'multiple') writeValues(question, position, initial, data);
  else {
    const entries = initial.map((each: SingleAnswer) => {
      const entry: SurveyData = {};
      writeValue(question, position, each, entry, undefined);
      return entry;
    });
    if (!isList(question)) return { defaultValue: entries.flatMap((entry) => entry[questionName(position)]) };
    return { defaultValue: entries };
  }
  if (commentName(position) in data) return {};
  return { defaultValue: data[elementName(leaf)] };
}
