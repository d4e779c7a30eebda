import { step } from '../check/faults.js';
import type { Group, Item, Question } from '../document.js';
import type { Text } from '../language.js';
import { listed, optionsOf } from './choices.js';
import { groupHead } from './group-head.js';
import { checkRest } from './properties.js';
import { isQuestionType, questionOf, readsChoices } from './questions.js';
import { flag, given, type Part, parts, type Source } from './source.js';

const GROUP = ['type', 'name', 'title', 'description', 'visibleIf', 'visible', 'isRequired'];

/** One question per row with the columns as its options, or (`matrixdropdown`) one group per row, one question per column. */
export function matrixOf(source: Source, part: Part, path: string, name: string): Group | undefined {
  const isSingle = part.type === 'matrix';
  const own = isSingle ? ['isAllRowRequired', 'eachRowRequired', 'cellType'] : ['choices', 'cellType'];
  checkRest(source, part, path, [...GROUP, 'rows', 'columns', ...own]);
  const cellType = given(part, 'cellType');
  if (isSingle && cellType !== undefined && cellType !== 'radio')
    source.refuse(step(path, 'cellType'), 'unsupported-property');
  const rows = listed(source, part, path, 'rows', false);
  if (rows.length === 0) return source.refuse(step(path, 'rows'), 'no-rows');
  const group = onOnePage(source, part, path, name);
  const columns = isSingle ? optionsOf(source, listed(source, part, path, 'columns', false)) : undefined;
  if (isSingle && (!columns || columns.options.length === 0)) return source.refuse(step(path, 'columns'), 'no-options');
  const required = flag(source, part, path, 'isAllRowRequired') || flag(source, part, path, 'eachRowRequired');
  const items = rows.flatMap((row): Item | [] => {
    const rowName = `${name}.${row.value}`;
    if (!columns) return rowOf(source, part, path, rowName, row.text) ?? [];
    const question: Question = {
      ...source.codeFor(rowName),
      type: 'choice',
      text: row.text,
      options: columns.options,
      ...(required && { required: true }),
    };
    const entered = source.name(rowName, { question, scope: undefined, stored: columns.stored });
    if (!entered) return source.refuse(row.path, 'duplicate-name', rowName) ?? [];
    source.count('question');
    return question;
  });
  return { ...group, ...(columns && { matrix: true }), items };
}

/** A row whose cells are questions of their own. */
function rowOf(source: Source, part: Part, path: string, name: string, text: Text): Group | undefined {
  const items = columnsOf(source, part, path, name, undefined);
  return items.length > 0 ? { ...source.codeFor(name), type: 'group', text, items } : undefined;
}

/** The columns of a matrix, each as the question it is in one row. */
export function columnsOf(
  source: Source,
  part: Part,
  path: string,
  row: string,
  scope: string | undefined,
): Question[] {
  return parts(source, part, path, 'columns').flatMap(([column, at]) => {
    const name = given(column, 'name');
    if (typeof name !== 'string') return source.refuse(step(at, 'name'), 'no-name') ?? [];
    const type = given(column, 'cellType') ?? given(part, 'cellType') ?? 'dropdown';
    if (!isQuestionType(type)) return source.refuse(step(at, 'cellType'), 'unsupported-type', String(type)) ?? [];
    if (given(column, 'visibleIf') !== undefined && scope === undefined) {
      return source.refuse(step(at, 'visibleIf'), 'unsupported-property', 'visibleIf') ?? [];
    }
    const choices = given(column, 'choices') ?? given(part, 'choices');
    const whole = readsChoices(type) && choices !== undefined ? { ...column, choices } : column;
    const standing = { name: `${row}.${name}`, local: name, scope };
    return questionOf(source, whole, at, standing, { type, reads: ['cellType'] }) ?? [];
  });
}

/** Several fields under one title. */
export function multipleTextOf(source: Source, part: Part, path: string, name: string): Group | undefined {
  checkRest(source, part, path, [...GROUP, 'items']);
  const group = onOnePage(source, part, path, name);
  const items = parts(source, part, path, 'items').flatMap(([item, at]) => {
    const local = given(item, 'name');
    if (typeof local !== 'string') return source.refuse(step(at, 'name'), 'no-name') ?? [];
    const standing = { name: `${name}.${local}`, local, scope: undefined };
    return questionOf(source, item, at, standing, { type: 'text' }) ?? [];
  });
  if (items.length === 0) return source.refuse(step(path, 'items'), 'no-items');
  return { ...group, items };
}

/** One question to SurveyJS, so its parts stay together. */
function onOnePage(source: Source, part: Part, path: string, name: string): Omit<Group, 'items'> {
  source.count('group');
  return { ...groupHead(source, part, path, name, undefined), page: true };
}
