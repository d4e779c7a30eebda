import { escapePointer } from '../answers.js';
import * as shape from '../check-shape.js';
import { isRecord } from '../is-record.js';
import type { Fault, ItemCode } from '../vocabulary.js';
import type { CompiledBank } from './eap.js';
import { type GradedItem, itemInformation } from './graded.js';
import { categoryFault, type ResponseFault, type ResponseFaultCode, responsesByCode } from './responses.js';

/** Stops at `minItems` or later once se <= `seMax`, and at `maxItems` whatever the se. */
export interface StopRule {
  readonly minItems: number;
  readonly maxItems: number;
  readonly seMax: number;
}

/** `startTheta` is where the first item is chosen, before there is an estimate. */
export interface AdaptiveTest {
  readonly bank: CompiledBank;
  readonly startTheta: number;
}

export interface Administered {
  readonly item: ItemCode;
  readonly response: number;
}

export const STOP_FAULTS = ['too-few-items', 'max-below-min', 'not-positive'] as const;
export type StopFaultCode = shape.ShapeFaultCode | (typeof STOP_FAULTS)[number];
export type CatFault = Fault<StopFaultCode | ResponseFaultCode>;
type Refused = { readonly ok: false; readonly faults: readonly CatFault[] };

/** In the order in which they are asked: a test that is precise at its last item ended because it is precise. */
export const WHY_DONE = ['precise', 'max-items', 'bank-exhausted'] as const;
export type WhyDone = (typeof WHY_DONE)[number];

export type CatStep =
  | { readonly done: true; readonly why: WhyDone; readonly theta: number; readonly se: number }
  | {
      readonly done: false;
      readonly item: ItemCode;
      /** Fisher information of that item at `theta`. */
      readonly information: number;
      readonly theta: number;
      /** null before the first answer. */
      readonly se: number | null;
    };

/** One administered item: what it promised when it was chosen, and the estimate after its answer. */
export interface CatRecord {
  readonly item: ItemCode;
  readonly response: number;
  readonly infoAtSelection: number;
  readonly theta: number;
  readonly se: number;
}

export interface Simulation {
  readonly why: WhyDone;
  readonly sequence: readonly ItemCode[];
  readonly theta: number;
  readonly se: number;
  readonly steps: readonly CatRecord[];
}

const stopShape = shape.fields({ minItems: shape.integer, maxItems: shape.integer, seMax: shape.number });

/** Every fault of a stop rule. At least one item: before the first answer there is no se to stop by. */
export function checkStop(value: unknown, path: string): Fault<StopFaultCode>[] {
  const wrong: Fault<shape.ShapeFaultCode>[] = [];
  stopShape(value, path, wrong);
  if (wrong.length > 0) return wrong;
  const { minItems, maxItems, seMax } = value as StopRule;
  const faults: Fault<StopFaultCode>[] = [];
  if (minItems < 1) faults.push({ path: `${path}/minItems`, code: 'too-few-items' });
  if (maxItems < minItems) faults.push({ path: `${path}/maxItems`, code: 'max-below-min' });
  if (seMax <= 0) faults.push({ path: `${path}/seMax`, code: 'not-positive' });
  return faults;
}

/**
 * Whether the test is over, and if not, which item comes next: the one with the largest Fisher information at the
 * current EAP, of equals the one that stands first in the bank, never one that was given.
 *
 * State is an argument: the same items and answers, in any order, give the same step.
 *
 * @returns the step, or every fault (paths `/startTheta`, `/stop/…`, `/administered/<n>/item` and `…/response`)
 */
export function nextStep(
  test: AdaptiveTest,
  administered: readonly Administered[],
  stop: StopRule,
): { readonly ok: true; readonly step: CatStep } | Refused {
  const faults = [...startFaults(test), ...checkStop(stop, '/stop'), ...administeredFaults(test.bank, administered)];
  if (faults.length > 0) return { ok: false, faults };
  const given = new Map(administered.map(({ item, response }) => [item, response]));
  const result = test.bank.estimate(test.bank.items.map(({ code }) => given.get(code) ?? null));
  if (!result.ok) return result;
  const { estimate } = result;
  if (estimate !== null) {
    const why = whyDone(test.bank, given.size, estimate.se, stop);
    if (why !== null) return { ok: true, step: { done: true, why, ...estimate } };
  }
  const theta = estimate?.theta ?? test.startTheta;
  const best = mostInformative(test.bank, given, theta);
  return { ok: true, step: { done: false, ...best, theta, se: estimate?.se ?? null } };
}

function whyDone(bank: CompiledBank, given: number, se: number, stop: StopRule): WhyDone | null {
  if (given >= stop.minItems && se <= stop.seMax) return 'precise';
  if (given >= stop.maxItems) return 'max-items';
  return given === bank.items.length ? 'bank-exhausted' : null;
}

function mostInformative(
  bank: CompiledBank,
  given: ReadonlyMap<ItemCode, number>,
  theta: number,
): { item: ItemCode; information: number } {
  const left = bank.items
    .filter(({ code }) => !given.has(code))
    .map((item) => ({ item: item.code, information: itemInformation(item, theta) }));
  // strictly more: of equals the first stays. One is left, or the bank would have been exhausted
  return left.reduce((best, one) => (one.information > best.information ? one : best));
}

/**
 * The whole test of somebody who would answer like this. Which items it will ask is not known beforehand, so every item
 * of the bank needs an answer.
 *
 * @param answers the category by item code
 * @returns the sequence, or every fault (paths `/startTheta`, `/stop/…`, `/answers/<code>`)
 */
export function simulate(
  test: AdaptiveTest,
  answers: Readonly<Record<ItemCode, number>>,
  stop: StopRule,
): { readonly ok: true; readonly simulation: Simulation } | Refused {
  const read = completeAnswers(test.bank.items, answers, '/answers');
  if (!read.ok) return { ok: false, faults: [...startFaults(test), ...checkStop(stop, '/stop'), ...read.faults] };
  const steps: CatRecord[] = [];
  let next = nextStep(test, steps, stop);
  while (next.ok && !next.step.done) {
    const { item, information: infoAtSelection } = next.step;
    const response = read.byCode.get(item)!;
    next = nextStep(test, [...steps, { item, response }], stop);
    if (next.ok) steps.push({ item, response, infoAtSelection, theta: next.step.theta, se: next.step.se! });
  }
  if (!next.ok) return next;
  // the loop has ended with it
  const { why, theta, se } = next.step as Extract<CatStep, { done: true }>;
  return { ok: true, simulation: { why, sequence: steps.map(({ item }) => item), theta, se, steps } };
}

/** An answer to every item of the bank, or the faults; none may be left out. */
export function completeAnswers(
  items: readonly GradedItem[],
  answers: unknown,
  path: string,
): { ok: true; byCode: ReadonlyMap<ItemCode, number> } | { ok: false; faults: ResponseFault[] } {
  const read = responsesByCode(items, answers, path);
  const faults = read.ok ? [] : [...read.faults];
  if (!isRecord(answers)) return { ok: false, faults };
  const byCode = new Map<ItemCode, number>();
  for (const [index, { code }] of items.entries()) {
    const isThere = Object.hasOwn(answers, code) && (answers[code] ?? null) !== null;
    if (!isThere) faults.push({ path: `${path}/${escapePointer(code)}`, code: 'not-answered' });
    else if (read.ok) byCode.set(code, read.responses[index]!);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, byCode };
}

function startFaults({ startTheta }: AdaptiveTest): CatFault[] {
  return Number.isFinite(startTheta) ? [] : [{ path: '/startTheta', code: 'wrong-type' }];
}

function administeredFaults(bank: CompiledBank, administered: readonly Administered[]): CatFault[] {
  if (!Array.isArray(administered)) return [{ path: '/administered', code: 'wrong-type' }];
  const byCode = new Map(bank.items.map((item) => [item.code, item]));
  const seen = new Set<unknown>();
  const faults: CatFault[] = [];
  for (const [index, entry] of (administered as readonly unknown[]).entries()) {
    const path = `/administered/${index}`;
    if (!isRecord(entry)) {
      faults.push({ path, code: 'wrong-type' });
      continue;
    }
    const item = byCode.get(entry.item as string);
    if (item === undefined) faults.push({ path: `${path}/item`, code: 'unknown-item' });
    else if (seen.has(item.code)) faults.push({ path: `${path}/item`, code: 'duplicate-item' });
    else {
      const code = categoryFault(item, entry.response);
      if (code !== null) faults.push({ path: `${path}/response`, code });
    }
    seen.add(entry.item);
  }
  return faults;
}
