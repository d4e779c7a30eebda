import { checkQuestionnaire } from './check/check-questionnaire.js';
import type { DocumentFault } from './check/faults.js';
import {
  type Condition,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  type Literal,
  type Op,
  type Question,
  type Questionnaire,
} from './document.js';
import type { Engines, PreparedExpressions, UnitEngine } from './engines.js';
import { enginesNeeded, MissingEngine } from './engines-needed.js';
import { type ItemRange, itemRange } from './item-range.js';
import { orderOf } from './order.js';
import { everyItem } from './walk.js';

/** A condition with positions in place of codes. */
export type Gate =
  | { readonly kind: 'compare'; readonly gate: number; readonly op: Op; readonly value: Literal }
  | { readonly kind: 'answered'; readonly gate: number; readonly answered: boolean }
  | { readonly kind: 'sum'; readonly gates: readonly number[]; readonly op: Op; readonly value: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Gate[] }
  | { readonly kind: 'never' }
  | { readonly kind: 'fhirpath'; readonly fhirpath: string };

/** One item of the document, at its position in document order. */
export interface Node {
  readonly item: Item;
  readonly question: Question | undefined;
  /** Position of the group or question it stands in; -1 at the top. Always smaller than its own. */
  readonly parent: number;
  /** Position of the nearest repeating group around it; -1 when there is none. */
  readonly scope: number;
  /** Position after the last item inside it. */
  readonly end: number;
  readonly shownWhen: Gate | undefined;
  readonly range: ItemRange | null;
  /** Option values, for a look-up. */
  readonly values: ReadonlySet<unknown> | undefined;
  /** Positions of what a calculated sum adds up. */
  readonly summands: readonly number[] | undefined;
  /** Hidden by design, itself or with what it stands in. */
  readonly isUnseen: boolean;
  /** Tests a whole text against the pattern; absent where there is none or no engine for it. */
  readonly matches: ((text: string) => boolean) | undefined;
  readonly units: UnitEngine | undefined;
}

/** An expression that decides something: a condition (its gate) or, without one, the value of a question. */
export interface Ask {
  readonly position: number;
  readonly gate: Gate | undefined;
  readonly fhirpath: string;
}

/** A questionnaire version ready for many checks. Made once per version and kept by the caller. */
export interface CompiledQuestionnaire {
  readonly document: Questionnaire;
  readonly nodes: readonly Node[];
  readonly byCode: ReadonlyMap<ItemCode, number>;
  readonly engines: Engines;
  /** The positions whose nearest repeating group is this one (-1: none), in the order of the document. */
  readonly inScope: ReadonlyMap<number, readonly number[]>;
  /** Every position, after all that it reads. */
  readonly order: readonly number[];
  readonly expressions: PreparedExpressions | undefined;
  readonly asks: readonly Ask[];
  /** What the expression of a condition is known to read. */
  readonly reads: ReadonlyMap<Gate, readonly number[]>;
}

/** The document cannot be used. Says why, all at once. */
export class FaultyQuestionnaire extends Error {
  constructor(readonly faults: readonly DocumentFault[]) {
    super(`faulty questionnaire: ${faults.map((fault) => `${fault.path} ${fault.code}`).join(', ')}`);
    this.name = 'FaultyQuestionnaire';
  }
}

/**
 * @throws FaultyQuestionnaire when `checkQuestionnaire` finds anything, or a pattern that cannot be run
 * @throws MissingEngine when it needs expressions or units and is given none (`enginesNeeded`). Without patterns, the
 *   patterns of texts are not checked: the server is the judge.
 * @throws RangeError naming an expression that cannot be read
 */
export function compile(document: Questionnaire, engines: Engines = {}): CompiledQuestionnaire {
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) throw new FaultyQuestionnaire(faults);
  const needs = enginesNeeded(document);
  const missing = needs.filter((need) => need !== 'patterns' && !engines[need]);
  if (missing.length > 0) throw new MissingEngine(missing);
  const maker: Maker = { byCode: positionsOf(document.items), engines, nodes: [], faults: [] };
  enter(maker, document.items, '', TOP);
  if (maker.faults.length > 0) throw new FaultyQuestionnaire(maker.faults);
  const { nodes, byCode } = maker;
  const expressions = needs.includes('expressions') ? engines.expressions?.prepare(document) : undefined;
  const asks = nodes.flatMap(asksOf);
  const { order } = orderOf(nodes.map(readsOf));
  const reads = knownReads(asks, maker, expressions);
  return { document, nodes, byCode, engines, inScope: scopesOf(nodes), order, expressions, asks, reads };
}

/** The questions in the order of the document, those in groups and under other questions included. */
export function questions(compiled: CompiledQuestionnaire): readonly Question[] {
  return compiled.nodes.flatMap((node) => node.question ?? []);
}

function positionsOf(items: readonly Item[]): ReadonlyMap<ItemCode, number> {
  return new Map(everyItem(items).map(({ code }, position) => [code, position]));
}

function scopesOf(nodes: readonly Node[]): ReadonlyMap<number, readonly number[]> {
  const scopes = new Map<number, number[]>();
  for (const [position, { scope }] of nodes.entries()) {
    const positions = scopes.get(scope) ?? [];
    scopes.set(scope, positions);
    positions.push(position);
  }
  return scopes;
}

interface Maker {
  readonly byCode: ReadonlyMap<ItemCode, number>;
  readonly engines: Engines;
  readonly nodes: Node[];
  readonly faults: DocumentFault[];
}

type Surroundings = Pick<Node, 'parent' | 'scope' | 'isUnseen'>;
const TOP: Surroundings = { parent: -1, scope: -1, isUnseen: false };

function enter(maker: Maker, items: readonly Item[], path: string, around: Surroundings): void {
  for (const [index, item] of items.entries()) {
    const position = maker.nodes.length;
    const here = `${path}/items/${index}`;
    const isUnseen = around.isUnseen || item.hidden === true;
    const node = { ...nodeOf(maker, item, here), ...around, isUnseen, end: position + 1 };
    maker.nodes.push(node);
    const scope = item.type === 'group' && item.repeats ? position : around.scope;
    enter(maker, inside(item), here, { parent: position, scope, isUnseen });
    node.end = maker.nodes.length;
  }
}

function nodeOf(maker: Maker, item: Item, path: string): Omit<Node, keyof Surroundings | 'end'> {
  const { byCode, engines } = maker;
  const question = isQuestion(item) ? item : undefined;
  const sum = question?.calculated && 'sum' in question.calculated ? question.calculated.sum : undefined;
  const matches = question?.pattern === undefined ? undefined : engines.patterns?.compile(question.pattern);
  if (question?.pattern !== undefined && engines.patterns && !matches) {
    maker.faults.push({ path: `${path}/pattern`, code: 'bad-pattern' });
  }
  if (question && !isMeasurable(question, engines))
    maker.faults.push({ path: `${path}/units`, code: 'not-comparable' });
  return {
    item,
    question,
    shownWhen: item.shownWhen && gateOf(item.shownWhen, byCode),
    range: question ? itemRange(question) : null,
    values: question?.options && new Set(question.options.map((option) => option.value)),
    summands: sum?.map((code) => byCode.get(code) as number),
    matches,
    units: engines.units,
  };
}

/** Limits are in the first unit, so every other one must measure the same. */
function isMeasurable({ units, min, max }: Question, engines: Engines): boolean {
  const [first, ...others] = (units ?? []).map(({ code }) => code);
  if (first === undefined || (min === undefined && max === undefined)) return true;
  return others.every((unit) => engines.units?.convert(1, unit, first) !== undefined);
}

function gateOf(condition: Condition, byCode: ReadonlyMap<ItemCode, number>): Gate {
  // The document was checked: every code is there.
  const at = (code: ItemCode) => byCode.get(code) as number;
  if ('all' in condition) return { kind: 'all', parts: condition.all.map((part) => gateOf(part, byCode)) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map((part) => gateOf(part, byCode)) };
  if ('never' in condition) return { kind: 'never' };
  if ('fhirpath' in condition) return { kind: 'fhirpath', fhirpath: condition.fhirpath };
  if ('sum' in condition) {
    return { kind: 'sum', gates: condition.sum.map(at), op: condition.op, value: condition.value };
  }
  if ('answered' in condition) return { kind: 'answered', gate: at(condition.item), answered: condition.answered };
  return { kind: 'compare', gate: at(condition.item), op: condition.op, value: condition.value };
}

/** What must be worked out before an item: what it stands in, what its condition reads, what it adds up. */
function readsOf({ parent, shownWhen, summands }: Node): number[] {
  return [...(parent < 0 ? [] : [parent]), ...(shownWhen ? positionsRead(shownWhen) : []), ...(summands ?? [])];
}

function positionsRead(gate: Gate): readonly number[] {
  if ('parts' in gate) return gate.parts.flatMap(positionsRead);
  if ('gates' in gate) return gate.gates;
  return 'gate' in gate ? [gate.gate] : [];
}

function asksOf({ question, shownWhen }: Node, position: number): Ask[] {
  const gates = shownWhen ? expressionsIn(shownWhen) : [];
  const asks: Ask[] = gates.map((gate) => ({ position, gate, fhirpath: gate.fhirpath }));
  const calculated = question?.readOnly ? question.calculated : undefined;
  if (calculated && 'fhirpath' in calculated) asks.push({ position, gate: undefined, fhirpath: calculated.fhirpath });
  return asks;
}

function expressionsIn(gate: Gate): Extract<Gate, { kind: 'fhirpath' }>[] {
  if ('parts' in gate) return gate.parts.flatMap(expressionsIn);
  return gate.kind === 'fhirpath' ? [gate] : [];
}

function knownReads(asks: readonly Ask[], { byCode, nodes }: Maker, expressions: PreparedExpressions | undefined) {
  const reads = new Map<Gate, readonly number[]>();
  for (const { gate, position, fhirpath } of asks) {
    const codes = (gate && expressions?.reads(nodes[position]?.item.code ?? '', fhirpath)) ?? [];
    if (gate)
      reads.set(
        gate,
        codes.flatMap((code) => byCode.get(code) ?? []),
      );
  }
  return reads;
}
