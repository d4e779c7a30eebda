import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulate, type StopRule } from './cat.js';
import type { CompiledBank } from './eap.js';
import { eapBySum, type SumTableResult } from './eap-sum.js';
import { categoryProbabilities, type GradedItem, itemInformation } from './graded.js';
import { mapEstimate } from './map.js';
import type { Grid } from './quadrature.js';
import { responsesByCode, type Responses } from './responses.js';
import { compiled, found, STANDARD } from './testing/banks.js';

/** One line of the shared reference vectors: what mirt or catR made of this. */
interface Vector<Expected> {
  readonly bank: string;
  readonly version: string;
  readonly items: Record<string, number | null>;
  readonly item: string;
  readonly stop: StopRule;
  readonly expected: Expected;
}
interface Theta {
  readonly theta: number;
  readonly se: number;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const vectors = path.resolve(root, process.env.STEMME_SHARED ?? '../shared', 'vectors');
const reason = existsSync(path.join(vectors, 'irt-banks.json'))
  ? null
  : `${vectors} is not there; set STEMME_SHARED to the folder that holds vectors/`;
if (reason !== null) console.warn(`skipped: ${reason}`);

const read = (name: string): string => readFileSync(path.join(vectors, name), 'utf8');
const banks: Record<string, GradedItem[]> = reason === null ? JSON.parse(read('irt-banks.json')).banks : {};

/** All lines of one file in one test; a failure names its line. */
function everyLine<Expected>(name: string, atLeast: number, check: (vector: Vector<Expected>) => void): void {
  // biome-ignore lint/suspicious/noSkippedTests: the vectors are not part of this repository; the reason is printed
  if (reason !== null) return void it.skip(`${name} [skipped: ${reason}]`, () => {});
  it(name, () => {
    const lines = read(name).split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThanOrEqual(atLeast);
    for (const [index, line] of lines.entries()) {
      try {
        check(JSON.parse(line) as Vector<Expected>);
      } catch (error) {
        throw new Error(`line ${index + 1}: ${String(error)}`);
      }
    }
  });
}

function near(value: number, expected: number, tolerance: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
}

const compiledOnce = new Map<string, CompiledBank>();
function bankOn(name: string, grid: Grid): CompiledBank {
  const key = JSON.stringify([name, grid]);
  const bank = compiledOnce.get(key) ?? compiled(banks[name]!, grid);
  compiledOnce.set(key, bank);
  return bank;
}

function responsesOf({ bank, items }: Vector<unknown>): Responses {
  const result = responsesByCode(banks[bank]!, items, '/items');
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.responses;
}

const FOUR: Grid = { from: -4, to: 4, points: 61, weights: 'equal' };
const SIX: Grid = { from: -6, to: 6, points: 61, weights: 'equal' };
const CATR: Grid = { ...FOUR, weights: 'trapezoid' };

function eap(grid: Grid, vector: Vector<Theta>): void {
  const { theta, se } = found(bankOn(vector.bank, grid).estimate(responsesOf(vector)));
  near(theta, vector.expected.theta, 1e-6);
  near(se, vector.expected.se, 1e-6);
}

everyLine<Theta>('irt-grm-eap.jsonl', 300, (vector) => {
  eap(vector.version.endsWith('/grid -6..6/61 equally spaced points') ? SIX : FOUR, vector);
});

everyLine<Theta>('irt-grm-eap-catr.jsonl', 150, (vector) => eap(CATR, vector));

everyLine<Theta>('irt-grm-map.jsonl', 150, (vector) => {
  const { theta, se } = found(mapEstimate(banks[vector.bank]!, STANDARD, responsesOf(vector)));
  near(theta, vector.expected.theta, 1e-4);
  near(se, vector.expected.se, 1e-4);
});

const sumsOf = new Map<string, SumTableResult>();
everyLine<Theta>('irt-grm-eapsum.jsonl', 80, (vector) => {
  const table = sumsOf.get(vector.bank) ?? eapBySum(bankOn(vector.bank, FOUR));
  sumsOf.set(vector.bank, table);
  const estimate = table.ok ? table.bySum[vector.items.rawSum!] : undefined;
  near(estimate!.theta, vector.expected.theta, 1e-6);
  near(estimate!.se, vector.expected.se, 1e-6);
});

everyLine<Record<string, number>>('irt-grm-item.jsonl', 300, ({ bank, item: code, items, expected }) => {
  const item = banks[bank]!.find((one) => one.code === code)!;
  const { info, ...probabilities } = expected;
  near(itemInformation(item, items.theta!), info!, 1e-6 * info!);
  const p = categoryProbabilities(item, items.theta!);
  expect(p.length).toBe(Object.keys(probabilities).length);
  for (const [k, one] of p.entries()) near(one, probabilities[`p${k}`]!, 1e-6 * probabilities[`p${k}`]!);
});

interface Sequence extends Theta {
  readonly sequence: string[];
  readonly steps: (Theta & { item: string; response: number; infoAtSelection: number })[];
}

everyLine<Sequence>('irt-grm-cat.jsonl', 50, ({ bank, items, stop, expected }) => {
  const result = simulate({ bank: bankOn(bank, CATR), startTheta: 0 }, items as Record<string, number>, stop);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { sequence, steps, theta, se } = result.simulation;
  expect(sequence).toEqual(expected.sequence);
  near(theta, expected.theta, 1e-6);
  near(se, expected.se, 1e-6);
  for (const [index, step] of steps.entries()) {
    const wanted = expected.steps[index]!;
    expect([step.item, step.response]).toEqual([wanted.item, wanted.response]);
    near(step.infoAtSelection, wanted.infoAtSelection, 1e-6);
    near(step.theta, wanted.theta, 1e-6);
    near(step.se, wanted.se, 1e-6);
  }
});
