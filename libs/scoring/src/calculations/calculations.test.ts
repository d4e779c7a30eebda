import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calculation, calculations } from './calculations.js';
import type { CalculatedScore } from './line.js';

/** One line of the shared reference vectors: what a third party's program made of this. */
interface Vector {
  readonly expected: Record<string, unknown>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const vectors = path.resolve(root, process.env.STEMME_SHARED ?? '../shared', 'vectors');

/** Where the source rounds or its optimiser stops, relative to the larger of 1 and the value. */
const tolerance: Record<string, number> = {
  'generic-scale': 1e-9,
  'irt-grm-eap': 1e-6,
  'irt-grm-eap-catr': 1e-6,
  'irt-grm-map': 1e-4,
  'irt-grm-eapsum': 1e-6,
  'irt-grm-item': 1e-6,
  'irt-grm-cat': 1e-6,
  'rci-jt': 1e-9,
  mcid: 0,
  'promis-4a-table': 0,
};

it('every calculation has its vectors', () => {
  expect(calculations.map(({ id }) => id)).toEqual(Object.keys(tolerance));
});

describe.each(calculations.map(({ id }) => id))('reference vectors of %s', (id) => {
  const file = path.join(vectors, `${id}.jsonl`);
  if (!existsSync(file)) {
    const reason = `${file} is not there; set STEMME_SHARED to the folder that holds vectors/`;
    console.warn(`skipped: ${reason}`);
    // biome-ignore lint/suspicious/noSkippedTests: the vectors are not part of this repository; the reason is printed
    it.skip(`every line [skipped: ${reason}]`, () => {});
    return;
  }
  const banks: unknown = JSON.parse(readFileSync(path.join(vectors, 'irt-banks.json'), 'utf8'));
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);

  it('has lines', () => {
    expect(lines.length).toBeGreaterThan(50);
  });

  it.each(lines.map((line, index) => [index + 1, JSON.parse(line) as Vector] as const))('line %i', (_, vector) => {
    const result = calculation(id)!.run(vector, { banks });
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
    expect(Object.keys(result.scores).sort()).toEqual(Object.keys(vector.expected).sort());
    for (const [code, expected] of Object.entries(vector.expected)) {
      near(exactValue(result.scores[code]), expected, tolerance[id]!);
    }
  });
});

/** The value, or null where there is none: as the vectors write it. */
function exactValue(score: CalculatedScore | undefined): unknown {
  if (score === undefined) throw new Error('no score');
  return score.kind === 'exact' ? score.value : null;
}

/** The same shape, texts equal, numbers equal within the tolerance; probabilities of 1e-9 relatively. */
function near(found: unknown, expected: unknown, within: number): void {
  if (typeof expected === 'number') {
    expect(typeof found).toBe('number');
    const scale = Math.abs(expected) < 1 && within <= 1e-6 ? Math.abs(expected) : Math.max(1, Math.abs(expected));
    expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(within * scale);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(found as object).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) near((found as Record<string, unknown>)[key], value, within);
  } else {
    expect(found).toBe(expected);
  }
}
