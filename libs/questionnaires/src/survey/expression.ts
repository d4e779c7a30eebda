import type { CompiledQuestionnaire, Gate } from '../compile.js';
import type { Op } from '../document.js';
import { optionValues, questionName, surveyValue } from './names.js';

/**
 * Conditions as SurveyJS expressions, meaning exactly what `holds` means. Every gate's own visibility is written out
 * with it, so that what SurveyJS still holds for a hidden question (it keeps data that is set from outside) counts for
 * nothing, in chains too. Only names, numbers and tokens made here are written: nothing of the document's own text.
 */

/** When the item at this position is shown; `undefined` = always. */
export function shownExpression(compiled: CompiledQuestionnaire, position: number): string | undefined {
  const parts: string[] = [];
  for (let at = position; at >= 0; at = compiled.nodes[at]?.parent ?? -1) {
    const gate = compiled.nodes[at]?.shownWhen;
    if (gate) parts.unshift(write(compiled, gate));
  }
  return parts.length > 0 ? all(parts) : undefined;
}

function write(compiled: CompiledQuestionnaire, gate: Gate): string {
  switch (gate.kind) {
    case 'all':
      return all(gate.parts.map((part) => write(compiled, part)));
    case 'any':
      return any(gate.parts.map((part) => write(compiled, part)));
    case 'answered':
      return presence(compiled, gate.gate, gate.answered);
    case 'compare':
      return comparison(compiled, gate.gate, gate.op, gate.value);
    case 'sum':
      return sum(compiled, gate.gates, gate.op, gate.value);
  }
}

function presence(compiled: CompiledQuestionnaire, position: number, answered: boolean): string {
  const name = `{${questionName(position)}}`;
  const shown = shownExpression(compiled, position);
  if (answered) return all([...(shown ? [shown] : []), `${name} notempty`]);
  return any([...(shown ? [not(shown)] : []), `${name} empty`]);
}

type Value = number | string | boolean;

/** No answer meets only `!=`; SurveyJS is told so instead of being asked what it makes of `undefined < 5`. */
function comparison(compiled: CompiledQuestionnaire, position: number, op: Op, value: Value): string {
  if (op === '!=') {
    const absent = presence(compiled, position, false);
    return any([absent, not(matches(compiled, position, '=', value))]);
  }
  return all([presence(compiled, position, true), matches(compiled, position, op, value)]);
}

function matches(compiled: CompiledQuestionnaire, position: number, op: Exclude<Op, '!='>, value: Value): string {
  const question = compiled.nodes[position]?.question;
  if (!question) return NEVER;
  const name = `{${questionName(position)}}`;
  if (question.type !== 'multiple') return `${name} ${op} ${literal(surveyValue(question, value))}`;
  // One of the chosen values is enough: name each that would do.
  const enough = optionValues(question).filter((option) => meets(option, op, value));
  return any(enough.map((option) => `${name} contains ${literal(surveyValue(question, option))}`));
}

function meets(option: Value, op: Exclude<Op, '!='>, value: Value): boolean {
  if (op === '=') return option === value;
  if (op === '<') return option < value;
  if (op === '<=') return option <= value;
  return op === '>' ? option > value : option >= value;
}

/** Decided by the bounds of what is blank: the low sum for "at least", the high one for "at most", else both. */
function sum(compiled: CompiledQuestionnaire, gates: readonly number[], op: Op, value: number): string {
  const shown = gates.map((position) => shownExpression(compiled, position));
  const always = shown.includes(undefined);
  const some = any(shown.flatMap((each) => each ?? []));
  const low = total(compiled, gates, shown, 'min');
  const high = total(compiled, gates, shown, 'max');
  if (op === '!=') return any([`${low} > ${value}`, `${high} < ${value}`, ...(always ? [] : [not(some)])]);
  const decided =
    op === '='
      ? all([`${low} = ${value}`, `${high} = ${value}`])
      : `${op === '<' || op === '<=' ? high : low} ${op} ${value}`;
  return always ? decided : all([some, decided]);
}

function total(
  compiled: CompiledQuestionnaire,
  gates: readonly number[],
  shown: readonly (string | undefined)[],
  end: 'min' | 'max',
): string {
  const terms = gates.map((position, index) => {
    const name = `{${questionName(position)}}`;
    const counted = `iif(${name} notempty, ${name}, ${compiled.nodes[position]?.range?.[end] ?? 0})`;
    return shown[index] === undefined ? counted : `iif(${shown[index]}, ${counted}, 0)`;
  });
  return `(${terms.join(' + ')})`;
}

const NEVER = '(1 = 0)';

function all(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' and ')})`;
}

function any(parts: readonly string[]): string {
  if (parts.length === 0) return NEVER;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' or ')})`;
}

function not(part: string): string {
  return `!(${part})`;
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : `'${value}'`;
}
