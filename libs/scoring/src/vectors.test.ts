import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calculation } from './calculations/calculations.js';
import { instrument } from './instruments/instruments.js';
import { provenInterval } from './result.js';
import { score } from './score.js';
import type { InstrumentDefinition } from './vocabulary.js';

/** One line of the shared reference vectors: what a third party's program, or a published table, made of these answers. */
interface Vector {
  readonly items: Record<string, number | string | null>;
  readonly expected: Record<string, number | null>;
  readonly class: string;
  /** The source rounds to that many places. */
  readonly decimals?: number;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = path.join(path.resolve(root, process.env.STEMME_SHARED ?? '../shared'), 'vectors');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
const ids = files.map((name) => path.basename(name, '.jsonl'));

/** Its source averages rounded domains, and rounds again: the vectors' own note allows a hundredth. */
const WIDER: Readonly<Record<string, number>> = { 'kccq-12': 0.01 };

function toleranceOf(id: string, { decimals }: Vector): number {
  if (decimals === undefined) return 1e-9;
  return WIDER[id] ?? 0.5 * 10 ** -decimals + 1e-9;
}

function linesOf(id: string): Vector[] {
  const text = readFileSync(path.join(folder, `${id}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Vector);
}

/** What is wrong with one line, in words; empty when it is as expected. */
function mismatches(definition: InstrumentDefinition, vector: Vector): string[] {
  const result = score(definition, vector.items);
  if (!result.ok) {
    // no number comes out of an invalid form, and the source gave none
    const isNone = Object.values(vector.expected).every((expected) => expected === null);
    return isNone ? [] : [`refused: ${JSON.stringify(result.faults)}`];
  }
  return Object.entries(vector.expected).flatMap(([code, expected]) => {
    const found = result.scores[code];
    if (found === undefined) return [`${code} is not emitted`];
    const proven = provenInterval(found);
    const value = found.kind === 'exact' || found.kind === 'prorated' ? found.value : null;
    if (expected === null) {
      const isSaid = found.kind === 'none' || (proven !== null && Number.isFinite(proven.low + proven.high));
      return value === null && isSaid ? [] : [`${code}: the source gives no score, found ${JSON.stringify(value)}`];
    }
    const fits = value !== null && Math.abs(value - expected) <= toleranceOf(definition.id, vector);
    return fits ? [] : [`${code}: expected ${expected}, found ${value ?? found.kind}`];
  });
}

if (ids.length === 0) {
  const reason = `${folder} is not there; set STEMME_SHARED to the folder that holds vectors/`;
  console.warn(`skipped: ${reason}`);
  // biome-ignore lint/suspicious/noSkippedTests: the vectors are not part of this repository; the reason is printed
  it.skip(`reference vectors [skipped: ${reason}]`, () => {});
} else {
  it('every file of vectors has an instrument or a calculation of its name', () => {
    expect(ids.filter((id) => !instrument(id) && !calculation(id))).toEqual([]);
  });

  // the calculations' own test holds the others
  it.each(ids.filter((id) => instrument(id)))('%s: every line, scale by scale', (id) => {
    const definition = instrument(id)!;
    const lines = linesOf(id);
    expect(lines.length).toBeGreaterThan(50);
    const wrong = lines.flatMap((vector, index) =>
      mismatches(definition, vector).map((what) => `line ${index + 1} (${vector.class}) ${what}`),
    );
    expect(wrong).toEqual([]);
  });
}
