import { ordered } from '../condition.js';
import type { Condition, Literal, Op, Question } from '../document.js';
import { itemRange } from '../item-range.js';
import { optionValues, surveyValue, valuePath } from './names.js';
import { isRepeatingGroup, isRepeatingQuestion, type Leaf, type Tree } from './tree.js';

/**
 * Conditions as SurveyJS expressions, meaning exactly what the core means. Every gate's own visibility is written out
 * with it, so that what SurveyJS still holds for a hidden question (it keeps data that is set from outside) counts for
 * nothing, in chains too. Only names, numbers and tokens made here are written: nothing of the document's own text.
 *
 * What SurveyJS cannot say exactly (FHIRPath, texts with their case, partial dates, other units, computed values, other
 * instances of a repeating group) is asked of the core: `stemmeShown(12)`, see `shown.ts`.
 */
export const SHOWN_FUNCTION = 'stemmeShown';

/** A written-out chain can double at each step. A longer one is asked of the core. */
const LONGEST = 10_000;

/** When the item is shown; `undefined` = always. */
export function shownExpression(tree: Tree, leaf: Leaf): string | undefined {
  const writer = writerOf(tree);
  const scope = isRepeatingGroup(leaf.item) ? leaf.parent && scopeOf(leaf.parent) : scopeOf(leaf);
  const written = shown(writer, leaf, scope);
  return written === BEYOND ? `${SHOWN_FUNCTION}(${leaf.position + 1})` : written;
}

/** The repeating group whose instance an expression at this item is run in. */
function scopeOf(leaf: Leaf): Leaf | undefined {
  return isRepeatingGroup(leaf.item) ? leaf : leaf.scope;
}

/** What cannot be written. */
const BEYOND = null;
type Written = string | null;

interface Writer {
  readonly tree: Tree;
  /** By item, and by the scope it is read from. */
  readonly memo: Map<Leaf, Map<Leaf | undefined, Written | undefined>>;
}

const writers = new WeakMap<Tree, Writer>();

function writerOf(tree: Tree): Writer {
  const writer = writers.get(tree) ?? { tree, memo: new Map() };
  writers.set(tree, writer);
  return writer;
}

/** Its own condition and those of all that it stands in. */
function shown(writer: Writer, leaf: Leaf, scope: Leaf | undefined): Written | undefined {
  const memo = writer.memo.get(leaf) ?? new Map<Leaf | undefined, Written | undefined>();
  writer.memo.set(leaf, memo);
  if (memo.has(scope)) return memo.get(scope);
  const parts: Written[] = [];
  if (leaf.parent) {
    const around = shown(writer, leaf.parent, scope);
    if (around !== undefined) parts.push(around);
    // Asked under a question: only once that is answered.
    if (leaf.parent.question && leaf.item.type !== 'display') parts.push(presence(writer, leaf.parent, true, scope));
  }
  if (leaf.item.shownWhen) parts.push(write(writer, leaf.item.shownWhen, scope));
  const written = parts.length > 0 ? all(parts) : undefined;
  memo.set(scope, written);
  return written;
}

function write(writer: Writer, condition: Condition, scope: Leaf | undefined): Written {
  if ('all' in condition) return all(condition.all.map((part) => write(writer, part, scope)));
  if ('any' in condition) return any(condition.any.map((part) => write(writer, part, scope)));
  if ('never' in condition) return NEVER;
  if ('fhirpath' in condition) return BEYOND;
  if ('sum' in condition) {
    const summands = condition.sum.flatMap((code) => writer.tree.byCode.get(code) ?? []);
    return sum(writer, summands, condition.op, condition.value, scope);
  }
  const gate = writer.tree.byCode.get(condition.item);
  if (!gate) return NEVER;
  if ('answered' in condition) return presence(writer, gate, condition.answered, scope);
  return comparison(writer, gate, condition.op, condition.value, scope);
}

/** How the answer is read from the scope; beyond SurveyJS when it stands in other instances, or is not typed in. */
function variable(gate: Leaf, scope: Leaf | undefined): Written {
  const { question } = gate;
  if (!question || question.calculated || question.readOnly || isRepeatingQuestion(question)) return BEYOND;
  if (!gate.scope) return `{${valuePath(gate)}}`;
  return gate.scope === scope ? `{panel.${valuePath(gate)}}` : BEYOND;
}

function presence(writer: Writer, gate: Leaf, answered: boolean, scope: Leaf | undefined): Written {
  const name = variable(gate, scope);
  const visible = shown(writer, gate, scope);
  if (name === BEYOND) return BEYOND;
  if (answered) return all([...(visible === undefined ? [] : [visible]), filled(name)]);
  return any([...(visible === undefined ? [] : [not(visible)]), not(filled(name))]);
}

/**
 * A row of a table is read with its table: SurveyJS does not look again at `{g1.q2}` when all of `g1` is emptied.
 */
function filled(name: string): string {
  const [, table] = /^\{((?:panel\.)?g\d+)\./.exec(name) ?? [];
  return table === undefined ? `${name} notempty` : `({${table}} notempty and ${name} notempty)`;
}

/** No answer meets only `!=`; SurveyJS is told so instead of being asked what it makes of `undefined < 5`. */
function comparison(writer: Writer, gate: Leaf, op: Op, value: Literal, scope: Leaf | undefined): Written {
  const name = variable(gate, scope);
  if (name === BEYOND || !gate.question) return BEYOND;
  if (op === '!=') {
    return any([presence(writer, gate, false, scope), not(matches(name, gate.question, '=', value))]);
  }
  return all([presence(writer, gate, true, scope), matches(name, gate.question, op, value)]);
}

type Positive = Exclude<Op, '!='>;

function matches(name: string, question: Question, op: Positive, value: Literal): Written {
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? `${name} ${op} ${value}` : BEYOND;
    case 'boolean':
      return typeof value === 'boolean' && op === '=' ? `${name} = ${literal(surveyValue(question, value))}` : BEYOND;
    case 'quantity': {
      const known = question.units?.map((unit) => unit.code) ?? [undefined];
      const same = typeof value === 'object' && 'value' in value && known.length === 1 && known[0] === value.unit;
      return same ? `${name} ${op} ${value.value}` : BEYOND;
    }
    case 'date':
      // Texts of one length, in the order of time.
      return typeof value === 'string' && FULL_DATE.test(value) && !question.partial
        ? `${name} ${op} ${literal(value)}`
        : BEYOND;
    case 'choice':
    case 'multiple':
      return options(name, question, op, value);
    default:
      return BEYOND;
  }
}

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Names each option that would do. Of several chosen ones, one is enough. */
function options(name: string, question: Question, op: Positive, value: Literal): Written {
  if (typeof value === 'object') return BEYOND;
  const enough = optionValues(question).filter((option) => meets(option, op, value));
  const read = question.type === 'multiple' ? 'contains' : '=';
  if (read === '=' && !question.open && typeof value === 'number') return `${name} ${op} ${value}`;
  return any(enough.map((option) => `${name} ${read} ${literal(surveyValue(question, option))}`));
}

function meets(option: Exclude<Literal, object>, op: Positive, value: Exclude<Literal, object>): boolean {
  if (op === '=') return option === value;
  // Only numbers are ordered.
  return typeof option === 'number' && typeof value === 'number' && ordered(option, op, value);
}

interface Summand {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly visible: string | undefined;
}

/** Decided by the bounds of what is blank: the low sum for "at least", the high one for "at most", else both. */
function sum(writer: Writer, gates: readonly Leaf[], op: Op, value: number, scope: Leaf | undefined): Written {
  const summands = gates.map((gate) => summand(writer, gate, scope));
  const list = summands.filter((each): each is Summand => each !== BEYOND);
  if (list.length < summands.length) return BEYOND;
  const always = list.some(({ visible }) => visible === undefined);
  const some = any(list.flatMap(({ visible }) => visible ?? []));
  const low = total(list, 'min');
  const high = total(list, 'max');
  if (op === '!=') return any([`${low} > ${value}`, `${high} < ${value}`, ...(always ? [] : [not(some)])]);
  const decided =
    op === '='
      ? all([`${low} = ${value}`, `${high} = ${value}`])
      : `${op === '<' || op === '<=' ? high : low} ${op} ${value}`;
  return always ? decided : all([some, decided]);
}

function summand(writer: Writer, gate: Leaf, scope: Leaf | undefined): Summand | null {
  const name = variable(gate, scope);
  const visible = shown(writer, gate, scope);
  const range = gate.question && itemRange(gate.question);
  if (name === BEYOND || visible === BEYOND || !range) return BEYOND;
  return { name, visible, min: range.min, max: range.max };
}

function total(list: readonly Summand[], end: 'min' | 'max'): string {
  const terms = list.map((each) => {
    const counted = `iif(${filled(each.name)}, ${each.name}, ${each[end]})`;
    return each.visible === undefined ? counted : `iif(${each.visible}, ${counted}, 0)`;
  });
  return `(${terms.join(' + ')})`;
}

const NEVER = '(1 = 0)';

function all(parts: readonly Written[]): Written {
  return joined(parts, ' and ');
}

function any(parts: readonly Written[]): Written {
  return parts.length === 0 ? NEVER : joined(parts, ' or ');
}

function joined(parts: readonly Written[], word: string): Written {
  const written = parts.filter((part): part is string => part !== BEYOND);
  if (written.length < parts.length) return BEYOND;
  const text = written.length === 1 ? (written[0] as string) : `(${written.join(word)})`;
  return text.length > LONGEST ? BEYOND : text;
}

function not(part: Written): Written {
  return part === BEYOND ? BEYOND : `!(${part})`;
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : `'${value}'`;
}
