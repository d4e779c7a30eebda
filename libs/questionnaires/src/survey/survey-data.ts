import type { CompiledQuestionnaire } from '../compile.js';
import type { Answer, Answers, Question, SingleAnswer } from '../document.js';
import { pointer } from '../pointer.js';
import { visibilityByPath } from '../visibility.js';
import type { Zone } from './dates.js';
import { withoutBlank, withoutGhosts } from './instances.js';
import { elementName, nameOf, questionName } from './names.js';
import { isRepeatingGroup, isRepeatingQuestion, isTable, type Leaf, treeOf } from './tree.js';
import {
  isBlank,
  readFile,
  readValue,
  readValues,
  type SurveyData,
  writeFile,
  writeValue,
  writeValues,
} from './values.js';

export type { SurveyData } from './values.js';

/**
 * What SurveyJS holds (`survey.data`), as answers by code. Blank entries (nothing, white space, an empty list, an
 * instance in which nothing is answered) are no answers, nor is what the patient cannot change: the server works that
 * out itself. Values are renamed, not judged: that is `checkAnswers`' work.
 *
 * @param zone the patient's; without it a dateTime that was typed has no offset, and is refused
 */
export function fromSurveyData(compiled: CompiledQuestionnaire, data: Readonly<SurveyData>, zone?: Zone): Answers {
  return read(treeOf(compiled.document).roots, data, { zone, keepBlank: false });
}

/** The answers to what is shown: what would be handed in. */
export function shownAnswers(compiled: CompiledQuestionnaire, kept: Answers): Answers {
  const { roots } = treeOf(compiled.document);
  const real = withoutBlank(roots, withoutGhosts(compiled, kept));
  const states = visibilityByPath(compiled, real);
  const shown = (leaves: readonly Leaf[], given: Answers, path: string, into: Record<string, Answer>): Answers => {
    for (const { item, question, children } of leaves) {
      const here = pointer(path, item.code);
      const answer = Object.hasOwn(given, item.code) ? given[item.code] : undefined;
      if (isRepeatingGroup(item)) {
        if (!Array.isArray(answer) || states.get(here) !== 'shown') continue;
        into[item.code] = answer.map((each: Answers, index) =>
          shown(children, each, pointer(here, index), Object.create(null)),
        );
        continue;
      }
      if (question && answer !== undefined && states.get(here) === 'shown') into[item.code] = answer;
      shown(children, given, path, into);
    }
    return into;
  };
  return shown(roots, real, '', Object.create(null));
}

/** The same with the instances nobody has answered in yet, as `{}`, so that they are counted as SurveyJS counts them. */
export function withBlankInstances(compiled: CompiledQuestionnaire, data: Readonly<SurveyData>, zone?: Zone): Answers {
  return read(treeOf(compiled.document).roots, data, { zone, keepBlank: true });
}

interface How {
  readonly zone: Zone | undefined;
  readonly keepBlank: boolean;
}

function read(leaves: readonly Leaf[], data: Readonly<SurveyData>, how: How): Answers {
  const answers: Record<string, Answer> = Object.create(null);
  enter(leaves, data, how, answers);
  return answers;
}

/** Groups that do not repeat leave no trace in the answers, a table none but its own list of values. */
function enter(leaves: readonly Leaf[], data: Readonly<SurveyData>, how: How, into: Record<string, Answer>): void {
  for (const leaf of leaves) {
    const { item, question, children } = leaf;
    if (isRepeatingGroup(item)) {
      const list = instances(data[nameOf('g', leaf.position)]).map((each) => read(children, each, how));
      const kept = how.keepBlank ? list : list.filter((each) => Object.keys(each).length > 0);
      if (kept.length > 0) into[item.code] = kept;
      continue;
    }
    const answer = question && !question.readOnly ? readQuestion(leaf, question, data, how) : undefined;
    if (answer !== undefined) into[item.code] = answer as Answer;
    const rows = isTable(leaf) ? fields(data[nameOf('g', leaf.position)]) : data;
    enter(children, rows, how, into);
  }
}

function readQuestion({ position }: Leaf, question: Question, data: Readonly<SurveyData>, { zone }: How): unknown {
  if (question.type === 'multiple') return readValues(question, position, data);
  if (!isRepeatingQuestion(question)) return readValue(question, position, data, zone);
  const list =
    question.type === 'attachment'
      ? files(data[questionName(position)]).map(readFile)
      : instances(data[nameOf('r', position)]).map((each) => readValue(question, position, each, zone));
  const given = list.filter((each) => !isBlank(each));
  return given.length > 0 ? given : undefined;
}

/**
 * Answers as SurveyJS data, to go on where a draft was left. Only what is shown: SurveyJS keeps a value that is set
 * while its question is hidden, and would hand it in.
 */
export function toSurveyData(compiled: CompiledQuestionnaire, kept: Answers, zone?: Zone): SurveyData {
  const { roots } = treeOf(compiled.document);
  const answers = withoutBlank(roots, withoutGhosts(compiled, kept));
  const states = visibilityByPath(compiled, answers);
  const write = (leaves: readonly Leaf[], given: Answers, path: string, into: SurveyData): void => {
    for (const leaf of leaves) {
      const { item, question, position, children } = leaf;
      const here = pointer(path, item.code);
      const answer = Object.hasOwn(given, item.code) ? given[item.code] : undefined;
      if (isRepeatingGroup(item)) {
        if (!Array.isArray(answer)) continue;
        into[nameOf('g', position)] = answer.map((each: Answers, index) => {
          const instance: SurveyData = {};
          write(children, each, pointer(here, index), instance);
          return instance;
        });
        continue;
      }
      if (question && answer !== undefined && states.get(here) === 'shown') {
        writeQuestion(leaf, question, answer, into, zone);
      }
      const rows: SurveyData = isTable(leaf) ? {} : into;
      write(children, given, path, rows);
      if (rows !== into && Object.keys(rows).length > 0) into[nameOf('g', position)] = rows;
    }
  };
  const data: SurveyData = {};
  write(roots, answers, '', data);
  return data;
}

/** Puts the answer to one question where SurveyJS looks for it. */
export function writeQuestion(
  leaf: Leaf,
  question: Question,
  answer: Answer,
  into: SurveyData,
  zone: Zone | undefined,
): void {
  const at = leaf.position;
  if (!Array.isArray(answer)) writeValue(question, at, answer as SingleAnswer, into, zone);
  else if (question.type === 'multiple') writeValues(question, at, answer, into);
  else if (question.type === 'attachment') into[elementName(leaf)] = answer.map(writeFile);
  else {
    into[nameOf('r', at)] = answer.map((each: SingleAnswer) => {
      const entry: SurveyData = {};
      writeValue(question, at, each, entry, zone);
      return entry;
    });
  }
}

function instances(value: unknown): readonly SurveyData[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function fields(value: unknown): SurveyData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SurveyData) : {};
}

function files(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
